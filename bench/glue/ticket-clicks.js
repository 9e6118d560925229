/**
 * What each peer needs besides itself: a listener for clicks on tickets, and what stands on the script tag.
 * @param {(ticket: string) => void} send
 */
export const onTicketClick = (send) =>
  addEventListener(
    'click',
    ({ target }) => {
      const ticket = /** @type {Element} */ (target)
        .closest('[data-elevate-ticket]')
        ?.getAttribute('data-elevate-ticket');
      if (ticket) send(ticket);
    },
    true,
  );

export const { endpoint = '', market = '' } = /** @type {HTMLScriptElement} */ (document.currentScript)
  .dataset;
