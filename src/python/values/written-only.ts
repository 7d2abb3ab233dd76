import type { ModuleNames } from '../names/module-names.js';
import { rangeOf } from '../names/part-names.js';
import { writtenText } from './composed.js';
import type { Candidate, Reader } from './reader.js';

/** A reader that follows nothing: where there is too much to follow, only what is written out counts. */
export function writtenOnly(names: ModuleNames): Reader {
  return {
    names,
    meanings: (candidate) => [candidate],
    texts: (candidate) => writtenText(candidate) ?? [],
  };
}

/** What a name that is surely imported stands for; every other expression for itself. */
export function importedOnly(candidate: Candidate, names: ModuleNames): readonly Candidate[] {
  const { node, part, origin } = candidate;
  const bindings = node.type === 'identifier' ? names.bindings(node.text, { part, range: rangeOf(node) }) : [];
  const [binding, ...others] = bindings;
  if (binding?.meaning.kind !== 'import' || others.length > 0) return [candidate];
  return [{ node: binding.meaning.node, part: binding.part, origin }];
}
