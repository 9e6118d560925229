/** What the tracker may do, by its configuration and by what the visitor answered. */
import { config } from './config';

/** Whether the page is shown, and the tracker at work. */
export let begun = false;
/** The visitor's answer on this page; undefined until there is one. */
export let consented: boolean | undefined;

export const isAnonymous = (): boolean => config.userContext === 'ANONYMOUS';

export const isConsentRequired = (): boolean => config.consent === 'required';

/** Keys may be used and stored. */
export const mayStore = (): boolean =>
  isConsentRequired() ? !!consented : consented !== false && !isAnonymous();

/** Notifications may be sent, though perhaps without keys. */
export const maySend = (): boolean => mayStore() || (consented !== false && isAnonymous());

/** From here on nothing but the visitor's answer is waited for. */
export const begin = (): void => {
  begun = true;
};

export const answerConsent = (granted: boolean): void => {
  consented = granted;
};
