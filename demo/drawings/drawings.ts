import type { Product } from '../catalogue.ts';
import { COLOURS } from '../colours.ts';
import { type Html, html } from '../html.ts';
import { CLOTHES } from './clothes.ts';
import { EQUIPMENT } from './equipment.ts';
import { SMALL_CLOTHES } from './small-clothes.ts';

const DRAWINGS = { ...CLOTHES, ...SMALL_CLOTHES, ...EQUIPMENT };

export type Drawing = keyof typeof DRAWINGS;

export function picture({ colour, drawing }: Pick<Product, 'colour' | 'drawing'>): Html {
  const { main, dark, accent, ground } = COLOURS[colour];
  return html`<svg class="picture" viewBox="0 0 200 200" aria-hidden="true"
    style="--main: ${main}; --dark: ${dark}; --accent: ${accent}; background: ${ground}">
    <circle cx="100" cy="98" r="74" fill="#fff" opacity=".45" />
    <ellipse cx="100" cy="180" rx="56" ry="5" opacity=".1" />
    ${DRAWINGS[drawing]}
  </svg>`;
}
