import type { Api } from './recipe.ts';

type Wire = {
  api: Api;
  path: string;
  query(type: string): string;
  /** What the proxy sets, if not what the browser sent. */
  contentType: string | undefined;
};

const KEY = '0b05119e-eeb8-418a-bbfb-defa0dde417e';
const PLAIN = '?customerKey=c%2F1&market=SE%26NO&sessionKey=s';
const PREFIXED = `?esales.market=SE%26NO&esales.customerKey=${KEY}&esales.sessionKey=${KEY}`;

/** What a browser sends of each API, below the proxy's path. */
export const WIRE: Wire[] = [
  {
    api: 'v3',
    path: '/api/storefront/v3/notifications/',
    query: () => PLAIN,
    contentType: undefined,
  },
  {
    api: 'web-v2',
    path: '/api/v2/notifications/',
    query: () => PREFIXED,
    contentType: 'application/json',
  },
  {
    api: 'v2',
    path: '/api/v2/notifications/',
    query: (type) => (type === 'end' ? PREFIXED : PLAIN),
    contentType: undefined,
  },
];
