import type { Node } from '../node.js';
import type { Value } from '../../load.js';
import { stringLiteral } from '../string-literal.js';
import { childrenOf } from './branches.js';
import { comparisonOf } from './comparisons.js';
import { argumentsOf, isBuiltin } from './calls.js';
import { memberField } from './enums.js';
import { isChanged } from './look-ups.js';
import { questionOf } from './questions.js';
import type { Reader } from './reader.js';

/** What a condition comes to for one value of the checkpoint argument; undefined where that is not known. */
export type Truth = boolean | undefined;

/** The checkpoint argument that a condition may be about, and one of its values. */
export interface Subject {
  readonly argument: Node;
  readonly part: number;
  /** All values of the argument: an expression with the same ones is taken for the same thing. */
  readonly values: readonly Value[];
  readonly value: Value;
}

/** Evaluates a condition for a value: comparisons with texts, `in`, `startswith`, `is None`, `not`, `and`, `or`. */
export function truthOf(condition: Node, subject: Subject, reader: Reader): Truth {
  switch (condition.type) {
    case 'parenthesized_expression':
      return fold(childrenOf(condition), (child) => truthOf(child, subject, reader));
    case 'not_operator': {
      const inner = condition.childForFieldName('argument');
      return negated(inner ? truthOf(inner, subject, reader) : undefined);
    }
    case 'boolean_operator':
      return combined(condition, subject, reader);
    case 'comparison_operator':
      return compared(condition, subject, reader);
    case 'call':
      return called(condition, subject, reader) ?? isText(condition, subject, reader);
    case 'true':
      return true;
    case 'false':
    case 'none':
      return false;
    default:
      return isText(condition, subject, reader);
  }
}

/** Whether an expression is a text that is not empty. */
function isText(node: Node, subject: Subject, reader: Reader): Truth {
  const text = textOf(node, subject, reader);
  return text === undefined ? undefined : text !== '';
}

/** Whether a condition speaks of the argument: of the same name, or of something with the same values. */
export function isAbout(condition: Node, subject: Omit<Subject, 'value'>): boolean {
  const name = subject.argument.text;
  if (!/^[\w.]+$/.test(name)) return false;
  return new RegExp(`(?<![\\w.])${name.replaceAll('.', '\\.')}(?!\\w)`).test(condition.text);
}

/** Whether a text may lead into a case: it is one of those that the case names, if it names some, and no earlier case took it. */
export function isMatchedIn(clause: Node, text: string): boolean {
  const own = textsOfCase(clause);
  if (own && !own.includes(text)) return false;
  const clauses = clause.parent?.namedChildren ?? [];
  const earlier = clauses.filter((one) => one.type === 'case_clause' && one.startIndex < clause.startIndex);
  return !earlier.some((one) => !one.childForFieldName('guard') && textsOfCase(one)?.includes(text));
}

/** `case "a":`, `case "a" | "b":`; undefined for other patterns. */
function textsOfCase(clause: Node): readonly string[] | undefined {
  const [pattern, ...others] = clause.namedChildren.filter(({ type }) => type === 'case_pattern');
  const [inner] = pattern && others.length === 0 ? childrenOf(pattern) : [];
  const alternatives = inner?.type === 'union_pattern' ? childrenOf(inner) : inner ? [inner] : [];
  const texts = alternatives.flatMap((one) => (one.type === 'string' ? (stringLiteral(one) ?? []) : []));
  return texts.length > 0 && texts.length === alternatives.length ? texts : undefined;
}

export const negated = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

const fold = (nodes: readonly Node[], read: (node: Node) => Truth): Truth => {
  const [only] = nodes;
  return only && nodes.length === 1 ? read(only) : undefined;
};

function combined(node: Node, subject: Subject, reader: Reader): Truth {
  const truths = ['left', 'right'].map((side) => {
    const operand = node.childForFieldName(side);
    return operand ? truthOf(operand, subject, reader) : undefined;
  });
  const decides = node.childForFieldName('operator')?.type === 'or';
  if (truths.includes(decides)) return decides;
  return truths.includes(undefined) ? undefined : !decides;
}

function compared(node: Node, subject: Subject, reader: Reader): Truth {
  const comparison = comparisonOf(node);
  if (!comparison) return undefined;
  const { left, right, operator } = comparison;
  const isMember = memberTruth(left, right, subject, reader) ?? typeTruth(left, right, subject, reader);
  if (isMember !== undefined && EQUALITIES.has(operator)) return NEGATIVE.has(operator) ? !isMember : isMember;
  const text = textOf(left, subject, reader);
  if (text === undefined) return undefined;
  if (right.type === 'none') return NEGATIVE.has(operator);
  const isIn = operator === 'in' || operator === 'not in';
  const found = isIn ? contains(right, text, subject, reader) : equals(right, text, subject, reader);
  return NEGATIVE.has(operator) ? negated(found) : found;
}

const NEGATIVE: ReadonlySet<string> = new Set(['!=', 'not in', 'is not']);

const EQUALITIES: ReadonlySet<string> = new Set(['==', '!=', 'is', 'is not']);

/** Of the value of a member, `name.value`, whether `name is Models.T5`; of a member that is a text itself likewise. */
function memberTruth(left: Node, right: Node, { argument, part, value }: Subject, reader: Reader): Truth {
  if (right.type !== 'attribute' || ![left.text, `${left.text}.value`].includes(argument.text)) return undefined;
  const [member, ...others] = reader.meanings({ node: right, part, origin: 'literal' });
  const [held] = member && others.length === 0 ? (memberField(member, 'value') ?? []) : [];
  if (!held) return undefined;
  const { start, end } = value.place.range;
  return held.part === value.place.part && held.node.startIndex === start && held.node.endIndex === end;
}

/** Whether `type(name) is str` of a text; of another builtin class it is none. */
function typeTruth(left: Node, right: Node, subject: Subject, reader: Reader): Truth {
  const callee = left.type === 'call' ? left.childForFieldName('function') : null;
  const [of, ...others] = argumentsOf(left).positional;
  if (callee?.text !== 'type' || !of || others.length > 0) return undefined;
  const areBuiltin = [callee, right].every((one) => isBuiltin(one, subject.part, reader.names));
  if (!areBuiltin || textOf(of, subject, reader) === undefined) return undefined;
  return right.text === 'str';
}

function equals(node: Node, text: string, subject: Subject, reader: Reader): Truth {
  const other = textOf(node, subject, reader);
  return other === undefined ? undefined : other === text;
}

/** `"t5" in name`, `name in ("a", "b")`, `name in {"a": …}` */
function contains(node: Node, text: string, subject: Subject, reader: Reader): Truth {
  const whole = textOf(node, subject, reader);
  if (whole !== undefined) return whole.includes(text);
  const { part } = subject;
  const containers = reader.meanings({ node, part, origin: 'literal' });
  const [container] = containers;
  if (!container || containers.length > 1 || !CONTAINERS.has(container.node.type)) return undefined;
  if (isChanged(node, node)) return undefined;
  const items = childrenOf(container.node).map((item) => {
    const key = item.type === 'pair' ? item.childForFieldName('key') : item;
    return key ? textOf(key, { ...subject, part: container.part }, reader) : undefined;
  });
  if (items.includes(text)) return true;
  return items.includes(undefined) ? undefined : false;
}

const CONTAINERS: ReadonlySet<string> = new Set(['list', 'tuple', 'set', 'dictionary']);

/** `name.startswith("a")`, `os.path.isdir(name)`, which an id of the Hub is not, and other questions. */
function called(node: Node, subject: Subject, reader: Reader): Truth {
  const callee = node.childForFieldName('function');
  const [first] = argumentsOf(node).positional;
  const asked = questionOf(node, subject.part, reader);
  if (asked) {
    const text = textOf(asked.of, subject, reader);
    return text === undefined ? undefined : asked.answer(text);
  }
  return callee && first ? compares(callee, first, subject, reader) : undefined;
}

function compares(callee: Node, first: Node, subject: Subject, reader: Reader): Truth {
  const object = callee.childForFieldName('object');
  const [text, part] = [object ? textOf(object, subject, reader) : undefined, textOf(first, subject, reader)];
  if (text === undefined || part === undefined) return undefined;
  const method = callee.childForFieldName('attribute')?.text;
  return method === 'startswith' ? text.startsWith(part) : method === 'endswith' ? text.endsWith(part) : undefined;
}

/** Methods without arguments that make a text of a text. */
export const CHANGES: Readonly<Record<string, ((text: string) => string) | undefined>> = {
  lower: (text) => text.toLowerCase(),
  casefold: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  strip: (text) => text.trim(),
};

/** The text of an operand: a literal, or the subject's value, also in other letters, or without the blanks around it. */
export function textOf(node: Node, subject: Subject, reader: Reader): string | undefined {
  const callee = node.type === 'call' ? node.childForFieldName('function') : null;
  const method = callee?.type === 'attribute' ? callee.childForFieldName('attribute')?.text : undefined;
  const object = callee?.childForFieldName('object');
  const change = CHANGES[method ?? ''];
  if (object && change && argumentsOf(node).positional.length === 0) {
    const text = textOf(object, subject, reader);
    return text === undefined ? undefined : change(text);
  }
  const { argument, part, values, value } = subject;
  if (node.text === argument.text) return value.text;
  const texts = reader.texts({ node, part, origin: 'literal' }).map((one) => one.text);
  const [only, ...others] = texts;
  if (only !== undefined && others.length === 0 && node.type === 'string') return only;
  const isSame = texts.length === values.length && values.every(({ text }) => texts.includes(text));
  return isSame && texts.length > 0 ? value.text : undefined;
}
