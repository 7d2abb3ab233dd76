import type { JsonObject } from '../../checkpoint/checkpoint.js';
import { parsedPythonJson } from '../../checkpoint/python-json.js';
import type { Log } from '../../ports.js';

/** What a path leads to, links followed. */
export interface DiskEntry {
  readonly kind: 'file' | 'folder';
  /** Of a file, in bytes. */
  readonly size: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly mtime: number;
}

/**
 * Port to files as they lie, of any kind and size. Paths are absolute with `/` separators. Never rejects: what may not
 * be looked at is not there.
 */
export interface DiskFiles {
  /** Undefined where nothing stands, or a link that leads nowhere, a pipe, a device. */
  entry(path: string): Promise<DiskEntry | undefined>;
  /** The names in a folder; none where there is no folder. */
  list(path: string): Promise<readonly string[]>;
  /** `length` bytes from `start` on, fewer where the file ends before; undefined where there is no plain file. */
  read(path: string, start: number, length: number): Promise<Uint8Array | undefined>;
}

/** Longest text that is read where nothing else is said, in bytes: configurations with 20,000 labels fit in. */
const LONGEST = 4 * 1024 * 1024;

/** The text of a file (UTF-8); undefined where there is none, or where it is longer than `longest` bytes. */
export async function textIn(disk: DiskFiles, path: string, longest = LONGEST): Promise<string | undefined> {
  const bytes = await disk.read(path, 0, longest + 1);
  return bytes === undefined || bytes.length > longest ? undefined : new TextDecoder().decode(bytes);
}

/**
 * The JSON object in a file, as Python reads it; undefined where there is none. What is no JSON object, or is longer
 * than `longest` bytes, counts as not there, and the log says so.
 */
export async function jsonIn(
  disk: DiskFiles,
  path: string,
  log: Log,
  longest = LONGEST,
): Promise<JsonObject | undefined> {
  const bytes = await disk.read(path, 0, longest + 1);
  if (bytes === undefined) return undefined;
  if (bytes.length > longest) {
    log(`${path}: longer than ${longest} bytes, so it is not read`);
    return undefined;
  }
  const text = pythonText(bytes);
  const value = text === undefined ? undefined : parsedPythonJson(text);
  if (value === undefined) log(`${path}: no JSON object, so it counts as not there`);
  return value;
}

/** UTF-8 as Python takes it: a mark in front stays, which is no JSON, and anything else is an error. */
function pythonText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
