import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Log, Store } from '../../ports.js';
import { digest } from '../any/digest.js';
import { textIn } from '../any/disk-files.js';
import {
  fileNameOf,
  isEntry,
  isLeftover,
  STORE_LIMITS,
  toEvict,
  WRITTEN_BEFORE_EVICTION,
  type StoredFile,
  type StoreLimits,
} from '../any/store-limits.js';
import { nodeDiskFiles } from './disk-files.js';

/** Where a store of files lies, and how much it may hold. */
export interface NodeStoreOptions {
  /** Absolute path; it is made when the first text is kept. */
  readonly folder: string;
  readonly limits?: StoreLimits;
  readonly log: Log;
}

/** Longest file that is read, in bytes: an entry is shorter. */
const LONGEST = 32 * 1024 * 1024;

/** After so many failures in a row nothing more is written: the disk is full, or may not be written to. */
const MOST_FAILURES = 3;

/**
 * A store of one file for each key, which several processes may use at once: a file appears whole or not at all. What
 * cannot be written is not kept, and the log says so once. The oldest go where there would be too many.
 */
export function nodeStore({ folder, limits = STORE_LIMITS, log }: NodeStoreOptions): Store {
  let failures = 0;
  let isTold = false;
  let written = Infinity;
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeWhole(file, text);
    written += text.length;
    if (written < WRITTEN_BEFORE_EVICTION) return;
    written = 0;
    // What cannot be removed now is in use, or another process is about to do it.
    await evict(folder, limits).catch(() => undefined);
  };
  return {
    read: async (key) => textIn(nodeDiskFiles, path.join(folder, fileNameOf(await digest(key))), LONGEST),
    async write(key, text) {
      if (failures >= MOST_FAILURES) return;
      try {
        await write(path.join(folder, fileNameOf(await digest(key))), text);
        failures = 0;
      } catch (error) {
        failures += 1;
        if (!isTold) log(`${folder}: nothing can be kept there${codeOf(error)}`);
        isTold = true;
      }
    },
  };
}

/**
 * Puts a file in its place by renaming, which takes the place of a link there and does not follow it: who may put one
 * into the folder could otherwise have any file of the user's overwritten. Its name until then is nobody else's, nor
 * that of a process with the same number in another container. What is lost when the machine stops is asked for again:
 * nobody waits for the disk. Nobody else reads it.
 */
async function writeWhole(file: string, text: string): Promise<void> {
  const beside = `${file}.${randomUUID().replaceAll('-', '')}`;
  try {
    await writeFile(beside, text, { mode: 0o600, flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function evict(folder: string, limits: StoreLimits): Promise<void> {
  for (const name of toEvict(await filesIn(folder), limits, Date.now()))
    await rm(path.join(folder, name), { force: true });
}

/** What is kept in a folder. */
export interface StoreContents {
  readonly entries: number;
  readonly bytes: number;
  /** When the oldest was written, in milliseconds since 1970; absent where there is none. */
  readonly oldest?: number;
}

/** Counts what is kept. Rejects where the folder is there and cannot be listed. */
export async function storeContents(folder: string): Promise<StoreContents> {
  const entries = (await filesIn(folder)).filter(({ name }) => isEntry(name));
  return {
    entries: entries.length,
    bytes: entries.reduce((sum, { size }) => sum + size, 0),
    ...(entries.length > 0 && { oldest: Math.min(...entries.map(({ mtime }) => mtime)) }),
  };
}

/** Removes what is kept and nothing else, and answers what that was. Rejects where something cannot be removed. */
export async function clearStore(folder: string): Promise<StoreContents> {
  const contents = await storeContents(folder);
  for (const { name } of await filesIn(folder)) await rm(path.join(folder, name), { force: true });
  return contents;
}

/** The store's own files in a folder, none where there is no folder; another process may remove some meanwhile. */
async function filesIn(folder: string): Promise<readonly StoredFile[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === ' (ENOENT)') return [];
    throw error;
  });
  const files: StoredFile[] = [];
  for (const name of names) {
    if (!isEntry(name) && !isLeftover(name)) continue;
    const found = await stat(path.join(folder, name)).catch(() => undefined);
    if (found) files.push({ name, size: found.size, mtime: found.mtimeMs });
  }
  return files;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
}
