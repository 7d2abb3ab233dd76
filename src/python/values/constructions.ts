import { rangeOf } from '../names/part-names.js';
import { placesOf } from '../names/searches.js';
import type { Definition } from './class-shape.js';
import type { Made } from './frames.js';
import type { Reader } from './reader.js';

/** Most calls of one constructor that are looked at. */
const MOST_CALLS = 16;

/** The calls that make instances of a class, `Config(…)`. None where there are too many to tell one from another. */
export function constructionsOf({ node }: Definition, { names }: Reader): readonly Made[] {
  const name = node.childForFieldName('name')?.text ?? '';
  const found = placesOf(`${name}(`, names).flatMap(({ root, part, at }): Made[] => {
    const callee = root.descendantForIndex(at, at + name.length);
    const call = callee?.parent;
    if (callee?.type !== 'identifier' || call?.type !== 'call' || callee.text !== name) return [];
    if (call.childForFieldName('function')?.id !== callee.id) return [];
    const isIts = names
      .bindings(name, { part, range: rangeOf(callee) })
      .some(({ meaning }) => meaning.kind === 'opaque' && meaning.node.parent?.id === node.id);
    return isIts ? [{ node: call, part, skipped: 0 }] : [];
  });
  return found.length > MOST_CALLS ? [] : found;
}
