import { compareVersions } from '../environment/versions.js';

/**
 * The release since which something is so, without a break up to `version`. Undefined where it is so in all `releases`
 * up to there, the oldest first, and where the nearest of them says otherwise, as a fork may.
 */
export function since(
  version: string,
  releases: readonly string[],
  isSo: (release: string) => boolean,
): string | undefined {
  const known = releases.indexOf(version);
  const last = known === -1 ? releases.findLastIndex((release) => compareVersions(release, version) <= 0) : known;
  const before = releases.slice(0, last + 1);
  const lastWithout = before.findLastIndex((release) => !isSo(release));
  return lastWithout === -1 ? undefined : before[lastWithout + 1];
}
