/**
 * What each peer needs besides itself.
 * @param {(ticket: string) => void} send
 */
export const onTicketClick = (send) =>
  addEventListener(
    'click',
    ({ target }) => {
      const card = /** @type {Element} */ (target).closest('[data-elevate-ticket]');
      const ticket = card?.getAttribute('data-elevate-ticket');
      if (ticket) send(ticket);
    },
    true,
  );
