import { pathToFileURL } from 'node:url';
import type { Module } from '../../load.js';
import { readNotebookFile } from '../../notebook-file.js';
import { decodePython, decodeUtf8 } from './decode.js';
import type { Target } from './discover.js';

/** What a file holds, or one sentence about why it cannot be read. */
export type ReadModule = { readonly module: Module } | { readonly error: string };

/** Reads `bytes` as what the ending of their path says: a notebook, else Python. */
export function readModule({ absolute }: Target, bytes: Uint8Array): ReadModule {
  const uri = pathToFileURL(absolute).href;
  const isNotebook = absolute.toLowerCase().endsWith('.ipynb');
  const decoded = isNotebook ? decodeUtf8(bytes) : decodePython(bytes);
  if ('error' in decoded) return decoded;
  if (isNotebook) return readNotebookFile(uri, decoded.text);
  return { module: { uri, parts: [{ uri, version: 1, text: decoded.text }] } };
}
