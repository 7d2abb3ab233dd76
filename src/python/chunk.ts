import type { Node as ParserNode } from 'web-tree-sitter';
import { KeptNode } from './kept-node.js';
import type { Piece } from './kept-pieces.js';
import type { KeptTree } from './kept-tree.js';

/** A statement with all that is remembered of it: of its own, but for the statements in its long blocks. */
export class Chunk {
  readonly document: KeptTree;
  readonly root: KeptNode;
  /** The statements in it that are remembered by themselves, in order. */
  readonly inner: Chunk[] = [];
  /** Whether it is `from … import …` at the top level, of which each name is noted by itself when it is looked at. */
  readonly isImport: boolean;
  #piece: Piece;
  /** Where it begins in the piece. */
  #offset: number;

  constructor(made: Made, piece: Piece, document: KeptTree) {
    this.document = document;
    this.#piece = piece;
    this.#offset = made.start;
    this.isImport = made.type === 'import_from_statement' && made.parent?.type === 'module';
    this.root = new KeptNode(made, this);
  }

  /** Where it begins, in UTF-16 units of the part's text. */
  get start(): number {
    return this.#piece.start + this.#offset;
  }

  get offset(): number {
    return this.#offset;
  }

  /** In UTF-16 units. */
  get length(): number {
    return this.root.endIndex - this.root.startIndex;
  }

  get piece(): Piece {
    return this.#piece;
  }

  /** Gives it a place in a piece. */
  moveTo(piece: Piece, offset: number): void {
    const distance = offset - this.#offset;
    this.#piece = piece;
    this.#offset = offset;
    for (const chunk of this.inner) chunk.moveTo(piece, chunk.offset + distance);
  }
}

/** What a node is made of; offsets are those of its piece. */
export interface Made {
  readonly own: ParserNode | undefined;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly parent: KeptNode | null;
  /** Its place among the named children of its parent; negative for a token without a name. */
  readonly index: number;
}
