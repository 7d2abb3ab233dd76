import { jsonErrorAt } from './json-error.js';
import type { Module, Part } from './load.js';
import { LineIndex } from './text.js';

/** What an `.ipynb` file holds, or one sentence about why it is no notebook. */
export type NotebookFile = { readonly module: Module } | { readonly error: string };

/**
 * One part per code cell, its URI `<uri>#cell=<index in the file's cells>`; none where the notebook's language is not
 * Python. Reads nbformat 4, and 3, where the cells are those of the first worksheet and `input` is their text.
 */
export function readNotebookFile(uri: string, text: string): NotebookFile {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { error: `not a notebook: ${whereBroken(text)}` };
  }
  const cells = cellsOf(file);
  if (!cells) return { error: 'not a notebook: it has no list of cells' };
  const parts = isPython(file) ? cells.flatMap((cell, index) => partOf(cell, index, uri)) : [];
  return { module: { uri, parts } };
}

function whereBroken(text: string): string {
  const offset = jsonErrorAt(text);
  if (offset >= text.length) return text.trim() === '' ? 'it is empty' : 'its JSON breaks off at the end';
  const { line, column } = new LineIndex(text).positionAt(offset);
  return `broken JSON in line ${line}, column ${column}`;
}

function cellsOf(file: unknown): readonly unknown[] | undefined {
  const cells = at(file, 'cells') ?? at(file, 'worksheets', '0', 'cells');
  return Array.isArray(cells) ? cells : undefined;
}

/** What the kernel wrote about its language counts before what it is called; a notebook that says nothing is Python. */
function isPython(file: unknown): boolean {
  const told = [at(file, 'metadata', 'language_info', 'name'), at(file, 'metadata', 'kernelspec', 'language')];
  const language = told.find((name) => typeof name === 'string' && name.trim() !== '');
  return typeof language !== 'string' || /^(?:i?python|pyspark)/i.test(language);
}

function partOf(cell: unknown, index: number, uri: string): Part[] {
  if (at(cell, 'cell_type') !== 'code') return [];
  // Editors let single cells be SQL or shell; version 3 names the language of every cell.
  const language = at(cell, 'metadata', 'vscode', 'languageId') ?? at(cell, 'language') ?? 'python';
  const text = textOf(at(cell, 'source') ?? at(cell, 'input'));
  if (language !== 'python' || text === undefined) return [];
  return [{ uri: `${uri}#cell=${index}`, version: 1, text, cell: index }];
}

/** nbformat's multi-line string: a string, or a list of strings that keep their line ends. */
function textOf(source: unknown): string | undefined {
  if (typeof source === 'string') return source;
  if (!Array.isArray(source)) return undefined;
  return source.every((line) => typeof line === 'string') ? source.join('') : undefined;
}

/** The value under `keys`; undefined where it is not there or null. */
function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found ?? undefined;
}
