import type { Node } from '../node.js';
import { rangeOf } from '../names/part-names.js';
import { requirementsOf, type Requirement } from '../requirements.js';
import { stringLiteral } from '../string-literal.js';
import { childrenOf } from './branches.js';
import { argumentsOf } from './calls.js';
import { comparisonOf } from './comparisons.js';
import type { Candidate, Reader } from './reader.js';
import type { Assumption } from './world.js';

/** What is so where conditions are met, taken apart: both sides of an `and` that holds, and of an `or` that does not. */
export function assumptionsOf(requirements: readonly Requirement[], part: number): readonly Assumption[] {
  return requirements.flatMap(({ condition, holds }) => apart(condition, holds)).map((one) => ({ ...one, part }));
}

function apart(condition: Node, holds: boolean): Omit<Assumption, 'part'>[] {
  if (condition.type === 'parenthesized_expression' || condition.type === 'not_operator') {
    const [inner] = childrenOf(condition);
    return inner ? apart(inner, (condition.type === 'not_operator') !== holds) : [];
  }
  if (condition.type === 'boolean_operator') {
    if ((condition.childForFieldName('operator')?.type === 'and') !== holds) return [];
    return ['left', 'right'].flatMap((side) => {
      const operand = condition.childForFieldName(side);
      return operand ? apart(operand, holds) : [];
    });
  }
  if (condition.type !== 'comparison_operator') return [{ asked: condition, is: undefined, holds }];
  const [left, right, ...others] = childrenOf(condition);
  const operator = condition.children.find(({ isNamed }) => !isNamed)?.text ?? '';
  const is = right && stringLiteral(right);
  if (left && is !== undefined && others.length === 0 && (operator === '==' || operator === '!='))
    return [{ asked: left, is, holds: (operator === '==') === holds }];
  return [{ asked: condition, is: undefined, holds }];
}

/** Whether an expression stands where the code does not come if what is assumed is so. */
export function isRuledOut(node: Node, part: number, { world, names }: Reader): boolean {
  if (!world || world.assumed.length === 0) return false;
  return assumptionsOf(requirementsOf(node), part).some((own) =>
    world.assumed.some((one) => opposes(own, one) && isSame(own, one, names)),
  );
}

/** What a condition comes to by what is assumed. */
export function assumedTruth(test: Node, part: number, { world, names }: Reader): boolean | undefined {
  if (!world || world.assumed.length === 0) return undefined;
  const opposed = (holds: boolean): boolean =>
    assumptionsOf([{ condition: test, holds }], part).some((own) =>
      world.assumed.some((one) => opposes(own, one) && isSame(own, one, names)),
    );
  return opposed(true) ? false : opposed(false) ? true : undefined;
}

/** The text that a name or field is assumed to be, if it is one, and which texts it may be by what is assumed. */
export function assumedTexts(
  { node, part }: Candidate,
  { world, names }: Reader,
): { readonly is: Candidate | undefined; readonly mayBe: ((text: string) => boolean) | undefined } {
  const about = (world?.assumed ?? []).flatMap((one) => {
    const question = questionTo(one);
    return question?.of.text === node.text && question.of.id !== node.id ? [{ ...one, ...question }] : [];
  });
  const same = about.filter((one) => isSame({ ...one, asked: node, part }, { ...one, asked: one.of }, names));
  const equal = same.find(({ is, holds }) => is !== undefined && holds);
  const literal = equal && childrenOf(equal.asked.parent ?? equal.asked)[1];
  return {
    is: literal && { node: literal, part: equal.part, origin: 'branch' },
    mayBe: same.length === 0 ? undefined : (text) => same.every(({ answer, holds }) => answer(text) === holds),
  };
}

/** What is asked of which text: `kind == "a"`, `kind.startswith("a")`, `"a" in kind`, `kind in ("a", "b")`. */
export function questionTo({
  asked,
  is,
}: Assumption): { readonly of: Node; readonly answer: (text: string) => boolean } | undefined {
  if (is !== undefined) return { of: asked, answer: (text) => text === is };
  if (asked.type === 'call') {
    const callee = asked.childForFieldName('function');
    const [first, ...others] = argumentsOf(asked).positional;
    const end = first && others.length === 0 ? stringLiteral(first) : undefined;
    const of = callee?.childForFieldName('object');
    const how = callee?.childForFieldName('attribute')?.text;
    if (!of || end === undefined || (how !== 'startswith' && how !== 'endswith')) return undefined;
    return { of, answer: (text) => (how === 'startswith' ? text.startsWith(end) : text.endsWith(end)) };
  }
  const comparison = asked.type === 'comparison_operator' ? comparisonOf(asked) : undefined;
  if (!comparison || !/^(?:not )?in$/.test(comparison.operator)) return undefined;
  const { left, right, operator } = comparison;
  const isIn = operator === 'in';
  const within = stringLiteral(left);
  if (within !== undefined) return { of: right, answer: (text) => text.includes(within) === isIn };
  if (!/^(?:list|set|tuple)$/.test(right.type)) return undefined;
  const texts = childrenOf(right).map(stringLiteral);
  return texts.includes(undefined) ? undefined : { of: left, answer: (text) => texts.includes(text) === isIn };
}

/** Whether both cannot be so: one thing holds and does not hold, or is two texts. */
const opposes = (a: Assumption, b: Assumption): boolean =>
  a.asked.text === b.asked.text &&
  (a.is === b.is ? a.holds !== b.holds : a.is !== undefined && b.is !== undefined && a.holds && b.holds);

/** Whether what is asked means the same at both places: each name in it is bound once, and in the same place. */
function isSame(a: Assumption, b: Assumption, names: Reader['names']): boolean {
  if (!PLAIN.test(a.asked.text)) return false;
  const bindings = (one: Assumption, name: Node) =>
    names.bindings(name.text, { part: one.part, range: rangeOf(one.asked) });
  return namesIn(a.asked).every((name) => {
    const [own, other] = [bindings(a, name), bindings(b, name)];
    return own.length < 2 && own.length === other.length && own[0] === other[0];
  });
}

/** What is asked without a call, which may say something else each time. */
const PLAIN = /^[^()]*$/;

const namesIn = (node: Node): readonly Node[] =>
  (node.type === 'identifier' ? [node] : node.descendantsOfType('identifier')).filter(
    (one) =>
      one.parent?.type !== 'attribute' || one.parent.childForFieldName('object')?.id === one.id || one.id === node.id,
  );
