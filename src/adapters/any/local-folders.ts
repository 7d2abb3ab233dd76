import type { Checkpoint, CheckpointRef, Fact, Lookup } from '../../checkpoint/checkpoint.js';
import { nameIn } from '../../checkpoint/repo-id.js';
import { WEIGHTS } from '../../checkpoint/safetensors.js';
import type { LocalFolders } from '../../checkpoint/source.js';
import type { Clock, Log } from '../../ports.js';
import type { DiskFiles } from './disk-files.js';
import { resolved } from './environments-files.js';
import { factsIn, sayWhatItIs } from './repository-folder.js';

/** Where folders are looked for, and by what means. */
export interface LocalFolderOptions {
  readonly disk: DiskFiles;
  /**
   * Absolute paths of the folders that a relative path may begin in, for the module at that URI: the one its code is
   * run in, as far as that may be guessed, and the module's own. None where it lies in no file system that is read.
   */
  readonly basesOf: (moduleUri: string) => readonly string[];
  /** The user's folder, which `~` stands for. */
  readonly home?: string;
  readonly clock: Pick<Clock, 'now'>;
  /** How long an answer counts, in milliseconds. */
  readonly keptFor: number;
  readonly log: Log;
}

/**
 * Reads the folders that names lead to, as `from_pretrained("./out")` does: the configuration, the adapter's, the names
 * of the files and the headers of the weights. A folder without a configuration is said to have none. Where the name
 * leads to several folders that differ, nothing is known. Computers in the network are not called.
 */
export function localFolders(options: LocalFolderOptions): LocalFolders {
  const { disk, basesOf, clock, keptFor } = options;
  const kept = new Map<string, { readonly at: number; readonly answer: Promise<Lookup | undefined> }>();
  const answerOf = async (
    ref: CheckpointRef,
    paths: readonly string[],
    needs: ReadonlySet<Fact>,
  ): Promise<Lookup | undefined> => {
    const entries = await Promise.all(paths.map((path) => disk.entry(path)));
    const folders = paths.filter((_path, index) => entries[index]?.kind === 'folder');
    const [first, ...others] = await Promise.all(folders.map((folder) => folderLookup(ref, folder, needs, options)));
    return first && others.some((one) => !isSame(first, one)) ? ambiguous : first;
  };
  return {
    lookup(ref, needs) {
      const paths = pathsOf(ref.repoId, ref.from === undefined ? [] : basesOf(ref.from), options.home);
      if (paths.length === 0) return Promise.resolve(undefined);
      const key = JSON.stringify([ref.repoId, paths, [...needs].sort()]);
      const known = kept.get(key);
      const age = known === undefined ? NaN : clock.now() - known.at;
      if (known && age >= 0 && age < keptFor) return known.answer;
      if (kept.size >= MOST_KEPT) kept.clear();
      const answer = answerOf(ref, paths, needs);
      kept.set(key, { at: clock.now(), answer });
      return answer;
    },
  };
}

const MOST_KEPT = 10_000;

/** Where a name may lead. What names another computer (`\\host\share`) would be called by the system: it leads nowhere. */
function pathsOf(written: string, bases: readonly string[], home: string | undefined): readonly string[] {
  if (written === '' || /^(?:[\\/]{2}|file:)/i.test(written) || hasControls(written)) return [];
  if (/^~(?=[\\/]|$)/.test(written)) return home === undefined ? [] : [resolved(home, `./${written.slice(1)}`)];
  const isDrive = /^[a-z]:/i.test(written);
  const usable = isDrive ? bases.filter((base) => /^[a-z]:/i.test(base)) : bases;
  return [...new Set(usable.map((base) => resolved(base, written)))];
}

const hasControls = (text: string): boolean => Array.from(text).some((character) => character < ' ');

async function folderLookup(
  { repoId }: CheckpointRef,
  folder: string,
  needs: ReadonlySet<Fact>,
  { disk, clock, log }: LocalFolderOptions,
): Promise<Lookup> {
  // transformers passes over it, and takes what it finds else, or nothing.
  const weights = await disk.entry(`${folder}/${WEIGHTS}`);
  if (weights?.kind === 'folder') return { state: 'skipped', detail: `${WEIGHTS} in it is a folder` };
  const facts = await factsIn(folder, needs, disk, log);
  const isModel = sayWhatItIs(facts);
  // What may also be an id is often the folder of something else, such as a package: its files say nothing.
  const isMeant = isModel || nameIn(repoId).kind === 'path';
  const files = isMeant && (needs.has('files') || !isModel) ? await filesIn(folder, disk) : undefined;
  const checkpoint: Checkpoint = { resolvedId: repoId, ...facts, ...(files && { files }), asOf: clock.now() };
  return isModel
    ? { state: 'found', from: 'folder', checkpoint }
    : { state: 'noConfig', detail: 'the folder has no config.json', rest: { from: 'folder', checkpoint } };
}

/** The paths of all files in the folder; undefined where they are too many to be those of a model. */
async function filesIn(folder: string, disk: DiskFiles): Promise<readonly string[] | undefined> {
  const files: string[] = [];
  const waiting = [''];
  for (let looked = 0; waiting.length > 0;) {
    const at = waiting.pop() ?? '';
    for (const name of await disk.list(`${folder}/${at}`)) {
      if (++looked > MOST_FILES) return undefined;
      const kind = (await disk.entry(`${folder}/${at}${name}`))?.kind;
      if (kind === 'file') files.push(at + name);
      else if (kind === 'folder' && at.split('/').length <= DEEPEST) waiting.push(`${at}${name}/`);
    }
  }
  return files.sort();
}

const MOST_FILES = 2000;
const DEEPEST = 4;

const ambiguous: Lookup = {
  state: 'skipped',
  detail: 'It may be one of several folders: that depends on where the code is run.',
};

/** Whether two folders hold the same, as far as was read. */
function isSame(one: Lookup, other: Lookup): boolean {
  return textOf(one) === textOf(other);
}

const textOf = (lookup: Lookup): string =>
  JSON.stringify(lookup, (key, value: unknown) =>
    key === 'asOf' ? undefined : value instanceof Map ? [...(value as ReadonlyMap<string, unknown>)] : value,
  );
