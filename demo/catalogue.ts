import type { Colour } from './colours.ts';
import type { Drawing } from './drawings/drawings.ts';

export type Product = {
  key: string;
  name: string;
  price: number;
  colour: Colour;
  drawing: Drawing;
  category: Category['key'];
};

export type Category = { key: 'clothing' | 'equipment'; name: string; text: string };

export const CATEGORIES: Category[] = [
  { key: 'clothing', name: 'Clothing', text: 'Layers for long days out, made to be mended and handed on.' },
  { key: 'equipment', name: 'Equipment', text: 'What goes into the pack, and the pack it goes into.' },
];

const CLOTHING: [string, number, Colour, Drawing][] = [
  ['Rigg Waterproof Jacket', 189, 'moss', 'jacket'],
  ['Swaledale Jumper', 95, 'cream', 'jumper'],
  ['Hawes Down Parka', 289, 'navy', 'parka'],
  ['Dale Half-Zip Fleece', 79, 'ochre', 'fleece'],
  ['Scar Leather Boots', 165, 'chestnut', 'boots'],
  ['Cotter Flannel Shirt', 59, 'rust', 'shirt'],
  ['Pennine Walking Trousers', 85, 'charcoal', 'trousers'],
  ['Bield Bobble Hat', 24, 'berry', 'hat'],
  ['Ure Quilted Gilet', 99, 'forest', 'gilet'],
  ['Merino Base Tee', 45, 'slate', 'tee'],
  ['Drover Cap', 26, 'navy', 'cap'],
  ['Skell Storm Shell', 219, 'rust', 'jacket'],
  ['Tarn Fair Isle', 119, 'sky', 'jumper'],
  ['Hike Socks', 16, 'ochre', 'socks'],
  ['Malham Parka', 249, 'sand', 'parka'],
  ['Sleet Mittens', 34, 'berry', 'mittens'],
  ['Ash Overshirt', 72, 'moss', 'shirt'],
  ['Nidd Fleece', 69, 'sky', 'fleece'],
  ['Lambswool Scarf', 42, 'forest', 'scarf'],
  ['Beck Shorts', 55, 'sand', 'shorts'],
  ['Fell Gilet', 109, 'berry', 'gilet'],
  ['Peat Pocket Tee', 29, 'chestnut', 'tee'],
  ['Herdwick Crew', 89, 'charcoal', 'jumper'],
  ['Crag Softshell Trousers', 95, 'forest', 'trousers'],
];

const EQUIPMENT: [string, number, Colour, Drawing][] = [
  ['Cairn 38 Rucksack', 135, 'forest', 'rucksack'],
  ['Bothy Two-Person Tent', 320, 'ochre', 'tent'],
  ['Lamplight Lantern', 48, 'slate', 'lantern'],
  ['Enamel Mug', 14, 'cream', 'mug'],
  ['Haul 60 Duffel', 98, 'rust', 'duffel'],
  ['Curlew Sleeping Bag', 175, 'navy', 'sleepingBag'],
  ['Spring Flask', 28, 'sky', 'flask'],
  ['Way Compass', 32, 'sand', 'compass'],
  ['Tor 18 Daypack', 69, 'berry', 'rucksack'],
  ['Ember Stove', 58, 'charcoal', 'stove'],
  ['Heather Roll Mat', 65, 'moss', 'mat'],
  ['Ridge Lightweight Tent', 410, 'sky', 'tent'],
];

export const PRODUCTS: Product[] = [...products('clothing', CLOTHING), ...products('equipment', EQUIPMENT)];

function products(category: Category['key'], rows: typeof CLOTHING): Product[] {
  return rows.map(([name, price, colour, drawing]) => {
    const key = name.toLowerCase().replaceAll(' ', '-');
    return { key, name, price, colour, drawing, category };
  });
}

export function findProduct(key: string | undefined): Product | undefined {
  return PRODUCTS.find((product) => product.key === key);
}

export function productsIn(category: Category): Product[] {
  return PRODUCTS.filter((product) => product.category === category.key);
}

/** The next ones of the catalogue: stands for what Elevate would recommend. */
export function productsAfter(product: Product, count: number): Product[] {
  const start = PRODUCTS.indexOf(product) + 1;
  return [...PRODUCTS, ...PRODUCTS].slice(start, start + count);
}
