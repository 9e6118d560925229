/** Sequences of everything that may happen, and what must hold in the end. */
import fc from 'fast-check';
import { type Browser, createBrowser } from './browser.ts';
import type { Step } from './command.ts';
import type { Engine, Exit } from './engines.ts';
import * as pages from './page-steps.ts';
import * as around from './surrounding-steps.ts';
import { createModel, type Model, type Setup } from './visit-model.ts';
import * as visitor from './visitor-steps.ts';

const MINUTE = 60_000;
const which = fc.nat(7);
const customerKey = fc.constantFrom('anna', 'bert==', 'å;"');
const sessionKey = fc.constantFrom('s1', 's2', 's3');
const serverKey = fc.oneof(
  fc.tuple(fc.constant('customerKey' as const), customerKey),
  fc.tuple(fc.constant('sessionKey' as const), sessionKey),
);
const length = (...lengths: number[]) => fc.constantFrom(...lengths.map((length) => length * MINUTE));

const exit: fc.Arbitrary<Exit> = fc.record({
  how: fc.constantFrom('link', 'script', 'form', 'typed'),
  to: fc.constantFrom('same', 'same', 'sibling', 'away'),
  persisted: fc.boolean(),
  silent: fc.boolean(),
});
const close: Exit = { how: 'close', to: 'away', persisted: false, silent: false };

const library = fc.oneof(
  fc.record({ customerKey, sessionKey }, { requiredKeys: [] }),
  fc.constantFrom('null', '{', '{"customerKey":"","sessionKey":7}'),
);

const often = (arbitrary: fc.Arbitrary<Step>, weight = 4) => ({ arbitrary, weight });

const steps = fc.oneof(
  often(which.map(pages.visit), 6),
  often(which.map(pages.arriveIn), 6),
  often(which.map(visitor.click), 6),
  often(
    fc
      .tuple(which, fc.constantFrom('pointerdown', 'keydown', 'wheel', 'touchstart'))
      .map((a) => visitor.act(...a)),
  ),
  often(
    fc.tuple(which, exit, fc.constantFrom(0, 500, 20_000, 40_000)).map((a) => pages.go(...a)),
    6,
  ),
  often(which.map((n) => pages.go(n, close, 0))),
  often(which.map(pages.back)),
  often(length(0.001, 0.1, 1, 10, 14, 20, 31).map(around.wait), 8),
  often(length(1, 20, 31, 600).map(around.sleep), 2),
  often(length(0.05, 10, 60, 1440).map(around.setBack), 1),
  often(which.map(around.freeze), 2),
  often(which.map(pages.crash), 2),
  often(fc.constant(null).map(pages.restart), 1),
  often(which.map(visitor.openElsewhere), 2),
  often(which.map(visitor.download), 1),
  often(which.map(visitor.askKeys), 2),
  often(
    fc.tuple(which, customerKey).map((a) => visitor.identify(...a)),
    2,
  ),
  often(which.map(visitor.reset), 1),
  often(which.map(visitor.end), 2),
  often(which.map(visitor.agree), 5),
  often(which.map(visitor.refuse), 3),
  often(fc.constant(null).map(around.clearCookies), 1),
  often(which.map(around.clearStorage), 1),
  often(
    fc.tuple(which, serverKey).map(([n, [name, key]]) => around.serverSets(n, name, key)),
    2,
  ),
  often(
    fc.tuple(which, library).map((a) => around.libraryWrites(...a)),
    2,
  ),
);

export const sequences = fc.commands<Model, Browser>([steps], { maxCommands: 30, size: 'max' });

export const setups: fc.Arbitrary<Setup> = fc
  .record({
    cookieDomain: fc.boolean(),
    endOn: fc.constantFrom('leave', 'leave', 'leave', 'leave', 'pagehide', 'timeout'),
    consent: fc.constantFrom('granted', 'granted', 'required'),
  })
  .map((setup) => ({
    ...setup,
    hosts: setup.cookieDomain ? ['www.shop.example', 'checkout.shop.example'] : ['www.shop.example'],
  }));

/** Runs one sequence; what fails says what was done. */
export function play(engine: Engine, setup: Setup, steps: Iterable<Step>): void {
  const domain = setup.cookieDomain ? { 'data-cookie-domain': 'shop.example' } : undefined;
  const real = createBrowser(engine, {
    'data-cluster-id': 'w1',
    'data-market': 'UK',
    'data-end-on': setup.endOn,
    'data-consent': setup.consent,
    ...domain,
  });
  const model = createModel(real, setup);
  try {
    fc.modelRun(() => ({ model, real }), steps);
    settle(model);
  } catch (error) {
    throw new Error([(error as Error).message, ...model.story].join('\n  '));
  }
}

/** All tabs are used once more and then left alone: they agree, and the session ends. */
function settle(model: Model): void {
  const { browser } = model;
  const run = (step: Step) => step.check(model) && step.run(model, browser);
  model.story.push('then, to settle:');
  while (browser.tabs.some(({ loading }) => loading)) run(pages.arriveIn(0));
  const open = () => browser.tabs.filter(({ page }) => page).length;
  if (!open()) run(pages.visit(0));
  for (let tab = 0; tab < open(); tab++) run(visitor.agree(tab));
  const clickAll = () => {
    for (let tab = 0; tab < open(); tab++) run(visitor.click(tab));
  };
  clickAll();
  const first = browser.sent.length;
  clickAll();
  const used = new Set(
    browser.sent.slice(first).flatMap(({ url }) => new URL(url).searchParams.get('sessionKey') ?? []),
  );
  if (used.size > 1) throw new Error(`tabs disagree: ${[...used]}`);
  model.story.push('wait for the end');
  around.pass(model, 62 * MINUTE);
  if (open() && model.session.state !== 'none') throw new Error('the session never ended');
}
