import { rangeOf, type Binding } from '../names/part-names.js';
import type { Node } from '../node.js';
import { encloses } from '../../text.js';
import { assumedTexts } from './assumptions.js';
import { argumentsOf } from './calls.js';
import { cutOut } from './composed.js';
import { bringsOthers, entriesOf, itemsOf, keysOf } from './entries.js';
import { isHandedOver } from './handed-over.js';
import { isPutTogether, knownKeywords } from './keywords.js';
import { madeNamespace } from './made-namespaces.js';
import { beneath } from './overrides.js';
import { weaker } from './origins.js';
import { isParametrized } from './parametrized.js';
import type { Candidate, Reader, Step } from './reader.js';
import { turnNumber } from './rows.js';

/** Look-ups in lists, tuples and dictionaries: `MODELS[name]`, `MODELS.get(name, "org/other")`. */
export const lookUpSteps: readonly (readonly [type: string, step: Step])[] = [
  ['subscript', subscripted],
  ['call', gotten],
];

/** `x[key]` for a key or index that is known; every value where it is not. */
function subscripted({ node, part, origin }: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const [container, key] = [node.childForFieldName('value'), node.childForFieldName('subscript')];
  if (!container || !key) return [];
  const containers = reader.meanings({ node: container, part, origin });
  if (isOneChanged({ node: container, part, origin }, containers, reader)) return [];
  // A part of a text stands for itself: see `composedTexts`; and so does a part of a list: see `itemsOf`.
  if (cutOut({ node, part, origin }, reader) || (key.type === 'slice' && itemsOf({ node, part, origin }, reader)))
    return undefined;
  return lookedUpIn(containers, { node: key, part, origin }, reader, undefined);
}

/** `x.get(key, otherwise)` of a dictionary; undefined for every other call. */
function gotten({ node, part, origin }: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const callee = node.childForFieldName('function');
  const object = callee?.type === 'attribute' ? callee.childForFieldName('object') : null;
  if (!object || callee?.childForFieldName('attribute')?.text !== 'get') return undefined;
  if (isHandedOver({ node: object, part, origin }, reader)) return [];
  const meanings = reader.meanings({ node: object, part, origin });
  const isMapping = (one: Candidate): boolean =>
    one.node.type === 'dictionary' || entriesOf(one, reader).length > 0 || isPutTogether(one, reader);
  const containers = meanings.filter(isMapping);
  const [key, otherwise] = argumentsOf(node).positional;
  if (containers.length === 0 || !key) return undefined;
  if (isOneChanged({ node: object, part, origin }, meanings, reader)) return [];
  // Without a default it may be nothing, for which a node stands that means nothing either.
  const nothing = otherwise ?? node.childForFieldName('arguments')?.children[0];
  const fallback = nothing && { node: nothing, part, origin };
  return lookedUpIn(containers, { node: key, part, origin }, reader, fallback);
}

/**
 * What one of several containers holds under a key. Where one key that is not known has chosen the container and
 * another one chooses in it, all of a nested table would be listed: that says nothing.
 */
function lookedUpIn(
  containers: readonly Candidate[],
  key: Candidate,
  reader: Reader,
  otherwise: Candidate | undefined,
): readonly Candidate[] {
  const outer = containers.flatMap(({ node }) => containerAround(node)?.id ?? []);
  const isChosen = new Set(outer).size < outer.length;
  if (isChosen && !isKnown(key, reader)) return [];
  return containers.flatMap((one) => lookedUp(one, key, reader, otherwise));
}

const isKnown = (key: Candidate, reader: Reader): boolean =>
  reader.texts(key).length > 0 || reader.meanings(key).some(({ node }) => indexOf(node) !== undefined);

/** The dictionary, list or tuple that `node` is written in. */
function containerAround(node: Node): Node | undefined {
  const around = node.parent?.type === 'pair' ? node.parent.parent : node.parent;
  return around && /^(?:dictionary|list|tuple)$/.test(around.type) ? around : undefined;
}

function lookedUp(
  container: Candidate,
  key: Candidate,
  reader: Reader,
  otherwise: Candidate | undefined,
): readonly Candidate[] {
  const items = itemsOf(container, reader);
  if (items) {
    // What is cut out of a list is a list.
    if (key.node.type === 'slice') return [];
    const turn = turnNumber(key.node, key.part, reader);
    if (turn === undefined && isCounted(key, reader)) return [];
    const indexes = turn === undefined ? reader.meanings(key).map((one) => indexOf(one.node)) : [turn];
    const isKnown = indexes.length > 0 && !indexes.includes(undefined);
    const found = isKnown ? indexes.flatMap((index) => items.at(index ?? 0) ?? []) : items;
    const isOne = isKnown && found.length === 1;
    return found.map((item) => (isOne ? item : { ...item, origin: weaker(item.origin, 'branch') }));
  }
  const { is, mayBe } = assumedTexts(key, reader);
  const wanted = reader.texts(is ?? key).filter(({ text }) => mayBe?.(text) !== false);
  if (wanted.length > 0)
    return wanted.flatMap(({ text, origin: known }) => {
      const found = entryUnder(text, container, reader);
      if (found === 'unknown') return [];
      if (found.length > 0) return found.map((one) => ({ ...one, origin: weaker(one.origin, known) }));
      return otherwise ? [{ ...otherwise, origin: weaker(otherwise.origin, known) }] : [];
    });
  if (isParametrized(key, reader)) return [];
  const origin = weaker(container.origin, 'branch');
  return [
    ...entriesOf(container, reader)
      .filter((entry) => !mayBe || isUnder(keysOf(entry, container.part, reader), mayBe))
      .map(({ value }) => ({ ...container, node: value, origin })),
    ...(otherwise ? [{ ...otherwise, origin }] : []),
  ];
}

/** Whether an entry may stand under a text that may be the key. */
const isUnder = (keys: readonly string[], mayBe: (text: string) => boolean): boolean =>
  keys.length === 0 || keys.some(mayBe);

/** Entries that are looked at as fast as one step is taken. */
const ENTRIES_OF_A_STEP = 16;

/** What a mapping holds under a text that is known; `unknown` where it may hold something that the file does not show. */
function entryUnder(text: string, container: Candidate, reader: Reader): readonly Candidate[] | 'unknown' {
  const { part } = container;
  if (isPutTogether(container, reader)) {
    const { values, isComplete } = knownKeywords(container, reader);
    return values.get(text) ?? (isComplete ? [] : 'unknown');
  }
  const entries = entriesOf(container, reader);
  reader.names.work.spend(entries.length / ENTRIES_OF_A_STEP);
  // What is put into a mapping from another one may hide what stands above it.
  if ((entries.length > 0 || container.node.type === 'dictionary') && bringsOthers(container))
    return knownKeywords(container, reader).values.get(text) ?? beneath(text, container, reader);
  // Of equal keys the last one counts.
  const entry = entries.findLast((one) => keysOf(one, part, reader).includes(text));
  if (entry) return [{ ...container, node: entry.value }];
  return container.node.type === 'call' ? (madeNamespace(container, text, reader) ?? []) : [];
}

/** `i += 1`: nobody knows how often. */
const isCounted = ({ node, part }: Candidate, { names }: Reader): boolean =>
  node.type === 'identifier' &&
  names
    .bindings(node.text, { part, range: rangeOf(node) })
    .some(({ meaning }) => [meaning.node.type, meaning.node.parent?.type].includes('augmented_assignment'));

function indexOf(node: Node): number | undefined {
  return /^-?\d+$/.test(node.text) ? Number(node.text) : undefined;
}

/** Whether the file changes the container somewhere: what it holds at a use is then not known. */
export function isChanged(container: Node, use: Node): boolean {
  if (container.type !== 'identifier' && container.type !== 'attribute') return false;
  const { tree } = use;
  const change = changeOf(container.text);
  return tree.matches ? tree.matches(change).length > 0 : change.test(tree.rootNode.text);
}

/** The same where it is known what the container may be: other containers of the same name do not matter. */
function isOneChanged({ node, part }: Candidate, containers: readonly Candidate[], { names }: Reader): boolean {
  const { text: name, tree } = node;
  if (!isChanged(node, node)) return false;
  if (node.type !== 'identifier' || !tree.matches) return true;
  return tree.matches(changeOf(name)).some(({ index }) => {
    const there = names.bindings(name, { part, range: { start: index, end: index + name.length } });
    return there.length === 0 || !there.every(({ meaning }) => isOther(meaning, part, containers));
  });
}

/** Whether what a name is given is new, and none of the containers or what holds one of them. */
function isOther(meaning: Binding['meaning'], part: number, containers: readonly Candidate[]): boolean {
  if (meaning.kind !== 'value' || !NEW.test(meaning.node.type)) return false;
  const range = rangeOf(meaning.node);
  return !containers.some((one) => one.part === part && encloses(range, rangeOf(one.node)));
}

const NEW = /^(?:dictionary|list|set|(?:dictionary|list|set)_comprehension)$/;

/** The same for the name of a container in a file's text. */
export const isChangedIn = (container: string, text: string): boolean => changeOf(container).test(text);

function changeOf(container: string): RegExp {
  const name = container.replaceAll(/[^\w]/g, '\\$&');
  return new RegExp(
    `(?<![\\w.])${name}\\s*(?:\\[[^\\]\\n]*\\]\\s*=(?!=)|\\.\\s*(?:update|append|extend|insert|pop|clear|setdefault|remove|sort|reverse|popitem|merge_\\w+)\\s*\\()|\\bshuffle\\(\\s*${name}\\s*[,)]`,
  );
}
