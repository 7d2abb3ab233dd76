import type { CheckpointRef, Lookup } from '../../checkpoint/checkpoint.js';
import { fieldsOf } from '../../checkpoint/config-json.js';
import { misspelt, nearestNames } from '../../checkpoint/near-names.js';
import { objectionTo } from '../../checkpoint/repo-id.js';

/** The JSON value at a path of the API; undefined where there is none, for whatever reason. Never rejects. */
export type ApiReader = (path: string) => Promise<unknown>;

/** Revisions that are told where the one asked for is not there. */
const REVISIONS = 3;

/**
 * A failure with what the code may mean instead: the revisions that there are; of a model that is not there, or not for
 * everybody, the well-known one that is spelt nearly alike, or that the id is one of a dataset or a space, or else the
 * models of the same owner that are spelt nearly alike.
 */
export async function withHints(
  lookup: Lookup,
  { repoId, revision }: CheckpointRef,
  known: () => Promise<readonly string[]>,
  get: ApiReader,
): Promise<Lookup> {
  if (lookup.state === 'noRevision') {
    const near = nearestNames(revision, revisionsIn(await get(`models/${repoId}/refs`)), REVISIONS);
    return near.length === 0 ? lookup : { ...lookup, near };
  }
  if (lookup.state !== 'absent' && lookup.state !== 'denied') return lookup;
  const near = misspelt(repoId, await known());
  if (near.length > 0) return { ...lookup, near };
  for (const isA of ['dataset', 'space'] as const) {
    const { id } = fieldsOf(await get(`${isA}s/${repoId}`));
    if (typeof id === 'string' && objectionTo(id) === undefined) return { ...lookup, isA };
  }
  // Only of what is surely not there: beside a private model its owner may well have a public one of nearly its name.
  if (lookup.state === 'denied') return lookup;
  const [owner = ''] = repoId.split('/');
  const others = misspelt(repoId, idsIn(await get(`models?author=${owner}&sort=downloads&limit=${LISTED}`)));
  return others.length === 0 ? lookup : { ...lookup, near: others };
}

/** How many models of an owner are looked through, the most used first: one page of the Hub's list. */
const LISTED = 100;

const idsIn = (list: unknown): string[] =>
  (Array.isArray(list) ? list : [])
    .map((one) => fieldsOf(one)['id'])
    .filter((id): id is string => typeof id === 'string' && objectionTo(id) === undefined);

/** Names of branches and tags, as far as they may stand in a message. */
function revisionsIn(refs: unknown): string[] {
  const { branches, tags } = fieldsOf(refs);
  const all: readonly unknown[] = [branches, tags].flatMap((list): unknown[] => (Array.isArray(list) ? list : []));
  const names = all.map((one) => fieldsOf(one)['name']);
  return [...new Set(names.filter((name) => typeof name === 'string' && /^[\w./-]{1,100}$/.test(name)))] as string[];
}
