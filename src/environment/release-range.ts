import type { Exports } from '../registry/exports.js';
import { intervalRegistry } from '../registry/interval-registry.js';
import { onlyRelease, type ReleaseRange } from '../registry/ranges.js';
import type { Registry, Release } from '../registry/registry.js';
import { classTables } from './class-tables.js';
import type { TransformersInForce } from './environment.js';
import { hasUpperBound, isVersion, judgedVersions, type JudgedVersions } from './versions.js';

/**
 * The releases to judge against. An installed package is judged by its own tables; a version without tables by the
 * nearest release that has some, which the log of the environment tells, as far as the next one agrees. With `exports` it is also known which classes
 * the releases have.
 */
export function rangeInForce(inForce: TransformersInForce, registry: Registry, exports?: Exports): ReleaseRange {
  const { range, tables } = inForce;
  if (tables) return withClasses({ ...onlyRelease(intervalRegistry(tables).newest), text: range });
  const judged = judgedVersions(range, registry.releases);
  const releases = judged.versions.flatMap((version) => registry.at(version) ?? []);
  const next = judged.next === undefined ? undefined : registry.at(judged.next);
  const among = rangeOf(range, releases, registry.newest);
  return withClasses(next ? { ...among, next } : among, judged.isAllowed ? undefined : judged);

  function withClasses(releases: ReleaseRange, standIn?: Pick<JudgedVersions, 'next'>): ReleaseRange {
    return exports ? { ...releases, classes: classTables(inForce, standIn, exports) } : releases;
  }
}

function rangeOf(range: string, releases: readonly Release[], newest: Release): ReleaseRange {
  const [oldest, ...newer] = releases.length > 0 ? releases : [newest];
  if (!oldest || newer.length === 0) return onlyRelease(oldest ?? newest);
  return { text: range, releases: [oldest, ...newer], isOpen: !isVersion(range) && !hasUpperBound(range) };
}
