import type { Node } from '../node.js';
import { targetName } from '../names/part-names.js';
import { matchesOf } from '../names/searches.js';
import { setterAt, SETTERS } from './changers.js';
import { classAround } from './class-shape.js';
import { definitionsOf, lineageOf, receiverOf } from './lineage.js';
import type { Candidate, Reader } from './reader.js';
import { functionAround, targetOf } from './sources.js';
import type { SetBefore } from './targets.js';

/** An attribute that was set above its use, and the text between. */
interface Between {
  readonly object: Node;
  readonly part: number;
  readonly around: Node | undefined;
  readonly start: number;
  readonly end: number;
  readonly reader: Reader;
}

/**
 * What an attribute is that was surely set above. Nothing where it may be set again in between on the same object, by
 * another name of it or by its own name: `change(args)`, `setattr(args, "model", …)`.
 */
export function setSince(use: Candidate, set: SetBefore, reader: Reader): readonly Candidate[] {
  const { node, part } = use;
  const object = node.childForFieldName('object');
  const attribute = node.childForFieldName('attribute')?.text;
  const isPlain = object?.type === 'identifier' && object.text !== 'self' && object.text !== 'cls';
  if (!isPlain || attribute === undefined || set.since === undefined) return set.candidates;
  const around = functionAround(node);
  const between: Between = { object, part, around, start: set.since, end: endOf(node, set.since), reader };
  if (isSetByName(attribute, between)) return [];
  const isSetLater = reader.names.parts.some((one) =>
    one.ofAttribute(attribute).some((binding) => {
      const target = targetOf(binding);
      const changed = target?.childForFieldName('object');
      if (!target || !changed) return false;
      const isFollowed = targetName(target) === targetName(node) && functionAround(target)?.id === around?.id;
      return !isFollowed && isDone(changed, binding.part, between);
    }),
  );
  return isSetLater ? [] : set.candidates;
}

/** Where the use ends, or the outermost loop around it that begins below the place where the attribute was set. */
function endOf(use: Node, since: number): number {
  let end = use.startIndex;
  for (let at = use.parent; at && at.startIndex > since; at = at.parent) if (LOOPS.has(at.type)) end = at.endIndex;
  return end;
}

const LOOPS: ReadonlySet<string> = new Set(['for_statement', 'while_statement']);

const isSetByName = (attribute: string, between: Between): boolean =>
  matchesOf(SETTERS, between.reader.names).some(({ root, part, at }) => {
    const set = setterAt(root.descendantForIndex(at, at + 1));
    return !!set?.object && [undefined, attribute].includes(set.attribute) && isDone(set.object, part, between);
  });

/** Whether code that changes an object may run in between, and the object is the one. */
function isDone(changed: Node, part: number, between: Between): boolean {
  if (changed.type !== 'identifier' && changed.type !== 'attribute') return false;
  const setter = functionAround(changed);
  if (setter?.id === between.around?.id) return isBetween(changed, part, between) && isSame(changed, part, between);
  if (!setter) return false;
  const isOwn = receiverOf(changed, part, between.reader) !== undefined;
  if (!isReached(setter, isOwn, between, 0)) return false;
  return isOwn ? isOfItsClass(setter, between) : isSame(changed, part, between);
}

const isBetween = (node: Node, part: number, between: Between): boolean =>
  part === between.part && node.startIndex > between.start && node.startIndex < between.end;

function isSame(other: Node, part: number, { object, part: own, around, reader }: Between): boolean {
  if (other.text === object.text && functionAround(other)?.id === around?.id) return true;
  const meanings = (node: Node, at: number) => reader.meanings({ node, part: at, origin: 'literal' });
  const made = meanings(object, own).map(({ node }) => node.id);
  return meanings(other, part).some(({ node }) => made.includes(node.id));
}

/** Whether a method is one that the object has. */
function isOfItsClass(method: Node, { object, part, reader }: Between): boolean {
  const owner = classAround(method);
  return reader.meanings({ node: object, part, origin: 'literal' }).some((one) => {
    const callee = one.node.type === 'call' ? one.node.childForFieldName('function') : null;
    const definitions = callee ? definitionsOf(callee, one.part, reader) : [];
    return definitions.some((made) => lineageOf(made, reader).own.some(({ node }) => node.id === owner?.id));
  });
}

/** How many functions may stand between a call and the function that changes the object. */
const DEEPEST = 3;

/** Whether a function is called in between, by its name, perhaps by way of others. */
function isReached(called: Node, isOwn: boolean, between: Between, depth: number): boolean {
  const own = called.childForFieldName('name')?.text;
  const owner = classAround(called);
  const name = own === '__init__' ? owner?.childForFieldName('name')?.text : own;
  if (name === undefined || !/^\w+$/.test(name) || depth > DEEPEST || (isOwn && own === '__init__')) return false;
  const isMethod = owner !== undefined && own !== '__init__';
  const calls = new RegExp(`${isMethod ? String.raw`\.\s*` : String.raw`(?<![\w.])`}${name}\\s*\\(`, 'g');
  return matchesOf(calls, between.reader.names).some(({ root, part, at }) => {
    const node = root.descendantForIndex(at, at + 1);
    const caller = node && functionAround(node);
    if (!node || node.parent?.type === 'function_definition' || caller?.id === called.id) return false;
    if (caller?.id !== between.around?.id) return !!caller && isReached(caller, false, between, depth + 1);
    if (!isBetween(node, part, between)) return false;
    const object = (node.type === 'attribute' ? node : node.parent)?.childForFieldName('object');
    return !isOwn || (!!object && isSame(object, part, between));
  });
}
