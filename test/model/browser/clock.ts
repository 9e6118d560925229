/** Time that passes only when told to. Timers go by it; the date can be set besides. */

type Timer = { id: number; due: number; owner: Owner; task: () => void };

/** Whose timers these are; they wait while it is frozen. */
export type Owner = { frozen: boolean };

export type Clock = {
  /** Since the beginning, in ms: what timers go by. */
  passed: number;
  /** What the clock on the wall shows. */
  date(): number;
  /** Timers stand still, the date does not: the machine slept, or somebody set the clock. */
  setDate(change: number): void;
  setTimeout(owner: Owner, task: () => void, delay: number): number;
  clearTimeout(id: number): void;
  /** The owner is gone with its timers. */
  forget(owner: Owner): void;
  /** Without promises: those have their turn when the test waits for something itself. */
  pass(duration: number): void;
  /** The same, and what waits for promises has its turn before each timer. */
  passInTurns(duration: number): Promise<void>;
  /** A promise has been given that somebody may wait for. */
  promised(): void;
};

/** Pages that wake up late do so one after another: each has a process of its own. */
const WAKING = 10;

export function createClock(): Clock {
  let shift = Date.UTC(2026, 0, 1);
  let lastId = 0;
  let timers: Timer[] = [];
  let hasPromised = true;

  function nextBefore(end: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of timers)
      if (timer.due <= end && !timer.owner.frozen && (!next || timer.due < next.due)) next = timer;
    return next;
  }

  /** Whether there was a timer to fire. */
  function fireNext(end: number): boolean {
    const timer = nextBefore(end);
    if (!timer) return false;
    clock.clearTimeout(timer.id);
    clock.passed = timer.due < clock.passed ? clock.passed + WAKING : timer.due;
    timer.task();
    return true;
  }

  async function letPromisesAct(): Promise<void> {
    do {
      hasPromised = false;
      await new Promise((resolve) => setImmediate(resolve));
    } while (hasPromised);
  }

  const clock: Clock = {
    passed: 0,
    date: () => shift + clock.passed,
    setDate(change) {
      shift += change;
    },
    setTimeout(owner, task, delay) {
      timers.push({ id: ++lastId, due: clock.passed + Math.max(1, Math.trunc(delay)), owner, task });
      return lastId;
    },
    clearTimeout(id) {
      timers = timers.filter((timer) => timer.id !== id);
    },
    forget(owner) {
      timers = timers.filter((timer) => timer.owner !== owner);
    },
    pass(duration) {
      const end = clock.passed + duration;
      // Who wakes late takes time, in which others have their turn.
      while (fireNext(Math.max(end, clock.passed)));
      clock.passed = Math.max(clock.passed, end);
    },
    async passInTurns(duration) {
      const end = clock.passed + duration;
      do await letPromisesAct();
      while (fireNext(Math.max(end, clock.passed)));
      clock.passed = Math.max(clock.passed, end);
    },
    promised() {
      hasPromised = true;
    },
  };
  return clock;
}
