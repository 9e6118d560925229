export type Placement = {
  page: 'START_PAGE' | 'CATEGORY_PAGE' | 'PRODUCT_PAGE' | 'SEARCH_PAGE' | 'SEARCH_FIELD' | 'CART_PAGE';
  list: string;
};

type Kind = 'product' | 'content' | 'phrase';

/** Looks like a ticket of Elevate: one for each object in each place where it is shown. */
export function ticketOf(kind: Kind, key: string, { page, list }: Placement): string {
  return Buffer.from(`;/moor-and-tarn/${page}/${list};#;${kind}_key;${key};#;#;#;#;`).toString('base64');
}
