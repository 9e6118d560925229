import type { RequestHandler } from 'express';
import { moveClock } from '../site/clock.ts';
import type { Site } from '../site/site.ts';
import type { Tab } from '../tabs/tab.ts';

type Act = (tab: Tab, sites: { shop: Site; otherSite: Site }) => Promise<unknown>;

/**
 * What a visitor does on a page with exits, and where that ends the session: Chromium, Firefox. WebKit has no Navigation
 * API yet, so that it knows of nothing for certain.
 */
export type Way = [name: string, act: Act, ends: '' | 'C' | 'CF'];

const follow =
  (selector: string): Act =>
  (tab) =>
    tab.follow(selector);

/** Lets a script of the page navigate. */
const run =
  (script: string): Act =>
  (tab) =>
    tab.navigate(() => tab.evaluate((text) => void setTimeout(text), script));

/** Clicks a link that has no page behind it, and waits until the server has answered. */
const clickInVain =
  (path: string, answer: RequestHandler): Act =>
  (tab, { shop }) =>
    new Promise<void>((answered, failed) => {
      shop.answer(path, (request, response, next) => {
        response.on('finish', answered);
        answer(request, response, next);
      });
      tab.click(`[href="${path}"]`).catch(failed);
    });

const clickFor204 = clickInVain('/nothing', (_, response) => response.status(204).end());

/** Half a minute before what comes next. */
const later =
  (act: Act): Act =>
  async (tab, sites) => {
    await act(tab, sites);
    await moveClock(tab, 31_000);
  };

/** Goes to a page first that names the other site as one where visitors stay. */
const fromStaying =
  (act: Act): Act =>
  async (tab, sites) => {
    await tab.goto(`${sites.shop.origin}/staying`);
    await act(tab, sites);
  };

const SLOW = 300;

/** Goes elsewhere, and within the site before that has answered, which the page prevents: the first one goes on. */
const goAndStay: Act = (tab, sites) => {
  sites.otherSite.answer('/slow', (_, response) => void setTimeout(() => response.send('Slow'), SLOW));
  return run(`
    location.href = elsewhere.href + 'slow';
    window.navigation?.addEventListener('navigate', (event) => event.preventDefault());
    if (window.navigation) location.href = '/next';`)(tab, sites);
};

/** From one page of the site to another, each from where the way before led to. */
export const WITHIN: Way[] = [
  ['a link', follow('#within'), ''],
  ['location.href', run('location.href = "/next?1"'), ''],
  ['history.back()', run('history.back()'), ''],
  ['the forward button', (tab) => tab.forward(), ''],
  ['the back button', (tab) => tab.back(), ''],
  ['the reload button', (tab) => tab.reload(), ''],
  ['a GET form', follow('#get'), ''],
  ['location.replace()', run('location.replace("/next?2")'), ''],
  ['location.reload()', run('location.reload()'), ''],
  ['a typed address', (tab, { shop }) => tab.navigate(() => tab.goto(`${shop.origin}/next?3`)), ''],
  [
    'a slow link',
    (tab, { shop }) => {
      shop.answer('/slow', (_, response) => void setTimeout(() => response.redirect('/next?4'), SLOW));
      return tab.follow('[href="/slow"]');
    },
    '',
  ],
  ['a POST form', follow('#post'), ''],
  ['a link from a posted page', follow('#within'), ''],
  ['a POST form that a script submits', run('document.forms.buy.submit()'), ''],
];

/** To another site, each from a page of the shop that a typed address led to from there. Payments are forms. */
export const ELSEWHERE: Way[] = [
  ['a link', follow('#elsewhere'), 'CF'],
  ['location.href', run('location.href = elsewhere.href'), 'CF'],
  ['location.replace()', run('location.replace(elsewhere.href)'), 'CF'],
  ['a GET form', follow('#get-elsewhere'), ''],
  ['a POST form', follow('#post-elsewhere'), ''],
  ['a POST form that a script submits', run('document.forms.pay.submit()'), ''],
  ['a link within the site that redirects away', follow('[href="/away"]'), ''],
  ['a link to elsewhere that redirects back', follow('#round'), 'CF'],
  ['a typed address', (tab, { otherSite }) => tab.goto(`${otherSite.origin}/`), 'C'],
  ['the back button', (tab) => tab.back(), 'C'],
  ['a link to where the visitor stays', fromStaying(follow('#elsewhere')), ''],
  ['location.href to where the visitor stays', fromStaying(run('location.href = elsewhere.href')), ''],
  ['the same, slowly, and a navigation meanwhile that the page prevents', fromStaying(goAndStay), ''],
];

/**
 * To nowhere; then the tab is closed. What a click has led to may be a page of the site that opens elsewhere, unless the
 * browser tells otherwise, and so is in doubt for 30 seconds.
 */
export const NOWHERE: Way[] = [
  ['nothing else', async () => undefined, 'CF'],
  ['a link to a fragment', (tab) => tab.click('[href="#here"]'), 'CF'],
  ['pushState', (tab) => tab.evaluate(() => history.pushState(null, '', '/menu')), 'CF'],
  ['a link whose default is prevented', (tab) => tab.click('#menu'), ''],
  ['a link whose default is prevented, 31 seconds before', later((tab) => tab.click('#menu')), 'CF'],
  [
    'a link to a page of the app, shown by pushState',
    async (tab) => {
      await tab.click('#menu');
      await tab.evaluate(() => history.pushState(null, '', '/menu'));
    },
    'CF',
  ],
  // The system's WebKit has no mail program and opens an empty page instead, which is a page change like any other.
  ['a mailto link', (tab) => tab.click('[href^="mailto"]'), 'C'],
  ['a 204 answer', clickFor204, ''],
  ['a 204 answer 31 seconds before', later(clickFor204), 'CF'],
  ['a download', clickInVain('/prices.csv', (_, response) => response.attachment().send('1')), ''],
  ['a download attribute', clickInVain('/prices.txt', (_, response) => response.send('1')), 'C'],
];
