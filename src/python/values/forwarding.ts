import type { Node } from '../node.js';
import { childrenOf } from './branches.js';
import type { Site } from './call-sites.js';
import { dottedName, isBuiltin } from './calls.js';
import type { Reader } from './reader.js';

/** The `functools.partial(…)` whose function is `callee`. */
export function partialOf(callee: Node, part: number, { names }: Reader): Node | undefined {
  const call = handedTo(callee);
  const called = call?.childForFieldName('function');
  return called && dottedName(called, part, names) === 'functools.partial' ? call : undefined;
}

/**
 * What a function is called with by what it is handed to: `partial(load, name="x")`, `map(load, names)`,
 * `pool.submit(load, "x")`, `Thread(target=load, args=("x",))`. Undefined for every other mention of it.
 */
export function forwardedBy(
  callee: Node,
  part: number,
  reader: Reader,
): Pick<Site, 'arguments' | 'isEach'> | undefined {
  if (callee.parent?.type === 'keyword_argument') return asTarget(callee.parent, part);
  const call = handedTo(callee);
  const called = call?.childForFieldName('function');
  if (!call || !called) return undefined;
  const own = childrenOf(call.childForFieldName('arguments') ?? call).slice(1);
  const nodes = own.map((node) => ({ node, part }));
  const method = called.childForFieldName('attribute')?.text;
  if (method === 'submit' || method === 'to_thread' || partialOf(callee, part, reader))
    return { arguments: nodes, isEach: false };
  const isMap =
    method === undefined ? called.text === 'map' && isBuiltin(called, part, reader.names) : method === 'map';
  return isMap ? { arguments: nodes.filter(({ node }) => node.type !== 'keyword_argument'), isEach: true } : undefined;
}

/** The call whose first argument is `node`. */
function handedTo(node: Node): Node | undefined {
  const list = node.parent;
  if (list?.type !== 'argument_list' || childrenOf(list)[0]?.id !== node.id) return undefined;
  return list.parent?.type === 'call' ? list.parent : undefined;
}

/** `Thread(target=load, args=("gpt2",), kwargs={"name": "gpt2"})` */
function asTarget(target: Node, part: number): Pick<Site, 'arguments' | 'isEach'> | undefined {
  const list = target.parent;
  if (target.childForFieldName('name')?.text !== 'target' || list?.type !== 'argument_list') return undefined;
  const named = (name: string): Node | undefined =>
    childrenOf(list)
      .find((one) => one.type === 'keyword_argument' && one.childForFieldName('name')?.text === name)
      ?.childForFieldName('value') ?? undefined;
  const [positional, keywords] = [named('args'), named('kwargs')];
  if (positional && positional.type !== 'tuple' && positional.type !== 'list') return undefined;
  const pairs = keywords?.type === 'dictionary' ? childrenOf(keywords) : [];
  const nodes = [...(positional ? childrenOf(positional) : []), ...pairs];
  return { arguments: nodes.map((node) => ({ node, part })), isEach: false };
}
