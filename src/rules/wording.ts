import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { describe, familyOf, type Families } from '../registry/families.js';
import { inWords, newestOf, segments, type ReleaseRange } from '../registry/ranges.js';
import type { Release } from '../registry/registry.js';
import { isTimm } from '../outcome/config-type.js';
import type { Outcome } from '../outcome/outcome.js';
import { sameness } from '../outcome/sameness.js';
import type { Holds, JudgedCheckpoint, JudgedLoad, RuleContext } from './rule.js';

/** What of a load a rule is about. */
export interface Failure<T extends Outcome> {
  /** The checkpoints that end alike, as the first that is affected does. */
  readonly checkpoints: Group<T>['checkpoints'];
  readonly outcome: T;
  /** Those that end in another way, by how they do. */
  readonly others: readonly Group<T>[];
  readonly holds: Holds;
  /** `transformers 5.23.0`, `transformers ≥ 5.0`: where it is so. */
  readonly where: string;
}

/**
 * The checkpoints of a load whose outcome, in some release of the range, is one that the rule is about. What holds in
 * the whole range comes before what holds in a part of it: only the strongest kind is told. What `wordedBy` gives is all
 * that the rule's words depend on.
 */
export function failureOf<T extends Outcome>(
  { load, checkpoints }: JudgedLoad,
  { range, release }: RuleContext,
  isAbout: (outcome: Outcome, checkpoint: JudgedCheckpoint) => outcome is T,
  wordedBy: (outcome: T) => string = sameness,
): Failure<T> | undefined {
  // Whoever asks for the kind of the model first does not come here with one of another kind.
  if (load.isByKind || load.isExpectedToRaise) return undefined;
  const found = checkpoints.flatMap((checkpoint): Found<T>[] => {
    const { outcome, outcomes, value } = checkpoint;
    if (value.isDoubtful) return [];
    const isFailure = (one: Outcome): one is T => isAbout(one, checkpoint);
    const everywhere = { checkpoint, holds: 'everywhere', where: range.isOpen ? release.version : range.text } as const;
    if (isFailure(outcome)) return [{ ...everywhere, outcome }];
    const part = outcomes.findLast((segment) => isFailure(segment.value));
    if (!part || !isFailure(part.value)) return [];
    // The parts may differ in what is not told of here.
    const words = wordedBy(part.value);
    if (outcomes.every(({ value }) => isFailure(value) && wordedBy(value) === words))
      return [{ ...everywhere, outcome: part.value }];
    return [{ checkpoint, outcome: part.value, holds: range.isOpen ? 'in older ones' : 'in part', where: part.range }];
  });
  const strongest = HOLDS.find((holds) => found.some((one) => one.holds === holds));
  const [first, ...rest] = found.filter(({ holds }) => holds === strongest);
  if (!first) return undefined;
  const [alike, ...others] = grouped([first, ...rest], wordedBy);
  return { ...alike, others, holds: first.holds, where: `transformers ${inWords(first.where)}` };
}

/** Checkpoints with which a load ends in the same way; at least one. */
export interface Group<T extends Outcome> {
  readonly checkpoints: readonly [JudgedCheckpoint, ...JudgedCheckpoint[]];
  readonly outcome: T;
}

function grouped<T extends Outcome>(
  found: readonly [Found<T>, ...Found<T>[]],
  wordedBy: (outcome: T) => string,
): [Group<T>, ...Group<T>[]] {
  const [first] = found;
  const isAlike = ({ outcome }: Found<T>): boolean => wordedBy(outcome) === wordedBy(first.outcome);
  const alike = found.slice(1).filter(isAlike);
  const [other, ...others] = found.slice(1).filter((one) => !isAlike(one));
  const group: Group<T> = {
    checkpoints: [first.checkpoint, ...alike.map(({ checkpoint }) => checkpoint)],
    outcome: first.outcome,
  };
  return other ? [group, ...grouped([other, ...others], wordedBy)] : [group];
}

/** Something that is so in a part of a range, whatever the checkpoint. */
export interface PartOfRange<T> {
  readonly value: T;
  readonly holds: Holds;
  /** `transformers 5.23.0`, `transformers ≥ 5.0`: where it is so. */
  readonly where: string;
}

/**
 * Where in the range `of` has an answer, and what it is there; neighbours with the same `key` are one part. As with
 * outcomes, the newest release decides about an open range, and of several parts the newest is told.
 */
export function partOfRange<T extends object>(
  range: ReleaseRange,
  of: (release: Release) => T | undefined,
  key: (value: T) => string,
): PartOfRange<T> | undefined {
  const parts = segments(range, of, (value) => (value === undefined ? '' : `=${key(value)}`));
  const newest = parts.at(-1)?.value;
  if (newest && (range.isOpen || parts.length === 1)) {
    const where = range.isOpen ? newestOf(range).version : range.text;
    return { value: newest, holds: 'everywhere', where: `transformers ${inWords(where)}` };
  }
  const part = parts.findLast(({ value }) => value !== undefined);
  if (!part?.value) return undefined;
  const holds = range.isOpen ? 'in older ones' : 'in part';
  return { value: part.value, holds, where: `transformers ${inWords(part.range)}` };
}

interface Found<T extends Outcome> {
  readonly checkpoint: JudgedCheckpoint;
  readonly outcome: T;
  readonly holds: Holds;
  readonly where: string;
}

/** Strongest first. */
const HOLDS: readonly Holds[] = ['everywhere', 'in part', 'in older ones'];

/** The ids as the code names them: `a`, `a and b`, `a, b and c`. */
export const idsOf = (checkpoints: readonly JudgedCheckpoint[]): string =>
  listed(checkpoints.map(({ ref }) => ref.repoId));

/** What the checkpoints are: `T5 is an encoder-decoder (T5ForConditionalGeneration)`, each family once. */
export function familiesOf(checkpoints: readonly JudgedCheckpoint[], families: Families): string {
  const sentences = checkpoints.flatMap(({ lookup }) =>
    lookup.state === 'found' ? [sentence(lookup.checkpoint, families)] : [],
  );
  return listed([...new Set(sentences)]);
}

/** `a`, `a and b`, `a, b and c` */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

function sentence(checkpoint: Checkpoint, families: Families): string {
  const {
    modelType,
    architectures: [saved],
  } = checkpoint;
  if (modelType === undefined)
    return isTimm(checkpoint) ? 'it is a model of timm' : 'its configuration names no model type';
  const family = familyOf(families, modelType);
  const what = family ? `${family.name} is ${describe(family)}` : `its model type is ${modelType}`;
  return saved === undefined ? what : `${what} (${saved})`;
}
