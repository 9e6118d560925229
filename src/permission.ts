/** What the tracker may do, by its configuration and by what the visitor answered. */
import { config } from './config';

/** The visitor's answer on this page; undefined until there is one. */
export let consented: boolean | undefined;
let begun = false;
/** What was asked for before it was allowed, in order. */
let waiting: Parameters<typeof whenAllowed>[] = [];

const isAnonymous = (): boolean => config.userContext === 'ANONYMOUS';

export const isConsentRequired = (): boolean => config.consent === 'required';

/** Keys may be used and stored. */
export const mayStore = (): boolean =>
  isConsentRequired() ? !!consented : consented !== false && !isAnonymous();

/** Notifications may be sent, though perhaps without keys. */
export const maySend = (): boolean => mayStore() || (consented !== false && isAnonymous());

/** Does it now, or as soon as it is allowed; never where the visitor refused. */
export const whenAllowed = (may: () => boolean, task: () => void): void => {
  if (begun && may()) task();
  else if (consented !== false) waiting = [...waiting, [may, task]];
};

/** From here on nothing but the visitor's answer is waited for. */
export const begin = (): void => {
  begun = true;
  const tasks = waiting;
  waiting = [];
  for (const task of tasks) whenAllowed(...task);
};

/** What waits is done, or dropped. */
export const answerConsent = (granted: boolean): void => {
  consented = granted;
  if (!granted) waiting = [];
  else if (begun) begin();
};
