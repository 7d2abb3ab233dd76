import type { Node } from 'web-tree-sitter';
import { childrenOf } from './branches.js';
import { argumentsOf, isBuiltin } from './calls.js';
import { weaker } from './origins.js';
import type { Candidate, Reader, Step } from './reader.js';

/** Look-ups in lists, tuples and dictionaries: `MODELS[name]`, `MODELS.get(name, "org/other")`. */
export const containerSteps: readonly (readonly [type: string, step: Step])[] = [
  ['subscript', subscripted],
  ['call', gotten],
];

/** One step of an unpacking: an index from the front, or undefined where it is not known which. */
export type Path = readonly (number | undefined)[];

/** What a pattern's name gets when `candidate` is unpacked along `path`. */
export function itemAt(candidate: Candidate, path: Path, reader: Reader): readonly Candidate[] {
  const [index, ...rest] = path;
  if (path.length === 0) return [candidate];
  return reader.meanings(candidate).flatMap((one) => {
    const items = itemsOf(one.node);
    const picked = index === undefined ? items : [items?.at(index)];
    const origin = index === undefined ? weaker(one.origin, 'branch') : one.origin;
    return (picked ?? []).flatMap((node) => (node ? itemAt({ ...one, node, origin }, rest, reader) : []));
  });
}

/** What a loop over `iterable` gives the name that stands at `path` in the loop's pattern. */
export function elementsAt(iterable: Candidate, path: Path, reader: Reader): readonly Candidate[] {
  return reader.meanings(iterable).flatMap((one) => {
    const looped = { ...one, origin: weaker(one.origin, 'loop') };
    if (one.node.type === 'call') return calledElements(looped, path, reader);
    const keys = entriesOf(one.node).flatMap(({ key }) => key);
    return (itemsOf(one.node) ?? keys).flatMap((node) => itemAt({ ...looped, node }, path, reader));
  });
}

/** `d.items()`, `enumerate(x)`, `zip(x, y)`, `sorted(x)` … */
function calledElements(candidate: Candidate, path: Path, reader: Reader): readonly Candidate[] {
  const { node, part } = candidate;
  const callee = node.childForFieldName('function');
  const { positional } = argumentsOf(node);
  const [index, ...rest] = path;
  const over = (one: Node | null | undefined, way: Path): readonly Candidate[] =>
    one ? elementsAt({ ...candidate, node: one }, way, reader) : [];
  if (callee?.type === 'attribute') {
    const object = callee.childForFieldName('object');
    const method = callee.childForFieldName('attribute')?.text ?? '';
    if (!object || positional.length > 0 || !['items', 'keys', 'values'].includes(method)) return [];
    return reader.meanings({ ...candidate, node: object }).flatMap((one) =>
      entriesOf(one.node).flatMap(({ key, value }) => {
        const [node, way] =
          method === 'keys' ? [key, path] : method === 'values' ? [value, path] : [[key, value][index ?? 2], rest];
        return node ? itemAt({ ...one, origin: candidate.origin, node }, way, reader) : [];
      }),
    );
  }
  if (!callee) return [];
  switch (callee.text) {
    case 'enumerate':
      return index === 1 && isBuiltin(callee, part, reader.names) ? over(positional[0], rest) : [];
    case 'zip':
      return index !== undefined && isBuiltin(callee, part, reader.names) ? over(positional[index], rest) : [];
    case 'tqdm':
      return over(positional[0], path);
    default:
      return COPIES.has(callee.text) && isBuiltin(callee, part, reader.names) ? over(positional[0], path) : [];
  }
}

/** Builtins that give the same elements again. */
const COPIES: ReadonlySet<string> = new Set(['list', 'tuple', 'set', 'frozenset', 'sorted', 'reversed', 'iter']);

/** `x[key]` for a key or index that is known; every value where it is not. */
function subscripted({ node, part, origin }: Candidate, reader: Reader): Candidate[] | undefined {
  const [container, key] = [node.childForFieldName('value'), node.childForFieldName('subscript')];
  if (!container || !key || isChanged(container, node)) return [];
  return reader
    .meanings({ node: container, part, origin })
    .flatMap((one) => lookedUp(one, { node: key, part, origin }, reader, undefined));
}

/** `x.get(key, otherwise)` of a dictionary; undefined for every other call. */
function gotten({ node, part, origin }: Candidate, reader: Reader): Candidate[] | undefined {
  const callee = node.childForFieldName('function');
  const object = callee?.type === 'attribute' ? callee.childForFieldName('object') : null;
  if (!object || callee?.childForFieldName('attribute')?.text !== 'get') return undefined;
  const containers = reader.meanings({ node: object, part, origin }).filter((one) => one.node.type === 'dictionary');
  const [key, otherwise] = argumentsOf(node).positional;
  if (containers.length === 0 || !key) return undefined;
  if (isChanged(object, node)) return [];
  return containers.flatMap((one) =>
    lookedUp(one, { node: key, part, origin }, reader, otherwise && { node: otherwise, part, origin }),
  );
}

function lookedUp(container: Candidate, key: Candidate, reader: Reader, otherwise: Candidate | undefined): Candidate[] {
  const { node, part } = container;
  const items = itemsOf(node);
  if (items) {
    const indexes = reader.meanings(key).map((one) => indexOf(one.node));
    const isKnown = indexes.length > 0 && !indexes.includes(undefined);
    const found = isKnown ? indexes.flatMap((index) => items.at(index ?? 0) ?? []) : items;
    const origin = isKnown && found.length === 1 ? container.origin : weaker(container.origin, 'branch');
    return found.map((item) => ({ node: item, part, origin }));
  }
  if (node.type !== 'dictionary') return [];
  const entries = entriesOf(node).map(({ key: name, value }) => ({
    value,
    names: reader.texts({ node: name, part, origin: 'literal' }).map(({ text }) => text),
  }));
  const wanted = reader.texts(key);
  if (wanted.length > 0)
    return wanted.flatMap(({ text, origin: known }) => {
      const origin = weaker(container.origin, known);
      // Of equal keys the last one counts.
      const entry = entries.findLast(({ names }) => names.includes(text));
      if (entry) return [{ node: entry.value, part, origin }];
      return otherwise ? [{ ...otherwise, origin: weaker(otherwise.origin, known) }] : [];
    });
  const origin = weaker(container.origin, 'branch');
  return [
    ...entries.map(({ value }) => ({ node: value, part, origin })),
    ...(otherwise ? [{ ...otherwise, origin }] : []),
  ];
}

/** The elements of a list, tuple or set, or key and value of a dictionary's entry; undefined for anything else. */
function itemsOf(node: Node): Node[] | undefined {
  switch (node.type) {
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
      return childrenOf(node).some(({ type }) => type === 'list_splat') ? [] : childrenOf(node);
    default:
      return undefined;
  }
}

interface Entry {
  readonly key: Node;
  readonly value: Node;
}

/** The entries of a dictionary display or of `dict(a="x")`; those that `**` brings are not among them. */
function entriesOf(node: Node): Entry[] {
  if (node.type !== 'dictionary') return [];
  return node.namedChildren.flatMap((pair) => {
    const [key, value] = [pair.childForFieldName('key'), pair.childForFieldName('value')];
    return pair.type === 'pair' && key && value ? [{ key, value }] : [];
  });
}

function indexOf(node: Node): number | undefined {
  return /^-?\d+$/.test(node.text) ? Number(node.text) : undefined;
}

/** Whether the file changes the container somewhere: what it holds at a use is then not known. */
function isChanged(container: Node, use: Node): boolean {
  if (container.type !== 'identifier' && container.type !== 'attribute') return false;
  const name = container.text.replaceAll(/[^\w]/g, '\\$&');
  const root = use.tree.rootNode.text;
  return new RegExp(
    `(?<![\\w.])${name}\\s*(?:\\[[^\\]\\n]*\\]\\s*=(?!=)|\\.\\s*(?:update|append|extend|insert|pop|clear|setdefault|remove)\\s*\\()`,
  ).test(root);
}
