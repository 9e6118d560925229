/** What may be sent: complete notifications, with the keys of the moment, and one end for a session. */
import { judge } from '../../../stand-in/rules.ts';
import type { Attempt } from '../browser/network.ts';
import { fail } from '../fail.ts';
import type { Seen } from '../steps/expected.ts';
import { type Model, TIMEOUT } from '../visit-model.ts';
import { isOver, rightOf } from './keys.ts';
import { isAlone, memoryOf } from './memory.ts';
import { mayBeTooOld } from './noticing.ts';
import { isAllowed } from './permission.ts';

/** A notification that was just made. */
export function checkMade(model: Model, step: Seen, attempt: Attempt): void {
  const { page, url, body = '', time } = attempt;
  const { ended, forgotten, session } = model;
  if (!isAllowed(model, page)) fail(`${page.name} sent ${url} without consent`);
  const { pathname: path, searchParams } = new URL(url);
  const query = Object.fromEntries(searchParams);
  const contentType = body && 'text/plain';
  const { status, message, type } = judge({ method: 'POST', path, query, contentType, body });
  if (status !== 204) fail(`${url} ${body}: ${message}`);
  const { customerKey = '', sessionKey = '' } = query;
  checkCustomer(model, step, attempt, type, customerKey);
  if (isOver(model, sessionKey, page)) fail(`${page.name} sent ${type} with ${sessionKey}, which has ended`);
  if (type === 'end') {
    checkEnd(model, step, attempt, sessionKey);
    return;
  }
  if (session.state === 'live' && time - session.latest >= TIMEOUT)
    fail(`${page.name} sent ${type} with ${sessionKey}, which is too old`);
  const right = rightOf(model, step.rights, page).sessionKey;
  const mayBeNew =
    step.withdraws || step.resets || right.mayBeNew || right.keys.some((key) => ended.has(key));
  if (!right.keys.includes(sessionKey) && !(mayBeNew && step.isNew(sessionKey)))
    fail(`${page.name} sent ${type} with the session key ${sessionKey} instead of ${right.keys}`);
  // Nobody knew any more that it had ended.
  if (forgotten.delete(sessionKey)) {
    ended.delete(sessionKey);
    const id = `end ${sessionKey}`;
    const before = model.notifications.get(id);
    // Another host's page does not learn of an end that was taken back before it went out.
    const isTakenBack = model.cookieDomain && before?.is === 'withdrawn';
    if (before?.hasArrived || before?.is === 'lost' || isTakenBack) model.notifications.delete(id);
    model.revived.add(sessionKey);
  }
}

function checkCustomer(model: Model, step: Seen, { page }: Attempt, type: string, key: string): void {
  const own = rightOf(model, step.rights, page).customerKey;
  // Between timers, one host's page may bring what another host's page then ends.
  const rights = type === 'end' ? [own, ...Object.values(step.rights).map((r) => r.customerKey)] : [own];
  const isRight = rights.some(
    ({ keys, mayBeNew }) =>
      keys.includes(key) || ((mayBeNew || step.withdraws || step.resets) && step.isNew(key)),
  );
  // What waited for consent waits with the key that was given meanwhile.
  if (isRight || step.customerKeys?.includes(key)) return;
  fail(`${page.name} sent ${type} with the customer key ${key} instead of ${own.keys}`);
}

function checkEnd(model: Model, step: Seen, { page, time }: Attempt, sessionKey: string): void {
  const { ended, forgotten, session, hosts, revived, sight } = model;
  const alone = isAlone(model, page);
  const right = rightOf(model, step.rights, page).sessionKey;
  // What both stores lost goes on under a new key.
  const current = [
    ...hosts.flatMap((host) => step.rights[host]?.sessionKey.keys ?? []),
    ...right.keys,
    ...(sight[page.host]?.cookie.sessionKey ?? []),
    ...session.keys,
  ];
  const goesOn =
    (right.mayBeNew || right.keys.some((key) => forgotten.has(key) || revived.has(key))) &&
    step.isNew(sessionKey);
  // What another page has ended meanwhile, a page that shares nothing may end once more.
  const isRepeated = alone && (ended.has(sessionKey) || step.isNew(sessionKey));
  if (!goesOn && !isRepeated && !current.includes(sessionKey))
    fail(`${page.name} ended ${sessionKey}, which was not the session`);
  if (session.state === 'none' && !forgotten.has(sessionKey) && !alone)
    fail(`${page.name} ended ${sessionKey}, which had not started`);
  const isTooOld = forgotten.has(sessionKey) || mayBeTooOld(model, page, time);
  if ((step.ends ?? 'never') === 'never' && !isTooOld)
    fail(`${page.name} ended ${sessionKey} without a reason`);
  ended.add(sessionKey);
  memoryOf(model, page).ended.add(sessionKey);
  forgotten.delete(sessionKey);
  // Where storage keeps nothing, and the cookie does not change, nobody else learns of it.
  if (alone && (model.noCookies || model.obstacles.has(`${page.host} sessionKey`))) forgotten.add(sessionKey);
  session.state = 'none';
  session.keys.clear();
  model.entries.clear();
  step.hasEnded = true;
}
