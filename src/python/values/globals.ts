import type { Node } from '../node.js';
import { rangeOf, type Binding } from '../names/part-names.js';
import { reachingBindings, type Use } from '../names/reaching.js';
import { anyMatches, matchesOf, type Found } from '../names/searches.js';
import { stringLiteral } from '../string-literal.js';
import { argumentsOf, isBuiltin } from './calls.js';
import type { Candidate, Reader } from './reader.js';
import { functionAround } from './sources.js';

/**
 * Those of a name's bindings that count where functions bind it too, by `global NAME`; undefined where nobody knows
 * whether one of them has run.
 */
export function settledGlobals(
  all: readonly Binding[],
  { node, part }: Candidate,
  reader: Reader,
): readonly Binding[] | undefined {
  const { names } = reader;
  const bindings = all.length > 1 ? all.filter((one) => !all.some((later) => isAddedTo(one, later, reader))) : all;
  const borrowed = bindings.filter((one) => names.isBorrowed(one));
  if (borrowed.length === 0) return bindings;
  const use: Use = { part, range: rangeOf(node) };
  const around = functionAround(node);
  // A function within it has perhaps not run.
  const isOwn = (one: Binding): boolean => one.part === part && functionAround(one.meaning.node)?.id === around?.id;
  const own = around ? borrowed.filter(isOwn) : [];
  const reached = reachingBindings(own, use, names.parts);
  if (reached.isSure) return reached.bindings;
  const others = bindings.filter((one) => !borrowed.includes(one));
  const isEarlier = (one: Binding): boolean => one.part < part || (one.part === part && one.from <= node.startIndex);
  // A function that is defined further down cannot have run before a line of the module.
  if (!around && !borrowed.some(isEarlier)) return reachingBindings(others, use, names.parts).bindings;
  const isText = ({ meaning }: Binding): boolean => meaning.kind === 'value' && meaning.node.type !== 'none';
  const isAdded = borrowed.some(isAddition);
  return others.some(isText) && (isAdded || borrowed.some(isText)) ? undefined : bindings;
}

const isAddition = ({ meaning }: Binding): boolean => meaning.node.parent?.type === 'augmented_assignment';

/** Whether `NAME += "-medium"` always takes the place of what a binding gives, also for the functions that read it. */
function isAddedTo(one: Binding, later: Binding, { names }: Reader): boolean {
  const isBehind = later.part > one.part || (later.part === one.part && later.from > one.from);
  if (!isBehind || !isAddition(later) || names.isBorrowed(later)) return false;
  return names.parts[later.part]?.armsAround(later.range).length === 0;
}

/**
 * Whether a variable of the module may have been set by its name before it is used: `globals()["NAME"] = …`,
 * `exec(open("configurator.py").read())`.
 */
export function isSetUnseen(bindings: readonly Binding[], use: Candidate, reader: Reader): boolean {
  const { names } = reader;
  if (!anyMatches(/\b(?:exec|globals|locals)\s*\(/, names)) return false;
  const set = bindings.filter(({ meaning }) => meaning.kind === 'value' && !functionAround(meaning.node));
  if (set.length === 0) return false;
  const isInFunction = functionAround(use.node) !== undefined;
  return matchesOf(SETTERS, names).some((found) => {
    const { part, at } = found;
    const isEarlier = part < use.part || (part === use.part && at < use.node.startIndex);
    const isLater = (one: Binding): boolean => one.part < part || (one.part === part && one.from <= at);
    return (isEarlier || isInFunction) && set.some((one) => isLater(one) && mayBeSet(one.name, found, reader));
  });
}

const SETTERS = /\b(?:exec|globals|locals)\s*\(/g;

function mayBeSet(name: string, { root, part, at }: Found, reader: Reader): boolean {
  const callee = root.descendantForIndex(at, at + 1);
  const call = callee?.parent;
  if (!callee || call?.type !== 'call' || !isBuiltin(callee, part, reader.names)) return false;
  const isOfModule = callee.text === 'globals' || !functionAround(call);
  if (callee.text !== 'exec') return isOfModule && isChangedUnder(name, call, part, reader);
  const [code, space] = argumentsOf(call).positional;
  if (!code || (space ? space.text !== 'globals()' : !isOfModule)) return false;
  const texts = reader.texts({ node: code, part, origin: 'literal' });
  return texts.length === 0 || texts.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text));
}

/** `globals()["NAME"] = …`, `globals()[key] = …`, `globals().update(…)` */
function isChangedUnder(name: string, call: Node, part: number, reader: Reader): boolean {
  const { parent } = call;
  if (parent?.type === 'attribute') {
    const written = parent.parent?.type === 'call' ? parent.parent : undefined;
    if (!written || !/^(?:update|setdefault|__setitem__)$/.test(parent.childForFieldName('attribute')?.text ?? ''))
      return false;
    const { positional, keywords, unpacks } = argumentsOf(written);
    const [first] = positional;
    const key = first && stringLiteral(first);
    return unpacks || keywords.has(name) || (first !== undefined && (key === undefined || key === name));
  }
  const key = parent?.type === 'subscript' ? parent.childForFieldName('subscript') : undefined;
  const isTarget =
    parent?.parent?.type.endsWith('assignment') && parent.parent.childForFieldName('left')?.id === parent.id;
  if (!key || !isTarget) return false;
  const texts = reader.texts({ node: key, part, origin: 'literal' });
  return texts.length === 0 || texts.some(({ text }) => text === name);
}
