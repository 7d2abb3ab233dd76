import type { Lookup } from '../checkpoint/checkpoint.js';
import type { Load } from '../load.js';
import { segments, type ReleaseRange, type Segment } from '../registry/ranges.js';
import type { Registry, Release } from '../registry/registry.js';
import { decide } from './decide.js';
import { unknown, type Outcome, type Want } from './outcome.js';
import { sameness } from './sameness.js';
import type { ModelFacts } from './weight-fit.js';

/** What a load does in the releases that a file may run with. */
export interface Verdict {
  /**
   * Where all releases agree, and the next one with a release that stands in for another version; or what the newest
   * does, if the range is open. Otherwise `unknown`.
   */
  readonly outcome: Outcome;
  /** By parts of the range, oldest first; empty where all releases agree. */
  readonly outcomes: readonly Segment<Outcome>[];
}

/** Decides a load for every release of a range; as `decide`, without `facts` only as far as that goes. */
export function verdictOn(
  load: Load,
  lookup: Lookup,
  range: ReleaseRange,
  registry: Registry,
  facts?: ModelFacts,
): Verdict {
  const of = (release: Release): Outcome => decide(load, lookup, release, registry, range.classes, facts);
  const parts = segments(range, of, sameness);
  const newest = parts.at(-1)?.value ?? unknown('No release is known.');
  if (parts.length < 2) return { outcome: agreed(newest), outcomes: [] };
  if (range.isOpen) return { outcome: newest, outcomes: parts };
  return { outcome: unknown('The versions of transformers that the file may run with disagree.'), outcomes: parts };

  /** A development version, or a release that was withdrawn, may have what came with the next one already. */
  function agreed(outcome: Outcome): Outcome {
    const { next } = range;
    if (!next || sameness(outcome) === sameness(of(next))) return outcome;
    return unknown('There is no table of this version of transformers, and the releases before and after it disagree.');
  }
}

/** Whether something would make a verdict surer, in any of the releases. */
export const wants = ({ outcome, outcomes }: Verdict, want: Want): boolean =>
  outcome.wants?.includes(want) === true || outcomes.some(({ value }) => value.wants?.includes(want));
