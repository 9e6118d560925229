/** The page's Content Security Policy may forbid the cluster, and a beacon's answer does not tell. */

import { listen } from '../browser/listen';
import { report } from '../browser/report';
import { baseAddress } from './address';

let told = false;

/** Says so once. */
export const watchPolicy = (): void =>
  listen('securitypolicyviolation', ({ blockedURI }) => {
    if (told || !blockedURI.startsWith(baseAddress())) return;
    told = true;
    report('error', 'CSP: connect-src lacks', baseAddress());
  });
