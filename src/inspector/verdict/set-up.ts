/** What is wrong with the tracker's options, and with how it was put into the page. */
import { config } from '../../options/config';
import { isAnonymous, isConsentRequired } from '../../options/permission';
import { pageTracker } from '../facts/page-tracker';
import { scriptFiles } from '../facts/script-files';
import { missing, wrong } from '../facts/set-up';
import { hasKeys } from '../facts/stored-keys';
import * as words from '../words/verdict-words';
import type { Finding } from './finding';

const consequence = (option: string, isVital: boolean): string => {
  if (isVital) return words.badVital;
  const instead = config[option];
  return instead ? words.badCounts(instead) : words.badOther;
};

/** Nothing works with one of these. */
export function* optionFindings(): Generator<Finding> {
  const { options, version } = pageTracker() ?? {};
  if (!options) yield ['bad', 'tracker', words.old(`${version}`)];
  for (const { option, value, allowed, isVital } of wrong)
    yield [
      isVital ? 'bad' : 'warn',
      'tracker',
      words.bad(option, value, allowed, consequence(option, isVital)),
    ];
  if (missing[0]) yield ['bad', 'tracker', words.missing(missing.join(' and '))];
}

export function* consentFindings(): Generator<Finding> {
  if (hasKeys()) return;
  if (isConsentRequired()) yield ['warn', 'tracker', isAnonymous() ? words.noConsentYet : words.noConsent];
  else if (!isAnonymous()) yield ['warn', 'tracker', words.refused];
}

export function* otherFindings(): Generator<Finding> {
  if ((config.api ?? 'v2') === 'v2' && !config.endpoint) yield ['bad', 'tracker', words.v2];
  const { length } = scriptFiles().filter(({ heldBack }) => !heldBack);
  if (length > 1) yield ['warn', 'tracker', words.twice(length)];
  if (config['user-context'] && config.api !== 'v3') yield ['warn', 'tracker', words.context];
}
