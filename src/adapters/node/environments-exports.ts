import { setImmediate } from 'node:timers/promises';
import type { Syntax } from '../../python/syntax.js';
import { readExportsByFile } from '../../transformers-source/read-exports.js';
import type { Walk } from '../any/environments.js';
import type { NodeEnvironmentFiles } from './environments-files.js';
import { inGroups, isFresh, timesOf, type Reading } from './environments-reading.js';

/** Reads what an installed package exports. */
export interface PackageExports {
  /**
   * The classes that the package in `folder` (that of its `__init__.py`) exports, by its own files; undefined where
   * they cannot be read, which a log line tells, or are not read yet. Read again only when the version or the time of
   * change of one of the files is another one. Never rejects.
   */
  of(folder: string, version: string, walk: Pick<Walk, 'shown' | 'log'>): Promise<ReadonlySet<string> | undefined>;
}

/** What the reading of exports needs. */
export interface PackageExportsOptions {
  readonly files: NodeEnvironmentFiles;
  /** Started at the first question. */
  readonly syntax: () => Promise<Syntax>;
  /**
   * Given, no answer waits for files to be read: thousands of them take a second. It is told when they are, and that
   * the same question has another answer now.
   */
  readonly whenRead?: () => void;
  /** Asked after each file whether others have waited long enough; then it resolves when they have had their turn. */
  readonly rest?: () => Promise<unknown> | undefined;
}

type Exported = ReadonlySet<string> | undefined;

/** Remembers what each package exports for as long as it lives itself. */
export function packageExports(options: PackageExportsOptions): PackageExports {
  const { files, whenRead } = options;
  const known = new Map<string, Reading<Exported>>();
  const underWay = new Map<string, Promise<Exported>>();
  const start = async (
    key: string,
    ...[folder, version, walk]: Parameters<PackageExports['of']>
  ): Promise<Exported> => {
    const reading = await readPackage(folder, version, options, walk);
    known.set(folder, reading);
    underWay.delete(key);
    whenRead?.();
    return reading.value;
  };
  return {
    async of(folder, version, walk) {
      const before = known.get(folder);
      if (before && (await isFresh(before, version, files))) return before.value;
      const key = `${folder}\n${version}`;
      const reading = underWay.get(key) ?? start(key, folder, version, walk);
      underWay.set(key, reading);
      return whenRead ? undefined : reading;
    },
  };
}

async function readPackage(
  folder: string,
  version: string,
  { files, syntax, rest = restAfter(SLICE) }: PackageExportsOptions,
  { shown, log }: Pick<Walk, 'shown' | 'log'>,
): Promise<Reading<Exported>> {
  const asked = new Set<string>();
  // Before they are read: what changes meanwhile must be read again.
  let before: Reading<Exported>['times'] = new Map();
  let value: Exported;
  try {
    const { folders, sources } = await inFolder('models', folder, files);
    before = await timesOf(
      [...folders, ...sources].map((path) => `${folder}/${path}`),
      files,
    );
    const readFile = (path: string): string | undefined => {
      const file = `${folder}/${path}`;
      asked.add(file);
      return files.readNow(file);
    };
    value = new Set(await inSlices(readExportsByFile(readFile, sources, await syntax()), rest));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log(`${shown(folder)}: the classes that this transformers ${version} exports cannot be read (${why})`);
  }
  const others = [...asked].filter((file) => !before.has(file));
  return { version, times: new Map([...before, ...(await timesOf(others, files))]), value };
}

/** Paths from the package's folder. */
interface Listing {
  readonly folders: readonly string[];
  readonly sources: readonly string[];
}

/** No model lies deeper: `models/deprecated/bert/`. A link may lead in a circle. */
const DEEPEST = 4;

async function inFolder(path: string, top: string, files: NodeEnvironmentFiles, depth = 1): Promise<Listing> {
  const names = await files.list(`${top}/${path}`);
  if (!names) return { folders: [], sources: [] };
  const sources = names.filter((name) => name.endsWith('.py')).map((name) => `${path}/${name}`);
  // Only what may be a package: `__pycache__` changes with every run.
  const below = names.filter((name) => /^(?!__)\w+$/.test(name)).map((name) => `${path}/${name}`);
  const listings = depth < DEEPEST ? await inGroups(below, (one) => inFolder(one, top, files, depth + 1)) : [];
  return {
    folders: [path, ...listings.flatMap(({ folders }) => folders)],
    sources: [...sources, ...listings.flatMap((listing) => listing.sources)],
  };
}

async function inSlices<T>(
  steps: Generator<unknown, T, undefined>,
  rest: NonNullable<PackageExportsOptions['rest']>,
): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await rest();
  }
}

/** Milliseconds of work at a stretch: short enough that nobody notices. */
const SLICE = 20;

function restAfter(slice: number): () => Promise<unknown> | undefined {
  let began = performance.now();
  return () => {
    if (performance.now() - began < slice) return undefined;
    return setImmediate().then(() => (began = performance.now()));
  };
}
