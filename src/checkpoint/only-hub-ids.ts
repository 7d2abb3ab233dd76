import type { CheckpointRef, Lookup } from './checkpoint.js';
import { nameIn } from './repo-id.js';
import type { CheckpointSource } from './source.js';

/**
 * Lets only ids of the Hub through to `source`: what may be a folder, a placeholder or a private path is nobody else's
 * business, and what the Hub's rules forbid need not be asked for.
 */
export function onlyHubIds(source: CheckpointSource): CheckpointSource {
  return {
    lookup: (ref, needs, signal) => {
      const refusal = refusalOf(ref);
      return refusal === undefined ? source.lookup(ref, needs, signal) : Promise.resolve(refusal);
    },
  };
}

function refusalOf({ repoId }: CheckpointRef): Lookup | undefined {
  const name = nameIn(repoId);
  switch (name.kind) {
    case 'hub':
      return undefined;
    case 'bare':
      return { state: 'skipped', detail: 'a name without an owner may be a folder: the Hub is not asked for it' };
    case 'path':
      return { state: 'skipped', detail: 'it looks like a path: the Hub is not asked for it' };
    case 'placeholder':
      return { state: 'skipped', detail: 'it looks like a placeholder: the Hub is not asked for it' };
    case 'invalid':
      return { state: 'invalid', detail: `the id ${name.why}` };
  }
}
