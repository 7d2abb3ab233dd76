/** What a name stands for in the releases `first` to `last`, both included: indexes into `RegistryTables.releases`. */
export interface Interval {
  /** One class, or the several that `architectures` chooses from; for shared configurations the model types in order. */
  readonly values: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** Intervals in the order of the releases, without overlap; in the gaps the name does not exist. */
export type History = readonly Interval[];

/** The mapping tables of all releases, as intervals of releases. The file is `tables/core.json`. */
export interface RegistryTables {
  /** Version strings as on PyPI, the oldest first; at least one. */
  readonly releases: readonly string[];
  /** `any` or `last`: see `SharedLookup`. */
  readonly sharedLookup: History;
  /** By model type. */
  readonly configClasses: ReadonlyMap<string, History>;
  /** By configuration class, only those that several model types share. */
  readonly sharedConfigClasses: ReadonlyMap<string, History>;
  /** By auto class, in the order in which transformers lists them: the releases that export it. */
  readonly autoClasses: ReadonlyMap<string, History>;
  /** By auto class, then by model type. */
  readonly modelClasses: ReadonlyMap<string, ReadonlyMap<string, History>>;
}

/** The format of the file; another number means that program and tables do not belong together. */
export const TABLES_FORMAT = 1;

/** What the name stands for in the release with that index; undefined where it does not exist. */
export function valuesAt(history: History | undefined, release: number): readonly string[] | undefined {
  return history?.find(({ first, last }) => first <= release && release <= last)?.values;
}

/** Reads the asset `registry.json`. Throws an `Error` that names the place where it is not what it should be. */
export function parseTables(text: string): RegistryTables {
  try {
    return read(record(JSON.parse(text)));
  } catch (error) {
    throw error instanceof Misfit ? new Error(`registry.json: ${error.message}`) : error;
  }
}

function read(file: Readonly<Record<string, unknown>>): RegistryTables {
  const at = <T>(key: string, inner: (value: unknown) => T): T => within(key, () => inner(file[key]));
  at('format', (format) => (format === TABLES_FORMAT ? format : fail(`is not ${TABLES_FORMAT}`)));
  const releases = at('releases', (value) => (array(value).length > 0 ? strings(value) : fail('is empty')));
  const indexes = new Map(releases.map((version, index) => [version, index]));
  const rows = (value: unknown): History => history(value, indexes);
  const histories = (value: unknown): Map<string, History> => mapped(value, rows);
  return {
    releases,
    sharedLookup: at('sharedLookup', rows),
    configClasses: at('configClasses', histories),
    sharedConfigClasses: at('sharedConfigClasses', histories),
    autoClasses: at('autoClasses', histories),
    modelClasses: at('modelClasses', (value) => mapped(value, histories)),
  };
}

/** `[["BartForCausalLM", "4.10.0", "4.57.6"], …]`; without a last release it is there up to the newest. */
function history(value: unknown, indexes: ReadonlyMap<unknown, number>): History {
  // Plain loops here and below: this runs thousands of times, once, before the first verdict.
  const intervals: Interval[] = [];
  for (const item of array(value)) {
    const row = array(item);
    const written = row[0];
    intervals.push({
      values: typeof written === 'string' ? [written] : strings(written),
      first: indexOf(row[1], indexes),
      last: row[2] === undefined ? indexes.size - 1 : indexOf(row[2], indexes),
    });
  }
  return intervals;
}

function indexOf(version: unknown, indexes: ReadonlyMap<unknown, number>): number {
  return indexes.get(version) ?? fail(`${JSON.stringify(version)} is none of the releases`);
}

function mapped<T>(value: unknown, inner: (value: unknown) => T): Map<string, T> {
  const object = record(value);
  const map = new Map<string, T>();
  let key = '';
  try {
    for (key of Object.keys(object)) map.set(key, inner(object[key]));
  } catch (error) {
    throw located(error, key);
  }
  return map;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail('is no object');
  return value as Readonly<Record<string, unknown>>;
}

function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : fail('is no list');
}

function strings(value: unknown): readonly string[] {
  const list = array(value);
  return list.every((item) => typeof item === 'string') ? list : fail('is no list of strings');
}

/** What is wrong, with the keys that lead there: put together only when something is wrong, for speed. */
class Misfit extends Error {}

function fail(problem: string): never {
  throw new Misfit(problem);
}

function within<T>(key: string, inner: () => T): T {
  try {
    return inner();
  } catch (error) {
    throw located(error, key);
  }
}

function located(error: unknown, key: string): unknown {
  return error instanceof Misfit ? new Misfit(`${key} › ${error.message}`) : error;
}
