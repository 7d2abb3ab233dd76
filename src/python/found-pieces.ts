import { searched, type Match, type Piece } from './kept-pieces.js';
import { unlike } from './unlike.js';

/** A piece in which something is found, with where in it. */
export interface FoundPiece {
  readonly piece: Piece;
  readonly matches: readonly Match[];
}

/** In which pieces of a text things are found, version after version: only new pieces are looked at anew. */
export class FoundPieces {
  readonly #known = new Map<string, Known>();
  #version = 0;
  #gone: ReadonlySet<Piece> = new Set();
  #come: readonly Piece[] = [];

  /** Goes on from the pieces of one version to those of the next. */
  goOn(before: readonly Piece[], now: readonly Piece[]): void {
    const [gone, come] = unlike(before, now);
    this.#version++;
    this.#gone = new Set(gone);
    this.#come = come;
    // What nobody asked for in the last version would hold on to old texts.
    for (const [key, { version }] of this.#known) if (version < this.#version - 1) this.#known.delete(key);
  }

  /** The pieces in which `search` finds what is `sought` under a key of its own, in order. */
  of<T extends string | RegExp>(
    pieces: readonly Piece[],
    key: string,
    search: (text: string, sought: T) => Match[],
    sought: T,
  ): readonly FoundPiece[] {
    const known = this.#known.get(key);
    if (known?.version === this.#version) return known.found;
    const among = (some: readonly Piece[]): FoundPiece[] =>
      some.flatMap((piece) => {
        const matches = searched(piece, key, search, sought);
        return matches.length > 0 ? { piece, matches } : [];
      });
    const found = known ? this.#next(known.found, among(this.#come)) : among(pieces);
    this.#known.set(key, { version: this.#version, found });
    return found;
  }

  #next(found: readonly FoundPiece[], come: readonly FoundPiece[]): readonly FoundPiece[] {
    const kept = found.some(({ piece }) => this.#gone.has(piece))
      ? found.filter(({ piece }) => !this.#gone.has(piece))
      : found;
    if (come.length === 0) return kept;
    return [...kept, ...come].sort((a, b) => a.piece.start - b.piece.start);
  }
}

interface Known {
  readonly version: number;
  readonly found: readonly FoundPiece[];
}
