import type { CheckpointRef, Fact, Lookup } from './checkpoint.js';
import { moreTelling, nobodyAsked, type CheckpointSource } from './source.js';
import { lacking } from './standing.js';

/** An answer with facts. */
export type Found = Extract<Lookup, { readonly state: 'found' }>;

/**
 * Asks one source after the other until the checkpoint is found with every fact that is needed. Where the first knows
 * it in part, the next are asked for the same commit, and what they know is put together only if they speak of the same
 * one. Where none has found it, the most telling failure answers.
 */
export function gathered(...sources: readonly CheckpointSource[]): CheckpointSource {
  return {
    async lookup(ref, needs, signal) {
      let best: Lookup = nobodyAsked;
      for (const source of sources) {
        if (best.state === 'found' && lacking(best.checkpoint, needs) === 0) break;
        best = better(best, await source.lookup(atCommitOf(best, ref), needs, signal), needs);
      }
      return best;
    },
  };
}

/** The better of two answers, or both in one; `first` where nothing tells them apart. */
export function better(first: Lookup, next: Lookup, needs: ReadonlySet<Fact>): Lookup {
  if (first.state === 'found') return next.state === 'found' ? together(first, next, needs) : first;
  return next.state === 'found' ? next : moreTelling(first, next);
}

/**
 * What two sources know together. Of the same commit they complete each other. Else one of them counts: that which
 * lacks less, then the newer; facts of two commits are never mixed.
 */
export function together(first: Found, next: Found, needs: ReadonlySet<Fact>): Found {
  const [one, other] = [first.checkpoint, next.checkpoint];
  if (one.commit !== undefined && one.commit === other.commit) {
    // The cache on disk has the name that the repository was asked for by, which may be a former one.
    const { resolvedId } = first.from === 'hf-cache' ? other : one;
    const checkpoint = { ...other, ...one, resolvedId, asOf: Math.max(one.asOf, other.asOf) };
    return { ...first, checkpoint };
  }
  const more = lacking(one, needs) - lacking(other, needs);
  if (more !== 0) return more > 0 ? next : first;
  return next.from !== 'bundled' && other.asOf > one.asOf ? next : first;
}

/** The same checkpoint, at the commit that is known of it. */
function atCommitOf(lookup: Lookup, ref: CheckpointRef): CheckpointRef {
  const commit = lookup.state === 'found' ? lookup.checkpoint.commit : undefined;
  return commit === undefined ? ref : { ...ref, revision: commit };
}
