import type { Module } from '../../src/load.js';
import { LineIndex } from '../../src/text.js';
import { shuffled } from './seeded.js';

/** A place where the text of a file has `.from_pretrained(` or `pipeline(`, whatever it is there. */
export interface Occurrence {
  /** 0-based index in the notebook's `cells`; absent in a script. */
  readonly cell?: number;
  /** 1-based, of the word itself. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  readonly word: 'from_pretrained' | 'pipeline';
}

/** Every such place of a module; a plain search of the text, so that it also has what the parser does not see. */
export function occurrencesIn({ parts }: Module): Occurrence[] {
  return parts.flatMap(({ text, cell }) => {
    const index = new LineIndex(text);
    return [...text.matchAll(/(?<=\.)from_pretrained(?=\()|\bpipeline(?=\()/g)].map((match) => ({
      ...(cell !== undefined && { cell }),
      ...index.positionAt(match.index),
      word: match[0] as Occurrence['word'],
    }));
  });
}

/** `count` of `items` by `seed`, but no more than these of one file or package, so that none outweighs the others. */
export function drawn<T extends { readonly file: string; readonly package: string }>(
  items: readonly T[],
  count: number,
  seed: number,
  most: { readonly perFile: number; readonly perPackage: number },
): T[] {
  const taken = new Map<string, number>();
  const isLeft = (key: string, limit: number): boolean => (taken.get(key) ?? 0) < limit;
  const chosen: T[] = [];
  for (const item of shuffled(items, seed)) {
    if (chosen.length === count) break;
    const file = `${item.package}/${item.file}`;
    if (!isLeft(file, most.perFile) || !isLeft(item.package, most.perPackage)) continue;
    for (const key of [file, item.package]) taken.set(key, (taken.get(key) ?? 0) + 1);
    chosen.push(item);
  }
  return chosen;
}
