/** The attributes that make an element sponsored. */
export const SPONSORED = 'data-elevate-sponsored';
export const TICKET = 'data-elevate-ticket';
