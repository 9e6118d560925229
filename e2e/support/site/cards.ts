/** A product as most pages show it. */
export const CARD = '<p data-elevate-ticket="shirt">Shirt</p>';

/** Two, where tests tell one click from another. */
export const CARDS = `${CARD}<b data-elevate-ticket="hat">Hat</b>`;
