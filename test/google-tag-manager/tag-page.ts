import type { Config } from '../../src/api.ts';
import { runCode } from '../../stand-in/google-tag-manager/run-code.ts';
import { type Permissions, type Sandbox, startSandbox } from '../../stand-in/google-tag-manager/sandbox.ts';
import { readTemplate } from '../../stand-in/google-tag-manager/template.ts';

export const template = readTemplate(
  `${import.meta.dirname}/../../integrations/google-tag-manager/template.tpl`,
);

export const SCRIPT = 'https://www.shop.example/elevate-tracker.js';

/** A value for each option that there is. */
export const OPTIONS: Record<keyof Config, string | boolean> = {
  clusterId: 'w1A2B3C45',
  market: 'UK',
  endpoint: '/elevate',
  api: 'v3',
  sessionTimeout: '15',
  endOn: 'timeout',
  stayOn: 'pay.example',
  consent: 'required',
  cookieDomain: 'shop.example',
  customerKey: 'anna',
  sessionKey: 's1',
  userContext: 'ANONYMOUS',
  debug: true,
};

export const CONSENT_TYPES = template.permissions.access_consent.map(({ consentType }) => consentType);

/** A page without a browser: its window, and the scripts that the sandbox inserts. */
export function openPage(permissions: Permissions = template.permissions) {
  const window: Record<string, unknown> = {};
  const scripts: { url: string; onLoad: () => void; onError: () => void }[] = [];
  const sandbox = startSandbox(window, permissions, (url, onLoad, onError) =>
    scripts.push({ url, onLoad, onError }),
  );
  return { window, scripts, sandbox };
}

export function fire({ require }: Sandbox, data: Record<string, unknown>): string[] {
  const outcomes: string[] = [];
  const gtmOnSuccess = () => outcomes.push('success');
  const gtmOnFailure = () => outcomes.push('failure');
  runCode(template.code, { require, data: { scriptUrl: SCRIPT, ...data, gtmOnSuccess, gtmOnFailure } });
  return outcomes;
}

/** Does with the queue what the tracker does when it loads; returns the answers that reach `consent()`. */
export function load(window: Record<string, unknown>): unknown[] {
  const answers: unknown[] = [];
  const handle = window.elevateTracker as unknown[];
  const queue = handle.splice(0);
  const push = (item: unknown) => void (typeof item === 'function' && item(handle));
  Object.assign(handle, { push, consent: (granted: unknown) => answers.push(granted) });
  for (const item of queue) push(item);
  return answers;
}
