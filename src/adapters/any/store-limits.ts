/** What a store holds of one key. */
export interface StoredFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** When it was written, in milliseconds since 1970. */
  readonly mtime: number;
}

/** How much a store may hold. */
export interface StoreLimits {
  readonly bytes: number;
  readonly entries: number;
}

/** Room for the facts about some ten thousand checkpoints. */
export const STORE_LIMITS: StoreLimits = { bytes: 64 * 1024 * 1024, entries: 20_000 };

/** How many bytes may be written before it is looked again whether the limits are kept. */
export const WRITTEN_BEFORE_EVICTION = 4 * 1024 * 1024;

/** The name of a key's file, by its digest. */
export const fileNameOf = (digest: string): string => `${digest}.loadlint`;

/** Whether a file is the store's own: an entry, or one that was half written when a process ended. */
export const isEntry = (name: string): boolean => /^[0-9a-f]{64}\.loadlint$/.test(name);
export const isLeftover = (name: string): boolean => /^[0-9a-f]{64}\.loadlint\.\w+$/.test(name);

/** How old a half-written file is at least of which nobody writes the rest, in milliseconds. */
const ABANDONED_AFTER = 60 * 60 * 1000;

/**
 * The files that have to go, at the time `now`: what was left behind, and of the entries the oldest, until a tenth of
 * the room is free again. None where the limits are kept.
 */
export function toEvict(files: readonly StoredFile[], limits: StoreLimits, now: number): readonly string[] {
  const entries = files.filter(({ name }) => isEntry(name)).toSorted((a, b) => b.mtime - a.mtime);
  const leftovers = files.filter(({ name, mtime }) => isLeftover(name) && now - mtime > ABANDONED_AFTER);
  const fits = (factor: number): number => {
    let bytes = 0;
    const end = entries.findIndex(
      ({ size }, index) => (bytes += size) > limits.bytes * factor || index >= limits.entries * factor,
    );
    return end === -1 ? entries.length : end;
  };
  const evicted = fits(1) === entries.length ? [] : entries.slice(fits(0.9));
  return [...leftovers, ...evicted].map(({ name }) => name);
}
