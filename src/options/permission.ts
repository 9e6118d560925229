/** What the tracker may do, by its options and by what the visitor answered. */
import { config } from './config';

/** Whether the page is shown, and the tracker at work. */
export let begun = false;
/** The visitor's answer on this page; undefined until there is one. */
export let consented: boolean | undefined;
/** How often the visitor took the consent back: what began before that is not to be taken up again. */
export let refusals = 0;

export const isAnonymous = (): boolean => config['user-context'] === 'ANONYMOUS';

export const isConsentRequired = (): boolean => config.consent === 'required';

/** Keys may be used and stored. */
export const mayStore = (): boolean => consented ?? !(isConsentRequired() || isAnonymous());

/** Notifications may be sent, though perhaps without keys. */
export const maySend = (): boolean => consented ?? (isAnonymous() || !isConsentRequired());

/** Anonymous until there is consent. */
export const userContext = (): string | undefined =>
  isAnonymous() && consented ? 'PERSONALIZED' : config['user-context'];

/** From here on nothing but the visitor's answer is waited for. */
export const begin = (): void => {
  begun = true;
};

export const answerConsent = (granted: boolean): void => {
  consented = granted;
  if (!granted) refusals++;
};
