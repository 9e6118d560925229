/** What the page's Content Security Policy has forbidden of the tracker since the inspector opened. */
import { hear } from '../lifetime';
import { isTrackerFile } from './script-files';
import { address } from './set-up';

export type Blocked = { uri: string; directive: string; time: Date };

export const blocked: Blocked[] = [];

export const watchPolicy = (onBlocked: () => void): void =>
  hear<SecurityPolicyViolationEvent>(window, 'securitypolicyviolation', (event) => {
    const { blockedURI: uri, effectiveDirective: directive, disposition } = event;
    const isOurs = isTrackerFile(uri) || (address() && uri.startsWith(address()));
    if (!isOurs || disposition === 'report') return;
    blocked.unshift({ uri, directive, time: new Date() });
    onBlocked();
  });
