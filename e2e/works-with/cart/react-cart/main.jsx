import { useOptimistic, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Shop() {
  const [bought, setBought] = useState(0);
  const [count, addOptimistically] = useOptimistic(bought, (now, more) => now + more);
  const pending = count !== bought;

  async function add(form) {
    addOptimistically(1);
    await fetch('/cart', { method: 'POST', body: form });
    setBought((before) => before + 1);
  }

  return (
    <form action={add}>
      {/* Another key makes another element of it, between the two clicks of a double click. */}
      <button
        key={pending ? 'pending' : 'ready'}
        id="buy"
        type="submit"
        disabled={pending}
        data-elevate-ticket={`shirt ${bought}`}
        data-elevate-notification="add-to-cart"
      >
        <span>{pending ? 'Added' : 'Add to cart'}</span>
      </button>
      <output>{count}</output>
    </form>
  );
}

createRoot(document.querySelector('#shop')).render(<Shop />);
