import { readdirSync } from 'node:fs';
import path from 'node:path';
import { folderOf } from './fetch.js';
import type { Pin } from './pins.js';

/** A Python file or notebook of the corpus. */
export interface CorpusFile {
  readonly package: string;
  /** Below the folder of its package, `/` separators. */
  readonly path: string;
  readonly absolute: string;
  readonly isNotebook: boolean;
}

/** All files of these packages, in the order of the pins and then of the paths. */
export function corpusFiles(pins: readonly Pin[]): CorpusFile[] {
  return pins.flatMap((pin) => filesBelow(folderOf(pin), pin.name));
}

/** The Python files and notebooks below a folder, as those of a package with this name. */
export function filesBelow(folder: string, name: string): CorpusFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:py|ipynb)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      package: name,
      path: path.relative(folder, file).split(path.sep).join('/'),
      absolute: path.resolve(file),
      isNotebook: file.endsWith('.ipynb'),
    }));
}

/** How a file is called in what is printed. */
export const nameOf = (file: CorpusFile): string => `${file.package}/${file.path}`;
