import type { Load, Module } from './load.js';
import type { SourceFile, SourceFiles } from './ports.js';
import { keyOfWanted, type FetchedFiles, type WantedFile } from './python/names/other-files.js';
import type { Python, ReadModule } from './python/python.js';

/** What was read of a module, and the other files that it depends on. */
export interface ReadWithFiles extends ReadModule {
  readonly files: readonly SourceFile[];
}

/** Reads modules together with what they import from other files of the workspace. */
export interface ImportingReader {
  read(module: Module): Promise<ReadWithFiles>;
  /**
   * The loads that the last reading of this module found, each with what becomes of its result; undefined where another
   * text of it was read since, or it was closed.
   */
  uses(module: Module): readonly Load[] | undefined;
  /** Frees what is remembered of a closed module. */
  forget(moduleUri: string): void;
}

/** How many files may stand between a load and the file that gives its value. */
const MOST_ROUNDS = 6;

/**
 * Reads a module, fetches the files that its loads turn out to depend on, and reads it again, until nothing more is
 * wanted. What a module wanted last time is fetched beforehand, so that after an edit one reading is mostly enough; and
 * while neither it nor the files have changed, the last reading stands: a pass that waits for lookups follows each one
 * that does not.
 */
export function importingReader(python: Pick<Python, 'read'>, files: SourceFiles): ImportingReader {
  const last = new Map<string, Reading>();
  const readOnce = (module: Module, fetched: FetchedFiles): ReadModule => {
    const known = last.get(module.uri);
    if (known && sameParts(known.module, module) && sameFiles(known.fetched, fetched)) return known.read;
    const read = python.read(module, fetched);
    last.set(module.uri, { module, fetched: new Map(fetched), read });
    return read;
  };
  return {
    async read(module) {
      const fetched = new Map<string, SourceFile | null>();
      const isMissing = (wanted: WantedFile): boolean => !fetched.has(keyOfWanted(wanted));
      const fetch = async (wanted: readonly WantedFile[]): Promise<boolean> => {
        const found = await Promise.all(
          wanted.map(async (one) => [keyOfWanted(one), await files.find(one.module, one.from)] as const),
        );
        for (const [key, file] of found) fetched.set(key, file);
        return found.some(([, file]) => file !== null);
      };
      await fetch(last.get(module.uri)?.read.wanted ?? []);
      let read = readOnce(module, fetched);
      for (let round = 0; round < MOST_ROUNDS; round++) {
        const missing = read.wanted.filter(isMissing);
        if (missing.length === 0 || !(await fetch(missing))) break;
        read = readOnce(module, fetched);
      }
      const { wanted } = read;
      const used = new Map(
        wanted.flatMap((one) => fetched.get(keyOfWanted(one)) ?? []).map((file) => [file.uri, file]),
      );
      return { ...read, files: [...used.values()].filter(({ uri }) => uri !== module.uri) };
    },
    uses(module) {
      const known = last.get(module.uri);
      // Who reads a former text again takes the names away from whoever has read the latter.
      if (!known || !sameParts(known.module, module)) return undefined;
      return (known.loads ??= python.read(module, known.fetched, { uses: true }).loads);
    },
    forget: (moduleUri) => void last.delete(moduleUri),
  };
}

/** The last reading of a module, and what it was made of. */
interface Reading {
  readonly module: Module;
  readonly fetched: FetchedFiles;
  readonly read: ReadModule;
  /** With what becomes of their results, once that was asked for. */
  loads?: readonly Load[];
}

const sameParts = ({ parts: a }: Module, { parts: b }: Module): boolean =>
  a.length === b.length &&
  a.every(({ uri, text, cell }, at) => uri === b[at]?.uri && cell === b[at].cell && text === b[at].text);

const sameFiles = (a: FetchedFiles, b: FetchedFiles): boolean =>
  a.size === b.size && [...a].every(([key, file]) => b.has(key) && sameFile(file, b.get(key) ?? null));

const sameFile = (a: SourceFile | null, b: SourceFile | null): boolean => a?.uri === b?.uri && a?.text === b?.text;
