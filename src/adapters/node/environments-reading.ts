import type { EnvironmentFiles } from '../any/environments-files.js';

/** What was read of a package, and by what to tell whether it still is so. */
export interface Reading<T> {
  readonly version: string;
  /** When each file that was asked for, whether it is there or not, was last changed. */
  readonly times: ReadonlyMap<string, number | undefined>;
  readonly value: T;
}

/** Whether the package still has that version, and its files are as they were when they were read. */
export async function isFresh(reading: Reading<unknown>, version: string, files: EnvironmentFiles): Promise<boolean> {
  if (reading.version !== version) return false;
  const now = await timesOf([...reading.times.keys()], files);
  return [...reading.times].every(([path, time]) => now.get(path) === time);
}

/** When each file was last changed, in milliseconds since 1970; undefined where that cannot be told. */
export async function timesOf(
  paths: readonly string[],
  files: EnvironmentFiles,
): Promise<ReadonlyMap<string, number | undefined>> {
  const times = await inGroups(paths, (path) => files.mtime(path).catch(() => undefined));
  return new Map(paths.map((path, index) => [path, times[index]]));
}

/** Few enough to be answered together without holding up others, and enough to keep the file system busy. */
const AT_ONCE = 32;

/** What `ask` answers for each, in their order. Rejects as soon as it does for one. */
export async function inGroups<T, Answer>(items: readonly T[], ask: (item: T) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE)
    answers.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(ask))));
  return answers;
}
