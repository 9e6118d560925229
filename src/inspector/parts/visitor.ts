/** The part that tells of the visitor's two keys. */
import { copy } from '../clipboard';
import { button, element, switchFor } from '../element';
import { pageTracker } from '../facts/page-tracker';
import { keyOf, type StoredKey, storedKeys } from '../facts/stored-keys';
import { type Row, rowList } from '../panel/rows';
import { type Section, section } from '../panel/section';
import { shortened } from '../words/short';

const noteOf = ({ entry, cookie }: StoredKey, cookieShown: string): string => {
  if (!cookie) return entry && 'in localStorage only';
  if (!entry) return 'in the cookie only';
  return entry === cookie ? 'in localStorage and cookie' : `in localStorage, ${cookieShown} in the cookie`;
};

export const visitorPart = (): Section => {
  const { list, show } = rowList();
  let full = false;
  const shown = (key: string) => (full ? key : shortened(key));
  const rowOf = (stored: StoredKey): Row => [
    stored.label,
    shown(stored.entry || stored.cookie) || 'not stored',
    noteOf(stored, shown(stored.cookie)),
  ];
  const update = () => show(storedKeys().map(rowOf));
  const buttons = element(
    'div',
    { class: 'buttons' },
    button('copy-keys', 'Copy both keys', (pressed) => {
      const { customerKey, sessionKey } = pageTracker()?.keys() ?? {};
      copy(`customerKey=${customerKey}\nsessionKey=${sessionKey}`, pressed);
    }),
    switchFor('show-keys', 'Show in full', (pressed) => {
      full = pressed;
      update();
    }),
  );
  return section('visitor', 'Visitor', [list, buttons], () => shortened(keyOf('customerKey')), update);
};
