import { type Html, html } from '../html.ts';

/** Draws what lies left of the middle of a picture on the right as well. */
export function mirrored(half: Html): Html {
  return html`${half}<g transform="matrix(-1 0 0 1 200 0)">${half}</g>`;
}
