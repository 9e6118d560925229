/** The part that tells of the session, which all open pages of the site share. */
import { button, element } from '../element';
import { pageTracker } from '../facts/page-tracker';
import { countOpenPages, countQueued, lastActivity, timeLeft } from '../facts/session';
import { type Row, rowList } from '../panel/rows';
import { type Section, section } from '../panel/section';
import { timeOf } from '../words/short';

const SECOND = 1000;

/** Minutes and seconds. */
const clock = (time: number): string => {
  const seconds = Math.ceil(time / SECOND);
  return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`;
};

const left = (): string => {
  if (!lastActivity()) return 'not started';
  return timeLeft() > 0 ? clock(timeLeft()) : 'timed out';
};

const rows = (): Row[] => {
  const at = lastActivity();
  return [
    ['last activity', at ? `${clock(Date.now() - at)} ago, ${timeOf(new Date(at))}` : 'none'],
    ['times out in', left()],
    ['open pages', `${countOpenPages()}`],
    ['in the queue', `${countQueued()}`],
  ];
};

export const sessionPart = (refresh: () => void): Section => {
  const { list, show } = rowList();
  const call = (name: 'end' | 'reset') => () => {
    pageTracker()?.[name]();
    refresh();
  };
  const buttons = element(
    'div',
    { class: 'buttons' },
    button('end', 'End the session', call('end')),
    button('reset', 'Reset: new visitor', call('reset')),
  );
  return section('session', 'Session', [list, buttons], left, () => show(rows()));
};
