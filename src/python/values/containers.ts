import type { Node } from '../node.js';
import { childrenOf } from './branches.js';
import { callablesOf } from './callables.js';
import { argumentsOf, dottedName, isBuiltin } from './calls.js';
import { comprehendedElements } from './comprehensions.js';
import { entriesOf, itemsOf } from './entries.js';
import { membersOfEnum } from './enums.js';
import { weaker } from './origins.js';
import { parserOf } from './parsers.js';
import type { Candidate, Reader } from './reader.js';
import { parametersOf } from './signatures.js';
import { madeByCutting } from './text-methods.js';

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
    if (COMPREHENSIONS.has(one.node.type)) return comprehendedElements(looped, path, reader);
    // So a call stands for itself whose function returns nothing that is known.
    if (one.node.type === 'argument_list') return yielded(looped, reader).flatMap((item) => itemAt(item, path, reader));
    const members = membersOfEnum(looped, reader) ?? itemsOf(looped, reader);
    const keys = (): Candidate[] => entriesOf(one, reader).map(({ key }) => ({ ...looped, node: key }));
    return (members ?? keys()).flatMap((item) => itemAt(item, path, reader));
  });
}

/** `d.items()`, `enumerate(x)`, `zip(x, y)`, `sorted(x)` … */
function calledElements(candidate: Candidate, path: Path, reader: Reader): readonly Candidate[] {
  const { node, part } = candidate;
  const callee = node.childForFieldName('function');
  const { positional, keywords, unpacks } = argumentsOf(node);
  const [index, ...rest] = path;
  const over = (one: Node | null | undefined, way: Path): readonly Candidate[] =>
    one ? elementsAt({ ...candidate, node: one }, way, reader) : [];
  const name = callee && ITERATED.test(callee.text) ? dottedName(callee, part, reader.names) : undefined;
  if (name === 'itertools.product')
    return index !== undefined && keywords.size === 0 ? over(positional[index], rest) : [];
  if (name === 'itertools.chain') return unpacks ? [] : positional.flatMap((one) => over(one, path));
  if (name !== undefined && PROGRESS.test(name)) return over(positional[0], path);
  const parts = node.childForFieldName('arguments');
  // The arguments stand for any part of the text that is cut: see `composedTexts`.
  if (parts && path.length === 0 && madeByCutting(node)) return [{ ...candidate, node: parts }];
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

/** A glance at a name spares nearly all calls the look at the imports. */
const ITERATED = /(?:^|\.)(?:product|chain|tqdm|tqdm_notebook|track)$/;

/** Functions that show how far a loop has come. */
const PROGRESS = /^(?:tqdm\.(?:[\w.]+\.)?tqdm(?:_notebook)?|rich\.progress\.track)$/;

const COMPREHENSIONS: ReadonlySet<string> = new Set([
  ...['list_comprehension', 'set_comprehension', 'generator_expression'],
]);

/** What a generator of the file yields, if all of that stands there and depends on nothing that it gets. */
function yielded({ node: list, part: usedIn, origin }: Candidate, reader: Reader): readonly Candidate[] {
  const node = list.parent?.childForFieldName('function');
  const [only, ...others] = node?.type === 'identifier' ? callablesOf({ node, part: usedIn, origin }, reader) : [];
  if (!only || others.length > 0 || parametersOf(only.definition).length > 0) return [];
  const { definition, part } = only;
  if (definition.type !== 'function_definition' || !definition.text.includes('yield')) return [];
  if (definition.parent?.type === 'decorated_definition') return [];
  const values = definition
    .descendantsOfType('yield')
    .map((one) => (one.children.some(({ type }) => type === 'from') ? undefined : childrenOf(one)[0]));
  const isAll = values.every((value) => value !== undefined);
  return isAll ? values.map((value) => ({ node: value, part, origin })) : [];
}

/** Builtins that give the same elements again. */
const COPIES: ReadonlySet<string> = new Set(['list', 'tuple', 'set', 'frozenset', 'sorted', 'reversed', 'iter']);
