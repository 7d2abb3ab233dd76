import type { Binding } from '../names/part-names.js';

/**
 * Whether a binding is what its name falls back to where it was given nothing: `if name is None: name = "gpt2"`. Such a
 * value is a default of the parameter, and no mere branch.
 */
export function isFallback({ name, meaning }: Binding): boolean {
  if (meaning.kind !== 'value') return false;
  let at = meaning.node.parent;
  while (at && (at.type === 'assignment' || at.type === 'expression_statement')) at = at.parent;
  const guard = at?.type === 'block' ? at.parent : null;
  if (guard?.type !== 'if_statement' || guard.childForFieldName('consequence')?.id !== at?.id) return false;
  const condition = guard.childForFieldName('condition')?.text.replace(/^\(\s*(.*?)\s*\)$/s, '$1') ?? '';
  return [`not ${name}`, `${name} is None`, `${name} == None`, `${name} == ""`, `${name} == ''`].includes(condition);
}
