/** A virtualised list: it scrolls through a thousand products with the elements of a few, each used again and again. */
import { start } from 'elevate-tracker';
import { Card, Impressions } from 'impressions.tsx';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const COUNT = 1000;
const HEIGHT = 40;
const SHOWN = 5;

/** Every third is sponsored; of the others the server says that they are not. */
const PRODUCTS = Array.from({ length: COUNT }, (_, index) => ({
  ticket: `shirt-${index}`,
  title: `Shirt ${index}`,
  url: `/shirts/${index}`,
  sponsored: index % 3 === 0,
}));

function List({ recycles }: { recycles: boolean }) {
  const [first, setFirst] = useState(0);
  const elements = SHOWN + 1;
  const shown = PRODUCTS.slice(first, first + elements).map((product, place) => ({
    product,
    place: first + place,
    key: recycles ? (first + place) % elements : first + place,
  }));
  return (
    <div
      style={{ height: HEIGHT * SHOWN, width: 200, overflow: 'auto' }}
      onScroll={({ currentTarget }) => setFirst(Math.floor(currentTarget.scrollTop / HEIGHT))}
    >
      <div style={{ height: HEIGHT * COUNT, position: 'relative' }}>
        {shown.map(({ product, place, key }) => (
          <div key={key} style={{ position: 'absolute', top: place * HEIGHT, height: HEIGHT }}>
            <Card {...product} />
          </div>
        ))}
      </div>
    </div>
  );
}

declare const settings: Parameters<typeof start>[0];

start(settings);
const root = document.createElement('main');
document.body.append(root);
createRoot(root).render(
  <StrictMode>
    <Impressions />
    <List recycles={location.search !== '?anew'} />
  </StrictMode>,
);
