/** What is wrong with the stores, or with the keys in them. */
import { config, keyPattern } from '../../options/config';
import { isUnpersonalized, type StoredKey, storedKeys } from '../facts/stored-keys';
import * as words from '../words/verdict-words';
import type { Finding } from './finding';

function* storeFinding(keys: StoredKey[]): Generator<Finding> {
  const lacking = keys.filter(({ cookie }) => !cookie);
  const domain = config['cookie-domain'];
  // Denied, full, or a stand-in of the page's that keeps nothing.
  if (!keys.some(({ entry }) => entry))
    yield ['warn', 'visitor', lacking[1] ? words.nothingKept : words.noStorage];
  else if (lacking.length < keys.length)
    for (const { cookieName } of lacking) yield ['warn', 'visitor', words.noCookie(cookieName)];
  else yield ['warn', 'visitor', domain ? words.noDomain(domain) : words.noCookies];
}

export function* storeFindings(): Generator<Finding> {
  const keys = storedKeys().filter(({ name }) => name === 'sessionKey' || !isUnpersonalized());
  yield* storeFinding(keys);
  for (const { label, cookieName, entry, cookie } of keys) {
    if (entry && cookie && entry !== cookie) yield ['warn', 'visitor', words.differs(cookieName)];
    const key = entry || cookie;
    if (key.includes('@')) yield ['bad', 'visitor', words.telling(label)];
    if (key && !keyPattern(true).test(key)) yield ['bad', 'visitor', words.noUuid(label)];
  }
}
