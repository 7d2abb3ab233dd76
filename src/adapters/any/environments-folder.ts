import { readCondaEnvironment } from '../../environment/conda.js';
import { readPackageLock, readPipfileLock, readPylock } from '../../environment/lock-files.js';
import { readPyproject } from '../../environment/pyproject.js';
import { readRequirementsFile } from '../../environment/requirements-file.js';
import { oneOf, type Said } from '../../environment/said.js';
import { readSetupCfg } from '../../environment/setup-cfg.js';
import { isVersion } from '../../environment/versions.js';
import type { Log } from '../../ports.js';
import { nameOf, resolved, type EnvironmentFiles } from './environments-files.js';
import { withInclusions } from './environments-inclusions.js';

/** What a file in a folder says. */
export interface FileAnswer {
  /** PEP 440, a version or a specifier. */
  readonly range: string;
  readonly path: string;
}

/** Asks the files of a folder, given by the names in it. */
export type AskFolder = (folder: string, names: readonly string[]) => Promise<FileAnswer | undefined>;

/** The two kinds of files that say which transformers a project wants. */
export interface FolderReader {
  /** Lock files: a version, or the range from the oldest to the newest of several. */
  readonly lock: AskFolder;
  readonly requirement: AskFolder;
}

/** Reads what the files of folders say. What is wrong with them goes to the log. */
export function folderReader(files: EnvironmentFiles, shown: (path: string) => string, log: Log): FolderReader {
  const logged = (path: string, { range, problems }: Said): FileAnswer | undefined => {
    for (const problem of problems) log(`${shown(path)}: ${problem}`);
    return range === undefined ? undefined : { range, path };
  };
  const first = async (folder: string, names: readonly string[], readers: Readers): Promise<FileAnswer | undefined> => {
    for (const [pattern, reader] of readers) {
      for (const path of pathsOf(folder, names, pattern)) {
        const text = await files.read(path);
        const answer = text === undefined ? undefined : logged(path, reader(text));
        if (answer) return answer;
      }
    }
    return undefined;
  };
  const listings = async (paths: readonly string[], reader: typeof readRequirementsFile): Promise<FileAnswer[]> => {
    const answers: FileAnswer[] = [];
    for (const path of paths) {
      const text = await files.read(path);
      const answer = text === undefined ? undefined : logged(path, await withInclusions(path, reader(text), files));
      if (answer) answers.push(answer);
    }
    return answers;
  };
  const requirements: AskAll = onceByFolder((folder, names) =>
    listings(pathsOf(folder, names, /^requirements.*\.txt$/i).sort(mainFirst), readRequirementsFile),
  );
  const among = (answers: readonly FileAnswer[]): FileAnswer | undefined => {
    const [main] = answers;
    if (!main || nameOf(main.path) === MAIN) return main;
    return logged(main.path, oneOf(answers.map(({ range }) => range)));
  };
  const pinned = async (folder: string, names: readonly string[]): Promise<FileAnswer[]> =>
    (await requirements(folder, names)).filter(({ range }) => isVersion(range));
  return {
    lock: async (folder, names) =>
      (await first(folder, names, LOCKS)) ??
      among(await pinned(folder, names)) ??
      (await first(folder, names, [[/^pylock(\.[^.]+)?\.toml$/, readPylock]])),
    requirement: async (folder, names) =>
      (await first(folder, names, [[/^pyproject\.toml$/, readPyproject]])) ??
      among(await requirements(folder, names)) ??
      (await first(folder, names, [[/^setup\.cfg$/, readSetupCfg]])) ??
      among(await listings(pathsOf(folder, names, /^environment\.ya?ml$/), readCondaEnvironment)),
  };
}

type AskAll = (folder: string, names: readonly string[]) => Promise<readonly FileAnswer[]>;

/** Both kinds of answers come from requirements files, which are read once. */
function onceByFolder(ask: AskAll): AskAll {
  const asked = new Map<string, Promise<readonly FileAnswer[]>>();
  return (folder, names) => {
    const known = asked.get(folder) ?? ask(folder, names);
    asked.set(folder, known);
    return known;
  };
}

const pathsOf = (folder: string, names: readonly string[], pattern: RegExp): string[] =>
  names
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => resolved(folder, name));

type Readers = readonly (readonly [name: RegExp, reader: (text: string) => Said])[];

const LOCKS: Readers = [
  [/^uv\.lock$/, readPackageLock],
  [/^poetry\.lock$/, readPackageLock],
  [/^pdm\.lock$/, readPackageLock],
  [/^Pipfile\.lock$/, readPipfileLock],
];

/** The requirements file that counts before others, which are for one purpose or another. */
const MAIN = 'requirements.txt';

const mainFirst = (a: string, b: string): number => Number(nameOf(b) === MAIN) - Number(nameOf(a) === MAIN);
