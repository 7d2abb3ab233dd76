import { readIntervalFile } from './interval-file.js';
import { historiesOf, namedAt, sorted } from './histories.js';
import type { History } from './tables.js';

/** The classes that each release exports. The file is `tables/exports.json`. */
export interface Exports {
  /** Version strings as on PyPI, the oldest first; at least one. */
  readonly releases: readonly string[];
  /** Whether `from transformers import name` works in that release; undefined where there is no table of it. */
  has(name: string, version: string): boolean | undefined;
  /** All classes that any release exports, sorted. */
  readonly names: readonly string[];
  /** All classes that a release exports, sorted; empty where there is no table of it. */
  at(version: string): readonly string[];
  /** The first release that exports the class; undefined where none does. */
  since(name: string): string | undefined;
  /** The last release that exports the class: the newest of all where it is still there, undefined where none does. */
  until(name: string): string | undefined;
}

/** Where the asset cannot be read: nothing is known of any class. */
export const NO_EXPORTS: Exports = {
  releases: [],
  names: [],
  has: () => undefined,
  at: () => [],
  since: () => undefined,
  until: () => undefined,
};

/**
 * The lookups over the asset `exports.json`: classes only, with every optional package installed. Throws an `Error` that
 * names the place where it is not what it should be.
 */
export function parseExports(text: string): Exports {
  const { releases, classes } = readFile(text);
  const indexes = new Map(releases.map((version, index) => [version, index]));
  // Read name by name when asked: there are thousands of names, and a file asks for a few.
  const intervals = (name: string): History => {
    const written = Object.hasOwn(classes, name) ? classes[name] : undefined;
    return written === undefined ? [] : intervalsOf(written, indexes);
  };
  return {
    releases,
    names: Object.keys(classes),
    has(name, version) {
      const index = indexes.get(version);
      return index === undefined ? undefined : isIn(intervals(name), index);
    },
    at(version) {
      const index = indexes.get(version) ?? -1;
      return Object.keys(classes).filter((name) => isIn(intervals(name), index));
    },
    since: (name) => releases[intervals(name)[0]?.first ?? -1],
    until: (name) => releases[intervals(name).at(-1)?.last ?? -1],
  };
}

/** Class → its history, of all of them. Throws an `Error` where the asset is not what it should be. */
export function parseExportTables(text: string): ExportTables {
  const { releases, classes } = readFile(text);
  const indexes = new Map(releases.map((version, index) => [version, index]));
  return {
    releases,
    classes: new Map(Object.entries(classes).map(([name, written]) => [name, intervalsOf(written, indexes)])),
  };
}

/** All classes that any release exports. */
export interface ExportTables {
  readonly releases: readonly string[];
  /** By class; the values are of no account. */
  readonly classes: ReadonlyMap<string, History>;
}

/** The exported classes of all `releases`, given with the oldest first. */
export function mergeExports(
  releases: readonly { readonly version: string; readonly exports: readonly string[] }[],
): ExportTables {
  const each = releases.map(({ exports }) => new Map(exports.map((name) => [name, []])));
  return { releases: releases.map(({ version }) => version), classes: sorted(historiesOf(each)) };
}

/** The classes that one release exports, sorted. Throws where there is no such release. */
export function releaseExports({ releases, classes }: ExportTables, version: string): readonly string[] {
  const release = releases.indexOf(version);
  if (release === -1) throw new Error(`there are no exports of release ${version}`);
  return [...namedAt(classes, release).keys()];
}

function isIn(history: History, release: number): boolean {
  return history.some(({ first, last }) => first <= release && release <= last);
}

function readFile(text: string): { releases: readonly string[]; classes: Readonly<Record<string, string>> } {
  return readIntervalFile('exports.json', text, (file) => ({
    releases: file.releases,
    classes: file.texts('classes'),
  }));
}

/** `4.10.0` is from there on, `4.10.0 4.57.6` up to and with that one; several stand with commas between them. */
function intervalsOf(written: string, indexes: ReadonlyMap<string, number>): History {
  return written.split(', ').map((interval) => {
    const [since = '', until] = interval.split(' ');
    const first = indexes.get(since);
    const last = until === undefined ? indexes.size - 1 : indexes.get(until);
    if (first === undefined || last === undefined) throw new Error(`exports.json: ${interval} names no release`);
    return { values: [], first, last };
  });
}
