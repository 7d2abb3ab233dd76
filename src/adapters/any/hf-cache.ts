import type { Fact, Lookup } from '../../checkpoint/checkpoint.js';
import { fieldsOf } from '../../checkpoint/config-json.js';
import { objectionTo } from '../../checkpoint/repo-id.js';
import type { CheckpointSource } from '../../checkpoint/source.js';
import type { Log } from '../../ports.js';
import { jsonIn, textIn, type DiskFiles } from './disk-files.js';
import { factsIn, sayWhatItIs } from './repository-folder.js';

/** Where the Hugging Face cache lies, and how it is read. */
export interface HfCacheOptions {
  /** Absolute path with `/` separators of the folder that holds `models--org--name`. */
  readonly folder: string;
  readonly disk: DiskFiles;
  readonly log?: Log;
}

/**
 * What huggingface_hub has downloaded: `models--org--name/refs/{revision}` names a commit, `snapshots/{commit}` holds
 * its files, `.no_exist/{commit}` those that are known not to exist, `trees/{commit}.json` the list of all. A file that
 * is not there may just not have been downloaded: then nothing is known, and the answer is `skipped`. For the same
 * reason the files of a snapshot are not taken for all that the repository has.
 */
export function hfCacheSource({ folder, disk, log = () => undefined }: HfCacheOptions): CheckpointSource {
  return {
    async lookup({ repoId, revision }, needs) {
      if (objectionTo(repoId) !== undefined) return skipped('no id of the Hub');
      const repository = `${folder}/models--${repoId.replaceAll('/', '--')}`;
      const commit = await commitOf(repository, revision, disk);
      if (commit === undefined) return skipped('the Hugging Face cache does not hold this revision');
      return answer(repoId, repository, commit, needs, disk, log);
    },
  };
}

interface Commit {
  readonly hash: string;
  /** When the revision was it: milliseconds since 1970. */
  readonly asOf: number;
}

/** The commit that a revision stood for when the client asked last; a commit stands for itself. */
async function commitOf(repository: string, revision: string, disk: DiskFiles): Promise<Commit | undefined> {
  if (hash.test(revision)) {
    const snapshot =
      (await disk.entry(`${repository}/snapshots/${revision}`)) ??
      (await disk.entry(`${repository}/.no_exist/${revision}`));
    return snapshot && { hash: revision, asOf: snapshot.mtime };
  }
  if (!refName.test(revision)) return undefined;
  const path = `${repository}/refs/${revision}`;
  const written = (await textIn(disk, path, 1000))?.trim();
  const file = await disk.entry(path);
  return written !== undefined && file && hash.test(written) ? { hash: written, asOf: file.mtime } : undefined;
}

const hash = /^[0-9a-f]{40}$/;
/** Names of branches and tags, `refs/pr/1` included, that lead to no other folder. */
const refName = /^(?!\.)[\w.+@-]+(?:\/(?!\.)[\w.+@-]+)*$/;

async function answer(
  resolvedId: string,
  repository: string,
  { hash: commit, asOf }: Commit,
  needs: ReadonlySet<Fact>,
  disk: DiskFiles,
  log: Log,
): Promise<Lookup> {
  const facts = await factsIn(`${repository}/snapshots/${commit}`, needs, disk, log);
  const isModel = sayWhatItIs(facts);
  const files = needs.has('files') || !isModel ? await filesIn(repository, commit, disk, log) : undefined;
  const checkpoint = { resolvedId, commit, ...facts, ...(files && { files }), asOf };
  if (isModel) return { state: 'found', from: 'hf-cache', checkpoint };
  const isAbsent =
    files === undefined
      ? (await disk.entry(`${repository}/.no_exist/${commit}/config.json`)) !== undefined
      : !files.includes('config.json');
  if (!isAbsent) return skipped('the Hugging Face cache does not hold the configuration');
  return {
    state: 'noConfig',
    detail: 'the repository has no config.json',
    rest: { from: 'hf-cache', checkpoint },
  };
}

/** The list that clients since 1.0 leave of all files of a commit. */
async function filesIn(
  repository: string,
  commit: string,
  disk: DiskFiles,
  log: Log,
): Promise<readonly string[] | undefined> {
  const tree = await jsonIn(disk, `${repository}/trees/${commit}.json`, log, 16 * 1024 * 1024);
  const files = Object.keys(fieldsOf(tree?.['files']));
  return files.length > 0 ? files : undefined;
}

const skipped = (detail: string): Lookup => ({ state: 'skipped', detail });
