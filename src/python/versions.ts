import type { Footing, Question, Sought } from './footprint.js';
import { matchesIn, placesIn, searched, type Match, type Piece } from './kept-pieces.js';
import type { Chunk } from './chunk.js';
import type { KeptTree } from './kept-tree.js';
import type { NamesReader } from './names/part-names.js';
import type { Shares } from './names/shares.js';
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
  readonly shares: Shares;
}

/** The present version of a part, which `reader` has read. */
export function versionOf(tree: KeptTree, reader: NamesReader): PartVersion {
  const statements = tree.top.inner.map((chunk): Placed => {
    const { piece, offset, length } = chunk;
    // What it says of imports is told by the text around them, which is gone once it has left the tree.
    return { chunk, piece, offset, length, shares: reader.shares(chunk) };
  });
  return { tree, version: tree.version, pieces: tree.pieces, statements };
}

/** What became of a part's text from one version to the next. */
export interface PartChange {
  /** The statements that are there no more, or elsewhere, and those that are new, or were elsewhere. */
  readonly statements: ReadonlySet<Chunk>;
  /** The questions to which the former ones said something else than the latter, of either. */
  readonly questions: ReadonlySet<Question>;
  /** Whether what is searched is found at the same places of the other statements, and nowhere else. */
  isFoundAlike(key: string, sought: Sought): boolean;
}

/** Compares two versions of a part. What is the same stands in the same order. */
export function changeBetween(before: PartVersion, now: PartVersion): PartChange {
  const [gone, come] = unlike(before.statements, now.statements, (a, b) => a.chunk === b.chunk);
  const statements = new Set([...gone, ...come].map(({ chunk }) => chunk));
  const [left, fresh] = unlike(before.pieces, now.pieces);
  const [oldByPiece, newByPiece] = [byPiece(before.statements, left), byPiece(now.statements, fresh)];
  const isSame = (one: FoundIn, other: FoundIn): boolean =>
    one.chunk === other.chunk && one.at === other.at && one.chunk !== undefined && !statements.has(one.chunk);
  return {
    statements,
    questions: saidAnew(gone, come),
    isFoundAlike(key, sought) {
      const [old, present] = [found(left, oldByPiece, key, sought), found(fresh, newByPiece, key, sought)];
      if (old.length !== present.length) return false;
      return old.every((one, index) => {
        const other = present[index];
        const isInImports = one.inImport !== undefined && one.inImport === other?.inImport;
        if (!other || !(isInImports || isSame(one, other))) return false;
        return one.groups.every((group, at) => group === other.groups[at]);
      });
    },
  };
}

/** The questions to which statements that took the place of others say something else. */
function saidAnew(gone: readonly Placed[], come: readonly Placed[]): ReadonlySet<Question> {
  const [before, now] = [saidBy(gone), saidBy(come)];
  const isAlike = (old: Said, present: Said): boolean =>
    old.length === present.length && old.every((one, at) => one !== undefined && one === present[at]);
  const every = new Set([...before.keys(), ...now.keys()]);
  return new Set([...every].filter((question) => !isAlike(before.get(question) ?? [], now.get(question) ?? [])));
}

/** What statements say to a question, each for itself. */
type Said = readonly (string | undefined)[];

function saidBy(statements: readonly Placed[]): ReadonlyMap<Question, Said> {
  const found = new Map<Question, (string | undefined)[]>();
  for (const { shares } of statements)
    for (const [question, said] of shares.questions) found.set(question, [...(found.get(question) ?? []), said]);
  return found;
}

/** What has changed in a module since the version before. */
export class Changes {
  readonly #changes: readonly PartChange[];
  readonly #questions: ReadonlySet<string>;
  readonly #searches = new Map<string, boolean>();

  constructor(changes: readonly PartChange[]) {
    this.#changes = changes;
    this.#questions = new Set(['everything', ...changes.flatMap(({ questions }) => [...questions])]);
  }

  /** Whether nothing has changed that was looked at. */
  leaves(footing: Footing): boolean {
    for (const { statements } of this.#changes)
      for (const one of statements) if (footing.statements.has(one)) return false;
    for (const question of this.#questions) if (footing.asked.has(question)) return false;
    for (const { key, sought } of footing.searches) {
      let known = this.#searches.get(key);
      if (known === undefined)
        this.#searches.set(key, (known = this.#changes.every((change) => change.isFoundAlike(key, sought))));
      if (!known) return false;
    }
    return true;
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
  /** The part of an import at the top level, as it is written there, and where in it. */
  readonly inImport: string | undefined;
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
      const at = index - (around?.offset ?? 0);
      const part = around?.shares.spans.find(({ start, end }) => start <= at && at < end);
      return { chunk: around?.chunk, at, groups, inImport: part && `${at - part.start} ${part.text}` };
    });
  });
}
