/** What may be sent: complete notifications, with the keys of the moment, and one end for a session. */
import { judge } from '../../stand-in/rules.ts';
import type { Sent } from './browser.ts';
import type { Page } from './page.ts';
import { isAllowed } from './permission-rule.ts';
import { fail, isOver, type Seen } from './step.ts';
import { NAMES } from './stores.ts';
import { type Model, TIMEOUT } from './visit-model.ts';

export function checkSent(model: Model, step: Seen, { page, url, body = '', time }: Sent): void {
  const { ended, forgotten, session } = model;
  if (!isAllowed(model, page)) fail(`${page.name} sent ${url} without consent`);
  const { pathname: path, searchParams } = new URL(url);
  const query = Object.fromEntries(searchParams);
  const contentType = body && 'text/plain';
  const { status, message, type } = judge({ method: 'POST', path, query, contentType, body });
  if (status !== 204) fail(`${url} ${body}: ${message}`);
  const prefix = type === 'end' ? 'esales.' : '';
  const [customerKey = '', sessionKey = ''] = NAMES.map((name) => query[prefix + name]);
  const { customerKey: customer, sessionKey: current } = step.right[page.host] ?? {};
  // Between timers, one host's page may bring what another host's page then ends.
  const customers = type === 'end' ? model.hosts.map((host) => step.right[host]?.customerKey) : [customer];
  if (!customers.includes(customerKey) && !(customers.includes(undefined) && step.isNew(customerKey)))
    fail(`${page.name} sent ${type} with the customer key ${customerKey} instead of ${customer}`);
  if (isOver(model, sessionKey)) fail(`${page.name} sent ${type} with ${sessionKey}, which has ended`);
  if (type === 'end') {
    checkEnd(model, step, sessionKey, page);
    return;
  }
  if (session.state === 'live' && time - session.latest >= TIMEOUT)
    fail(`${page.name} sent ${type} with ${sessionKey}, which is too old`);
  const mayBeNew = !current || ended.has(current);
  const mayBe = [current, step.remembered[page.host]?.sessionKey];
  if (!mayBe.includes(sessionKey) && !(mayBeNew && step.isNew(sessionKey)))
    fail(`${page.name} sent ${type} with the session key ${sessionKey} instead of ${current}`);
  // Nobody knew any more that it had ended.
  if (forgotten.delete(sessionKey)) {
    ended.delete(sessionKey);
    model.revived.add(sessionKey);
  }
}

function checkEnd(model: Model, step: Seen, sessionKey: string, { name, host }: Page): void {
  const { browser, ended, forgotten, session, hosts, written } = model;
  // What both stores lost goes on under a new key.
  const current = [
    ...hosts.flatMap((host) => [step.right[host]?.sessionKey, step.remembered[host]?.sessionKey]),
    written[host]?.sessionKey,
  ];
  const own = step.right[host]?.sessionKey;
  const goesOn = (!own || forgotten.has(own) || model.revived.has(own)) && step.isNew(sessionKey);
  if (!goesOn && !current.includes(sessionKey))
    fail(`${name} ended ${sessionKey}, which was not the session`);
  if (session.state === 'none' && !forgotten.has(sessionKey))
    fail(`${name} ended ${sessionKey}, which had not started`);
  const since = session.state === 'live' ? session.earliest : session.since;
  const mayBeTooOld = forgotten.has(sessionKey) || browser.clock.date() - since >= TIMEOUT;
  if ((step.ends ?? 'never') === 'never' && !mayBeTooOld)
    fail(`${name} ended ${sessionKey} without a reason`);
  ended.add(sessionKey);
  forgotten.delete(sessionKey);
  session.state = 'none';
  step.hasEnded = true;
}
