/** The forms that notifications take, as the tracker's option `api` calls them. */
export type Api = {
  name: 'v3' | 'web-v2' | 'v2';
  title: string;
  path: string;
  /** Of the types whose parameters have the prefix `esales.`. */
  prefixed: RegExp;
  /** Marks what nobody did, where the API has a mark for that. */
  synthetic: Record<string, string>;
  /** The host of a cluster of its own. */
  host?: RegExp;
};

const NONE = /^(?!)/;
const ESALES_HOST = /^https:\/\/([a-z\d-]+)\.api\.esales\.apptus\.cloud$/i;

export const APIS: Api[] = [
  {
    name: 'v3',
    title: 'Storefront API v3, of Elevate 4',
    path: '/api/storefront/v3/notifications/',
    prefixed: NONE,
    synthetic: { userContext: 'SYNTHETIC' },
    host: /^https:\/\/([a-z\d-]+)\.elevate-api\.cloud$/i,
  },
  {
    name: 'web-v2',
    title: 'Web API v2, of Elevate 3',
    path: '/api/v2/notifications/',
    prefixed: /^/,
    synthetic: {},
    host: ESALES_HOST,
  },
  {
    name: 'v2',
    title: 'the two documents that the tracker was made from',
    path: '/api/v2/notifications/',
    prefixed: /^end$/,
    synthetic: {},
    host: ESALES_HOST,
  },
];
