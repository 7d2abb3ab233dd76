import type { History, Interval } from './tables.js';

/** What names stand for in one release. */
export type Named = ReadonlyMap<string, readonly string[]>;

/** The history of every name of any of the tables, which are given with the oldest release first. */
export function historiesOf(tables: readonly Named[]): Map<string, History> {
  const names = new Set(tables.flatMap((table) => [...table.keys()]));
  return new Map([...names].map((name) => [name, historyOf(tables.map((table) => table.get(name)))]));
}

/** Neighbouring releases with the same values become one interval. */
export function historyOf(byRelease: readonly (readonly string[] | undefined)[]): History {
  const intervals: Interval[] = [];
  for (const [release, values] of byRelease.entries()) {
    if (!values) continue;
    const before = intervals.at(-1);
    const goesOn = before?.last === release - 1 && sameValues(before.values, values);
    if (goesOn) intervals[intervals.length - 1] = { ...before, last: release };
    else intervals.push({ values, first: release, last: release });
  }
  return intervals;
}

/** By name, in the order of UTF-16 code units. */
export function sorted<T>(table: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What each name that is there in the release with that index stands for. */
export function namedAt(
  histories: ReadonlyMap<string, History> | undefined,
  release: number,
): Map<string, readonly string[]> {
  const at = new Map<string, readonly string[]>();
  for (const [name, history] of histories ?? []) {
    const values = valuesAt(history, release);
    if (values) at.set(name, values);
  }
  return at;
}

/** What the name stands for in the release with that index; undefined where it does not exist. */
export function valuesAt(history: History | undefined, release: number): readonly string[] | undefined {
  return history?.find(({ first, last }) => first <= release && release <= last)?.values;
}

function sameValues(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
