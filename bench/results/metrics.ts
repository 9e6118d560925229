import type { Metric } from './samples.ts';

/** How a metric is written in the tables. */
export const METRICS: Record<Metric, { label: string; unit: string; digits: number }> = {
  evaluation: { label: 'evaluation', unit: 'µs', digits: 0 },
  arrival: { label: 'evaluation on arrival from the network', unit: 'µs', digits: 0 },
  deferred: { label: 'work left to idle time', unit: 'µs', digits: 0 },
  idleEnd: { label: 'end of the idle work', unit: 'ms', digits: 1 },
  slowEvaluation: { label: 'evaluation, CPU 4× slower', unit: 'µs', digits: 0 },
  slowDeferred: { label: 'work left to idle time, CPU 4× slower', unit: 'µs', digits: 0 },
  slowIdleEnd: { label: 'end of the idle work, CPU 4× slower', unit: 'ms', digits: 1 },
  heap: { label: 'JS heap after the load, against before', unit: 'B', digits: 0 },
  longTasks: { label: 'long tasks, 10,000 cards, CPU 4× slower', unit: '', digits: 0 },
  bytes: { label: 'on the wire per notification', unit: 'B', digits: 0 },
  leaving: { label: 'arrived, of clicks that lead away at once', unit: '%', digits: 0 },
  offline: { label: 'arrived, of clicks made offline', unit: '%', digits: 0 },
  firstClick: { label: 'first click, 10 cards', unit: 'µs', digits: 0 },
  cardClick: { label: 'ticket click, 10 cards', unit: 'µs', digits: 0 },
  otherClick: { label: 'any other click, 10 cards', unit: 'µs', digits: 1 },
  firstClickMany: { label: 'first click, 10,000 cards', unit: 'µs', digits: 0 },
  cardClickMany: { label: 'ticket click, 10,000 cards', unit: 'µs', digits: 0 },
  otherClickMany: { label: 'any other click, 10,000 cards', unit: 'µs', digits: 1 },
};

const LOCALE = 'en-GB';

export const written = (value: number, digits = 0): string =>
  value.toLocaleString(LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits });
