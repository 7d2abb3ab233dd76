import type { Footing, Sought } from './footprint.js';
import { matchesIn, placesIn, searched, type Match, type Piece } from './kept-pieces.js';
import type { Chunk } from './chunk.js';
import type { KeptTree } from './kept-tree.js';
import type { NamesReader } from './names/part-names.js';
import { unlike } from './unlike.js';

/** What a part's text was made of, as it was in one version. */
export interface PartVersion {
  readonly tree: KeptTree;
  readonly version: number;
  readonly pieces: readonly Piece[];
  /** The statements at the top level, with the pieces they stood in, and where. */
  readonly statements: readonly Placed[];
}

interface Placed {
  readonly chunk: Chunk;
  readonly piece: Piece;
  readonly offset: number;
  readonly length: number;
}

/** The present version of a part, which `reader` has read. */
export function versionOf(tree: KeptTree, reader: NamesReader): PartVersion {
  const statements = tree.top.inner.map((chunk): Placed => {
    const { piece, offset, length } = chunk;
    // What it says of imports is told by the text around them, which is gone once it has left the tree.
    reader.questions(chunk);
    return { chunk, piece, offset, length };
  });
  return { tree, version: tree.version, pieces: tree.pieces, statements };
}

/** What became of a part's text from one version to the next. */
export interface PartChange {
  /** The statements that are there no more, or elsewhere, and those that are new, or were elsewhere. */
  readonly statements: ReadonlySet<Chunk>;
  /** Whether what is searched is found at the same places of the other statements, and nowhere else. */
  isFoundAlike(key: string, sought: Sought): boolean;
}

/** Compares two versions of a part. What is the same stands in the same order. */
export function changeBetween(before: PartVersion, now: PartVersion): PartChange {
  const [gone, come] = unlike(before.statements, now.statements, (a, b) => a.chunk === b.chunk);
  const statements = new Set([...gone, ...come].map(({ chunk }) => chunk));
  const [left, fresh] = unlike(before.pieces, now.pieces);
  const [oldByPiece, newByPiece] = [byPiece(before.statements, left), byPiece(now.statements, fresh)];
  return {
    statements,
    isFoundAlike(key, sought) {
      const [old, present] = [found(left, oldByPiece, key, sought), found(fresh, newByPiece, key, sought)];
      if (old.length !== present.length) return false;
      return old.every((one, index) => {
        const other = present[index];
        if (!one.chunk || one.chunk !== other?.chunk || one.at !== other.at || statements.has(one.chunk)) return false;
        return one.groups.every((group, at) => group === other.groups[at]);
      });
    },
  };
}

/** What has changed in a module since the version before. */
export class Changes {
  readonly #changes: readonly PartChange[];
  readonly #questions = new Set<string>(['everything']);
  readonly #searches = new Map<string, boolean>();

  constructor(changes: readonly PartChange[], reader: NamesReader) {
    this.#changes = changes;
    for (const { statements } of changes)
      for (const chunk of statements) for (const one of reader.questions(chunk)) this.#questions.add(one);
  }

  /** Whether nothing has changed that was looked at. */
  leaves(footing: Footing): boolean {
    for (const { statements } of this.#changes)
      for (const one of statements) if (footing.statements.has(one)) return false;
    for (const question of this.#questions) if (footing.asked.has(question)) return false;
    return [...footing.searches].every(([key, sought]) => {
      const known = this.#searches.get(key) ?? this.#changes.every((change) => change.isFoundAlike(key, sought));
      this.#searches.set(key, known);
      return known;
    });
  }
}

function byPiece(statements: readonly Placed[], pieces: readonly Piece[]): ReadonlyMap<Piece, readonly Placed[]> {
  const found = new Map(pieces.map((piece) => [piece, [] as Placed[]]));
  for (const one of statements) found.get(one.piece)?.push(one);
  return found;
}

/** A match in a statement; between statements there is no chunk. */
interface FoundIn {
  readonly chunk: Chunk | undefined;
  readonly at: number;
  readonly groups: Match['groups'];
}

function found(
  pieces: readonly Piece[],
  placed: ReadonlyMap<Piece, readonly Placed[]>,
  key: string,
  sought: Sought,
): FoundIn[] {
  return pieces.flatMap((piece) => {
    const matches =
      typeof sought === 'string' ? searched(piece, key, placesIn, sought) : searched(piece, key, matchesIn, sought);
    return matches.map(({ index, groups }): FoundIn => {
      const around = placed.get(piece)?.find(({ offset, length }) => offset <= index && index < offset + length);
      return { chunk: around?.chunk, at: index - (around?.offset ?? 0), groups };
    });
  });
}
