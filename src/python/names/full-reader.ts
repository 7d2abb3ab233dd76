import type { Origin, Value } from '../../load.js';
import { composedTexts } from '../values/composed.js';
import { isChanged } from '../values/look-ups.js';
import { weaker } from '../values/origins.js';
import type { Candidate, Reader } from '../values/reader.js';
import { stepsOf } from '../values/steps.js';
import { valuesOf } from '../values/variables.js';
import { importedOnly, writtenOnly } from '../values/written-only.js';
import type { ModuleNames } from './module-names.js';
import { rangeOf } from './part-names.js';

/**
 * A reader for what counts only if it is known in full, as classes do: where one of several meanings is not known, none
 * is, and the expression stands for itself. Of strings, other readers give those that are known.
 */
export interface FullReader extends Reader {
  /** The strings that a candidate may be, if all are known; `texts` has none where one of them is but a default. */
  textsOrDefaults(candidate: Candidate): readonly Value[];
  /** Whether it gave up, so that what it found is not all there is. */
  isExhausted(): boolean;
}

/** How many expressions are followed for one class; a table of a hundred models takes some 400. */
const MOST_STEPS = 1_000;
/** How many expressions may stand between a class and its use. */
const LONGEST_CHAIN = 24;

/**
 * A full reader for one expression. `whatever` becomes of a container, whether it is changed or takes in another one, is
 * no matter to whoever looks into that himself.
 */
export function startFullReader(names: ModuleNames, whatever = false): FullReader {
  if (names.work.isSpent) {
    const reader = { ...writtenOnly(names), meanings: (one: Candidate) => importedOnly(one, names) };
    return { ...reader, textsOrDefaults: (one) => reader.texts(one), isExhausted: () => false };
  }
  let left = MOST_STEPS;
  const open = new Set<string>();
  const once = <T>({ node, part }: Candidate, kind: string, follow: () => readonly T[]): readonly T[] => {
    const key = `${kind} ${part} ${node.id}`;
    // What leads back to itself adds nothing, whereas a chain that is cut off leaves something out.
    if (open.has(key)) return [];
    if (open.size > 2 * LONGEST_CHAIN) left = -1;
    names.work.spend(1);
    if (left-- < 0) return [];
    open.add(key);
    const found = follow();
    open.delete(key);
    return found;
  };
  const meanings: Reader['meanings'] = (candidate) =>
    once(candidate, 'meaning', () => {
      const next = nextInFull(candidate, reader);
      const found = next?.flatMap(meanings);
      return found && isWhole(candidate, found, whatever) ? found : [candidate];
    });
  const textsOrDefaults: Reader['texts'] = (candidate) => {
    const each = meanings(candidate).map((one) => once(one, 'text', () => composedTexts(one, composing)));
    return each.every((texts) => texts.length > 0) ? each.flat() : [];
  };
  const texts: Reader['texts'] = (candidate) => {
    const known = textsOrDefaults(candidate);
    return known.some(({ origin }) => OPEN.has(origin)) ? [] : known;
  };
  const reader: Reader = { names, meanings, texts };
  const composing: Reader = { names, meanings, texts: textsOrDefaults };
  return { ...reader, textsOrDefaults, isExhausted: () => left < 0 };
}

/** Origins of one value beside which there are others, which the file does not name. */
const OPEN: ReadonlySet<Origin> = new Set(['default', 'environment']);

/** One step on; nothing where a binding of a name is not known, though others are. */
function nextInFull(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const { node, part, origin } = candidate;
  const bindings = node.type === 'identifier' ? reader.names.bindings(node.text, { part, range: rangeOf(node) }) : [];
  if (bindings.length < 2) return stepsOf(candidate, reader);
  const each = bindings.map((binding) => valuesOf(binding, weaker(origin, 'branch'), reader));
  return each.every((values) => values.length > 0) ? each.flat() : [];
}

const KINDS: Readonly<Record<string, 'text' | 'container' | undefined>> = {
  string: 'text',
  concatenated_string: 'text',
  binary_operator: 'text',
  dictionary: 'container',
  list: 'container',
  tuple: 'container',
  set: 'container',
  expression_list: 'container',
};

/** Whether nothing of `found` is lost on whoever reads on: he knows one kind of thing, and takes containers as they stand. */
function isWhole({ node }: Candidate, found: readonly Candidate[], whatever: boolean): boolean {
  const kinds = new Set(found.filter((one) => one.node.type !== 'none').map((one) => KINDS[one.node.type]));
  if (found.length === 0 || kinds.size > 1) return false;
  if (whatever || !kinds.has('container')) return true;
  const unpacks = (one: Candidate): boolean => one.node.namedChildren.some(({ type }) => type === 'dictionary_splat');
  return !found.some(unpacks) && !isChanged(node, node);
}
