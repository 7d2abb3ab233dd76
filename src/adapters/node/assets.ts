import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Assets } from '../../ports.js';

/** The product's assets as files of one folder: `dist/assets`. */
export function assetsIn(folder: string): Assets {
  return {
    text: (name) => readFile(path.join(folder, name), 'utf8'),
    bytes: (name) => readFile(path.join(folder, name)),
  };
}
