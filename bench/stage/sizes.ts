import { brotliCompressSync, gzipSync } from 'node:zlib';

export type Sizes = { raw: number; gzip: number; brotli: number };

export function sizesOf(code: string): Sizes {
  if (!code) return { raw: 0, gzip: 0, brotli: 0 };
  const bytes = Buffer.from(code);
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
}
