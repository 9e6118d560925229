import type { Page } from 'playwright';
import type { Browser } from './browser.ts';
import type { Collector, Received } from './collector.ts';
import type { startShop } from './shop.ts';
import type { Variant } from './variants.ts';

export type World = { browser: Browser; shop: Awaited<ReturnType<typeof startShop>>; collector: Collector };

/** One opening of the storefront, by a visitor who has never been there. */
export type Visit = {
  page: Page;
  /** What the page needs in order to load the variant. */
  tag: { file: string; endpoint: string };
  received(): Received;
};

let visits = 0;

export async function visit<Result>(
  { browser, shop, collector }: World,
  variant: Variant,
  cards: number,
  measure: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  const name = `v${String(++visits).padStart(5, '0')}`;
  const page = await browser.newPage();
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  try {
    await page.goto(shop.address(name, cards));
    const tag = { file: variant.file, endpoint: collector.endpoint(name) };
    return await measure({ page, tag, received: () => collector.received(name) });
  } catch (error) {
    throw new Error(`${variant.name} with ${cards} cards`, { cause: errors[0] ?? error });
  } finally {
    await page.close();
  }
}
