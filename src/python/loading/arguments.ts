import type { Node } from '../node.js';
import type { Argument, Origin } from '../../load.js';
import { startFullReader } from '../names/full-reader.js';
import type { ModuleNames } from '../names/module-names.js';
import { rangeOf } from '../names/part-names.js';
import { childrenOf } from '../values/branches.js';
import type { Written } from '../values/call-sites.js';
import { knownKeywords } from '../values/keywords.js';
import { splatItems } from '../values/passed.js';
import type { Candidate } from '../values/reader.js';
import { candidateValues } from '../values/strings.js';
import type { ArgumentAt } from './load-call.js';

/** One argument of a call and what it may be; more than one expression where it comes from one of several mappings. */
export interface Passed {
  /** What stands in the call: the expression itself, or what is unpacked with `*` or `**`. */
  readonly written: Written;
  readonly candidates: readonly Candidate[];
}

/** What a call passes. */
export interface CallArguments {
  readonly positional: readonly Passed[];
  readonly keywords: ReadonlyMap<string, Passed>;
  /** Whether `**` may bring keywords that the file does not show. */
  readonly unpacksKeywords: boolean;
  /** Whether `*` or `**` may bring anything that the file does not show. */
  readonly isOpen: boolean;
}

/** Reads the arguments of a call. The keys of a mapping that is known count as keywords. */
export function passedArguments(written: readonly Written[], names: ModuleNames): CallArguments {
  const positional: Passed[] = [];
  const keywords = new Map<string, Passed>();
  let [isCountable, unpacksKeywords] = [true, false];
  for (const one of written) {
    const { node, part } = one;
    const value = node.childForFieldName('value');
    if (node.type === 'keyword_argument') {
      const name = node.childForFieldName('name')?.text;
      if (value && name !== undefined) keywords.set(name, plain({ node: value, part }));
    } else if (node.type === 'dictionary_splat') {
      const unpacked = unpackedKeywords(one, names);
      for (const [name, passed] of unpacked.keywords) keywords.set(name, passed);
      unpacksKeywords ||= !unpacked.isComplete;
    } else {
      const items = node.type === 'list_splat' ? unpackedItems(one, names) : [plain(one)];
      // Nobody knows how many there are: nothing behind them is positional any more.
      isCountable &&= items !== undefined;
      if (isCountable) positional.push(...(items ?? []));
    }
  }
  return { positional, keywords, unpacksKeywords, isOpen: unpacksKeywords || !isCountable };
}

/** The argument at a position or under one of the names. */
export const argumentAt = (
  { position, names }: ArgumentAt,
  { positional, keywords }: CallArguments,
): Passed | undefined =>
  positional[position] ?? names.map((name) => keywords.get(name)).find((one) => one !== undefined);

/** The argument as a load has it. */
export function asArgument({ written, candidates }: Passed, names: ModuleNames): Argument {
  const [only, ...others] = candidates;
  const isSure = only && others.length === 0 && !UNSURE.has(only.origin);
  return {
    place: { part: written.part, range: rangeOf(written.node) },
    strings: candidateValues(candidates, names),
    constant: isSure ? constantOf(only.node) : undefined,
  };
}

/** Origins of what is passed in some cases, and in others not or in another way. */
const UNSURE: ReadonlySet<Origin> = new Set(['branch', 'loop', 'default', 'caller', 'environment']);

function constantOf(node: Node): Argument['constant'] {
  if (node.type === 'true') return true;
  if (node.type === 'false') return false;
  if (node.type === 'none') return null;
  return node.type === 'integer' || node.type === 'float' ? Number(node.text.replaceAll('_', '')) : undefined;
}

const plain = (written: Written): Passed => ({ written, candidates: [{ ...written, origin: 'literal' }] });

/** `**options` of a mapping that the file shows; one that a caller may give otherwise is not known. */
function unpackedKeywords(
  { node, part }: Written,
  names: ModuleNames,
): { readonly keywords: ReadonlyMap<string, Passed>; readonly isComplete: boolean } {
  const [inner] = childrenOf(node);
  const keywords = new Map<string, Passed>();
  if (!inner) return { keywords, isComplete: false };
  const reader = startFullReader(names, true);
  const mapping: Candidate = { node: inner, part, origin: 'literal' };
  const meanings = reader.meanings(mapping);
  if (meanings.some(({ origin }) => OTHERWISE.has(origin))) return { keywords, isComplete: false };
  const known = knownKeywords(mapping, reader);
  if (reader.isExhausted()) return { keywords, isComplete: false };
  for (const [name, candidates] of known.values) {
    const [only, ...others] = candidates;
    const isInside = only && others.length === 0 && only.part === part && isWithin(only.node, node);
    keywords.set(name, { written: isInside ? only : { node: inner, part }, candidates });
  }
  return { keywords, isComplete: known.isComplete };
}

/** Origins of a mapping beside which there are others, which the file does not show. */
const OTHERWISE: ReadonlySet<Origin> = new Set(['default', 'caller', 'environment']);

const isWithin = (inner: Node, outer: Node): boolean =>
  inner.startIndex >= outer.startIndex && inner.endIndex <= outer.endIndex;

function unpackedItems(one: Written, names: ModuleNames): Passed[] | undefined {
  const items = splatItems(one, startFullReader(names));
  return items?.map((item) => ({
    written: isWithin(item.node, one.node) && item.part === one.part ? item : one,
    candidates: [{ ...item, origin: 'constant' }],
  }));
}
