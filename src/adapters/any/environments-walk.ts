import type { EnvironmentFiles } from './environments-files.js';

/** Answers what the nearest folder says, from the given one up to the root; undefined where none says anything. */
export type Nearest<T> = (folder: string) => Promise<T | undefined>;

/** Asks each folder once, however many lie below it. `names` are those in the folder. */
export function nearest<T>(
  ask: (folder: string, names: readonly string[]) => Promise<T | undefined>,
  namesIn: (folder: string) => Promise<readonly string[]>,
  above: (folder: string) => string | undefined,
): Nearest<T> {
  const answers = new Map<string, Promise<T | undefined>>();
  const from: Nearest<T> = (folder) => {
    const known = answers.get(folder) ?? askFrom(folder);
    answers.set(folder, known);
    return known;
  };
  const askFrom: Nearest<T> = async (folder) => {
    const answer = await ask(folder, await namesIn(folder));
    const parent = above(folder);
    return answer ?? (parent === undefined ? undefined : from(parent));
  };
  return from;
}

/** Lists each folder once; one that is not there, or cannot be listed, has no names. */
export function namesOnce(files: EnvironmentFiles): (folder: string) => Promise<readonly string[]> {
  const listed = new Map<string, Promise<readonly string[]>>();
  return (folder) => {
    const known = listed.get(folder) ?? files.list(folder).then((names) => names ?? []);
    listed.set(folder, known);
    return known;
  };
}
