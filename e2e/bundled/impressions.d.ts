/** The components of docs/impressions.md, which the bundler reads out of it. */
declare module 'impressions.tsx' {
  import type { ReactNode } from 'react';

  export function Impressions(): null;
  export function Card(product: {
    ticket: string;
    sponsored?: boolean;
    title: string;
    url: string;
  }): ReactNode;
}
