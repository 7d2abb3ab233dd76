import type { Node } from '../node.js';
import { rangeOf } from '../names/part-names.js';
import type { Origin } from '../../load.js';
import { childrenOf } from './branches.js';
import { comparisonOf } from './comparisons.js';
import { argumentsOf } from './calls.js';
import { CHANGES, isMatchedIn } from './conditions.js';
import { agreed, joined, opposite, weakest, type Answer, type Ground } from './grounds.js';
import { isChanged } from './look-ups.js';
import type { Candidate, Reader } from './reader.js';
import { turnNumber } from './rows.js';
import { switchedOff } from './switches.js';
import { valuesOf } from './variables.js';

/** A value that is compared: a text, a number, `True`, `False`, `None`, or the member of an enumeration by its place. */
interface Known {
  readonly value: string | number | boolean | null | { readonly member: string };
  readonly ground: Ground;
}

/** Whether what is matched leads into a case. */
export function answerToCase(subject: Node, clause: Node, part: number, reader: Reader): Answer | undefined {
  const known = knownOf(subject, part, reader, DEEPEST);
  const texts = known?.flatMap(({ value, ground }) => (typeof value === 'string' ? [{ text: value, ground }] : []));
  if (!texts || texts.length !== known?.length) return undefined;
  return agreed(texts.map(({ text, ground }) => ({ holds: isMatchedIn(clause, text), ground })));
}

/** How deep names for conditions are followed. */
const DEEPEST = 6;

/** What a condition comes to in the reader's world, whatever it is about; undefined where the file does not show it. */
export function answerTo(condition: Node, part: number, reader: Reader, depth = DEEPEST): Answer | undefined {
  if (depth === 0) return undefined;
  const inner = (node: Node | null | undefined): Answer | undefined =>
    node ? answerTo(node, part, reader, depth - 1) : undefined;
  switch (condition.type) {
    case 'parenthesized_expression':
      return inner(childrenOf(condition)[0]);
    case 'not_operator':
      return opposite(inner(condition.childForFieldName('argument')));
    case 'boolean_operator': {
      const both = ['left', 'right'].map((side) => inner(condition.childForFieldName(side)));
      return joined(both, condition.childForFieldName('operator')?.type === 'or');
    }
    case 'comparison_operator':
      return compared(condition, part, reader, depth);
    case 'call': {
      const callee = condition.childForFieldName('function');
      const [first, ...others] = argumentsOf(condition).positional;
      if (callee?.text === 'bool' && others.length === 0) return inner(first);
      return asked(callee, first, part, reader, depth) ?? agreed(truths(condition, part, reader, depth));
    }
    default: {
      const named = condition.type === 'identifier' ? conditionOf(condition, part, reader) : undefined;
      return named
        ? answerTo(named.node, named.part, reader, depth - 1)
        : agreed(truths(condition, part, reader, depth));
    }
  }
}

const truths = (node: Node, part: number, reader: Reader, depth: number): readonly Answer[] | undefined =>
  knownOf(node, part, reader, depth)?.map(({ value, ground }) => ({ holds: Boolean(value), ground }));

/** The condition that a name is given, `is_seq = kind == "seq" or forced`. */
function conditionOf(name: Node, part: number, { names }: Reader): Candidate | undefined {
  const [binding, ...others] = names.bindings(name.text, { part, range: rangeOf(name) });
  if (!binding || others.length > 0 || binding.meaning.kind !== 'value') return undefined;
  const { node } = binding.meaning;
  return CONDITIONS.has(node.type) ? { node, part: binding.part, origin: 'constant' } : undefined;
}

const CONDITIONS: ReadonlySet<string> = new Set(['boolean_operator', 'comparison_operator', 'not_operator']);

/** Everything that an operand may be; undefined where that is not known. */
function knownOf(node: Node, part: number, reader: Reader, depth: number): readonly Known[] | undefined {
  const turn = turnNumber(node, part, reader);
  if (turn !== undefined) return [{ value: turn, ground: 'given' }];
  const changed = changedText(node, part, reader, depth);
  if (changed) return changed;
  if (!isBoundInFull(node, part, reader)) return undefined;
  const meanings = reader.meanings({ node, part, origin: 'literal' });
  const isOff = meanings.every((one) => one.node.id === node.id) ? switchedOff({ node, part }, reader) : undefined;
  if (isOff !== undefined) return [{ value: isOff, ground: 'default' }];
  const known = meanings.map((one) => plain(one, reader, depth));
  return known.length === 0 || known.includes(undefined) ? undefined : known.flatMap((one) => one ?? []);
}

/** Whether all that a name may be is known: of several bindings one that says nothing would not be noticed. */
function isBoundInFull(node: Node, part: number, reader: Reader): boolean {
  const bindings = node.type === 'identifier' ? reader.names.bindings(node.text, { part, range: rangeOf(node) }) : [];
  return bindings.length < 2 || bindings.every((one) => valuesOf(one, 'literal', reader).length > 0);
}

function plain({ node, part, origin }: Candidate, reader: Reader, depth: number): readonly Known[] | undefined {
  const ground = GROUNDS[origin] ?? 'constant';
  switch (node.type) {
    case 'true':
    case 'false':
      return [{ value: node.type === 'true', ground }];
    case 'none':
    case '(': // What stands for nothing where a look-up finds nothing.
      return [{ value: null, ground }];
    case 'integer':
      return /^\d+$/.test(node.text) ? [{ value: Number(node.text), ground }] : undefined;
    case 'string':
    case 'concatenated_string': {
      const texts = reader.texts({ node, part, origin });
      return texts.length > 0 ? texts.map(({ text }) => ({ value: text, ground })) : undefined;
    }
    case 'assignment':
      return [{ value: { member: `${part} ${node.id}` }, ground }];
    case 'comparison_operator':
    case 'not_operator':
    case 'boolean_operator': {
      const answer = answerTo(node, part, reader, depth - 1);
      return answer && [{ value: answer.holds, ground: weakest([answer.ground, ground]) }];
    }
    case 'call': {
      const [callee, [first]] = [node.childForFieldName('function'), argumentsOf(node).positional];
      const answer = depth > 0 ? asked(callee, first, part, reader, depth - 1) : undefined;
      return answer ? [{ value: answer.holds, ground: answer.ground }] : changedText(node, part, reader, depth);
    }
    default:
      return undefined;
  }
}

const GROUNDS: Readonly<Partial<Record<Origin, Ground>>> = {
  caller: 'given',
  loop: 'given',
  branch: 'given',
  default: 'default',
  environment: 'default',
};

/** `kind.lower()` */
function changedText(node: Node, part: number, reader: Reader, depth: number): readonly Known[] | undefined {
  const callee = node.type === 'call' ? node.childForFieldName('function') : null;
  const object = callee?.childForFieldName('object');
  const change = CHANGES[callee?.childForFieldName('attribute')?.text ?? ''];
  if (!object || !change || depth === 0 || argumentsOf(node).positional.length > 0) return undefined;
  return knownOf(object, part, reader, depth - 1)?.map(({ value, ground }) => ({
    value: typeof value === 'string' ? change(value) : value,
    ground,
  }));
}

/** `kind.startswith("seq")` */
function asked(
  callee: Node | null,
  first: Node | undefined,
  part: number,
  reader: Reader,
  depth: number,
): Answer | undefined {
  const object = callee?.childForFieldName('object');
  const method = callee?.childForFieldName('attribute')?.text;
  if (!object || !first || (method !== 'startswith' && method !== 'endswith')) return undefined;
  return pairs(object, first, part, reader, depth, (text, other) => {
    if (typeof text !== 'string' || typeof other !== 'string') return undefined;
    return method === 'startswith' ? text.startsWith(other) : text.endsWith(other);
  });
}

/** `kind == "seq"`, `kind in ("a", "b")`, `member is Kind.A`, `i > 0` */
function compared(node: Node, part: number, reader: Reader, depth: number): Answer | undefined {
  const comparison = comparisonOf(node);
  if (!comparison) return undefined;
  const { left, right, operator } = comparison;
  if (operator === 'in' || operator === 'not in') {
    const found = contained(left, right, part, reader, depth);
    return operator === 'in' ? found : opposite(found);
  }
  return pairs(left, right, part, reader, depth, (a, b) => {
    const isSame = a === b || (isMember(a) && isMember(b) && a.member === b.member);
    if (operator === 'is') return isSame;
    if (operator === 'is not') return !isSame;
    if (operator === '==') return isSame || asNumber(a) === asNumber(b);
    if (operator === '!=') return !isSame && asNumber(a) !== asNumber(b);
    if (typeof a !== 'number' || typeof b !== 'number') return undefined;
    return NUMBERS[operator]?.(a, b);
  });
}

/** Python's `True` is 1, and `False` is 0. */
const asNumber = (value: Known['value']): Known['value'] => (typeof value === 'boolean' ? Number(value) : value);

const isMember = (value: Known['value']): value is { readonly member: string } =>
  typeof value === 'object' && value !== null;

const NUMBERS: Readonly<Record<string, ((a: number, b: number) => boolean) | undefined>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

type Compare = (a: Known['value'], b: Known['value']) => boolean | undefined;

function pairs(
  left: Node,
  right: Node,
  part: number,
  reader: Reader,
  depth: number,
  compare: Compare,
): Answer | undefined {
  const [as, bs] = [left, right].map((one) => knownOf(one, part, reader, depth));
  if (!as || !bs) return undefined;
  const answers = as.flatMap((a) =>
    bs.map((b) => ({ holds: compare(a.value, b.value), ground: weakest([a.ground, b.ground]) })),
  );
  const known = answers.flatMap(({ holds, ground }) => (holds === undefined ? [] : [{ holds, ground }]));
  return known.length === answers.length ? agreed(known) : undefined;
}

/** Whether something is in a text, or among what is written in a list, a set or the keys of a dictionary. */
function contained(left: Node, right: Node, part: number, reader: Reader, depth: number): Answer | undefined {
  const [only, ...others] = reader.meanings({ node: right, part, origin: 'literal' });
  if (!only || others.length > 0 || !CONTAINERS.has(only.node.type))
    return pairs(left, right, part, reader, depth, (a, b) =>
      typeof a === 'string' && typeof b === 'string' ? b.includes(a) : undefined,
    );
  const wanted = isChanged(right, right) ? undefined : knownOf(left, part, reader, depth);
  const items = childrenOf(only.node).map((item) => {
    const key = item.type === 'pair' ? item.childForFieldName('key') : item;
    return key ? knownOf(key, only.part, reader, depth) : undefined;
  });
  if (!wanted || items.some((one) => one?.length !== 1)) return undefined;
  const values = items.flatMap((one) => one?.map(({ value }) => asNumber(value)) ?? []);
  return agreed(wanted.map(({ value, ground }) => ({ holds: values.includes(asNumber(value)), ground })));
}

const CONTAINERS: ReadonlySet<string> = new Set(['list', 'tuple', 'set', 'dictionary']);
