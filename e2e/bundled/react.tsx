/** A page whose elements React makes, in strict mode, which runs each effect twice. */
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Tracking } from 'readme.tsx';

function Shop() {
  const [shown, setShown] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setShown(true)}>
        More
      </button>
      {shown && (
        <button type="button" data-elevate-ticket="shirt" onClick={(event) => event.stopPropagation()}>
          Shirt
        </button>
      )}
    </>
  );
}

const root = document.createElement('main');
document.body.append(root);
createRoot(root).render(
  <StrictMode>
    <Tracking />
    <Shop />
  </StrictMode>,
);
