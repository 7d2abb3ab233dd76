import type { ModuleNames } from './names/module-names.js';
import { rangeOf, targetName, type Binding } from './names/part-names.js';
import type { Node } from './node.js';
import { requirementsOf, type Requirement } from './requirements.js';
import { isAbout } from './values/conditions.js';
import { parameterValues } from './values/parameters.js';
import { startReader } from './values/reader.js';
import { functionAround } from './values/sources.js';

/** What the code asks on the way to a place as far as it may be about `argument`, in the words that a name stands for. */
export function askedOnTheWay(place: Node, argument: Node, part: number, names: ModuleNames): Requirement[] {
  return requirementsOf(place)
    .filter(({ condition }) => !isBoundSince(condition, argument, part, names))
    .map((one) => meant(one, argument, part, names));
}

/** Whether a name means the same at another place. */
export function isSame(name: Node, place: Node, part: number, names: ModuleNames): boolean {
  const [here, there] = [name, place].map((one) => names.bindings(name.text, { part, range: rangeOf(one) }));
  return here?.length === there?.length && !!here?.every((binding) => there?.includes(binding));
}

/**
 * Whether a condition asks for what the argument was before: of `if name is None: name = "gpt2"` nothing holds for the
 * new name, unless it is made of the old one.
 */
function isBoundSince(condition: Node, argument: Node, part: number, names: ModuleNames): boolean {
  if (argument.type !== 'identifier' && argument.type !== 'attribute') return false;
  if (!isAbout(condition, { argument, part, values: [] })) return false;
  const name = targetName(argument);
  const { bindings, isSure } = names.reach(name, { part, range: rangeOf(argument) });
  if (!isSure || bindings.some((one) => one.part !== part || one.from <= condition.startIndex)) return false;
  const before = names.bindings(name, { part, range: rangeOf(condition) });
  return !bindings.some((one) => before.includes(one) || isMadeOf(argument.text, one, names));
}

/** Whether what is bound may be made of what a name was before, also by way of one other name. */
function isMadeOf(name: string, { meaning, part }: Binding, names: ModuleNames): boolean {
  if (meaning.kind !== 'value') return true;
  const [root = ''] = name.split('.');
  const uses = (node: Node, word: string): boolean => new RegExp(`(?<![\\w.])${word}(?!\\w)`).test(withoutTexts(node));
  if (uses(meaning.node, root === name ? name : `(?:${root}|self)`)) return true;
  const others = [...withoutTexts(meaning.node).matchAll(/(?<![\w.])[A-Za-z_]\w*/g)].map(([word]) => word);
  return others.some((word) =>
    names
      .bindings(word, { part, range: rangeOf(meaning.node) })
      .some((one) => one.meaning.kind === 'value' && uses(one.meaning.node, root)),
  );
}

/** The text of an expression without the plain strings in it. */
const withoutTexts = ({ text }: Node): string => text.replaceAll(/(?<!\w)(?:"[^"\n]*"|'[^'\n]*')/g, '""');

/**
 * A requirement whose condition is a plain name, as the expression that the name was given in the same function:
 * `is_t5 = "t5" in name`, `if is_t5: …`. Where the argument has been bound again since, the name says nothing of it.
 */
function meant(requirement: Requirement, argument: Node, part: number, names: ModuleNames): Requirement {
  const { condition, holds } = requirement;
  if (condition.type === 'parenthesized_expression' || condition.type === 'not_operator') {
    const inner = condition.namedChildren.find(({ type }) => type !== 'comment');
    const isNot = condition.type === 'not_operator';
    const asked = inner && meant({ ...requirement, condition: inner, holds: holds !== isNot }, argument, part, names);
    return asked && asked.condition.id !== inner.id ? asked : requirement;
  }
  if (condition.type !== 'identifier') return requirement;
  const given = givenOnce(condition, part, names);
  if (!given || !ASKING.has(given.type)) return requirement;
  if (argument.type === 'identifier' && !isSame(argument, given, part, names)) return requirement;
  return { ...requirement, condition: given };
}

/** What is asked of a name by a question of its own; what a call gives may be anything. */
const ASKING: ReadonlySet<string> = new Set([
  'attribute',
  'boolean_operator',
  'comparison_operator',
  'not_operator',
  'parenthesized_expression',
]);

/** The value of a name that is only bound once in its function, or a second time where it is nothing. */
function givenOnce(name: Node, part: number, names: ModuleNames): Node | undefined {
  const { bindings, isSure } = names.reach(name.text, { part, range: rangeOf(name) });
  const [binding, before, ...others] = bindings;
  if (!binding || !isSure || others.length > 0 || binding.part !== part) return undefined;
  const { meaning } = binding;
  if (meaning.kind !== 'value' || (before && !isOnlyForNothing(name.text, meaning.node, before, names)))
    return undefined;
  return functionAround(meaning.node)?.id === functionAround(name)?.id ? meaning.node : undefined;
}

/** `def load(name, is_t5=None)`, and `if is_t5 is None: is_t5 = "t5" in name`. */
function isOnlyForNothing(name: string, value: Node, { meaning, part }: Binding, names: ModuleNames): boolean {
  const isParameter = meaning.kind === 'opaque' && (meaning.node.parent?.type ?? '').includes('parameter');
  const nothing = meaning.kind === 'value' && meaning.node.type === 'none';
  if (!isParameter && !nothing) return false;
  // Whoever passes something asks for something else.
  const given = isParameter ? parameterValues({ node: meaning.node, part, origin: 'literal' }, startReader(names)) : [];
  const isNone = given.every(({ node }) => node.type === 'none');
  const isFalsy = given.every(({ node }) => node.type === 'none' || node.type === 'false');
  return requirementsOf(value).some(({ condition: { text }, holds }) => {
    if (holds && text === `${name} is None`) return isNone;
    return isFalsy && text === (holds ? `not ${name}` : name);
  });
}
