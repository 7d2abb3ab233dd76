import type { Node } from '../node.js';
import type { Value } from '../../load.js';
import { rangeOf } from '../names/part-names.js';
import type { ModuleNames } from '../names/module-names.js';

/** What one piece of a text may be; `node` is absent for what is written out. */
export interface Piece {
  readonly node?: Node;
  readonly values: readonly Pick<Value, 'text' | 'origin'>[];
}

/**
 * The values of pieces that may stand beside each other. Where two of them have several, which go together is not known:
 * `f"{owner}/{name}"` of two callers, or in two branches. Then only what all are by default counts, unless they are
 * variables of loops in each other, which go through all.
 */
export function combinable(pieces: readonly Piece[], part: number, names: ModuleNames): readonly Piece[] | undefined {
  const several = pieces.filter(({ values }) => new Set(values.map(({ text }) => text)).size > 1);
  if (several.length < 2) return pieces;
  const loops = several.map(({ node }) => node && loopOf(node, part, names));
  if (!loops.includes(undefined) && new Set(loops).size === loops.length) return pieces;
  const byDefault = pieces.map((one) =>
    several.includes(one) ? { ...one, values: one.values.filter(({ origin }) => origin === 'default') } : one,
  );
  return byDefault.every(({ values }) => values.length === 1) ? byDefault : undefined;
}

/** The id of the loop over something that a variable belongs to. */
function loopOf(node: Node, part: number, names: ModuleNames): number | undefined {
  if (node.type !== 'identifier') return undefined;
  const [binding, ...others] = names.bindings(node.text, { part, range: rangeOf(node) });
  const loop = binding?.meaning.node.parent;
  const isLoop = loop?.type === 'for_statement' || loop?.type === 'for_in_clause';
  return isLoop && others.length === 0 ? loop.id : undefined;
}
