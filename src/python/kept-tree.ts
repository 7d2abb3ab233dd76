import type { Node as ParserNode } from 'web-tree-sitter';
import { ChunkPool } from './chunk-pool.js';
import { Chunk, type Made } from './chunk.js';
import type { Watch } from './footprint.js';
import { FoundPieces } from './found-pieces.js';
import { KeptNode } from './kept-node.js';
import {
  free,
  matchesIn,
  placesIn,
  taken,
  wholeOf,
  type IsNeeded,
  type Match,
  type ParsePiece,
  type Piece,
  type Search,
} from './kept-pieces.js';
import type { Tree } from './node.js';

/** Blocks longer than this, in UTF-16 units, have their statements remembered one by one. */
const LONG = 1_500;
/** So many UTF-16 units of texts are read before everything is read anew: what is remembered may hold on to old texts. */
const MOST_HELD = 32_000_000;
/** With more pieces than that it costs less to search the whole text anew. */
const MOST_PIECES = 256;

/**
 * The tree of a part's text, version after version. The text is cut into pieces, and only those are parsed that were not
 * there before; so what does not parse spares the others. A statement whose text is that of a statement of the version
 * before is the same node, with all that was learnt of it; only the others are read anew. That is sound because Python's
 * statements do not depend on what stands around them, if they parse.
 */
export class KeptTree implements Tree, Search {
  readonly watch: Watch;
  text = '';
  version = 0;
  #pieces: readonly Piece[] = [];
  /** Texts that are searched: those of the pieces, or the whole where these are too many. */
  #searchable: readonly Piece[] = [];
  #top: Chunk;
  #ids: number;
  #held = 0;
  readonly #found = new FoundPieces();

  /** `firstId` keeps the ids of its nodes apart from those of other trees; `watch` notes what is asked of it. */
  constructor(text: string, firstId: number, parse: ParsePiece, isNeeded: IsNeeded, watch: Watch) {
    this.watch = watch;
    this.#ids = firstId;
    this.#top = this.#read(text, parse, isNeeded, []);
  }

  get rootNode(): KeptNode {
    return this.#top.root;
  }

  /** The chunk of the whole text; its inner ones are the statements of the module. */
  get top(): Chunk {
    return this.#top;
  }

  /** Whether anything in the text did not parse. */
  get hasError(): boolean {
    return this.#pieces.some((piece) => piece.hasError);
  }

  /** Whether all of the text was to be parsed. */
  get isWhole(): boolean {
    return this.#pieces.every(({ parsed }) => parsed !== 'skipped');
  }

  /** Whether parsing a piece was given up, so that nothing is known of it. */
  get isIncomplete(): boolean {
    return this.#pieces.some(({ parsed }) => parsed === 'given up');
  }

  get length(): number {
    return this.text.length;
  }

  slice(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  get pieces(): readonly Piece[] {
    return this.#pieces;
  }

  /** Whether each piece is searched by itself. */
  get isSearchedInPieces(): boolean {
    return this.#searchable === this.#pieces;
  }

  places(word: string): number[] {
    this.watch.current?.search(word, word);
    const found: number[] = [];
    for (const { piece, matches } of this.#found.of(this.#searchable, word, placesIn, word))
      for (const { index } of matches) found.push(piece.start + index);
    return found;
  }

  matches(pattern: RegExp): Match[] {
    const found: Match[] = [];
    const key = keyOf(pattern);
    this.watch.current?.search(key, pattern);
    for (const { piece, matches } of this.#found.of(this.#searchable, key, matchesIn, pattern))
      for (const { index, groups } of matches) found.push({ index: piece.start + index, groups });
    return found;
  }

  has(pattern: RegExp): boolean {
    const key = keyOf(pattern);
    this.watch.current?.search(key, pattern);
    return this.#found.of(this.#searchable, key, matchesIn, pattern).length > 0;
  }

  nextId(): number {
    return ++this.#ids;
  }

  /** Goes on to the next version. */
  update(text: string, parse: ParsePiece, isNeeded: IsNeeded): void {
    this.#held += text.length;
    const before = this.#pieces;
    if (this.#held > MOST_HELD) {
      this.#held = 0;
      free(before);
      this.#top = this.#read(text, parse, isNeeded, []);
    } else this.#top = this.#read(text, parse, isNeeded, before);
  }

  /** Frees the trees. Nothing may be asked of its nodes afterwards. */
  free(): void {
    free(this.#pieces);
  }

  /** The named children of a node, asked of the parser for the first time. */
  childrenOf(node: KeptNode): KeptNode[] {
    const { chunk, own } = node;
    return own.namedChildren.map((child, index) => new KeptNode(madeOf(child, node, index), chunk));
  }

  #read(text: string, parse: ParsePiece, isNeeded: IsNeeded, before: readonly Piece[]): Chunk {
    const { pieces, fresh, left } = taken(text, before, this.text, parse, isNeeded);
    const pool = new ChunkPool(
      left.flatMap(({ chunks }) => chunks),
      this.text,
    );
    this.version++;
    this.text = text;
    this.#pieces = pieces;
    const searchable = pieces.length > MOST_PIECES ? [wholeOf(text)] : pieces;
    this.#found.goOn(this.#searchable, searchable);
    this.#searchable = searchable;
    const made = { own: undefined, type: 'module', start: 0, end: text.length, parent: null, index: 0 };
    const top = new Chunk(made, wholeOf(text), this);
    let level = fresh.flatMap((piece) => this.#statements(piece, top.root, pool));
    for (const { chunks } of pieces)
      for (const chunk of chunks) {
        chunk.root.parent = top.root;
        top.inner.push(chunk);
      }
    top.root.consistOf(top.inner.map(({ root }) => root));
    while (level.length > 0) {
      // What is no statement of this level any more may have statements that are some of the next.
      pool.open();
      level = level.flatMap((chunk) =>
        longBlocksIn(chunk.root).flatMap((block) => {
          const { made: own, all } = this.#split(block.own, block, chunk.piece, pool);
          for (const inner of all) block.chunk.inner.push(inner);
          block.consistOf(all.map(({ root }) => root));
          return own;
        }),
      );
    }
    free(left);
    return top;
  }

  /** Reads the statements of a new piece; gives those that are new. */
  #statements(piece: Piece, top: KeptNode, pool: ChunkPool): Chunk[] {
    if (typeof piece.parsed === 'string') return [];
    const { made, all } = this.#split(piece.parsed.rootNode, top, piece, pool);
    piece.chunks.push(...all);
    return made;
  }

  /** Makes the children of a block, or of a piece, chunks of their own. */
  #split(
    block: ParserNode,
    parent: KeptNode,
    piece: Piece,
    pool: ChunkPool,
  ): { readonly made: Chunk[]; readonly all: Chunk[] } {
    const made: Chunk[] = [];
    const all = block.namedChildren.map((own, index) => {
      const read = madeOf(own, parent, index);
      const known = piece.hasError && own.hasError ? undefined : pool.take(read, piece.text);
      const chunk = known ?? new Chunk(read, piece, this);
      if (known) {
        known.moveTo(piece, read.start);
        known.root.moveTo(parent, index, own);
      } else made.push(chunk);
      return chunk;
    });
    return { made, all };
  }
}

const keyOf = ({ source, flags }: RegExp): string => `/${source}/${flags}`;

function madeOf(own: ParserNode, parent: KeptNode, index: number): Made {
  const type = own.tree.language.types[own.typeId] ?? own.type;
  return { own, type, start: own.startIndex, end: own.endIndex, parent, index };
}

/** The long blocks of a statement that stand in no other. */
function longBlocksIn(node: KeptNode): KeptNode[] {
  if (node.endIndex - node.startIndex < LONG) return [];
  if (node.type === 'block') return [node];
  return COMPOUND.test(node.type) ? node.namedChildren.flatMap(longBlocksIn) : [];
}

const COMPOUND = /_clause$|_definition$|^(?:if|for|while|try|with|match)_statement$/;
