import type { Tab } from '../tabs/tab.ts';
import { type Attributes, pageOf, shopTag } from './markup.ts';

/**
 * Stops the page's clock, so that time is what the test says: so many minutes after New Year as the address has
 * behind its question mark, and as many more as `time` is moved by.
 */
export const CLOCK = `<script>
  time = Date.UTC(2026, 0, 1) + Number(location.search.slice(1)) * 60_000;
  Date.now = () => time;
</script>`;

/** The same, and timers of a minute or more fire only when `passMinutes` moves the clock to them. */
export const CLOCK_WITH_TIMERS = `${CLOCK}<script>
  {
    const { setTimeout, clearTimeout } = window;
    let timers = [];
    window.setTimeout = (task, delay, ...values) => {
      if (!(delay >= 60_000)) return setTimeout(task, delay, ...values);
      const timer = { at: time + delay, fire: () => task(...values) };
      timers.push(timer);
      return timer;
    };
    window.clearTimeout = (timer) => {
      timers = timers.filter((each) => each !== timer);
      clearTimeout(timer);
    };
    isTimerSet = () => timers.length > 0;
    passMinutes = (minutes) => {
      time += minutes * 60_000;
      const due = timers.filter(({ at }) => at <= time);
      timers = timers.filter(({ at }) => at > time);
      for (const { fire } of due) fire();
    };
  }
</script>`;

/** A page with the tag whose clock and long timers are the test's. */
export const clockedPage = (body: string, attributes: Attributes = {}): string =>
  pageOf(CLOCK_WITH_TIMERS + shopTag(attributes), body);

declare global {
  var time: number;
  function isTimerSet(): boolean;
  function passMinutes(minutes: number): void;
}

export const pass = (tab: Tab, minutes: number) =>
  tab.evaluate((number) => globalThis.passMinutes(number), minutes);

/** Moves a clock that stands, in ms; no timer takes notice. */
export const moveClock = (tab: Tab, duration: number) =>
  tab.evaluate((ms) => {
    time += ms;
  }, duration);
