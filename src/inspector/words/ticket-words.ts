/** What is said of tickets. */
import { shortened } from './short';

export const empty = 'empty: a click sends nothing';
export const space = 'white space around it';
export const entity = 'escaped twice: an HTML entity in it';
export const placeholder = 'a placeholder, no ticket';
export const tooLong = 'over 16,384 characters: not sent';
export const badType = 'no type that is allowed: not sent';
export const unreachable = 'cannot be seen or clicked now';

export const SEEN = 'sponsored: seen';
export const UNSEEN = 'sponsored: unseen since this opened';

/** `;/site/page/list;#;product_key;d001;#;#;#;#;` */
const PATH = /^;(\/[^;]*);[^;]*;(\w+)_key;([^;]*);/;

/** What it stands for, and where it was shown: in plain words where the ticket tells, else the ticket in short. */
export const ticketInWords = (ticket: string): [what: string, where: string] => {
  try {
    const bytes = Uint8Array.from(atob(ticket), (letter) => letter.charCodeAt(0));
    const [, where = '', kind, key] = PATH.exec(new TextDecoder().decode(bytes)) ?? [];
    if (kind) return [`${kind} ${key}`, where];
  } catch {
    // no Base64
  }
  return [ticket.length > 40 ? shortened(ticket) : ticket, ''];
};
