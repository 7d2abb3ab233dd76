import type { Module, Part, Place } from '../../src/load.js';

let count = 0;

/** A script. Every call gives a new URI, so that no test meets another's parse trees. */
export function script(text: string, uri = `file:///test-${++count}.py`): Module {
  return { uri, parts: [{ uri, version: 1, text }] };
}

/** A notebook of code cells. */
export function notebook(...cells: readonly string[]): Module {
  const uri = `file:///test-${++count}.ipynb`;
  return { uri, parts: cells.map((text, cell): Part => ({ uri: `${uri}#${cell}`, version: 1, text, cell })) };
}

/** What stands at a place. */
export function textAt({ parts }: Module, { part, range }: Place): string {
  return parts[part]?.text.slice(range.start, range.end) ?? '';
}
