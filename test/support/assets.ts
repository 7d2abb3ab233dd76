import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetSources } from '../../scripts/assets.js';
import type { Assets } from '../../src/ports.js';

/** The checkout's top folder. */
export const projectFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The product's assets, read from where they stand in the checkout. */
export const checkoutAssets: Assets = {
  text: (name) => readFile(sourceOf(name), 'utf8'),
  bytes: (name) => readFile(sourceOf(name)),
};

function sourceOf(name: string): string {
  const source = assetSources[name];
  if (source === undefined) throw new Error(`no asset is called ${name}`);
  return path.join(projectFolder, source);
}
