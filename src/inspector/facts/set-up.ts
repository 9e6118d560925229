/** The options that the page's tracker was given, judged by the tracker's own rules. */
import { baseAddress } from '../../delivery/address';
import { config, passes, rules, STRICTEST, VITAL } from '../../options/config';
import { answerConsent } from '../../options/permission';
import { pageTracker } from './page-tracker';

export type Wrong = { option: string; value: string; allowed: string; isVital: boolean };

export let given: Record<string, string> = {};
export let wrong: Wrong[] = [];
/** Those that are required and not given. */
export let missing: string[] = [];

/** From here on the rooms below know the options as the tracker does. */
export const readSetUp = (): void => {
  // What is stored is looked at whatever the visitor answered: the tracker does not tell.
  answerConsent(true);
  for (const option of Object.keys(config)) delete config[option];
  given = { ...(pageTracker()?.options as typeof given) };
  wrong = Object.entries(given).flatMap(([option, value]) => {
    const rule = rules[option];
    // A newer tracker may know others.
    const isGood = !rule || passes(rule, value);
    config[option] = isGood ? value : STRICTEST[option];
    return isGood ? [] : [{ option, value, allowed: `${rule}`, isVital: VITAL.includes(option) }];
  });
  missing = ['cluster-id', 'market'].filter(
    (option) => !(option in given) && (option === 'market' || !given.endpoint),
  );
};

/** The tracker works, as far as the visitor lets it. */
export const isComplete = (): boolean => !missing.length && !wrong.some(({ isVital }) => isVital);

/** What the addresses of all notifications begin with; '' where there is no telling. */
export const address = (): string => (pageTracker() && isComplete() ? baseAddress() : '');
