import type { ClassUse } from '../load.js';
import type { ClassTables } from '../registry/class-lives.js';
import type { Release } from '../registry/registry.js';
import { unknown, type Outcome } from './outcome.js';

/** What a load does where the release has no such class; undefined where it has one, or where that is not known. */
export function missingClassOutcome(
  { name, ifMissing }: ClassUse,
  release: Release,
  classes: ClassTables | undefined,
): Outcome | undefined {
  if (ifMissing === undefined || classes?.life(name, release)?.isThere !== false) return undefined;
  const reason = `transformers ${release.version} has no class ${name}`;
  if (ifMissing === 'prepared') return unknown(`${reason}, and the code may be prepared for that.`);
  return { kind: 'raises', cause: 'no-such-class', error: ifMissing, reason: `${reason}.` };
}
