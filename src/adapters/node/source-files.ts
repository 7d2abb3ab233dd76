import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isIn, LARGEST, sourceFiles, type SourceReader } from '../any/source-files.js';
import type { SourceFiles } from '../../ports.js';

/** The Python files of this machine. */
export const nodeSourceReader: SourceReader = {
  async read(file, boundary) {
    try {
      const { size, mtimeMs, ...kind } = await describe(file);
      if (!kind.isFile || size > LARGEST) return undefined;
      const [real, top] = await Promise.all([realpath(file), realpath(boundary)]);
      if (!isIn(slashed(top), slashed(real))) return undefined;
      return { version: mtimeMs, text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)) };
    } catch {
      // Not there, not to be read, or not UTF-8: then nothing is known of it.
      return undefined;
    }
  },
};

/** The files that modules import from each other inside of `folders`, absolute paths of what is checked. */
export function nodeSourceFiles(folders: readonly string[], reader: SourceReader = nodeSourceReader): SourceFiles {
  const boundaries = folders.map(slashed).filter((folder) => path.parse(folder).root !== folder);
  return sourceFiles(reader, {
    pathOf: (uri) => (uri.startsWith('file:') ? slashed(fileURLToPath(uri)) : undefined),
    uriOf: (file) => pathToFileURL(file).href,
    boundaryOf: (file) => {
      const around = boundaries.filter((folder) => isIn(folder, file)).sort((a, b) => a.length - b.length);
      return around[0] ?? file.slice(0, file.lastIndexOf('/'));
    },
  });
}

async function describe(file: string): Promise<{ isFile: boolean; size: number; mtimeMs: number }> {
  const found = await stat(file);
  return { isFile: found.isFile(), size: found.size, mtimeMs: found.mtimeMs };
}

const slashed = (file: string): string => (path.sep === '\\' ? file.replaceAll('\\', '/') : file);
