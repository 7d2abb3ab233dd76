import type { Node, Tree } from '../node.js';
import type { ModuleNames } from './module-names.js';
import { rangeOf, type Binding, type PartNames } from './part-names.js';

/**
 * How many places mean `binding`: identifiers that resolve to it, and strings that are its name, as in `__all__`.
 * The import itself does not count.
 */
export function usesOf(
  binding: Binding,
  trees: readonly (Tree | undefined)[],
  parts: readonly PartNames[],
  names: ModuleNames,
): number {
  let count = 0;
  for (const [part, { search }] of parts.entries()) {
    const root = trees[part]?.rootNode;
    if (!root) continue;
    for (const at of search?.places(binding.name) ?? []) {
      const node = root.descendantForIndex(at, at + binding.name.length);
      if (node && means(node, part, binding, names)) count++;
    }
  }
  return count;
}

/** Offsets of all places where `text` has `name`. */
export function occurrences(name: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) found.push(at);
  return found;
}

function means(node: Node, part: number, binding: Binding, names: ModuleNames): boolean {
  // `__all__`, and annotations in quotes: `"AutoModel | None"`.
  if (node.type === 'string_content') return new RegExp(`\\b${binding.name}\\b`).test(node.text);
  if (node.type !== 'identifier' || node.text !== binding.name) return false;
  const { parent } = node;
  if (parent?.type === 'attribute' && parent.childForFieldName('object')?.id !== node.id) return false;
  if (parent?.type === 'keyword_argument' && parent.childForFieldName('name')?.id === node.id) return false;
  if (isImported(node)) return false;
  return names.bindings(binding.name, { part, range: rangeOf(node) }).includes(binding);
}

/** Whether the identifier stands in an import statement, where it binds and does not use. */
function isImported(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parent)
    if (at.type === 'import_from_statement' || at.type === 'import_statement') return true;
    else if (!['identifier', 'dotted_name', 'aliased_import'].includes(at.type)) return false;
  return false;
}
