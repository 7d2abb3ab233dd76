import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { decoded, type EnvironmentFiles } from '../any/environments-files.js';

/** Files that can also be read at once, for readers that cannot wait. */
export interface NodeEnvironmentFiles extends EnvironmentFiles {
  /** As `read`, but throws. */
  readNow(path: string): string | undefined;
  /** As `mtime`, but undefined also where it cannot be told. */
  mtimeNow(path: string): number | undefined;
}

/** The files of this machine. */
export const nodeEnvironmentFiles: NodeEnvironmentFiles = {
  read: (path) => ifThere(readFile(path).then(decoded)),
  list: (path) => ifThere(readdir(path)),
  mtime: (path) => ifThere(stat(path).then(({ mtimeMs }) => mtimeMs)),
  readNow: (path) => {
    try {
      return decoded(readFileSync(path));
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  },
  mtimeNow: (path) => {
    try {
      return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    } catch {
      return undefined;
    }
  },
};

async function ifThere<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** Nothing there, a file where a folder is looked for, or the other way round. */
function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code));
}
