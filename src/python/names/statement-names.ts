import type { Chunk } from '../chunk.js';
import type { Node } from '../node.js';
import type { ChunkFacts } from './chunk-facts.js';
import type { Arm, Binding, PartNames, Scope } from './part-names.js';
import { Regions } from './regions.js';

/** What a statement at the top level says about names, with the statements in it. It moves with the statement. */
export interface StatementNames {
  readonly chunk: Chunk;
  /** The bindings by the keys of `keysOf`, in the order of the text; those of imports are not among them. */
  readonly byKey: ReadonlyMap<string, readonly Binding[]>;
  /** The import statements: what they bind hangs on the text around them too. */
  readonly imports: readonly Node[];
  readonly arms: Regions<Arm>;
  readonly scopes: Regions<Scope>;
  /** The branches of an `if` that always leave. */
  readonly exits: readonly Arm[];
  readonly borrowed: PartNames['borrowed'];
  readonly heirs: PartNames['heirs'];
}

/** Joins what the chunks of a statement say. */
export function statementNames(chunk: Chunk, facts: readonly ChunkFacts[]): StatementNames {
  const byKey = new Map<string, Binding[]>();
  for (const binding of facts.flatMap(({ bindings }) => bindings).sort(inOrder))
    for (const key of keysOf(binding.name)) {
      const same = byKey.get(key);
      if (same) same.push(binding);
      else byKey.set(key, [binding]);
    }
  const arms = facts.flatMap((one) => one.arms);
  return {
    chunk,
    byKey,
    imports: facts.flatMap((one) => one.imports),
    arms: new Regions(arms),
    scopes: new Regions(facts.flatMap((one) => one.scopes)),
    exits: arms.filter(({ leaves, construct }) => leaves && construct.kind === 'if'),
    borrowed: facts.flatMap((one) => one.borrowed),
    heirs: facts.flatMap((one) => one.heirs),
  };
}

/** Bindings in the order in which they begin to hold. */
export const inOrder = (a: Binding, b: Binding): number => a.from - b.from || a.range.start - b.range.start;

/** What a binding is looked up by: its name, the attribute that it sets, the name of which it sets an item. */
function keysOf(name: string): string[] {
  const keys = [name];
  if (name.includes('.')) keys.push(attributeKey(name.slice(name.lastIndexOf('.') + 1)));
  if (name.includes('[')) keys.push(itemsKey(name));
  return keys;
}

/** The key of the bindings of an attribute, of whatever object. */
export const attributeKey = (attribute: string): string => `.${attribute}`;

/** The key of the bindings of items of a name; items of items are among those of the name. */
export const itemsKey = (name: string): string => `[${name.includes('[') ? name.slice(0, name.indexOf('[')) : name}`;
