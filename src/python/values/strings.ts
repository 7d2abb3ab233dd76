import type { Node } from '../node.js';
import type { Value } from '../../load.js';
import type { ModuleNames } from '../names/module-names.js';
import { startReader, type Candidate } from './reader.js';

/**
 * Every string that an expression may be, as far as the module shows, each with the place where it is written.
 * Empty where nothing is known. A value that is only one of several has a weak origin, such as `branch`.
 */
export const stringValues = (node: Node, part: number, names: ModuleNames): Value[] =>
  candidateValues([{ node, part, origin: 'literal' }], names);

/** Every string that the candidates, one of which an argument is, may be; see `stringValues`. */
export function candidateValues(candidates: readonly Candidate[], names: ModuleNames): Value[] {
  const reader = startReader(names);
  const values = candidates.flatMap((one) => reader.texts(one));
  return reader.isExhausted() ? [] : distinct(values).sort(byPlace);
}

const byPlace = (a: Value, b: Value): number =>
  a.place.part - b.place.part || a.place.range.start - b.place.range.start;

function distinct(values: readonly Value[]): Value[] {
  return values.filter(({ text }, index) => values.findIndex((other) => other.text === text) === index);
}
