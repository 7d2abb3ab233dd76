import type { Node } from 'web-tree-sitter';
import { plainLiteral } from './plain-literal.js';
import { stringLiteral } from './string-literal.js';

/** An expression as plain data; what has no kind of its own is `other`, with the grammar's name for its form. */
export type Expression = { readonly line: number } & (
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'constant'; readonly value: boolean | null }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'attribute'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'tuple' | 'list' | 'set'; readonly items: readonly Argument[] }
  | { readonly kind: 'dict'; readonly entries: readonly DictEntry[] }
  | { readonly kind: 'call'; readonly callee: Expression; readonly arguments: readonly Argument[] }
  | {
      readonly kind: 'conditional';
      readonly test: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    }
  | { readonly kind: 'subscript'; readonly of: Expression; readonly index: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | {
      /** `and`, `or`, or a comparison with one operator such as `not in`. */
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'other'; readonly form: string; readonly names: readonly string[] }
);

/** One argument of a call, in the order written; items of tuples and lists are `positional` or `star`. */
export type Argument =
  | { readonly kind: 'positional' | 'star' | 'double-star'; readonly value: Expression }
  | { readonly kind: 'keyword'; readonly name: string; readonly value: Expression };

/** `key: value`, or `**value` without a key. */
export interface DictEntry {
  readonly key?: Expression;
  readonly value: Expression;
}

/** `node` as plain data. Lines are 1-based. */
export function expression(node: Node): Expression {
  if (node.type === 'parenthesized_expression') {
    const [inner, second] = contentOf(node);
    if (inner && !second) return expression(inner);
  }
  const line = node.startPosition.row + 1;
  const read = node.isMissing ? undefined : readers[node.type];
  return { line, ...(read?.(node) ?? otherForm(node)) };
}

/** Arguments of an `argument_list`, items of a `tuple` or `list`. */
export function argumentsOf(list: Node): readonly Argument[] {
  return contentOf(list).map(argument);
}

/** Every identifier that stands in `node`, attribute names included, each once. */
export function identifiersIn(node: Node): readonly string[] {
  return [...new Set(node.descendantsOfType('identifier').map((identifier) => identifier.text))];
}

/** Named children without comments, which may stand anywhere. */
export function contentOf(node: Node): readonly Node[] {
  return node.namedChildren.filter((child) => child.type !== 'comment');
}

type WithoutLine<T> = T extends unknown ? Omit<T, 'line'> : never;
type Reading = WithoutLine<Expression>;
type Reader = (node: Node) => Reading | undefined;

const readers: Readonly<Record<string, Reader | undefined>> = {
  string,
  concatenated_string: string,
  integer: number,
  float: number,
  true: () => ({ kind: 'constant', value: true }),
  false: () => ({ kind: 'constant', value: false }),
  none: () => ({ kind: 'constant', value: null }),
  identifier: (node) => ({ kind: 'name', name: node.text }),
  attribute,
  tuple: (node) => plain(node) ?? { kind: 'tuple', items: argumentsOf(node) },
  // `a, b` without brackets, as in an assignment.
  expression_list: (node) => ({ kind: 'tuple', items: argumentsOf(node) }),
  // `for a, b in …` and `for a, (b, c) in …`
  pattern_list: (node) => ({ kind: 'tuple', items: argumentsOf(node) }),
  tuple_pattern: (node) => ({ kind: 'tuple', items: argumentsOf(node) }),
  list: (node) => plain(node) ?? { kind: 'list', items: argumentsOf(node) },
  set: (node) => ({ kind: 'set', items: argumentsOf(node) }),
  dictionary: (node) => plain(node) ?? { kind: 'dict', entries: contentOf(node).map(dictEntry) },
  call,
  conditional_expression: conditional,
  subscript,
  not_operator: not,
  boolean_operator: binary,
  comparison_operator: binary,
};

function plain(node: Node): Reading | undefined {
  return node.hasError ? undefined : plainLiteral(node.text, node.startPosition.row + 1);
}

function string(node: Node): Reading | undefined {
  const text = stringLiteral(node);
  return text === undefined ? undefined : { kind: 'string', text };
}

function number(node: Node): Reading | undefined {
  const value = Number(node.text.replaceAll('_', ''));
  return Number.isNaN(value) ? undefined : { kind: 'number', value };
}

function attribute(node: Node): Reading | undefined {
  const [of, name] = contentOf(node);
  return of && name ? { kind: 'attribute', of: expression(of), name: name.text } : undefined;
}

function call(node: Node): Reading | undefined {
  const [callee, list] = contentOf(node);
  // A generator may stand in place of the list: `f(x for x in y)`.
  if (!callee || list?.type !== 'argument_list') return undefined;
  return { kind: 'call', callee: expression(callee), arguments: argumentsOf(list) };
}

function conditional(node: Node): Reading | undefined {
  const [then, test, otherwise] = contentOf(node);
  if (!then || !test || !otherwise) return undefined;
  return { kind: 'conditional', test: expression(test), then: expression(then), otherwise: expression(otherwise) };
}

function subscript(node: Node): Reading | undefined {
  const [of, ...index] = contentOf(node);
  return of ? { kind: 'subscript', of: expression(of), index: index.map(expression) } : undefined;
}

function not(node: Node): Reading | undefined {
  const [of] = contentOf(node);
  return of ? { kind: 'not', of: expression(of) } : undefined;
}

function binary(node: Node): Reading | undefined {
  const [left, right, third] = contentOf(node);
  // `a < b < c` has more; what stands between the two is the operator, `not in` as two words.
  if (!left || !right || third) return undefined;
  const between = node.children.filter((child) => !child.isNamed).map((child) => child.type);
  return { kind: 'binary', operator: between.join(' '), left: expression(left), right: expression(right) };
}

function argument(node: Node): Argument {
  // Asked by type first: reading the children of every item would take most of the time of a long table.
  const kind = argumentKinds[node.type];
  const [first, second] = kind ? contentOf(node) : [];
  if (kind === 'keyword' && first && second) return { kind, name: first.text, value: expression(second) };
  if (kind && kind !== 'keyword' && first) return { kind, value: expression(first) };
  return { kind: 'positional', value: expression(node) };
}

const argumentKinds: Readonly<Record<string, 'star' | 'double-star' | 'keyword' | undefined>> = {
  list_splat: 'star',
  list_splat_pattern: 'star',
  dictionary_splat: 'double-star',
  keyword_argument: 'keyword',
};

function dictEntry(node: Node): DictEntry {
  const [first, second] = contentOf(node);
  if (first && node.type === 'dictionary_splat') return { value: expression(first) };
  if (first && second && node.type === 'pair') return { key: expression(first), value: expression(second) };
  // A broken entry: a key that is `other` stops whoever needs it.
  const broken = expression(node);
  return { key: broken, value: broken };
}

function otherForm(node: Node): Reading {
  return { kind: 'other', form: node.type, names: identifiersIn(node) };
}
