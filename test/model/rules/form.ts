/** The form in which the tracker stores, and under which names. */
import type { Browser, Stored } from '../browser/browser.ts';
import { splitCookie } from '../browser/cookie-jar.ts';
import type { Model } from '../visit-model.ts';

const YEAR = `${365 * 24 * 60 * 60}`;
const ENTRY = /^(voyado\.session$|elevate-tracker)/;
/** https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1 */
const COOKIE_VALUE = /^("?)[!#-+\--:<-[\]-~]*\1$/;

/** What is wrong with what was stored in this step; empty texts are none. */
export function wrongForms(model: Model): string[] {
  const { browser } = model;
  return browser.stored.map((stored) =>
    stored.what === 'cookie' ? wrongCookie(model, stored.text) : wrongEntry(browser, stored),
  );
}

function wrongEntry({ area, told }: Browser, { page, what, text, old }: Stored): string {
  if (!ENTRY.test(what)) return `the entry ${what} is not the tracker's`;
  if (what !== 'voyado.session') return '';
  const { customerKey, sessionKey } = JSON.parse(text);
  if (text !== JSON.stringify({ customerKey, sessionKey }) || !customerKey || !sessionKey)
    return `${text} is not the form of voyado.session`;
  // What storage did not take, or what was written over since, is no news.
  const isNews = old !== text && area(page.host).peek(what) === text;
  return isNews && told.get(page) !== text ? `nobody was told of ${text}` : '';
}

function wrongCookie({ cookieDomain }: Model, text: string): string {
  const { name, value, attributes } = splitCookie(text);
  const isKey = /^apptus\.(customer|session)Key$/.test(name);
  const isShared = name === 'elevate-tracker';
  const wrong = (what: string) => `${what} of the cookie ${text}`;
  if (!isKey && !isShared) return wrong('the name');
  if (!COOKIE_VALUE.test(value)) return wrong('the value');
  if (isShared && name.length + 1 + value.length > 512) return wrong('the length');
  if (attributes.get('path') !== '/' || attributes.get('samesite') !== 'lax' || !attributes.has('secure'))
    return wrong('the attributes');
  if (Number(attributes.get('max-age')) <= 0) return '';
  if (isShared && !cookieDomain) return wrong('no use');
  if ((attributes.get('domain') ?? '').replace(/^\./, '') !== (cookieDomain ? 'shop.example' : ''))
    return wrong('the domain');
  return attributes.get('max-age') === (name === 'apptus.customerKey' ? YEAR : undefined)
    ? ''
    : wrong('the age');
}
