import type { Node } from '../node.js';
import type { Binding } from '../names/part-names.js';
import { requirementsOf, type Requirement } from '../requirements.js';
import { stringLiteral } from '../string-literal.js';
import { childrenOf } from './branches.js';
import { argumentsOf } from './calls.js';
import { comparisonOf } from './comparisons.js';
import type { Candidate, Reader } from './reader.js';
import { isUnchanged, mayBeOfOtherTurn } from './unchanged.js';
import type { Assumption } from './world.js';

/** What is so where conditions are met, taken apart: both sides of an `and` that holds, and of an `or` that does not. */
export function assumptionsOf(
  requirements: readonly Requirement[],
  part: number,
): readonly Omit<Assumption, 'until'>[] {
  return requirements.flatMap(({ condition, holds }) => apart(condition, holds)).map((one) => ({ ...one, part }));
}

function apart(condition: Node, holds: boolean): Omit<Assumption, 'part' | 'until'>[] {
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

/** Whether a binding, one of all that may give a name its meaning, stands where the code does not come if what is assumed is so. */
export function isRuledOut({ meaning, part }: Binding, all: readonly Binding[], { world, names }: Reader): boolean {
  if (!world || world.assumed.length === 0) return false;
  const { node } = meaning;
  return assumptionsOf(requirementsOf(node), part).some((own) =>
    world.assumed.some(
      (one) =>
        opposes(own, one) &&
        isUnchanged(own, one, names) &&
        !mayBeOfOtherTurn(node, own, untilOf(one, part), names, all),
    ),
  );
}

/** What a condition comes to by what is assumed. */
export function assumedTruth(test: Node, part: number, { world, names }: Reader): boolean | undefined {
  if (!world || world.assumed.length === 0) return undefined;
  const opposed = (holds: boolean): boolean =>
    assumptionsOf([{ condition: test, holds }], part).some((own) =>
      world.assumed.some(
        (one) =>
          opposes(own, one) && isUnchanged(own, one, names) && !mayBeOfOtherTurn(test, own, untilOf(one, part), names),
      ),
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
  const own = { asked: node, part };
  const same = about.filter(
    (one) =>
      isUnchanged(own, { ...one, asked: one.of }, names) && !mayBeOfOtherTurn(node, own, untilOf(one, part), names),
  );
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
}: Pick<Assumption, 'asked' | 'is'>): { readonly of: Node; readonly answer: (text: string) => boolean } | undefined {
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

/** Where in a part the code stands for which something is assumed; behind all of it where it stands in another part. */
const untilOf = (one: Assumption, part: number): number => (one.part === part ? one.until : Infinity);

/** Whether both cannot be so: one thing holds and does not hold, or is two texts. */
const opposes = (a: Omit<Assumption, 'until'>, b: Assumption): boolean =>
  a.asked.text === b.asked.text &&
  (a.is === b.is ? a.holds !== b.holds : a.is !== undefined && b.is !== undefined && a.holds && b.holds);
