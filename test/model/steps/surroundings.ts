/** What time and the network do. */
import { LATENCY, NETWORKS } from '../browser/network.ts';
import { loseAnswers } from '../rules/delivery.ts';
import { type Model, SECOND } from '../visit-model.ts';
import { onBrowser, onPage, type Step } from './command.ts';
import { step } from './step.ts';

const minutes = (ms: number) => `${ms / 60_000} min`;

export const pass = (model: Model, duration: number): Promise<void> =>
  step(model, { waited: duration }, () => model.browser.clock.passInTurns(duration));

export const wait = (duration: number): Step =>
  onBrowser(`wait ${minutes(duration)}`, (model) => pass(model, duration));

export const freeze = (which: number): Step =>
  onPage('freeze', which, (model, { page }) => {
    loseAnswers(model, page, false);
    page.frozen = true;
  });

export const sleep = (duration: number): Step =>
  onBrowser(`sleep ${minutes(duration)}`, async (model) => {
    // Requests that are on their way are answered before.
    await pass(model, 2 * LATENCY);
    model.browser.clock.setDate(duration);
    model.steady = false;
  });

export const setBack = (duration: number): Step =>
  onBrowser(`set the clock back ${minutes(duration)}`, async (model) => {
    const { browser, session } = model;
    await pass(model, 2 * LATENCY);
    model.turnedBack = Math.max(model.turnedBack, browser.clock.date());
    browser.clock.setDate(-duration);
    model.steady = false;
    session.since = Math.min(session.since, browser.clock.date());
    session.earliest = Math.min(session.earliest, browser.clock.date());
  });

/** The browser tells its pages when it is online again, one after another. */
export async function setNetwork(model: Model, name: keyof typeof NETWORKS): Promise<void> {
  const { browser } = model;
  // Nobody can know what becomes of a request at this very moment.
  await pass(model, 2 * LATENCY);
  const wasOnLine = browser.network.onLine;
  browser.network = NETWORKS[name];
  if (browser.network.onLine === wasOnLine) return;
  for (const { page } of browser.tabs)
    if (page && !page.frozen)
      await step(model, {}, () => {
        page.emit(wasOnLine ? 'offline' : 'online');
        return browser.clock.passInTurns(SECOND);
      });
}

export const connect = (name: keyof typeof NETWORKS): Step =>
  onBrowser(`the network is ${name}`, (model) => setNetwork(model, name));
