import type { Node } from '../node.js';
import { isOfFile } from '../names/other-files.js';
import { targetName } from '../names/part-names.js';
import { matchesOf } from '../names/searches.js';
import { callablesOf } from './callables.js';
import { stringLiteral } from '../string-literal.js';
import { childrenOf } from './branches.js';
import { argumentsOf } from './calls.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';
import { targetOf } from './sources.js';
import { valuesOf } from './variables.js';

/** Whether an expression is the object that is asked about. */
type IsIt = (object: Candidate) => boolean;

/** `override_from_file(cfg)`, a statement of its own that calls what another library or another file has: it is there to change something. */
const CHANGERS = /(?<![\w.])(?:override|overwrite|update|merge|patch)\w*\s*\(/g;

/** Whether an object is handed to a function that changes what it is given, and that the file does not show. */
export function isHandedToChanger(isIt: IsIt, reader: Reader): boolean {
  return matchesOf(CHANGERS, reader.names).some(({ root, part, at }) => {
    const callee = root.descendantForIndex(at, at + 1);
    const call = callee?.type === 'identifier' ? callee.parent : null;
    if (!callee || call?.type !== 'call' || call.parent?.type !== 'expression_statement') return false;
    const given = childrenOf(call.childForFieldName('arguments') ?? call).flatMap(objectIn);
    if (!given.some((node) => isIt({ node, part, origin: 'literal' }))) return false;
    return callablesOf({ node: callee, part, origin: 'literal' }, reader).length === 0;
  });
}

const objectIn = (argument: Node): Node[] => {
  const value = argument.type === 'keyword_argument' ? argument.childForFieldName('value') : argument;
  return value?.type === 'identifier' || value?.type === 'attribute' ? [value] : [];
};

/** What is set on an object under other names than `known`, such as that of a parameter; undefined where nobody knows what. */
export function setUnderOthers(
  attribute: string,
  known: ReadonlySet<string>,
  isIt: IsIt,
  origin: Candidate['origin'],
  reader: Reader,
): readonly Candidate[] | undefined {
  const isOther = (object: Node | null | undefined, part: number): boolean =>
    (object?.type === 'identifier' || object?.type === 'attribute') &&
    object.text !== 'self' &&
    !known.has(targetName(object)) &&
    isOfFile(object, part, reader.names) &&
    isIt({ node: object, part, origin: 'literal' });
  const isSetByName = matchesOf(SETTERS, reader.names).some(({ root, part, at }) => {
    const set = setterAt(root.descendantForIndex(at, at + 1));
    return set !== undefined && [undefined, attribute].includes(set.attribute) && isOther(set.object, part);
  });
  if (isSetByName || isSetInItsDictionary(attribute, isIt, reader)) return undefined;
  const how = weaker(origin, 'branch');
  return reader.names.parts.flatMap((one) =>
    one
      .ofAttribute(attribute)
      .filter((binding) => isOther(targetOf(binding)?.childForFieldName('object'), binding.part))
      .flatMap((binding) => valuesOf(binding, how, reader)),
  );
}

export const SETTERS = /\bsetattr\s*\(|\bvars\s*\(|__dict__\b/g;

/** The object whose attributes are set by name, and which one if that is written out: `setattr(x, …)`, `vars(x).update(…)`, `x.__dict__[…] = …` */
export function setterAt(
  word: Node | null,
): { readonly object: Node | undefined; readonly attribute?: string } | undefined {
  const whole = word?.type === 'identifier' ? word.parent : null;
  if (!word || !whole) return undefined;
  const [object, key] = whole.type === 'call' ? argumentsOf(whole).positional : [];
  if (word.text === 'setattr') {
    const attribute = key && stringLiteral(key);
    return { object, ...(attribute !== undefined && { attribute }) };
  }
  const { parent } = whole;
  const isTarget =
    parent?.type === 'subscript' && parent.parent?.childForFieldName('left')?.id === parent.id
      ? true
      : parent?.childForFieldName('attribute')?.text === 'update' && parent.parent?.type === 'call';
  if (!isTarget) return undefined;
  const item = parent?.type === 'subscript' ? parent.childForFieldName('subscript') : null;
  const attribute = item ? stringLiteral(item) : undefined;
  const own = whole.type === 'attribute' ? (whole.childForFieldName('object') ?? undefined) : object;
  return { object: own, ...(attribute !== undefined && { attribute }) };
}

const DICTIONARIES = /(?<![\w.])\w+\s*=\s*(?:vars\s*\(|[\w.]+\.__dict__\b)/g;

/** `settings = vars(args)`, of which an item is set further down: `settings["model"] = …` */
function isSetInItsDictionary(attribute: string, isIt: IsIt, reader: Reader): boolean {
  const { names } = reader;
  return matchesOf(DICTIONARIES, names).some(({ root, part, at }) => {
    const left = root.descendantForIndex(at, at + 1);
    const right = left?.parent?.type === 'assignment' ? left.parent.childForFieldName('right') : null;
    if (left?.type !== 'identifier' || !right) return false;
    const object = right.type === 'call' ? argumentsOf(right).positional[0] : right.childForFieldName('object');
    const isAlias = right.type === 'call' || right.childForFieldName('attribute')?.text === '__dict__';
    if (!isAlias || !object || !isIt({ node: object, part, origin: 'literal' })) return false;
    const change = `\\[\\s*(?:["']${attribute}["']|[^"'\\]][^\\]]*)\\]\\s*=(?!=)|\\.\\s*(?:update|setdefault|pop|clear)\\s*\\(`;
    return matchesOf(new RegExp(`(?<![\\w.])${left.text}\\s*(?:${change})`, 'g'), names).some((found) => {
      const range = { start: found.at, end: found.at + left.text.length };
      return names
        .bindings(left.text, { part: found.part, range })
        .some(({ meaning }) => meaning.kind === 'value' && meaning.node.id === right.id);
    });
  });
}
