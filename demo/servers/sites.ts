/** Where the demo's servers listen; known once they do. */
export type Sites = { shop: string; cluster: string; elsewhere: string };

export const SESSION_TIMEOUTS = [
  { minutes: '30', label: '30 min' },
  { minutes: '1', label: '1 min' },
  { minutes: '0.2', label: '12 s' },
];
