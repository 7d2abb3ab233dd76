import type { Node } from '../node.js';
import type { Place, Value } from '../../load.js';
import type { ModuleNames } from '../names/module-names.js';
import { rangeOf } from '../names/part-names.js';
import { weaker } from './origins.js';
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
  const uses = new Map<Value, Place>();
  for (const one of candidates)
    for (const value of reader.texts(one)) uses.set(value, { part: one.part, range: rangeOf(one.node) });
  if (reader.isExhausted()) return [];
  return distinct([...uses.keys()])
    .sort(byPlace)
    .map((value) => inModule(value, uses.get(value) ?? value.place, names));
}

/** What stands in another file is told by the place in the module that leads there. */
function inModule(value: Value, place: Place, { files }: ModuleNames): Value {
  const file = files?.at(value.place.part);
  if (!file) return value;
  return {
    ...value,
    origin: weaker(value.origin, 'imported'),
    place,
    file: { uri: file.uri, range: value.place.range },
  };
}

const byPlace = (a: Value, b: Value): number =>
  a.place.part - b.place.part || a.place.range.start - b.place.range.start;

function distinct(values: readonly Value[]): Value[] {
  return values.filter(({ text }, index) => values.findIndex((other) => other.text === text) === index);
}
