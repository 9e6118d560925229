/** Runs a sequence; what must hold in the end, whatever was done. */
import fc from 'fast-check';
import { type Browser, createBrowser } from './browser/browser.ts';
import type { Engine } from './browser/engines.ts';
import { fail } from './fail.ts';
import type { Step } from './steps/command.ts';
import { arriveIn, visit } from './steps/page.ts';
import { pass, setNetwork } from './steps/surroundings.ts';
import { agree, click } from './steps/visitor.ts';
import { createModel, isImpaired, MINUTE, type Model, type Setup } from './visit-model.ts';

/** What fails says what was done. */
export async function play(engine: Engine, setup: Setup, steps: Iterable<Step>): Promise<void> {
  const real = open(engine, setup);
  const model = createModel(real, setup);
  try {
    await fc.asyncModelRun(() => ({ model, real }), steps);
    await settle(model);
  } catch (error) {
    throw new Error([(error as Error).message, ...model.story].join('\n  '));
  }
}

function open(engine: Engine, setup: Setup): Browser {
  const { cookieDomain, endOn, consent, storage, noCookies, isOverwritten, hosts } = setup;
  const browser = createBrowser(engine, {
    'data-cluster-id': 'w1',
    'data-market': 'UK',
    'data-api': 'v3',
    'data-stay-on': 'pay.example',
    'data-end-on': endOn,
    'data-consent': consent,
    ...(cookieDomain && { 'data-cookie-domain': 'shop.example' }),
  });
  browser.jar.isOff = noCookies;
  browser.surroundings = () => (isOverwritten ? { navigation: {} } : {});
  for (const host of hosts) browser.area(host).become(storage);
  return browser;
}

/** All tabs are used once more and then left alone: all that waits arrives, they agree, and the session ends. */
async function settle(model: Model): Promise<void> {
  const { browser, story, storage, hosts } = model;
  const run = async (step: Step) => (await step.check(model)) && step.run(model, browser);
  story.push('then, to settle:');
  model.listener = 'none';
  for (const host of hosts) browser.area(host).become(storage);
  while (browser.tabs.some(({ loading }) => loading)) await run(arriveIn(0));
  const open = () => browser.tabs.filter(({ page }) => page).length;
  if (!open()) await run(visit(0));
  for (let tab = 0; tab < open(); tab++) await run(agree(tab));
  await setNetwork(model, 'offline');
  await setNetwork(model, 'fine');
  checkArrivals(model);
  const clickAll = async () => {
    for (let tab = 0; tab < open(); tab++) await run(click(tab));
  };
  await clickAll();
  const first = browser.sent.length;
  await clickAll();
  const sent = browser.sent.slice(first);
  const used = new Set(sent.map(({ url }) => new URL(url).searchParams.get('sessionKey')));
  const areRevived = [...used].some((key) => model.revived.has(key ?? ''));
  if (used.size > 1 && !areRevived && !sharesNothing(model)) fail(`tabs disagree: ${[...used]}`);
  story.push('wait for the end');
  await pass(model, 62 * MINUTE);
  // Whoever has ended it once before does not do so again.
  if (open() && !areRevived && model.session.state === 'live') fail('the session never ended');
}

/** Nothing waits where a page could send it. */
function checkArrivals({ notifications, browser }: Model): void {
  for (const [id, { page, hasArrived, inMemory, is }] of notifications) {
    const isDue = browser.tabs.some((tab) => (inMemory ? tab.page === page : tab.page?.host === page.host));
    if (isDue && !hasArrived && !is) fail(`${id} of ${page.name} has not arrived`);
  }
}

/** No store that keeps anything. */
const sharesNothing = (model: Model): boolean =>
  model.hosts.some(
    (host) => isImpaired(model, host) && (model.noCookies || model.obstacles.has(`${host} sessionKey`)),
  );
