import { BODIES_OF_V2, BODIES_OF_V3, BODIES_OF_WEB_V2, type Bodies } from './bodies.ts';
import { type Query, wrongInV2, wrongInV3, wrongInWebV2 } from './parameters.ts';

/** A form that notifications take. */
export type Api = {
  /** As the tracker's option `api` calls it. */
  name: 'v2' | 'v3' | 'web-v2';
  path: string;
  /** Why nothing below the path is there any more. */
  removed?: string;
  wrongParameters(type: string, query: Query): string;
  market: string;
  contentTypes: string[];
  bodies: Bodies;
};

const JSON_OR_TEXT = ['application/json', 'text/plain'];

/** The two reference documents as they are: a click of Elevate 4, an end of Elevate 3. */
export const V2: Api = {
  name: 'v2',
  path: '/api/v2/notifications/',
  wrongParameters: wrongInV2,
  market: 'market',
  contentTypes: JSON_OR_TEXT,
  bodies: BODIES_OF_V2,
};

export const WEB_V2: Api = {
  ...V2,
  name: 'web-v2',
  wrongParameters: wrongInWebV2,
  market: 'esales.market',
  contentTypes: ['application/json'],
  bodies: BODIES_OF_WEB_V2,
};

export const V3: Api = {
  name: 'v3',
  path: '/api/storefront/v3/notifications/',
  wrongParameters: wrongInV3,
  market: 'market',
  contentTypes: JSON_OR_TEXT,
  bodies: BODIES_OF_V3,
};

export const REMOVED_V2: Api = {
  ...V2,
  path: '/api/v2/',
  removed: 'API v2 of Elevate 4 was removed after 2024-04-30',
};
