import type { Environments, TransformersInForce } from '../../environment/environment.js';
import { compareVersions, normalRange } from '../../environment/versions.js';
import type { Log } from '../../ports.js';
import { folderReader } from './environments-folder.js';
import { Journal } from './environments-journal.js';
import { forgiving, parentOf, type EnvironmentFiles } from './environments-files.js';
import { namesOnce, nearest } from './environments-walk.js';

/** What a host gives to be told which transformers its modules run with. */
export interface EnvironmentOptions {
  readonly files: EnvironmentFiles;
  /** Absolute folder in which the search begins; undefined for a module that lies nowhere. */
  readonly folderOf: (moduleUri: string) => string | undefined;
  /** The folder to go on with; undefined where the search ends, which without it is at the root. */
  readonly above?: (folder: string) => string | undefined;
  /** How a path is named in the log and in answers. */
  readonly shown: (path: string) => string;
  /** How a module is named in the log. */
  readonly moduleName: (moduleUri: string) => string;
  /** `--transformers-version`. */
  readonly option?: string | undefined;
  /** The setting that is in force for a module. */
  readonly setting?: ((moduleUri: string) => string | undefined) | undefined;
  /** Makes a search for installed packages that remembers what it found. Without it none are looked for. */
  readonly installed?: (walk: Walk) => InstalledSearch;
  /** The releases that there are tables of. */
  readonly releases: () => Promise<readonly string[]>;
  readonly log: Log;
}

/** What a search may use and need not read again. */
export interface Walk {
  /** Forgiving: what cannot be read is told to the log, and counts as not there. */
  readonly files: EnvironmentFiles;
  readonly namesIn: (folder: string) => Promise<readonly string[]>;
  readonly above: (folder: string) => string | undefined;
  readonly shown: (path: string) => string;
  readonly log: Log;
}

/** Finds the transformers that is installed for a module; undefined where none is. Never rejects. */
export type InstalledSearch = (
  moduleUri: string,
  folder: string | undefined,
) => Promise<TransformersInForce | undefined>;

/** Environments that remember what they read until they are told that something has changed. */
export interface RememberingEnvironments extends Environments {
  /** Whatever was read of folders and files may have changed: read it again when it is next asked for. */
  forget(): void;
}

/**
 * Which transformers a module runs with, by the first that answers: option, setting, installed package, nearest lock
 * file, nearest requirement, newest release known. Every decision and every problem is a line in the log, once.
 */
export function environmentsOf(options: EnvironmentOptions): RememberingEnvironments {
  const journal = new Journal(options.log);
  let decide = decider(options, journal);
  return {
    transformersFor: async (moduleUri) => decide(moduleUri),
    forget: () => {
      journal.turnPage();
      decide = decider(options, journal);
    },
  };
}

type Decide = (moduleUri: string) => Promise<TransformersInForce>;

function decider(options: EnvironmentOptions, journal: Journal): Decide {
  const { folderOf, shown, option, setting, releases, above = parentOf } = options;
  const files = forgiving(options.files, shown, journal.write);
  const namesIn = namesOnce(files);
  const reader = folderReader(files, shown, journal.write);
  const installed = options.installed?.({ files, namesIn, above, shown, log: journal.write });
  const written = {
    lock: nearest(reader.lock, namesIn, above),
    requirement: nearest(reader.requirement, namesIn, above),
  };
  const from = async (source: keyof typeof written, folder: string | undefined): Promise<Answer> => {
    const answer = folder === undefined ? undefined : await written[source](folder);
    return answer && { range: answer.range, source, path: shown(answer.path) };
  };
  let newest: string | undefined;
  return async (moduleUri) => {
    const folder = folderOf(moduleUri);
    const answer =
      chosen('option', option, journal.write) ??
      chosen('setting', setting?.(moduleUri), journal.write) ??
      (await installed?.(moduleUri, folder)) ??
      (await from('lock', folder)) ??
      (await from('requirement', folder));
    const known = await releases();
    const inForce = answer ?? { range: (newest ??= newestOf(known)), source: 'default', path: null };
    journal.decided(options.moduleName(moduleUri), folder, inForce, known);
    return inForce;
  };
}

const newestOf = (releases: readonly string[]): string => [...releases].sort(compareVersions).at(-1) ?? '';

type Answer = TransformersInForce | undefined;

function chosen(source: 'option' | 'setting', range: string | undefined, log: Log): Answer {
  if (range === undefined) return undefined;
  const normal = normalRange(range);
  if (normal === undefined)
    log(`the ${source} for the version of transformers is neither a version nor a range: ${range}`);
  return normal === undefined ? undefined : { range: normal, source, path: null };
}
