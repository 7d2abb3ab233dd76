import type { Node } from '../node.js';
import { stringLiteral } from '../string-literal.js';
import { childrenOf } from './branches.js';
import { isBuiltin, subscriptOf } from './calls.js';
import { parsedInstances } from './parsed.js';
import type { Candidate, Reader } from './reader.js';
import { sliceEnds } from './text-methods.js';

/** The elements of a list, tuple or set, of a sum or slice of lists, or the instances that a parser returns; undefined for anything else. */
export function itemsOf(container: Candidate, reader: Reader, deep = 0): readonly Candidate[] | undefined {
  const { node } = container;
  switch (node.type) {
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
      return together(childrenOf(node).map((node) => itemsBehind({ ...container, node }, reader)));
    case 'binary_operator':
      return added(container, reader, deep);
    case 'subscript':
      return slicedItems(container, reader, deep);
    case 'call':
      return parsedInstances(container, reader);
    default:
      return undefined;
  }
}

/** How many sums and slices of lists are followed. */
const DEEPEST = 8;

/** All of them; none where some are not known. */
const together = (all: readonly (readonly Candidate[] | undefined)[]): readonly Candidate[] =>
  all.includes(undefined) ? [] : all.flatMap((items) => items ?? []);

/** What a list, tuple or set that an expression stands for holds; undefined where that is not known. */
function listAt(list: Candidate, reader: Reader, deep: number): readonly Candidate[] | undefined {
  const [only, ...others] = deep < DEEPEST ? reader.meanings(list) : [];
  return only && others.length === 0 ? itemsOf(only, reader, deep + 1) : undefined;
}

/** An item of a display, or those that `*names` brings. */
function itemsBehind(item: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const [list] = item.node.type === 'list_splat' ? childrenOf(item.node) : [];
  if (item.node.type !== 'list_splat') return [item];
  const items = list && listAt({ ...item, node: list }, reader, 0);
  return items && items.length > 0 ? items : undefined;
}

/** `names + ["gpt2"]`; undefined for what is no list, as the sum of texts. */
function added(sum: Candidate, reader: Reader, deep: number): readonly Candidate[] | undefined {
  const { node } = sum;
  const operands = [node.childForFieldName('left'), node.childForFieldName('right')];
  // A glance spares the sums of texts.
  if (node.childForFieldName('operator')?.type !== '+' || operands.some((one) => one?.type.endsWith('string')))
    return undefined;
  const both = operands.map((one) => (one ? listAt({ ...sum, node: one }, reader, deep) : undefined));
  if (both.every((one) => one === undefined)) return undefined;
  return both.some((one) => one?.length === 0) ? [] : together(both);
}

/** `names[:2]` */
function slicedItems(slice: Candidate, reader: Reader, deep: number): readonly Candidate[] | undefined {
  const item = subscriptOf(slice.node);
  const ends = item && sliceEnds(item.key);
  return ends && listAt({ ...slice, node: item.object }, reader, deep)?.slice(...ends);
}

/** An entry of a dictionary. */
export interface Entry {
  /** The key's expression, or the keyword of `dict(model="gpt2")`. */
  readonly key: Node;
  readonly value: Node;
}

/** The entries of a dictionary display or of `dict(a="x")`; those that `**` brings are not among them. */
export function entriesOf({ node, part }: Candidate, { names }: Reader): Entry[] {
  const callee = node.type === 'call' ? node.childForFieldName('function') : null;
  const isCall = callee?.text === 'dict' && isBuiltin(callee, part, names);
  if (node.type !== 'dictionary' && !isCall) return [];
  const [type, name] = isCall ? ['keyword_argument', 'name'] : ['pair', 'key'];
  const list = isCall ? node.childForFieldName('arguments') : node;
  return (list?.namedChildren ?? []).flatMap((entry) => {
    const [key, value] = [entry.childForFieldName(name), entry.childForFieldName('value')];
    return entry.type === type && key && value ? [{ key, value }] : [];
  });
}

/** The texts that the key of an entry may be. */
export function keysOf({ key }: Entry, part: number, reader: Reader): string[] {
  if (key.parent?.type === 'keyword_argument') return [key.text];
  // Nothing is followed for what is written out: a table may have thousands of entries.
  const written = stringLiteral(key);
  if (written !== undefined) return [written];
  return reader.texts({ node: key, part, origin: 'literal' }).map(({ text }) => text);
}

/** Whether `**` or an iterable bring further entries, `{**base, "model": "gpt2"}`, `dict(base, model="gpt2")`. */
export function bringsOthers({ node }: Candidate): boolean {
  const list = node.type === 'call' ? node.childForFieldName('arguments') : node;
  return (list ? childrenOf(list) : []).some(({ type }) => type !== 'pair' && type !== 'keyword_argument');
}
