import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, Link, useLoaderData } from 'react-router';
import { RouterProvider } from 'react-router/dom';

function Page() {
  const page = useLoaderData();
  return (
    <main>
      <h1>Page {page}</h1>
      <ul id={`page-${page}`}>
        {['a', 'b', 'c'].map((card) => (
          <li key={card}>
            <Link to={`/${page + 1}`} id={`card-${page}-${card}`} data-elevate-ticket={`${page}-${card}`}>
              <b>Product {card}</b> of page {page}
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}

const router = createBrowserRouter([
  { path: '/:page', loader: ({ params }) => Number(params.page), Component: Page },
]);
createRoot(document.getElementById('app')).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
