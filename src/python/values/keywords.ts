import type { Node } from '../node.js';
import { rangeOf } from '../names/part-names.js';
import { anyMatches } from '../names/searches.js';
import { stringLiteral } from '../string-literal.js';
import { childrenOf } from './branches.js';
import { argumentsOf, dottedName, isBuiltin } from './calls.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';
import { valuesOf } from './variables.js';

/** What a mapping holds under its texts, as far as the file shows. */
export interface KnownKeywords {
  /** The candidates of each key. A key that is there in some cases only has candidates of origin `branch`. */
  readonly values: ReadonlyMap<string, readonly Candidate[]>;
  /** Whether there is no other key: nothing unknown is unpacked into the mapping, and nothing adds to it. */
  readonly isComplete: boolean;
}

/** What `**mapping` passes: `{"revision": "x"}`, `dict(revision="x")`, a variable that is one, items set on it. */
export function knownKeywords(mapping: Candidate, reader: Reader): KnownKeywords {
  if (isChangedByMethod(mapping, reader)) return UNKNOWN;
  const each = reader.meanings(mapping).map((one) => otherwise(one, written(one, reader)));
  return withItems(mapping, each.length > 0 ? either(each) : UNKNOWN, reader);
}

const EMPTY: KnownKeywords = { values: new Map(), isComplete: true };
const UNKNOWN: KnownKeywords = { values: new Map(), isComplete: false };

/** What a parameter is by default, `settings or {}`, is not all that it may bring. */
const otherwise = ({ origin }: Candidate, known: KnownKeywords): KnownKeywords =>
  origin === 'default' ? { ...known, isComplete: false } : known;

/** Of several mappings one is there: what only some have is one of several cases. */
function either(each: readonly KnownKeywords[]): KnownKeywords {
  const values = new Map<string, Candidate[]>();
  for (const name of new Set(each.flatMap((one) => [...one.values.keys()]))) {
    const isAlways = each.every((one) => one.values.has(name));
    const found = each.flatMap((one) => one.values.get(name) ?? []);
    values.set(name, isAlways ? found : found.map((one) => ({ ...one, origin: weaker(one.origin, 'branch') })));
  }
  return { values, isComplete: each.every((one) => one.isComplete) };
}

function written(mapping: Candidate, reader: Reader): KnownKeywords {
  const { node, part, origin } = mapping;
  if (node.type === 'dictionary') return merged(childrenOf(node), mapping, reader);
  const callee = node.type === 'call' ? node.childForFieldName('function') : null;
  if (callee?.text === 'dict' && isBuiltin(callee, part, reader.names)) {
    const [first, ...others] = argumentsOf(node).positional;
    const base = first ? knownKeywords({ node: first, part, origin }, reader) : EMPTY;
    const own = merged(childrenOf(node.childForFieldName('arguments') ?? node), mapping, reader);
    if (others.length === 0) return over(base, own);
  }
  const chained = chainedIn(mapping, reader.names);
  if (chained)
    return chained.reduceRight<KnownKeywords>((below, one) => over(below, knownKeywords(one, reader)), EMPTY);
  if (node.type === 'binary_operator' && node.childForFieldName('operator')?.type === '|') {
    const [left, right] = ['left', 'right'].map((side) => {
      const operand = node.childForFieldName(side);
      return operand ? knownKeywords({ node: operand, part, origin }, reader) : UNKNOWN;
    });
    return over(left ?? UNKNOWN, right ?? UNKNOWN);
  }
  return UNKNOWN;
}

/** The mappings of `ChainMap(first, second)`, of which the first one that has a key counts; undefined for all else. */
function chainedIn({ node, part, origin }: Candidate, names: Reader['names']): Candidate[] | undefined {
  const callee = node.type === 'call' ? node.childForFieldName('function') : null;
  if (!callee?.text.endsWith('ChainMap') || dottedName(callee, part, names) !== 'collections.ChainMap')
    return undefined;
  return argumentsOf(node).positional.map((one) => ({ node: one, part, origin }));
}

/** Whether a mapping is put together from others: `a | b`, `ChainMap(a, b)`. */
export const isPutTogether = (mapping: Candidate, { names }: Reader): boolean =>
  chainedIn(mapping, names) !== undefined ||
  (mapping.node.type === 'binary_operator' && mapping.node.childForFieldName('operator')?.type === '|');

/** The entries of a dictionary or the keyword arguments of a call, of which the later ones count. */
function merged(entries: readonly Node[], { part, origin }: Candidate, reader: Reader): KnownKeywords {
  let values = new Map<string, readonly Candidate[]>();
  let isComplete = true;
  for (const entry of entries) {
    if (entry.type === 'dictionary_splat') {
      const [inner] = childrenOf(entry);
      const unpacked = inner ? knownKeywords({ node: inner, part, origin }, reader) : UNKNOWN;
      const all = over({ values, isComplete }, unpacked);
      [values, isComplete] = [new Map(all.values), all.isComplete];
      continue;
    }
    const value = entry.childForFieldName('value');
    const key = entry.childForFieldName(entry.type === 'pair' ? 'key' : 'name');
    if (entry.type !== 'pair' && entry.type !== 'keyword_argument') continue;
    const name = key && (entry.type === 'pair' ? stringLiteral(key) : key.text);
    if (typeof name === 'string' && value) values.set(name, [{ node: value, part, origin }]);
    // It may replace any of those above.
    else [values, isComplete] = [new Map<string, readonly Candidate[]>(), false];
  }
  return { values, isComplete };
}

/** One mapping put over another; what an unknown one may replace is not known any more. */
function over(below: KnownKeywords, above: KnownKeywords): KnownKeywords {
  const kept = above.isComplete ? [...below.values] : [];
  return { values: new Map([...kept, ...above.values]), isComplete: below.isComplete && above.isComplete };
}

/** Adds what was set above the use, `options["revision"] = "x"`. */
function withItems(
  { node, part, origin }: Candidate,
  known: KnownKeywords,
  { names, ...reader }: Reader,
): KnownKeywords {
  if (node.type !== 'identifier') return known;
  const start = `${node.text}[`;
  const { text } = node;
  const targets = new Set(names.parts.flatMap((one) => one.itemsOf(text)));
  const values = new Map(known.values);
  let { isComplete } = known;
  for (const target of targets) {
    const { bindings, isSure } = names.reach(target, { part, range: rangeOf(node) });
    const key = /^\["([^"\\]*)"\]$/.exec(target.slice(start.length - 1))?.[1];
    if (bindings.length === 0) continue;
    if (key === undefined) return UNKNOWN;
    const how = weaker(origin, isSure && bindings.length === 1 ? 'constant' : 'branch');
    const set = bindings.flatMap((binding) => valuesOf(binding, how, { names, ...reader }));
    const before = isSure ? [] : (values.get(key) ?? []);
    values.set(key, [...before.map((one) => ({ ...one, origin: weaker(one.origin, 'branch') })), ...set]);
    if (set.length === 0) isComplete = false;
  }
  return { values, isComplete };
}

/** `options.update(…)` and the like, anywhere in the file: what the mapping holds is then not known. */
function isChangedByMethod({ node }: Candidate, { names }: Reader): boolean {
  if (node.type !== 'identifier') return false;
  const change = new RegExp(`(?<![\\w.])${node.text}\\s*\\.\\s*(?:update|pop|popitem|clear|setdefault)\\s*\\(`);
  return anyMatches(change, names);
}
