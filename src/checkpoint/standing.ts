import type { Checkpoint, CheckpointRef, Fact, Lookup } from './checkpoint.js';
import { WEIGHTS, WEIGHTS_INDEX } from './safetensors.js';

/** How long facts about a branch or a tag count as they are, in milliseconds: a day. */
export const FRESH_FOR = 24 * 60 * 60 * 1000;

/** How long a refusal counts, in milliseconds: whoever is let in, or creates the repository, waits no longer. */
export const REFUSED_FOR = 10 * 60 * 1000;

/**
 * What is still to be asked about a checkpoint: nothing; whether old facts are still true; or something that is needed
 * and not known.
 */
export type Standing = 'settled' | 'old' | 'open';

/** How an answer stands at the time `now`, in milliseconds since 1970. A refusal is settled: whoever keeps it knows how long. */
export function standingOf(lookup: Lookup, ref: CheckpointRef, needs: ReadonlySet<Fact>, now: number): Standing {
  if (lookup.state === 'skipped' || lookup.state === 'unreachable') return 'open';
  const facts = lookup.state === 'found' ? lookup : lookup.rest;
  if (facts === undefined || facts.from === 'folder') return 'settled';
  const { checkpoint, from } = facts;
  const asked = from === 'hf-cache' ? needs : withoutFiles(needs);
  if (lookup.state === 'found' ? lacking(checkpoint, asked) > 0 : lacksFiles(checkpoint, asked)) return 'open';
  return from === 'bundled' || isOld(checkpoint, ref, now) ? 'old' : 'settled';
}

/** Whether facts may have changed since: a commit stays as it is, and facts from the future are of a clock that was wrong. */
export function isOld(checkpoint: Checkpoint, { revision }: CheckpointRef, now: number): boolean {
  const age = now - checkpoint.asOf;
  if (isRefused(checkpoint)) return age < 0 || age >= REFUSED_FOR;
  return !isCommit(revision) && (age < -CLOCKS_DIFFER || age >= FRESH_FOR);
}

/** How many of the needed facts are not there, although the repository may have them, and give them. */
export function lacking(checkpoint: Checkpoint, needs: ReadonlySet<Fact>): number {
  return [...needs].filter((fact) => {
    switch (fact) {
      case 'config':
        return checkpoint.config === undefined && mayGive(checkpoint, 'config.json');
      case 'files':
        return checkpoint.files === undefined;
      case 'headers':
        return checkpoint.tensors === undefined && mayGive(checkpoint, WEIGHTS, WEIGHTS_INDEX);
      case 'summary':
      case 'tokenizer':
        return false;
    }
  }).length;
}

/** Whether a revision is a commit, in full. */
export const isCommit = (revision: string): boolean => /^[0-9a-f]{40}$/.test(revision);

/**
 * The names of the files come with the Hub's answer, or never; and what is bundled is known to hold a model. Only who
 * downloaded a part of a repository does not know them.
 */
const withoutFiles = (needs: ReadonlySet<Fact>): ReadonlySet<Fact> =>
  new Set([...needs].filter((fact) => fact !== 'files'));

/** How far the clocks of two machines may be apart, in milliseconds. */
const CLOCKS_DIFFER = 5 * 60 * 1000;

const lacksFiles = ({ files }: Checkpoint, needs: ReadonlySet<Fact>): boolean =>
  files === undefined && needs.has('files');

/** Whether the files of a gated repository were refused. */
const isRefused = ({ access }: Checkpoint): boolean => access === 'no-token' || access === 'refused';

const mayGive = (checkpoint: Checkpoint, ...names: readonly string[]): boolean => {
  const { files } = checkpoint;
  return !isRefused(checkpoint) && (files === undefined || names.some((name) => files.includes(name)));
};
