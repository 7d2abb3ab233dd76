import type { Node } from '../node.js';
import { argumentsOf, isBuiltin } from './calls.js';
import { bringsOthers, entriesOf, itemsOf, keysOf } from './entries.js';
import { membersOfEnum } from './enums.js';
import { knownKeywords } from './keywords.js';
import { madeNamespace } from './made-namespaces.js';
import { weaker } from './origins.js';
import { parserOf } from './parsers.js';
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
    // `args, rest = parser.parse_known_args()`: the call stands for its namespace.
    if (index === 0 && parserOf(one.node)) return itemAt(one, rest, reader);
    const items = itemsOf(one, reader);
    const picked = index === undefined ? items : [items?.at(index)];
    return (picked ?? []).flatMap((item) => {
      const origin = item && (index === undefined ? weaker(item.origin, 'branch') : item.origin);
      return origin ? itemAt({ ...item, origin }, rest, reader) : [];
    });
  });
}

/** What a loop over `iterable` gives the name that stands at `path` in the loop's pattern. */
export function elementsAt(iterable: Candidate, path: Path, reader: Reader): readonly Candidate[] {
  return reader.meanings(iterable).flatMap((one) => {
    const looped = { ...one, origin: weaker(one.origin, 'loop') };
    if (one.node.type === 'call') return calledElements(looped, path, reader);
    const members = membersOfEnum(looped, reader) ?? itemsOf(looped, reader);
    const keys = (): Candidate[] => entriesOf(one, reader).map(({ key }) => ({ ...looped, node: key }));
    return (members ?? keys()).flatMap((item) => itemAt(item, path, reader));
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
      entriesOf(one, reader).flatMap(({ key, value }) => {
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
function subscripted({ node, part, origin }: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const [container, key] = [node.childForFieldName('value'), node.childForFieldName('subscript')];
  if (!container || !key || isChanged(container, node)) return [];
  return reader
    .meanings({ node: container, part, origin })
    .flatMap((one) => lookedUp(one, { node: key, part, origin }, reader, undefined));
}

/** `x.get(key, otherwise)` of a dictionary; undefined for every other call. */
function gotten({ node, part, origin }: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const callee = node.childForFieldName('function');
  const object = callee?.type === 'attribute' ? callee.childForFieldName('object') : null;
  if (!object || callee?.childForFieldName('attribute')?.text !== 'get') return undefined;
  const meanings = reader.meanings({ node: object, part, origin });
  const containers = meanings.filter((one) => one.node.type === 'dictionary' || entriesOf(one, reader).length > 0);
  const [key, otherwise] = argumentsOf(node).positional;
  if (containers.length === 0 || !key) return undefined;
  if (isChanged(object, node)) return [];
  return containers.flatMap((one) =>
    lookedUp(one, { node: key, part, origin }, reader, otherwise && { node: otherwise, part, origin }),
  );
}

function lookedUp(
  container: Candidate,
  key: Candidate,
  reader: Reader,
  otherwise: Candidate | undefined,
): readonly Candidate[] {
  const items = itemsOf(container, reader);
  if (items) {
    const indexes = reader.meanings(key).map((one) => indexOf(one.node));
    const isKnown = indexes.length > 0 && !indexes.includes(undefined);
    const found = isKnown ? indexes.flatMap((index) => items.at(index ?? 0) ?? []) : items;
    const isOne = isKnown && found.length === 1;
    return found.map((item) => (isOne ? item : { ...item, origin: weaker(item.origin, 'branch') }));
  }
  const wanted = reader.texts(key);
  if (wanted.length > 0)
    return wanted.flatMap(({ text, origin: known }) => {
      const found = entryUnder(text, container, reader);
      if (found.length > 0) return found.map((one) => ({ ...one, origin: weaker(one.origin, known) }));
      return otherwise ? [{ ...otherwise, origin: weaker(otherwise.origin, known) }] : [];
    });
  const origin = weaker(container.origin, 'branch');
  return [
    ...entriesOf(container, reader).map(({ value }) => ({ ...container, node: value, origin })),
    ...(otherwise ? [{ ...otherwise, origin }] : []),
  ];
}

/** What a mapping holds under a text that is known. */
function entryUnder(text: string, container: Candidate, reader: Reader): readonly Candidate[] {
  const { part } = container;
  const entries = entriesOf(container, reader);
  // What is put into a mapping from another one may hide what stands above it.
  if (entries.length > 0 && bringsOthers(container)) return knownKeywords(container, reader).values.get(text) ?? [];
  // Of equal keys the last one counts.
  const entry = entries.findLast((one) => keysOf(one, part, reader).includes(text));
  if (entry) return [{ ...container, node: entry.value }];
  return container.node.type === 'call' ? (madeNamespace(container, text, reader) ?? []) : [];
}

function indexOf(node: Node): number | undefined {
  return /^-?\d+$/.test(node.text) ? Number(node.text) : undefined;
}

/** Whether the file changes the container somewhere: what it holds at a use is then not known. */
export function isChanged(container: Node, use: Node): boolean {
  if (container.type !== 'identifier' && container.type !== 'attribute') return false;
  const name = container.text.replaceAll(/[^\w]/g, '\\$&');
  const root = use.tree.rootNode.text;
  return new RegExp(
    `(?<![\\w.])${name}\\s*(?:\\[[^\\]\\n]*\\]\\s*=(?!=)|\\.\\s*(?:update|append|extend|insert|pop|clear|setdefault|remove)\\s*\\()`,
  ).test(root);
}
