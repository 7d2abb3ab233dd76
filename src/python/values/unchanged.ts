import type { Node } from '../node.js';
import { encloses } from '../../text.js';
import { rangeOf, targetName, type Binding } from '../names/part-names.js';
import { anyMatches } from '../names/searches.js';
import type { Reader } from './reader.js';
import { signatureAround } from './signatures.js';
import { functionAround, targetOf } from './sources.js';

/** An expression that is asked at a place. */
export interface AskedAt {
  readonly asked: Node;
  readonly part: number;
}

/**
 * Whether what is asked means the same at both places: each name in it is bound once, and in the same place, and nothing
 * in between sets an attribute or item that it asks for, or changes what a name in it stands for.
 */
export function isUnchanged(a: AskedAt, b: AskedAt, names: Reader['names']): boolean {
  if (!PLAIN.test(a.asked.text)) return false;
  const at = ({ asked, part }: AskedAt) => ({ part, range: rangeOf(asked) });
  const alike = (name: string): boolean => {
    const [own, other] = [a, b].map((one) => names.bindings(name, at(one)));
    return own !== undefined && own.length < 2 && own.length === other?.length && own[0] === other[0];
  };
  const roots = rootsIn(a.asked);
  if (!roots.every(({ text }) => alike(text))) return false;
  if (roots.some(({ text }) => text !== 'self' && mayGrow(text, names))) return false;
  return targetsIn(a.asked).every((one) => alike(targetName(one)) && !isSetIn(one, a, names));
}

/**
 * Whether a value is perhaps of another turn of a loop than the one in which the code gets to `until`, so that what is
 * asked was another thing: it stands behind that, or is one of `all` that a name may have, of which one is from before the loop.
 */
export function mayBeOfOtherTurn(
  value: Node,
  asked: AskedAt,
  until: number,
  names: Reader['names'],
  all: readonly Binding[] = [],
): boolean {
  const bound = rootsIn(asked.asked).flatMap(({ text }) =>
    names.bindings(text, { part: asked.part, range: rangeOf(asked.asked) }),
  );
  for (let at = value.parent; at && at.type !== 'function_definition'; at = at.parent) {
    if (!LOOPS.has(at.type)) continue;
    const loop = { part: asked.part, range: rangeOf(at) };
    const isIn = ({ part, range }: Pick<Binding, 'part' | 'range'>): boolean =>
      part === loop.part && encloses(loop.range, range);
    if (bound.some(isIn) && (value.startIndex >= until || !all.every(isIn))) return true;
  }
  return false;
}

const LOOPS: ReadonlySet<string> = new Set(['for_statement', 'while_statement']);

/** What is asked without a call, which may say something else each time. */
const PLAIN = /^[^()]*$/;

const rootsIn = (node: Node): readonly Node[] =>
  (node.type === 'identifier' ? [node] : node.descendantsOfType('identifier')).filter(
    (one) =>
      one.parent?.type !== 'attribute' || one.parent.childForFieldName('object')?.id === one.id || one.id === node.id,
  );

const targetsIn = (node: Node): readonly Node[] => [
  ...(TARGETS.has(node.type) ? [node] : []),
  ...[...TARGETS].flatMap((type) => node.descendantsOfType(type)).filter(({ id }) => id !== node.id),
];

const TARGETS: ReadonlySet<string> = new Set(['attribute', 'subscript']);

/** `parts.append(…)`, `cfg.update(…)`, `setattr(args, …)` */
const mayGrow = (name: string, names: Reader['names']): boolean =>
  anyMatches(
    new RegExp(
      `(?<![\\w.])${name}\\s*\\.\\s*(?:update|append|extend|insert|add|pop|popleft|clear|setdefault|remove|discard|merge_\\w+)\\s*\\(` +
        `|\\b(?:setattr|vars)\\s*\\(\\s*${name}\\s*[,)]`,
    ),
    names,
  );

/** Whether another function sets the attribute, of an object that may be the same. */
function isSetIn(target: Node, { asked, part }: AskedAt, names: Reader['names']): boolean {
  const attribute = target.childForFieldName('attribute')?.text;
  if (attribute === undefined) return false;
  const around = functionAround(asked);
  const isOwn = target.childForFieldName('object')?.text === 'self';
  return names.parts.some((one) =>
    one.ofAttribute(attribute).some((binding) => {
      const set = targetOf(binding);
      const object = set?.childForFieldName('object');
      const setter = set && functionAround(set);
      if (!set || !object || !setter || (setter.id === around?.id && binding.part === part)) return false;
      if (object.text === 'self') return isOwn ? nameOf(setter) !== '__init__' : mayCall(target, setter, names);
      return targetName(set) === targetName(target) || isParameter(object, binding.part, names);
    }),
  );
}

const nameOf = (definition: Node): string => definition.childForFieldName('name')?.text ?? '';

/** Whether a method that sets an attribute of its own object is called of what an attribute is asked of: `it.advance()` */
function mayCall(target: Node, setter: Node, names: Reader['names']): boolean {
  const object = target.childForFieldName('object');
  const method = nameOf(setter);
  if (object?.type !== 'identifier' || !/^(?!__)\w+$/.test(method)) return false;
  return anyMatches(new RegExp(`(?<![\\w.])${object.text}\\s*\\.\\s*${method}\\s*\\(`), names);
}

/** Whether a name is what a function is called with. */
const isParameter = (node: Node, part: number, names: Reader['names']): boolean =>
  node.type === 'identifier' &&
  names
    .bindings(node.text, { part, range: rangeOf(node) })
    .some(({ meaning }) => meaning.kind === 'opaque' && signatureAround(meaning.node) !== undefined);
