import type { Node as ParserNode, Tree as ParserTree } from 'web-tree-sitter';
import { KeptNode } from './kept-node.js';
import type { Tree } from './node.js';

/** Blocks longer than this, in UTF-16 units, have their statements remembered one by one. */
const LONG = 1_500;
/** So many UTF-16 units of texts are read before everything is read anew: what is remembered may hold on to old texts. */
const MOST_HELD = 32_000_000;

/** A statement with all that is remembered of it: of its own, but for the statements in its long blocks. */
export class Chunk {
  readonly document: KeptTree;
  readonly root: KeptNode;
  /** The statements in it that are remembered by themselves, in order. */
  readonly inner: Chunk[] = [];
  #start: number;

  constructor(own: ParserNode, type: string, parent: KeptNode | null, index: number, document: KeptTree, end?: number) {
    this.document = document;
    this.#start = parent ? own.startIndex : 0;
    this.root = new KeptNode(own, type, parent, index, this, end);
  }

  /** Where it begins, in UTF-16 units of the part's text. */
  get start(): number {
    return this.#start;
  }

  moveBy(distance: number): void {
    this.#start += distance;
    if (distance !== 0) for (const chunk of this.inner) chunk.moveBy(distance);
  }
}

/**
 * The tree of a part's text, version after version. A statement whose text is that of a statement of the version before
 * is the same node, with all that was learnt of it; only the others are read anew. That is sound because Python's
 * statements do not depend on what stands around them, if they parse.
 */
export class KeptTree implements Tree {
  text = '';
  version = 0;
  /** Whether anything in the text did not parse. */
  hasError = false;
  #parsed: ParserTree;
  #top: Chunk;
  #ids: number;
  #held = 0;

  /** `firstId` keeps the ids of its nodes apart from those of other trees. */
  constructor(parsed: ParserTree, text: string, firstId: number) {
    this.#ids = firstId;
    this.#parsed = parsed;
    this.#top = this.#read(text, []);
  }

  get rootNode(): KeptNode {
    return this.#top.root;
  }

  /** The chunk of the whole text; its inner ones are the statements of the module. */
  get top(): Chunk {
    return this.#top;
  }

  get ownRoot(): ParserNode {
    return this.#parsed.rootNode;
  }

  nextId(): number {
    return ++this.#ids;
  }

  /** Goes on to the next version. The tree of the last one may be freed afterwards, but not before. */
  update(parsed: ParserTree, text: string): void {
    if (parsed === this.#parsed && text === this.text) return;
    this.#held += text.length;
    const isTooMuch = this.#held > MOST_HELD;
    if (isTooMuch) this.#held = 0;
    const before = isTooMuch ? [] : this.#top.inner;
    this.#parsed = parsed;
    this.#top = this.#read(text, before);
  }

  /** The named children of a node, asked of the parser for the first time. */
  childrenOf(node: KeptNode): KeptNode[] {
    return node.own.namedChildren.map((own, index) => new KeptNode(own, this.#typeOf(own), node, index, node.chunk));
  }

  #read(text: string, before: readonly Chunk[]): Chunk {
    const pool = new Pool(before, this.text);
    const own = this.#parsed.rootNode;
    this.version++;
    this.text = text;
    this.hasError = own.hasError;
    const top = new Chunk(own, own.type, null, 0, this, text.length);
    let level = this.#split(top.root, pool);
    while (level.length > 0) {
      // What is no statement of this level any more may have statements that are some of the next.
      pool.open();
      level = level.flatMap((chunk) => longBlocksIn(chunk.root).flatMap((block) => this.#split(block, pool)));
    }
    return top;
  }

  /** Makes the children of a block chunks of their own; gives those that are new. */
  #split(block: KeptNode, pool: Pool): Chunk[] {
    const made: Chunk[] = [];
    const children = block.own.namedChildren.map((own, index) => {
      const type = this.#typeOf(own);
      const known = this.hasError && own.hasError ? undefined : pool.take(type, this.text, own);
      const chunk = known ?? new Chunk(own, type, block, index, this);
      if (known) {
        known.moveBy(own.startIndex - known.start);
        known.root.moveTo(block, index, own);
      } else made.push(chunk);
      block.chunk.inner.push(chunk);
      return chunk.root;
    });
    block.consistOf(children);
    return made;
  }

  #typeOf({ typeId, type }: ParserNode): string {
    return this.#parsed.language.types[typeId] ?? type;
  }
}

/** The long blocks of a statement that stand in no other. */
function longBlocksIn(node: KeptNode): KeptNode[] {
  if (node.endIndex - node.startIndex < LONG) return [];
  if (node.type === 'block') return [node];
  return COMPOUND.test(node.type) ? node.namedChildren.flatMap(longBlocksIn) : [];
}

const COMPOUND = /_clause$|_definition$|^(?:if|for|while|try|with|match)_statement$/;

/** The statements of the last version that have no place in the new one yet. */
class Pool {
  readonly #text: string;
  readonly #byText = new Map<string, Chunk[]>();
  readonly #opened = new Set<Chunk>();

  constructor(chunks: readonly Chunk[], text: string) {
    this.#text = text;
    this.#add(chunks);
  }

  take(type: string, text: string, { startIndex, endIndex }: ParserNode): Chunk | undefined {
    if (this.#byText.size === 0) return undefined;
    return this.#byText.get(`${type} ${text.slice(startIndex, endIndex)}`)?.shift();
  }

  /** Goes on to the statements in those that were not taken. */
  open(): void {
    const left = [...this.#byText.values()].flat().filter((chunk) => !this.#opened.has(chunk));
    for (const chunk of left) this.#opened.add(chunk);
    this.#add(left.flatMap(({ inner }) => inner));
  }

  #add(chunks: readonly Chunk[]): void {
    for (const chunk of chunks) {
      const { type, startIndex, endIndex } = chunk.root;
      const key = `${type} ${this.#text.slice(startIndex, endIndex)}`;
      const same = this.#byText.get(key);
      if (same) same.push(chunk);
      else this.#byText.set(key, [chunk]);
    }
  }
}
