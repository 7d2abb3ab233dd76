import type { Log } from '../ports.js';
import { onlyRelease, type ReleaseRange } from '../registry/ranges.js';
import type { Registry } from '../registry/registry.js';
import type { TransformersInForce } from './environment.js';

/** The releases to judge against. An installed package is judged by its own tables. */
export function rangeInForce({ range }: TransformersInForce, registry: Registry, log: Log): ReleaseRange {
  const known = registry.at(range);
  if (!known) log(`transformers ${range}: no tables of it; judged as ${registry.newest.version}`);
  return onlyRelease(known ?? registry.newest);
}
