import type { StoreContents } from '../../adapters/node/store.js';
import type { CacheOptions } from './arguments.js';
import type { ExitStatus } from './exit-status.js';
import { failureText } from './failure-text.js';
import type { Io } from './io.js';
import { printable } from './printable.js';
import type { Product, ProductCache } from './product.js';
import { UsageError } from './usage-error.js';

/** Runs `cache`: tells what is kept between runs, or removes it. Throws `UsageError` where that cannot be done. */
export async function cache({ action, cacheDir }: CacheOptions, io: Io, product: Product): Promise<ExitStatus> {
  const folder = product.cache.folder(cacheDir, io.cwd);
  if (folder === undefined) {
    await io.stdout.write('Nothing is kept: there is no home folder.\n');
    return 0;
  }
  try {
    const text = action === 'info' ? await info(folder, product.cache) : await clear(folder, product.cache);
    await io.stdout.write(text);
    return 0;
  } catch (error) {
    throw new UsageError(`${folder}: ${failureText(error)}`);
  }
}

async function info(folder: string, cache: ProductCache): Promise<string> {
  const { entries, bytes, oldest } = await cache.contents(folder);
  const rows = [
    ['folder', printable(folder)],
    ['entries', String(entries)],
    ['size', `${sizeText(bytes)} of at most ${sizeText(cache.limit)}`],
    ...(oldest === undefined ? [] : [['oldest', new Date(oldest).toISOString().slice(0, 10)]]),
  ];
  return rows.map(([name = '', value = '']) => `${name.padEnd(8)} ${value}\n`).join('');
}

async function clear(folder: string, cache: ProductCache): Promise<string> {
  const { entries, bytes }: StoreContents = await cache.clear(folder);
  return `Removed ${entriesText(entries)} (${sizeText(bytes)}) from ${printable(folder)}\n`;
}

const entriesText = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`);

/** A number of bytes as people read it. */
function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${rounded(bytes / 1024)} KiB` : `${rounded(bytes / (1024 * 1024))} MiB`;
}

const rounded = (size: number): string => String(Math.round(size * 10) / 10);
