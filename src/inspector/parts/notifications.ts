/** The part that shows what is sent, as it is sent, and asks the cluster for its answer. */
import { ask, countsAsOneMore } from '../ask';
import { copy } from '../clipboard';
import { button, element, tell } from '../element';
import { type Sent, sent } from '../facts/notifications';
import { type Blocked, blocked } from '../facts/policy';
import { MOST, moreThan } from '../panel/most';
import { type Section, section } from '../panel/section';
import { blockedBy, fateOf, keysIn, ticketOf } from '../words/notification-words';
import { timeOf } from '../words/short';
import { ticketInWords } from '../words/ticket-words';

const itemWith = (time: Date, ...content: (Node | string)[]): HTMLElement =>
  element('li', {}, element('small', {}, timeOf(time)), element('div', {}, ...content));

const blockedItem = (entry: Blocked): HTMLElement =>
  itemWith(entry.time, element('p', { class: 'bad' }, blockedBy(entry)), entry.uri.replace(/\?.*/, ''));

const sentItem = (notification: Sent, refresh: () => void): [item: HTMLElement, update: () => void] => {
  const [what, where] = ticketInWords(ticketOf(notification));
  const fate = element('p');
  const curl = button('curl', 'Copy a curl line', (pressed) =>
    copy(notification.answer?.curl ?? '', pressed),
  );
  const asked = button('ask', countsAsOneMore(notification) ? 'Ask: counts as one more' : 'Ask', async () => {
    asked.disabled = true;
    notification.answer = await ask(notification);
    asked.disabled = false;
    refresh();
  });
  const item = itemWith(
    notification.time,
    element('b', {}, notification.type),
    ` ${what}`,
    element('small', {}, where),
    element('small', {}, keysIn(notification.url)),
    element('div', { class: 'buttons' }, fate, curl, asked),
  );
  const update = () => {
    tell(fate, fateOf(notification));
    fate.className = notification.answer?.level ?? (notification.queued ? '' : 'warn');
    curl.hidden = !notification.answer?.curl;
  };
  return [item, update];
};

export const notificationPart = (refresh: () => void): Section => {
  const list = element('ol');
  const more = element('p');
  const updates = new Map<Sent | Blocked, () => void>();
  const add = (entry: Sent | Blocked, item: HTMLElement, update = () => {}) => {
    list.prepend(item);
    list.children[MOST]?.remove();
    updates.set(entry, update);
  };
  const count = () => sent.length + blocked.length;
  const update = () => {
    const newest = [...sent.slice(0, MOST), ...blocked.slice(0, MOST)];
    for (const entry of newest.filter((entry) => !updates.has(entry)).reverse())
      if ('uri' in entry) add(entry, blockedItem(entry));
      else add(entry, ...sentItem(entry, refresh));
    for (const each of updates.values()) each();
    more.textContent = moreThan(count());
  };
  const content = [element('div', { role: 'log' }, list), more];
  const made = section('notifications', 'Notifications', content, () => `${count()}`, update);
  made.root.open = true;
  return made;
};
