import type { ClassTables } from './class-lives.js';
import type { Release } from './registry.js';

/** The releases that a file may run with. */
export interface ReleaseRange {
  /** PEP 440: one version, or a specifier. */
  readonly text: string;
  /** Oldest first; at least one. */
  readonly releases: readonly [Release, ...Release[]];
  /** Without an upper bound: judged at its newest release. */
  readonly isOpen: boolean;
  /**
   * Of a version that there is no table of, and that its only release stands in for: the first release after it. Of
   * such a version is known what both do.
   */
  readonly next?: Release;
  /** What its releases export; absent where that is not known. */
  readonly classes?: ClassTables;
}

/** Neighbouring releases of which the same is true. */
export interface Segment<T> {
  /** PEP 440, as a part of the range: `<5.0`, `>=4.46,<5.0`, `>=5.0`. */
  readonly range: string;
  readonly value: T;
}

/** The range of a single release. */
export const onlyRelease = (release: Release): ReleaseRange => ({
  text: release.version,
  releases: [release],
  isOpen: false,
});

/** The newest release of a range: the one that decides where the range is open. */
export const newestOf = ({ releases }: ReleaseRange): Release => releases.at(-1) ?? releases[0];

/** What `of` says along the range, neighbours with the same `key` joined; oldest first. */
export function segments<T>(
  { releases }: ReleaseRange,
  of: (release: Release) => T,
  key: (value: T) => string,
): Segment<T>[] {
  const runs: { first: Release; value: T; key: string }[] = [];
  for (const release of releases) {
    const value = of(release);
    if (runs.at(-1)?.key !== key(value)) runs.push({ first: release, value, key: key(value) });
  }
  return runs.map(({ first, value }, index) => {
    const next = runs[index + 1];
    const bounds = [index > 0 ? `>=${short(first.version)}` : '', next ? `<${short(next.first.version)}` : ''];
    return { range: bounds.filter((bound) => bound !== '').join(','), value };
  });
}

/** `5.0` for `5.0.0`: the same version, as people write it. */
export const short = (version: string): string => version.replace(/^(\d+\.\d+)\.0$/, '$1');

/** A PEP 440 specifier for sentences: `>=4.46,<5.0` becomes `≥ 4.46, < 5.0`. */
export const inWords = (range: string): string =>
  range
    .split(',')
    .map((part) =>
      part.trim().replace(/^(>=|<=|==|~=|!=|<|>)\s*/, (_, operator: string) => `${SIGNS[operator] ?? operator} `),
    )
    .join(', ')
    .trim();

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '==': '=', '!=': '≠' };
