/** Sequences of everything that may happen, in all kinds of set-ups. */
import fc from 'fast-check';
import type { Browser } from './browser/browser.ts';
import type { Exit } from './browser/engines.ts';
import { NETWORKS } from './browser/network.ts';
import type { Step } from './steps/command.ts';
import * as leaving from './steps/leaving.ts';
import * as pages from './steps/page.ts';
import * as stores from './steps/stores.ts';
import * as around from './steps/surroundings.ts';
import * as visitor from './steps/visitor.ts';
import type { Model, Setup } from './visit-model.ts';

const MINUTE = 60_000;
const which = fc.nat(7);
const customerKey = fc.constantFrom('anna', 'bert==', 'å;"', 'x'.repeat(5000));
const serverKey = fc.oneof(
  fc.tuple(fc.constant('customerKey' as const), fc.constantFrom('anna', 'bert==', 'å;"')),
  fc.tuple(fc.constant('sessionKey' as const), fc.constantFrom('s1', 's2', 's3')),
);
const length = (...lengths: number[]) => fc.constantFrom(...lengths.map((length) => length * MINUTE));

/** More often than not, and else. */
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 4 * others.length }, fc.constantFrom(...others));

const exit: fc.Arbitrary<Exit> = fc.record({
  how: fc.constantFrom('link', 'script', 'form', 'typed'),
  to: fc.oneof(
    fc.constantFrom<Exit['to'][]>('page', 'away'),
    fc.constantFrom<Exit['to'][]>('http', 'bare', 'port', 'subdomain', 'named', 'sibling', 'astray'),
  ),
  persisted: fc.boolean(),
  breaks: mostly(false, true),
  form: fc.constantFrom('post', 'get', 'scripted'),
  isSilent: fc.boolean(),
  isAbrupt: fc.constant(false),
});
const close: fc.Arbitrary<Exit> = mostly(false, true).map((isAbrupt) => ({
  how: 'close',
  to: 'away',
  persisted: false,
  breaks: false,
  form: 'post',
  isSilent: false,
  isAbrupt,
}));

const library = fc.oneof(
  fc.record(
    { customerKey: fc.constantFrom('anna', 'bert=='), sessionKey: fc.constantFrom('s1', 's2', 's3') },
    { requiredKeys: [] },
  ),
  fc.constantFrom('null', '{', '{"customerKey":"","sessionKey":7}'),
);
const kind = mostly<stores.Kind>('plain', 'quoted', 'HttpOnly', 'for a folder', 'for the parent');

/** Steps, and how often each is to be. */
const often = <A extends unknown[]>(
  weight: number,
  make: (...args: A) => Step,
  ...args: { [I in keyof A]: fc.Arbitrary<A[I]> }
) => ({ weight, arbitrary: fc.tuple(...args).map((values) => make(...(values as A))) });

const steps = fc.oneof(
  often(6, pages.visit, which),
  often(6, pages.arriveIn, which),
  often(6, visitor.click, which),
  often(4, visitor.act, which, fc.constantFrom('pointerdown', 'keydown', 'wheel', 'touchstart')),
  often(6, leaving.go, which, exit, fc.constantFrom(0, 500, 20_000, 40_000)),
  often(4, leaving.go, which, close, fc.constant(0)),
  often(3, pages.back, which),
  often(1, pages.duplicate, which),
  often(1, pages.closeEmpty, which),
  often(8, around.wait, length(0.001, 0.1, 1, 10, 14, 20, 31)),
  often(2, around.sleep, length(1, 20, 31, 600)),
  often(1, around.setBack, length(0.05, 10, 60, 1440)),
  often(2, around.freeze, which),
  often(2, pages.crash, which),
  often(1, pages.restart),
  often(2, leaving.openElsewhere, which, fc.constantFrom('ctrl', 'middle', 'target', 'code', 'form')),
  often(1, leaving.download, which, fc.constantFrom('attribute', 'header', 'away')),
  often(1, leaving.follow, which, fc.constantFrom('softly', 'not at all')),
  often(2, visitor.askKeys, which),
  often(2, visitor.identify, which, customerKey),
  often(1, visitor.reset, which),
  often(2, visitor.end, which),
  often(5, visitor.agree, which),
  often(3, visitor.refuse, which),
  often(1, stores.clearCookies),
  often(1, stores.clearStorage, which),
  often(1, stores.clearAll, which),
  often(1, stores.setFull, which, fc.boolean()),
  often(2, (n, [name, key], kind) => stores.serverSets(n, name, key, kind), which, serverKey, kind),
  often(2, stores.libraryWrites, which, library),
  often(2, around.connect, fc.constantFrom(...(Object.keys(NETWORKS) as (keyof typeof NETWORKS)[]))),
);

export const sequences = fc.commands<Model, Browser, false>([steps], { maxCommands: 30, size: 'max' });

export const setups: fc.Arbitrary<Setup> = fc
  .record({
    cookieDomain: mostly(false, true),
    endOn: mostly<Setup['endOn']>('leave', 'pagehide', 'timeout'),
    consent: fc.constantFrom('granted', 'granted', 'required'),
    storage: mostly<Setup['storage']>('works', 'full', 'forgetful', 'denied'),
    noCookies: mostly(false, true),
    isOverwritten: mostly(false, true),
    listener: fc.constantFrom('none', 'asks', 'clicks'),
  })
  .map((setup) =>
    setup.cookieDomain
      ? { ...setup, storage: 'works', noCookies: false, hosts: ['www.shop.example', 'checkout.shop.example'] }
      : { ...setup, hosts: ['www.shop.example'] },
  );
