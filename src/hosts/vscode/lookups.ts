import type { CheckpointSource } from '../../checkpoint/source.js';

/** How the lookups of a source stand. */
export interface LookupState {
  /** How many have no answer yet. */
  readonly pending: number;
  /** Whether the last that was waited for got no answer. */
  readonly unreachable: boolean;
}

/** The same source, which tells at each question and each answer how its lookups stand. */
export function observed(source: CheckpointSource, tell: (state: LookupState) => void): CheckpointSource {
  let pending = 0;
  let unreachable = false;
  return {
    async lookup(ref, needs, signal) {
      tell({ pending: ++pending, unreachable });
      const lookup = await source.lookup(ref, needs, signal);
      // A lookup that was given up says nothing about the network.
      if (signal?.aborted !== true) unreachable = lookup.state === 'unreachable';
      tell({ pending: --pending, unreachable });
      return lookup;
    },
  };
}
