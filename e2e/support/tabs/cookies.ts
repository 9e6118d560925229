import type { Cookie, Driver, Profile } from './driver.ts';
import { poll } from './poll.ts';

/**
 * Pages and the browser's own store of cookies learn some milliseconds later of what the other has written. What becomes known
 * of a cookie that each page writes last tells that all before it are known as well.
 */
const LAST = 'last-';

let written = 0;

/** The browser's cookies, once all that these pages have written is among them. */
export async function readCookies(profile: Profile, pages: Set<Driver>): Promise<Cookie[]> {
  const cookies = await passLast(profile, pages);
  for (const { name } of cookies.filter(isLast)) for (const page of pages) await page.evaluate(forget, name);
  await untilGone(pages);
  return cookies.filter((cookie) => !isLast(cookie));
}

/** No page sees any of them any more. */
export async function clearCookies(profile: Profile, pages: Set<Driver>): Promise<void> {
  await passLast(profile, pages);
  await profile.clearCookies();
  await untilGone(pages);
}

async function passLast(profile: Profile, pages: Set<Driver>): Promise<Cookie[]> {
  const names: string[] = [];
  for (const page of pages) names.push(...(await page.evaluate(write, `${LAST}${++written}`)));
  return poll('the last cookies of pages', async () => {
    const cookies = await profile.cookies();
    return names.every((last) => cookies.some(({ name }) => name === last)) ? cookies : undefined;
  });
}

async function untilGone(pages: Set<Driver>): Promise<void> {
  for (const page of pages) await poll('the last cookies to go', () => page.evaluate(lacks, LAST));
}

const isLast = ({ name }: Cookie) => name.startsWith(LAST);

/** Answers with its name, unless the page takes no cookies. */
function write(name: string): string[] {
  try {
    // biome-ignore lint/suspicious/noDocumentCookie: not every engine has the cookieStore
    document.cookie = `${name}=1`;
    return document.cookie.includes(name) ? [name] : [];
  } catch {
    return [];
  }
}

function forget(name: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: as above
  document.cookie = `${name}=; Max-Age=0`;
}

function lacks(names: string): boolean {
  try {
    return !document.cookie.includes(names);
  } catch {
    return true;
  }
}
