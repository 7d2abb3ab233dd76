import type { ClassLife } from '../registry/class-lives.js';
import { short } from '../registry/ranges.js';
import type { CardContext } from './card-context.js';
import { since } from './since.js';

/**
 * Since when transformers has the class and since when no longer, as a sentence; undefined where it has always been
 * there, as far back as is known, and where it is not known whether the transformers in force has it.
 */
export function classHistory(
  className: string,
  { release, classes, exports }: Pick<CardContext, 'release' | 'classes' | 'exports'>,
): string | undefined {
  const life = classes?.life(className, release);
  if (!life) return undefined;
  const { version } = release;
  const has = (one: string): boolean => exports.has(className, one) === true;
  if (!life.isThere) return `Not in transformers ${version}${absence(life, exports.releases, has)}.`;
  const came = since(version, exports.releases, has);
  const gone = classes?.goneIn(className, release);
  if (came === undefined) return gone === undefined ? undefined : `Gone since transformers ${short(gone)}.`;
  return `Since transformers ${short(came)}${gone === undefined ? '' : `, gone since ${short(gone)}`}.`;
}

/** When a class comes, or since when it is gone; nothing where a fork lacks what the releases around it have. */
function absence(
  { lastIn, cameIn }: Extract<ClassLife, { isThere: false }>,
  releases: readonly string[],
  has: (release: string) => boolean,
): string {
  const next = lastIn === undefined ? undefined : releases[releases.indexOf(lastIn) + 1];
  if (next !== undefined && has(next)) return '';
  if (cameIn !== undefined) return `: it comes with ${short(cameIn)}`;
  return next === undefined ? '' : `: gone since ${short(next)}`;
}
