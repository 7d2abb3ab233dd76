import type { Node } from '../node.js';
import { rangeOf } from '../names/part-names.js';
import { argumentsOf, isBuiltin } from './calls.js';
import { itemAt, type Path } from './containers.js';
import { entriesOf, itemsOf } from './entries.js';
import { membersOfEnum } from './enums.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';
import { placeKey } from './world.js';

/** What one turn of a loop gives the name at a path of the loop's pattern. */
export type Row = (path: Path) => readonly Candidate[];

/** The turns of a loop over `iterable`, in order; undefined where the file does not show each of them. */
export function rowsOf(iterable: Candidate, reader: Reader): readonly Row[] | undefined {
  const [only, ...others] = reader.meanings(iterable);
  if (!only || others.length > 0) return undefined;
  const looped = { ...only, origin: weaker(only.origin, 'loop') };
  if (only.node.type === 'call') return calledRows(looped, reader);
  const items = membersOfEnum(looped, reader) ?? itemsOf(looped, reader);
  if (items) return items.map((item) => (path) => itemAt(item, path, reader));
  const keys = entriesOf(only, reader).map(({ key }) => ({ ...looped, node: key }));
  return keys.length > 0 ? keys.map((key) => (path) => itemAt(key, path, reader)) : undefined;
}

/** `d.items()`, `enumerate(x)`, `zip(x, y)`, `list(x)` … */
function calledRows(candidate: Candidate, reader: Reader): readonly Row[] | undefined {
  const { node, part } = candidate;
  const callee = node.childForFieldName('function');
  const { positional } = argumentsOf(node);
  const [first] = positional;
  const over = (one: Node): readonly Row[] | undefined => rowsOf({ ...candidate, node: one }, reader);
  const isOrdered = (one: Node): boolean =>
    !reader
      .meanings({ ...candidate, node: one })
      .some(({ node: { type, text } }) => type === 'set' || SHUFFLED.test(text));
  if (callee?.type === 'attribute') return entryRows(candidate, callee, reader);
  if (!callee || !first || (callee.text !== 'tqdm' && !isBuiltin(callee, part, reader.names))) return undefined;
  switch (callee.text) {
    case 'enumerate':
      return isOrdered(first)
        ? over(first)?.map(
            (row) =>
              ([index, ...rest]) =>
                index === 1 ? row(rest) : [],
          )
        : undefined;
    case 'range':
      return positional.length === 1 ? over(measured(first))?.map(() => () => []) : undefined;
    case 'reversed':
      return over(first)?.toReversed();
    case 'zip': {
      if (!positional.every(isOrdered)) return undefined;
      const columns = positional.map((one) => over(one));
      const [column] = columns;
      if (!column || columns.some((one) => one?.length !== column.length)) return undefined;
      return column.map(
        (_, turn) =>
          ([index, ...rest]) =>
            index === undefined ? [] : (columns[index]?.[turn]?.(rest) ?? []),
      );
    }
    default:
      return SAME.has(callee.text) ? over(first) : undefined;
  }
}

/** Builtins that give the same elements in the same order, or in one that is no matter. */
const SAME: ReadonlySet<string> = new Set(['tqdm', 'list', 'tuple', 'set', 'frozenset', 'sorted', 'iter']);

const SHUFFLED = /^(?:\w+\(\s*)*(?:sorted|set|frozenset)\s*\(/;

/** `names` of `len(names)`; anything else is what it is. */
function measured(node: Node): Node {
  const isLength = node.type === 'call' && node.childForFieldName('function')?.text === 'len';
  return (isLength ? argumentsOf(node).positional[0] : undefined) ?? node;
}

/** The turns of a loop over `d.items()`, `d.keys()`, `d.values()`. */
function entryRows(candidate: Candidate, callee: Node, reader: Reader): readonly Row[] | undefined {
  const object = callee.childForFieldName('object');
  const method = callee.childForFieldName('attribute')?.text ?? '';
  if (!object || !['items', 'keys', 'values'].includes(method)) return undefined;
  const [only, ...others] = reader.meanings({ ...candidate, node: object });
  const entries = only && others.length === 0 ? entriesOf(only, reader) : [];
  if (!only || entries.length === 0) return undefined;
  return entries.map(({ key, value }) => ([index, ...rest]) => {
    const whole = index === undefined ? [] : [index, ...rest];
    const [node, way] =
      method === 'keys' ? [key, whole] : method === 'values' ? [value, whole] : [[key, value][index ?? 2], rest];
    return node ? itemAt({ ...only, origin: candidate.origin, node }, way, reader) : [];
  });
}

/** The number that `i` is in a turn that is known of `for i, x in enumerate(xs)` or `for i in range(len(xs))`. */
export function turnNumber(name: Node, part: number, reader: Reader): number | undefined {
  if (name.type !== 'identifier' || !reader.world || reader.world.turns.size === 0) return undefined;
  const [binding, ...others] = reader.names.bindings(name.text, { part, range: rangeOf(name) });
  const target = binding?.meaning.node;
  if (!binding || others.length > 0 || !target?.parent) return undefined;
  const loop = LOOPS.has(target.parent.type) ? target.parent : target.parent.parent;
  const iterable = loop && LOOPS.has(loop.type) ? loop.childForFieldName('right') : null;
  const counting = iterable?.type === 'call' ? iterable.childForFieldName('function')?.text : undefined;
  const isOwn = loop?.childForFieldName('left')?.id === target.id;
  const isFirst = !isOwn && target.parent.namedChildren[0]?.id === target.id;
  if (!loop || !iterable || !((counting === 'range' && isOwn) || (counting === 'enumerate' && isFirst)))
    return undefined;
  const { positional, keywords } = argumentsOf(iterable);
  const start = counting === 'enumerate' ? (positional[1] ?? keywords.get('start'))?.text : undefined;
  const turn = reader.world.turns.get(placeKey(loop, binding.part));
  return turn === undefined || !/^\d+$/.test(start ?? '0') ? undefined : turn + Number(start ?? '0');
}

const LOOPS: ReadonlySet<string> = new Set(['for_statement', 'for_in_clause']);
