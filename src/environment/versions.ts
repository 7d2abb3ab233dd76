import { compare, explain, filter, satisfies, validRange } from '@renovatebot/pep440';

/** How PEP 440 orders two versions: negative, 0 or positive. Both must be versions; `5.0` and `5.0.0` are the same. */
export const compareVersions = (a: string, b: string): number => compare(a, b);

/** Whether the text is a version as PEP 440 writes them, in any of its spellings. */
export const isVersion = (text: string): boolean => explain(text.trim()) !== null;

/** The version without its local part: `4.57.6` for `4.57.6+cu121`. The text itself where it is no version. */
export const withoutLocal = (version: string): string => explain(version)?.public ?? version;

/** Whether it is a release candidate, an alpha, a beta or a development version. */
export const isPrerelease = (version: string): boolean => explain(version)?.is_prerelease ?? false;

/**
 * A version or a specifier set in one spelling: `==4.57.6` and `v4.57.6` become `4.57.6`, `>= 4.46, < 5` becomes
 * `>=4.46,<5`. Where a clause pins a version, the others only may allow it, so it alone remains. Undefined where the
 * text is empty or neither.
 */
export function normalRange(text: string): string | undefined {
  const version = normalVersion(text);
  if (version !== undefined) return version;
  const clauses = clausesOf(text);
  if (clauses.length === 0 || !validRange(clauses.join(','))) return undefined;
  const pinned = clauses.map(pinnedBy).find((one) => one !== undefined);
  if (pinned !== undefined && clauses.every((clause) => allows(clause, pinned))) return pinned;
  return [...new Set(clauses)].join(',');
}

/**
 * The versions that `range` allows, the oldest first. A single version allows those that equal it, local parts aside.
 * Release candidates and the like count only where the range names one.
 */
export function satisfying(range: string, versions: readonly string[]): readonly string[] {
  const candidates = versions.filter(isVersion).sort(compare);
  if (isVersion(range)) return candidates.filter((one) => compare(withoutLocal(one), withoutLocal(range.trim())) === 0);
  const prereleases = clausesOf(range).some((clause) => isPrerelease(boundOf(clause)));
  return filter(candidates, clausesOf(range).join(','), { prereleases });
}

/** Known versions to judge a range by. */
export interface JudgedVersions {
  /** The oldest first; at least one where any version is known. */
  readonly versions: readonly string[];
  /** Whether the range allows them; else it allows no known version, and this one is the nearest. */
  readonly isAllowed: boolean;
  /** Behind the nearest one and what the range names: the next known version. What it brings may be there already. */
  readonly next?: string;
}

/**
 * The known versions that `range` allows. Where it allows none, the one that stands nearest: the newest that is not
 * newer than the lowest version which the range names (`4.57.6` for `4.57.7` and for `4.58.0.dev0`), else the oldest.
 */
export function judgedVersions(range: string, known: readonly string[]): JudgedVersions {
  const versions = satisfying(range, known);
  if (versions.length > 0) return { versions, isAllowed: true };
  const named = namedIn(range).sort(compare);
  const [lowest, highest] = [named[0], named.at(-1)];
  const ordered = known.filter(isVersion).sort(compare);
  const nearest = ordered.findLast((one) => lowest === undefined || compare(one, lowest) <= 0) ?? ordered[0];
  if (nearest === undefined) return { versions: [], isAllowed: false };
  const next = ordered.find((one) => highest !== undefined && compare(one, highest) >= 0);
  return { versions: [nearest], isAllowed: false, ...(next !== undefined && next !== nearest && { next }) };
}

/** Whether the range has an upper end; a single version has. */
export function hasUpperBound(range: string): boolean {
  return isVersion(range) || clausesOf(range).some((clause) => /^(<|={2,3}|~=)/.test(clause));
}

function normalVersion(text: string): string | undefined {
  const explained = explain(text.trim());
  if (!explained) return undefined;
  return explained.local === null ? explained.public : `${explained.public}+${explained.local}`;
}

/** The clauses of a specifier set, without blanks. */
function clausesOf(range: string): string[] {
  return range
    .split(',')
    .map((clause) => clause.replace(/^\s*(===|~=|==|!=|<=|>=|<|>)\s*/, '$1').trim())
    .filter((clause) => clause !== '');
}

const boundOf = (clause: string): string => clause.replace(/^[=~!<>]+/, '').replace(/\.\*$/, '');

const pinnedBy = (clause: string): string | undefined =>
  /^={2,3}/.test(clause) ? normalVersion(clause.replace(/^={2,3}/, '')) : undefined;

const allows = (clause: string, version: string): boolean => satisfies(version, clause, { prereleases: true });

function namedIn(range: string): string[] {
  if (isVersion(range)) return [range.trim()];
  return clausesOf(range)
    .filter((clause) => !clause.startsWith('!='))
    .map(boundOf)
    .filter(isVersion);
}
