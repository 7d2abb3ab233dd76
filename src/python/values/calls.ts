import type { Node } from '../node.js';
import type { ModuleNames } from '../names/module-names.js';
import { rangeOf } from '../names/part-names.js';

/** The arguments of a call. */
export interface CallArguments {
  readonly positional: readonly Node[];
  readonly keywords: ReadonlyMap<string, Node>;
  /** Whether `*` or `**` bring further arguments. */
  readonly unpacks: boolean;
}

/** What a `call` node passes. Behind `*args` nothing is positional any more: nobody knows how many there are. */
export function argumentsOf(call: Node): CallArguments {
  const positional: Node[] = [];
  const keywords = new Map<string, Node>();
  let unpacks = false;
  let isCountable = true;
  for (const argument of call.childForFieldName('arguments')?.namedChildren ?? []) {
    if (argument.type === 'comment') continue;
    if (argument.type === 'keyword_argument') {
      const [name, value] = [argument.childForFieldName('name'), argument.childForFieldName('value')];
      if (name && value) keywords.set(name.text, value);
    } else if (argument.type === 'list_splat' || argument.type === 'dictionary_splat') {
      unpacks = true;
      if (argument.type === 'list_splat') isCountable = false;
    } else if (isCountable) positional.push(argument);
  }
  return { positional, keywords, unpacks };
}

/**
 * The dotted name of what is imported, whatever alias the file uses: `os.path.join` for `join` after
 * `from os.path import join`. Undefined where the name means anything else, or one of several things.
 */
export function dottedName(node: Node, part: number, names: ModuleNames): string | undefined {
  if (node.type === 'attribute') {
    const object = node.childForFieldName('object');
    const path = object ? dottedName(object, part, names) : undefined;
    return path === undefined ? undefined : `${path}.${node.childForFieldName('attribute')?.text ?? ''}`;
  }
  if (node.type !== 'identifier') return undefined;
  const paths = names.bindings(node.text, { part, range: rangeOf(node) }).map(({ meaning }) => {
    if (meaning.kind !== 'import') return undefined;
    return meaning.source.form === 'module' ? meaning.source.module : `${meaning.source.module}.${meaning.source.name}`;
  });
  const [path, ...others] = new Set(paths);
  return others.length === 0 ? path : undefined;
}

/** Whether a name is the builtin of that name: nothing in the module binds it. */
export const isBuiltin = (node: Node, part: number, names: ModuleNames): boolean =>
  node.type === 'identifier' && names.bindings(node.text, { part, range: rangeOf(node) }).length === 0;

/** `x` and `key` of `x[key]`; undefined for other nodes. */
export function subscriptOf(node: Node): { readonly object: Node; readonly key: Node } | undefined {
  const [object, key] = [node.childForFieldName('value'), node.childForFieldName('subscript')];
  return object && key ? { object, key } : undefined;
}
