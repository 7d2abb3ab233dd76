import type { Node as ParserNode } from 'web-tree-sitter';
import type { Piece } from './kept-pieces.js';
import type { Chunk, Made } from './chunk.js';
import type { Question } from './footprint.js';
import type { Node, Tree } from './node.js';

/**
 * A node that remembers what it was asked. The parser's nodes live in another memory: every question to them costs as
 * much as a hundred steps of a program, and their `parent` walks down from the root. What has been told once is plain
 * data here, and stays it as long as the statement around it stays what it is, wherever that moves.
 */
export class KeptNode implements Node {
  readonly id: number;
  readonly type: string;
  readonly isNamed: boolean;
  /** The statement that it is remembered with. */
  readonly chunk: Chunk;
  parent: KeptNode | null;
  /** Its place among the named children of its parent. */
  index: number;
  readonly #isLeaf: boolean;
  /** How many nodes of its statement it stands in. */
  readonly #depth: number;
  readonly #start: number;
  readonly #end: number;
  #named: readonly KeptNode[] | undefined;
  #all: readonly KeptNode[] | undefined;
  #field: Map<string, KeptNode | null> | undefined;
  #fields: Map<string, readonly KeptNode[]> | undefined;
  #own: ParserNode | undefined;
  /** What is asked where it is looked at as a part of an import; false where that is the whole statement. */
  #part: Question | false | undefined;
  /** The piece that `#own` belongs to. */
  #piece: Piece;

  /** The node of the whole text has none of the parser's behind it. */
  constructor({ own, type, start, end, parent, index }: Made, chunk: Chunk) {
    this.id = chunk.document.nextId();
    this.type = type;
    this.isNamed = index >= 0;
    this.chunk = chunk;
    this.parent = parent;
    this.index = index;
    this.#start = start - chunk.offset;
    this.#end = end - chunk.offset;
    this.#own = own;
    this.#piece = chunk.piece;
    this.#depth = parent?.chunk === chunk ? parent.#depth + 1 : 0;
    this.#isLeaf = !this.isNamed || LEAVES.has(type) || !own || this.#depth >= DEEPEST;
    if (this.#isLeaf) [this.#named, this.#all] = [[], []];
  }

  get startIndex(): number {
    this.#touch();
    return this.chunk.start + this.#start;
  }

  get endIndex(): number {
    this.#touch();
    return this.chunk.start + this.#end;
  }

  get text(): string {
    this.#touch();
    return this.#ownText;
  }

  get tree(): Tree {
    return this.chunk.document;
  }

  get hasError(): boolean {
    this.#touch();
    if (!this.#own) return this.chunk.document.hasError;
    return this.chunk.piece.hasError && this.isNamed && this.own.hasError;
  }

  get namedChildren(): readonly KeptNode[] {
    this.#touch();
    return this.#ownNamed;
  }

  childrenOfType(type: string): readonly KeptNode[] {
    // Of the statements of a module only those count that are of the type, or were.
    if (this.#own) this.#touch();
    else this.chunk.document.watch.current?.ask(`type ${type}`);
    return this.#ownNamed.filter((child) => child.type === type);
  }

  get children(): readonly KeptNode[] {
    this.#touch();
    return (this.#all ??= this.own.children.map((child) => this.kept(child)));
  }

  childForFieldName(name: string): KeptNode | null {
    // Its module is noted by itself.
    if (!(this.chunk.isImport && name === 'module_name')) this.#touch();
    if (this.#isLeaf) return null;
    this.#field ??= new Map();
    let found = this.#field.get(name);
    if (found === undefined) {
      const own = this.own.childForFieldName(name);
      found = own ? this.kept(own) : null;
      this.#field.set(name, found);
    }
    return found;
  }

  childrenForFieldName(name: string): readonly KeptNode[] {
    this.#touch();
    if (this.#isLeaf) return [];
    this.#fields ??= new Map();
    let found = this.#fields.get(name);
    if (!found) {
      found = this.own.childrenForFieldName(name).map((child) => this.kept(child));
      this.#fields.set(name, found);
    }
    return found;
  }

  descendantForIndex(start: number, end = start): KeptNode | null {
    const by = this.chunk.start;
    if (start < by + this.#start || end > by + this.#end) return null;
    const child = KeptNode.#firstEndingAt(this.#ownNamed, end);
    if (child && child.chunk.start + child.#start <= start) return child.descendantForIndex(start, end);
    // Only here: of the siblings on the way nothing is told but that they are elsewhere.
    this.#touch();
    return this;
  }

  descendantsOfType(type: string): readonly KeptNode[] {
    this.#touch();
    const inner = this.namedChildren.flatMap((child) => child.descendantsOfType(type));
    return this.type === type ? [this, ...inner] : inner;
  }

  /** The parser's own node of the present piece. */
  get own(): ParserNode {
    if (this.#own && this.#piece === this.chunk.piece) return this.#own;
    const found = this.parent?.own.namedChild(this.index);
    if (!found) throw new Error('a module has no node of the parser');
    this.moveTo(this.parent, this.index, found);
    return found;
  }

  /** Takes a new place in the tree, which `own` has in the parser's. */
  moveTo(parent: KeptNode | null, index: number, own: ParserNode): void {
    this.parent = parent;
    this.index = index;
    this.#own = own;
    this.#piece = this.chunk.piece;
  }

  /** The child that the parser's node is. */
  kept(child: ParserNode): KeptNode {
    const { startIndex: start, endIndex: end, type } = child;
    const by = this.chunk.piece.start;
    const isChild = (one: KeptNode): boolean =>
      one.startIndex === start + by && one.endIndex === end + by && one.type === type;
    const known = this.#ownNamed.find(isChild);
    return known ?? new KeptNode({ own: child, type, start, end, parent: this, index: -1 }, this.chunk);
  }

  get #ownNamed(): readonly KeptNode[] {
    return (this.#named ??= this.chunk.document.childrenOf(this));
  }

  #touch(): void {
    const { current } = this.chunk.document.watch;
    if (!current) return;
    const said = this.chunk.isImport ? this.#sharesInImport() : undefined;
    if (said) current.ask(said);
    else current.touch(this.chunk);
  }

  /** The question about the part of an import that it stands in; undefined where that is the statement itself. */
  #sharesInImport(): Question | undefined {
    if (this.#part !== undefined) return this.#part || undefined;
    const { parent } = this;
    const isPart = parent === this.chunk.root && this.isNamed && IMPORTED.has(this.type);
    const inner = parent?.chunk === this.chunk ? parent.#sharesInImport() : undefined;
    const found = isPart ? importQuestion(this.index, this.#ownText) : inner;
    this.#part = found ?? false;
    return found;
  }

  get #ownText(): string {
    const { start, document } = this.chunk;
    return document.text.slice(start + this.#start, start + this.#end);
  }

  /** The first of some siblings that ends at `end` or behind it. */
  static #firstEndingAt(siblings: readonly KeptNode[], end: number): KeptNode | undefined {
    let [low, high] = [0, siblings.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const one = siblings[middle];
      if (one && one.chunk.start + one.#end < end) low = middle + 1;
      else high = middle;
    }
    return siblings[low];
  }

  /** Fixes what its named children are. */
  consistOf(children: readonly KeptNode[]): void {
    this.#named = children;
    if (!this.#own) this.#all = children;
  }
}

/** The question whether a `from` import has that part: its first one is the module, the others are names with their aliases. */
export const importQuestion = (index: number, text: string): Question =>
  index === 0 ? `from ${text}` : `imported ${text}`;

/** The parts of an import that are noted by themselves. */
export const IMPORTED: ReadonlySet<string> = new Set(['dotted_name', 'relative_import', 'aliased_import']);

/** Nodes that stand deeper in a statement have no children: whoever follows them all would overrun the stack. */
const DEEPEST = 1_000;

/** Types of nodes that have no children worth asking for. */
const LEAVES: ReadonlySet<string> = new Set([
  ...['identifier', 'integer', 'float', 'true', 'false', 'none', 'comment', 'ellipsis', 'escape_sequence'],
  ...['string_start', 'string_end', 'pass_statement', 'break_statement', 'continue_statement'],
]);
