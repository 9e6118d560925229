import type { Request, Response } from 'express';
import { findProduct, type Product } from './catalogue.ts';
import { readCookie } from './servers/request.ts';

export type Line = { product: Product; size: string; count: number };

/** The basket is a cookie: `key~size`, once for each piece, separated by dots. */
export function readBasket(request: Request): Line[] {
  const lines = new Map<string, Line>();
  for (const piece of readPieces(request)) {
    const [key, size = ''] = piece.split('~');
    const product = findProduct(key);
    if (product) lines.set(piece, { product, size, count: (lines.get(piece)?.count ?? 0) + 1 });
  }
  return [...lines.values()];
}

export function addToBasket(request: Request, response: Response, key: string, size: string): void {
  if (findProduct(key) && /^[\w ]*$/.test(size)) write(response, [...readPieces(request), `${key}~${size}`]);
}

export function removeFromBasket(request: Request, response: Response, piece: string): void {
  write(
    response,
    readPieces(request).filter((candidate) => candidate !== piece),
  );
}

export function emptyBasket(response: Response): void {
  write(response, []);
}

export function totalOf(lines: Line[]): number {
  return lines.reduce((sum, { product, count }) => sum + product.price * count, 0);
}

function readPieces(request: Request): string[] {
  return decodeURIComponent(readCookie(request, 'basket')).split('.').filter(Boolean);
}

function write(response: Response, pieces: string[]): void {
  response.cookie('basket', pieces.join('.'), { sameSite: 'lax' });
}
