/** What the options allow, and what they do not. */
import type { Config } from '../../src/api.ts';

export type Option = keyof Config;

/** An option's name in attributes and addresses. */
export const kebab = (option: string) => option.replace(/[A-Z]/g, '-$&').toLowerCase();

/** The page that paths and domains belong to. */
export const PAGE = new URL('https://www.shop.example/women/');

/** Good values. */
export const GOOD: Partial<Record<Option, unknown[]>> = {
  clusterId: ['w1A2B3C45', 'w1-a2', 7],
  market: ['UK', 'SE&NO +é', ' ', 7],
  endpoint: [
    'https://elevate.example',
    'HTTP://elevate.example:8080/',
    'https://elevate.example/eu/v-1/',
    'https://elevate.example/@shop',
    'http://[::1]:8080',
    '/',
    '/elevate',
    '/elevate/eu/',
  ],
  api: ['v2', 'v3'],
  userContext: ['PERSONALIZED', 'UNPERSONALIZED', 'ANONYMOUS', 'SYNTHETIC'],
  consent: ['granted', 'required'],
  sessionTimeout: ['30', 30, '0.5', 0.05, '.5', '007'],
  endOn: ['leave', 'pagehide', 'timeout'],
  stayOn: ['pay.example', ' pay.example  login.example ', '.pay.example', 'xn--bcher-kva.example'],
  cookieDomain: ['shop.example', '.shop.example', 'www.shop.example', 'Shop.Example'],
  customerKey: ['anna', 'a b=;é', 7],
  sessionKey: ['s'],
  debug: ['', 'true', true, 'false', false],
};

/** Bad values of any option. */
export const NO_TEXTS = [null, {}, [], ['leave'], ['30'], () => 'v2', Symbol('granted')];

export const BAD: Partial<Record<Option, unknown[]>> = {
  clusterId: ['', ' ', 'w1 A2', 'w1_A2', 'w1.A2', 'w1/A2', 'w1\n', 'wé'],
  market: ['', 'half a character: \ud83d'],
  endpoint: [
    '',
    ' ',
    'elevate',
    'elevate.example/v2',
    'https:',
    'https://',
    'https://[bad',
    'https://elevate.example:port',
    'https://anna@elevate.example',
    'https://anna:secret@elevate.example',
    'https://elevate.example/?market=UK',
    'https://elevate.example/#top',
    '/elevate?market=UK',
    '/elevate#top',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '\t//evil.example',
    '/\n\\evil.example',
    'ftp://elevate.example',
    'javascript:alert(1)',
    'data:,',
    0,
    -1,
    Number.NaN,
    true,
  ],
  api: ['', 'v1', 'V2', ' v2', 2, 'v4', 'web-v3', 'web'],
  consent: ['', 'Granted', 'yes', true, 'granted,required'],
  userContext: ['', 'anonymous', 'PERSONALIZED,SYNTHETIC'],
  sessionTimeout: [
    '',
    ' ',
    '0',
    0,
    '0.0',
    -1,
    '-1',
    'abc',
    '5,5',
    '5 min',
    '1.2.3',
    Number.NaN,
    Infinity,
    true,
  ],
  endOn: ['', 'Leave', 'leave,pagehide', 'never', 0],
  stayOn: ['https://pay.example', 'pay.example/', 'pay.example:443', 'a,b', 'a;b'],
  cookieDomain: ['', '.', 'other.example', 'hop.example', 'en.www.shop.example', 'www.shop.example.', 0],
  customerKey: ['anna@shop.example', '@', '\udc00'],
  sessionKey: ['s@1'],
  debug: ['yes', '1', 'TRUE', 0],
};
