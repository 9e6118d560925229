/** What the shop can run on, each at its address below the stand-in's, as the tag tells it. */
export type Elevate = {
  key: string;
  label: string;
  api: 'v3' | 'web-v2' | 'v2';
  path: string;
  /** What the notification is called there that something was added to the cart. */
  cartType: string;
};

const ELEVATE_4: Elevate = {
  key: 'elevate-4',
  label: 'Elevate 4',
  api: 'v3',
  path: '/elevate-4',
  cartType: 'add-to-cart',
};

export const ELEVATES: Elevate[] = [
  ELEVATE_4,
  {
    key: 'elevate-3',
    label: 'Elevate 3',
    api: 'web-v2',
    // Without a proxy, this one takes clicks only with the switch.
    path: '/elevate-3/text-plain',
    cartType: 'adding-to-cart',
  },
  {
    key: 'documents',
    label: 'Two documents',
    api: 'v2',
    path: '/documents',
    cartType: 'add-to-cart',
  },
];

export function elevateOf(key: string): Elevate {
  return ELEVATES.find((elevate) => elevate.key === key) ?? ELEVATE_4;
}
