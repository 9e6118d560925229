/**
 * The beginning and the end. Keys tell who a visitor is, so that they are printed in full only when that is asked for.
 */
export const shortened = (text: string): string =>
  text.length > 12 ? `${text.slice(0, 4)}…${text.slice(-4)}` : text && `${text.slice(0, 2)}…`;

/** Hours, minutes and seconds. */
export const timeOf = (date: Date): string => date.toTimeString().slice(0, 8);
