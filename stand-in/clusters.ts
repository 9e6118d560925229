import { type Api, REMOVED_V2, V2, V3, WEB_V2 } from './apis.ts';

/** The clusters that can be asked, each under its name: `http://…/elevate-4/api/storefront/v3/…`. */
export const CLUSTERS = {
  'elevate-3': { title: 'Elevate 3', apis: [WEB_V2] },
  'elevate-4': { title: 'Elevate 4', apis: [V3, REMOVED_V2] },
  documents: { title: 'The cluster of the two documents', apis: [V2] },
} satisfies Record<string, Cluster>;

export type ClusterName = keyof typeof CLUSTERS;

export type Cluster = { title: string; apis: Api[] };

/**
 * What an `endpoint` without such a name takes the place of: the host of v2, and that of v3. Of notifications that v3
 * does not know it takes any, since the tracker sends any.
 */
export const EITHER_HOST: Cluster = {
  title: 'The stand-in',
  apis: [V2, { ...V3, bodies: { ...V2.bodies, ...V3.bodies } }],
};
