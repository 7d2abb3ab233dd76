import type { Syntax } from '../../python/syntax.js';
import { mergeReleases } from '../../registry/merge-releases.js';
import type { RegistryTables } from '../../registry/tables.js';
import { readRelease } from '../../transformers-source/read-release.js';
import type { Walk } from '../any/environments.js';
import type { NodeEnvironmentFiles } from './environments-files.js';

/** Reads the tables of an installed package. */
export interface PackageTables {
  /**
   * The tables of the package in `folder` (that of its `__init__.py`), by its own files; undefined where they have a
   * form that the reader does not know, which a log line tells. Read again only when the version or the time of
   * change of one of the files is another one.
   */
  of(folder: string, version: string, walk: Pick<Walk, 'shown' | 'log'>): Promise<RegistryTables | undefined>;
}

/** Remembers the tables of each package for as long as it lives itself; `syntax` is started at the first question. */
export function packageTables(files: NodeEnvironmentFiles, syntax: () => Promise<Syntax>): PackageTables {
  const packages = new Map<string, Promise<Known>>();
  const isFresh = async (version: string, known: Known): Promise<boolean> =>
    known.version === version &&
    (await times(files, [...known.times.keys()])).every((time, index) => time === [...known.times.values()][index]);
  return {
    async of(folder, version, walk) {
      const before = await packages.get(folder);
      if (before && (await isFresh(version, before))) return before.tables;
      const reading = readTables(folder, version, files, syntax, walk);
      packages.set(folder, reading);
      return (await reading).tables;
    },
  };
}

interface Known {
  readonly version: string;
  /** When each file that was asked for, whether it is there or not, was last changed. */
  readonly times: ReadonlyMap<string, number | undefined>;
  readonly tables: RegistryTables | undefined;
}

async function readTables(
  folder: string,
  version: string,
  files: NodeEnvironmentFiles,
  syntax: () => Promise<Syntax>,
  { shown, log }: Pick<Walk, 'shown' | 'log'>,
): Promise<Known> {
  const asked = new Set<string>();
  const readFile = (path: string): string | undefined => {
    const file = `${folder}/${path}`;
    asked.add(file);
    return files.readNow(file);
  };
  let tables: RegistryTables | undefined;
  try {
    tables = mergeReleases([{ version, tables: readRelease(readFile, await syntax()) }]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log(`${shown(folder)}: the tables of this transformers ${version} cannot be read (${why})`);
  }
  const paths = [...asked];
  const changed = await times(files, paths);
  return { version, times: new Map(paths.map((path, index) => [path, changed[index]])), tables };
}

function times(files: NodeEnvironmentFiles, paths: readonly string[]): Promise<readonly (number | undefined)[]> {
  return Promise.all(paths.map((path) => files.mtime(path).catch(() => undefined)));
}
