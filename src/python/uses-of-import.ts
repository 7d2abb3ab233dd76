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
  return reading.answers.about('uses', [binding.meaning.node], find, ({ plain, others }, to) => ({
    plain: plain.map(to),
    others,
  }));
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
