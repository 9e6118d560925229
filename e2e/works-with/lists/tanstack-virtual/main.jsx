import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { createRoot } from 'react-dom/client';

/** The elements of so many rows are used for all of them, as lists do that recycle. */
const ELEMENTS = 12;
const recycles = location.search === '?recycled';

function List() {
  const parent = useRef(null);
  const virtualizer = useVirtualizer({
    count: 1000,
    getScrollElement: () => parent.current,
    estimateSize: () => 40,
    overscan: 1,
  });
  return (
    <div ref={parent} id="list" style={{ height: 200, overflow: 'auto' }}>
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, key, size, start }) => (
          <div
            key={recycles ? index % ELEMENTS : key}
            style={{ position: 'absolute', top: 0, height: size, transform: `translateY(${start}px)` }}
          >
            <button type="button" id={`card-${index}`} data-elevate-ticket={`shirt-${index}`}>
              <b>Shirt {index}</b>
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}

createRoot(document.getElementById('app')).render(<List />);
