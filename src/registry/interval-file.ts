import type { History, Interval } from './tables.js';

/** The format of the table files; another number means that program and tables do not belong together. */
export const TABLES_FORMAT = 1;

/** Reads parts of a table file. What is not as it should be becomes an error that names the file and the place. */
export interface IntervalFile {
  /** Version strings as on PyPI, the oldest first; at least one. */
  readonly releases: readonly string[];
  /** The part of that key, a history. */
  history(key: string): History;
  /** The part of that key: names, each with a history. */
  histories(key: string): Map<string, History>;
  /** The part of that key, of which a history is read only when it is asked for; empty for a name that is not there. */
  lazyHistories(key: string): (name: string) => History;
  /** The part of that key: names, each with names that have a history. */
  tables(key: string): Map<string, Map<string, History>>;
  /** The part of that key: names, each with a text. */
  texts(key: string): Readonly<Record<string, string>>;
}

/**
 * What `read` makes of a table file: an object with `format` and `releases`. Throws an `Error` that names the place
 * where the file is not what it should be; `name` is the asset's.
 */
export function readIntervalFile<T>(name: string, text: string, read: (file: IntervalFile) => T): T {
  return naming(name, () => read(intervalFile(name, record(JSON.parse(text)))));
}

function naming<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Misfit ? new Error(`${file}: ${error.message}`) : error;
  }
}

function intervalFile(name: string, file: Readonly<Record<string, unknown>>): IntervalFile {
  const at = <T>(key: string, inner: (value: unknown) => T): T => within(key, () => inner(file[key]));
  at('format', (format) => (format === TABLES_FORMAT ? format : fail(`is not ${TABLES_FORMAT}`)));
  const releases = at('releases', (value) => (array(value).length > 0 ? strings(value) : fail('is empty')));
  const indexes = new Map(releases.map((version, index) => [version, index]));
  const rows = (value: unknown): History => history(value, indexes);
  const histories = (value: unknown): Map<string, History> => mapped(value, rows);
  return {
    releases,
    history: (key) => at(key, rows),
    histories: (key) => at(key, histories),
    lazyHistories(key) {
      const part = at(key, record);
      const one = (asked: string): History => within(key, () => within(asked, () => rows(part[asked])));
      return (asked) => (Object.hasOwn(part, asked) ? naming(name, () => one(asked)) : []);
    },
    tables: (key) => at(key, (value) => mapped(value, histories)),
    texts: (key) => at(key, texts),
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

function texts(value: unknown): Readonly<Record<string, string>> {
  const object = record(value);
  for (const key of Object.keys(object))
    if (typeof object[key] !== 'string') throw located(new Misfit('is no string'), key);
  return object as Readonly<Record<string, string>>;
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
