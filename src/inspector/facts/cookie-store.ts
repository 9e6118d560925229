/** What the cookie store knows, and `document.cookie` does not tell. */
import { readCookies, valueIn } from '../../stores/cookies';
import { COOKIES } from '../../visit/keys';

/**
 * Where a server has set a cookie HttpOnly, WebKit lets a page read what it wrote itself beside it, though that is kept
 * nowhere and never sent.
 */
export let unkept: string[] = [];

export const askCookieStore = async (): Promise<void> => {
  const read = readCookies();
  try {
    const kept = await cookieStore.getAll();
    unkept = Object.values(COOKIES).filter(
      (cookie) => valueIn(read, cookie) && !kept.some(({ name }) => name === cookie),
    );
  } catch {
    // Not in Firefox before 140, on plain http, or in a sandbox.
  }
};
