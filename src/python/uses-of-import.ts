import type { Moved } from './answers.js';
import type { Node } from './node.js';
import type { Place } from '../load.js';
import { rangeOf, type Binding } from './names/part-names.js';
import type { Reading } from './reading.js';

/** The uses of an imported name. */
export interface ImportUses {
  /** The identifiers that mean it, in order. */
  readonly plain: readonly Place[];
  /** How often else it is named: in `__all__`, in a quoted annotation, where it may mean another thing as well. */
  readonly others: number;
}

/** Finds where a module uses an imported name; the import itself does not count, nor does prose. */
export function usesOfImport(binding: Binding, reading: Reading): ImportUses {
  const find = (): ImportUses => found(binding, reading);
  return aboutImport('uses', binding, reading, find, ({ plain, others }, to) => ({ plain: plain.map(to), others }));
}

/**
 * What is found out about an imported name. Where nothing else binds it, it may be imported by another statement that
 * says the same.
 */
export function aboutImport<T>(
  what: string,
  { name, meaning }: Binding,
  { answers, names }: Reading,
  find: () => T,
  moved: Moved<T>,
): T {
  if (names.named(name).length !== 1) return answers.about(what, [meaning.node], find, moved);
  const findAlone = (): T => {
    // It hangs on this too.
    names.named(name);
    return find();
  };
  return answers.about(`${what} of ${name}`, [], findAlone, moved);
}

function found(binding: Binding, { trees, parts, names }: Reading): ImportUses {
  const { name } = binding;
  const plain: Place[] = [];
  let others = 0;
  for (const [part, { search }] of parts.entries())
    for (const at of search?.places(name) ?? []) {
      const node = trees[part]?.rootNode.descendantForIndex(at, at + name.length);
      if (node?.type === 'string_content' && isCode(node, name)) others++;
      if (node?.type !== 'identifier' || node.text !== name || !isUse(node)) continue;
      const place = { part, range: rangeOf(node) };
      const meanings = names.bindings(name, place);
      if (!meanings.includes(binding)) continue;
      if (meanings.length === 1) plain.push(place);
      else others++;
    }
  return { plain, others };
}

/** An entry of `__all__` or the like, or an annotation in quotes. */
const isCode = (content: Node, name: string): boolean =>
  content.text === name || content.parent?.parent?.type === 'type';

function isUse(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'attribute') return parent.childForFieldName('object')?.id === node.id;
  if (parent?.type === 'keyword_argument') return parent.childForFieldName('name')?.id !== node.id;
  return !['dotted_name', 'aliased_import'].includes(parent?.type ?? '');
}
