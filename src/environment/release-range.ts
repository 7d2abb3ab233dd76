import { intervalRegistry } from '../registry/interval-registry.js';
import { onlyRelease, type ReleaseRange } from '../registry/ranges.js';
import type { Registry, Release } from '../registry/registry.js';
import type { TransformersInForce } from './environment.js';
import { hasUpperBound, isVersion, judgedVersions } from './versions.js';

/**
 * The releases to judge against. An installed package is judged by its own tables; a version without tables by the
 * nearest release that has some, which the log of the environment tells.
 */
export function rangeInForce({ range, tables }: TransformersInForce, registry: Registry): ReleaseRange {
  if (tables) return { ...onlyRelease(intervalRegistry(tables).newest), text: range };
  const releases = judgedVersions(range, registry.releases).versions.flatMap((version) => registry.at(version) ?? []);
  const [oldest, ...newer]: readonly Release[] = releases.length > 0 ? releases : [registry.newest];
  if (!oldest || newer.length === 0) return onlyRelease(oldest ?? registry.newest);
  return { text: range, releases: [oldest, ...newer], isOpen: !isVersion(range) && !hasUpperBound(range) };
}
