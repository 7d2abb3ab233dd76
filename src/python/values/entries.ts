import type { Node } from '../node.js';
import { stringLiteral } from '../string-literal.js';
import { childrenOf } from './branches.js';
import { isBuiltin } from './calls.js';
import { parsedInstances } from './parsed.js';
import type { Candidate, Reader } from './reader.js';

/** The elements of a list, tuple or set, or the instances that a parser returns; undefined for anything else. */
export function itemsOf(container: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const { node } = container;
  switch (node.type) {
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list': {
      const items = childrenOf(node);
      return items.some(({ type }) => type === 'list_splat') ? [] : items.map((item) => ({ ...container, node: item }));
    }
    case 'call':
      return parsedInstances(container, reader);
    default:
      return undefined;
  }
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
