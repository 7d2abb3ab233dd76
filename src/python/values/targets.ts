import type { Node } from '../node.js';
import { rangeOf, targetName, type Binding } from '../names/part-names.js';
import type { Use } from '../names/reaching.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';
import { functionAround } from './sources.js';
import { valuesOf } from './variables.js';

/** What an attribute or item was set to above its use, `args.model = "gpt2"`. */
export interface SetBefore {
  readonly candidates: readonly Candidate[];
  /** Whether it surely was, so that what it held before does not count. */
  readonly isSure: boolean;
  /** Where the first of the places is that set it, if they are in the function of the use. */
  readonly since: number | undefined;
}

/** Looks for assignments to the very attribute or item, of the same object, in the scopes around the use. */
export const setBefore = (candidate: Candidate, reader: Reader): SetBefore | undefined =>
  setUnder(targetName(candidate.node), candidate, reader);

/** The same for the target of this name, which begins as the candidate does: `args.model` where `args` stands. */
export function setUnder(name: string, { node, part, origin }: Candidate, reader: Reader): SetBefore | undefined {
  const use: Use = { part, range: rangeOf(node) };
  const { bindings, isSure } = reader.names.reach(name, use);
  const same = bindings.filter((binding) => isSameObject(node, use, binding, reader));
  if (same.length === 0) return undefined;
  const isOnly = isSure && same.length === 1;
  const how = weaker(origin, isOnly ? 'constant' : 'branch');
  return {
    candidates: same.flatMap((binding) => valuesOf(binding, how, reader)),
    isSure: isSure && same.length === bindings.length,
    since: sinceIn(same, node, part),
  };
}

function sinceIn(bindings: readonly Binding[], use: Node, part: number): number | undefined {
  const around = functionAround(use);
  const isNear = (one: Binding): boolean => one.part === part && functionAround(one.meaning.node)?.id === around?.id;
  return bindings.every(isNear) ? Math.min(...bindings.map(({ from }) => from)) : undefined;
}

/** Whether the name that the target begins with means the same at the use and where the target was set. */
function isSameObject(node: Node, use: Use, { part, range }: Binding, { names }: Reader): boolean {
  const root = rootOf(node);
  if (!root) return false;
  const atUse = names.bindings(root.text, use);
  const atTarget = names.bindings(root.text, { part, range });
  return atUse.length === atTarget.length && atUse.every((binding) => atTarget.includes(binding));
}

/** `args` of `args.model["x"]`. */
function rootOf(node: Node): Node | undefined {
  if (node.type === 'identifier') return node;
  const inner = node.childForFieldName(node.type === 'subscript' ? 'value' : 'object');
  return inner ? rootOf(inner) : undefined;
}
