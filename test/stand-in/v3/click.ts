/** A click that Elevate 4 takes. */
export const CLICK = {
  method: 'POST',
  path: '/api/storefront/v3/notifications/click',
  query: { market: 'UK', customerKey: 'c', sessionKey: 's' },
  contentType: 'text/plain',
  body: '{"ticket":"t"}',
  cluster: 'elevate-4',
} as const;

/** Where Elevate 4 takes notifications of a type. */
export const pathOf = (type: string) => `/api/storefront/v3/notifications/${type}`;
