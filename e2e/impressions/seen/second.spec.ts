import { ad, unhurriedShopWith } from '../../support/add-ons/impressions.ts';
import { expect, test } from '../../support/fixtures.ts';

declare function showAgain(way: string, ticket: string): Promise<{ longest: number; waited: number }>;

/** What takes an ad off the screen, or a visitor away from it. */
const WAYS = [
  'scrolls',
  'turns to another tab',
  'hides it',
  'takes it out',
  'cuts it off',
  'changes its ticket',
];

const SHOP =
  unhurriedShopWith(`<div>${ad('', 'height: 50px; width: 50px')}</div><div style="height: 300vh"></div><script>
  const element = document.querySelector('p');
  const list = element.parentElement;
  let ownTicket;
  const ways = {
    'scrolls': (isShown) => scrollTo(0, isShown ? 0 : innerHeight),
    'hides it': (isShown) => { element.hidden = !isShown; },
    'takes it out': (isShown) => (isShown ? list : document.createElement('div')).append(element),
    'cuts it off': (isShown) => { list.style.cssText = isShown ? '' : 'height: 20px; overflow: hidden'; },
    'changes its ticket': (isShown) => { element.dataset.elevateTicket = isShown ? ownTicket : 'another'; },
    // Drivers show all tabs at once, so the page is only told so.
    'turns to another tab': (isShown) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: !isShown });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    },
  };
  const passFrames = async () => { for (let count = 0; count < 3; count++) await new Promise(requestAnimationFrame); };
  // Shows it twice, each time for more than half a second, and then for good.
  showAgain = async (way, ticket) => {
    ownTicket = ticket;
    ways[way](false);
    await passFrames();
    if (way !== 'changes its ticket') element.dataset.elevateTicket = ticket;
    const countedAt = new Promise((resolve) => document.addEventListener('elevate:notification', ({ detail }) => {
      if (detail.body?.includes(ticket)) resolve(performance.now());
    }));
    let longest = 0;
    for (const showing of [1, 2]) {
      const began = performance.now();
      ways[way](true);
      await new Promise((resolve) => setTimeout(resolve, 600));
      ways[way](false);
      await passFrames();
      longest = Math.max(longest, performance.now() - began);
    }
    const shownAt = performance.now();
    ways[way](true);
    return { longest, waited: await countedAt - shownAt };
  };
</script>`);

for (const way of WAYS) {
  test(`who ${way} starts the second anew`, async ({ shop, tab, cluster }) => {
    await tab.goto(shop.document('/', SHOP));
    for (let attempt = 0; ; attempt++) {
      const ticket = `shirt-${attempt}`;
      const { longest, waited } = await tab.evaluate(([way, ticket]) => showAgain(way, ticket), [
        way,
        ticket,
      ] as const);
      // On a busy machine half a second may be a whole one.
      if (longest > 950) continue;
      expect(waited).toBeGreaterThan(995);
      break;
    }
    const all = await cluster.arrived(1);
    expect(all.length).toBe(new Set(all).size);
  });
}
