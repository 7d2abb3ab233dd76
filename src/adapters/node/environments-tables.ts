import type { Syntax } from '../../python/syntax.js';
import { mergeReleases } from '../../registry/merge-releases.js';
import type { RegistryTables } from '../../registry/tables.js';
import { readRelease } from '../../transformers-source/read-release.js';
import type { Walk } from '../any/environments.js';
import type { NodeEnvironmentFiles } from './environments-files.js';
import { isFresh, type Reading } from './environments-reading.js';

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
  const packages = new Map<string, Promise<Reading<RegistryTables | undefined>>>();
  return {
    async of(folder, version, walk) {
      const before = await packages.get(folder);
      if (before && (await isFresh(before, version, files))) return before.value;
      const reading = readTables(folder, version, files, syntax, walk);
      packages.set(folder, reading);
      return (await reading).value;
    },
  };
}

async function readTables(
  folder: string,
  version: string,
  files: NodeEnvironmentFiles,
  syntax: () => Promise<Syntax>,
  { shown, log }: Pick<Walk, 'shown' | 'log'>,
): Promise<Reading<RegistryTables | undefined>> {
  const times = new Map<string, number | undefined>();
  const readFile = (path: string): string | undefined => {
    const file = `${folder}/${path}`;
    // Before it is read: what changes meanwhile must be read again.
    if (!times.has(file)) times.set(file, files.mtimeNow(file));
    return files.readNow(file);
  };
  let tables: RegistryTables | undefined;
  try {
    tables = mergeReleases([{ version, tables: readRelease(readFile, await syntax()) }]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log(`${shown(folder)}: the tables of this transformers ${version} cannot be read (${why})`);
  }
  return { version, times, value: tables };
}
