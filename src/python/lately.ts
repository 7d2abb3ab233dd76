import type { KeptTree } from './kept-tree.js';
import type { FetchedFiles } from './names/other-files.js';
import type { ReadModule } from './python.js';
import type { Reading } from './reading.js';

/** What was read of a version of a module, and what it was read with. */
export interface Latest {
  readonly read: ReadModule;
  readonly reading: Reading;
}

/**
 * The last reading of each module that stands by itself: what becomes of its loads is mostly asked for when they have
 * been judged. The trees of other files may be gone by then.
 */
export class Lately {
  readonly #latest = new WeakMap<KeptTree, Kept>();

  /** Keeps a reading as long as its first tree. */
  keep(trees: readonly KeptTree[], files: FetchedFiles, latest: Latest): void {
    const [first] = trees;
    if (first && isAlone(files)) this.#latest.set(first, { versions: versionsOf(trees), latest });
  }

  /** The last reading, if it is of this version and went to its end. */
  of(trees: readonly KeptTree[], files: FetchedFiles): Latest | undefined {
    const [first] = trees;
    const kept = first && this.#latest.get(first);
    if (!kept || kept.latest.read.isCutShort || !isAlone(files)) return undefined;
    const { versions } = kept;
    const isSame = versions.length === trees.length && trees.every((tree, part) => isVersion(versions[part], tree));
    return isSame ? kept.latest : undefined;
  }
}

interface Kept {
  readonly versions: readonly Version[];
  readonly latest: Latest;
}

interface Version {
  readonly tree: KeptTree;
  readonly version: number;
}

const versionsOf = (trees: readonly KeptTree[]): Version[] => trees.map((tree) => ({ tree, version: tree.version }));

const isVersion = (known: Version | undefined, tree: KeptTree): boolean =>
  known?.tree === tree && known.version === tree.version;

const isAlone = (files: FetchedFiles): boolean => [...files.values()].every((file) => file === null);
