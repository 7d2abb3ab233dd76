import type { Node as ParserNode } from 'web-tree-sitter';
import type { Chunk } from './kept-tree.js';
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
  readonly #start: number;
  readonly #end: number;
  #named: readonly KeptNode[] | undefined;
  #all: readonly KeptNode[] | undefined;
  #field: Map<string, KeptNode | null> | undefined;
  #fields: Map<string, readonly KeptNode[]> | undefined;
  #own: ParserNode | undefined;
  /** The version of the text that `#own` belongs to. */
  #version: number;

  constructor(own: ParserNode, type: string, parent: KeptNode | null, index: number, chunk: Chunk, end = own.endIndex) {
    this.id = chunk.document.nextId();
    this.type = type;
    this.isNamed = index >= 0;
    this.chunk = chunk;
    this.parent = parent;
    this.index = index;
    this.#start = own.startIndex - chunk.start;
    this.#end = end - chunk.start;
    this.#own = own;
    this.#version = chunk.document.version;
    this.#isLeaf = !this.isNamed || LEAVES.has(type);
    if (this.#isLeaf) [this.#named, this.#all] = [[], []];
  }

  get startIndex(): number {
    return this.chunk.start + this.#start;
  }

  get endIndex(): number {
    return this.chunk.start + this.#end;
  }

  get text(): string {
    return this.chunk.document.text.slice(this.startIndex, this.endIndex);
  }

  get tree(): Tree {
    return this.chunk.document;
  }

  get hasError(): boolean {
    return this.chunk.document.hasError && this.isNamed && this.own.hasError;
  }

  get namedChildren(): readonly KeptNode[] {
    return (this.#named ??= this.chunk.document.childrenOf(this));
  }

  get children(): readonly KeptNode[] {
    return (this.#all ??= this.own.children.map((child) => this.kept(child)));
  }

  childForFieldName(name: string): KeptNode | null {
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
    if (start < this.startIndex || end > this.endIndex) return null;
    const child = firstEndingAt(this.namedChildren, end);
    return child && child.startIndex <= start ? child.descendantForIndex(start, end) : this;
  }

  descendantsOfType(type: string): readonly KeptNode[] {
    const inner = this.namedChildren.flatMap((child) => child.descendantsOfType(type));
    return this.type === type ? [this, ...inner] : inner;
  }

  /** The parser's own node in the present version of the text. */
  get own(): ParserNode {
    const { version } = this.chunk.document;
    if (this.#own && this.#version === version) return this.#own;
    const found = this.parent?.own.namedChild(this.index) ?? this.chunk.document.ownRoot;
    this.moveTo(this.parent, this.index, found);
    return found;
  }

  /** Takes a new place in the tree, which `own` has in the parser's. */
  moveTo(parent: KeptNode | null, index: number, own: ParserNode): void {
    this.parent = parent;
    this.index = index;
    this.#own = own;
    this.#version = this.chunk.document.version;
  }

  /** The child that the parser's node is. */
  kept(child: ParserNode): KeptNode {
    const { startIndex, endIndex, type } = child;
    const isChild = (one: KeptNode): boolean =>
      one.startIndex === startIndex && one.endIndex === endIndex && one.type === type;
    return this.namedChildren.find(isChild) ?? new KeptNode(child, type, this, -1, this.chunk);
  }

  /** Fixes what its named children are. */
  consistOf(children: readonly KeptNode[]): void {
    this.#named = children;
  }
}

/** Types of nodes that have no children worth asking for. */
const LEAVES: ReadonlySet<string> = new Set([
  ...['identifier', 'integer', 'float', 'true', 'false', 'none', 'comment', 'ellipsis', 'escape_sequence'],
  ...['string_start', 'string_end', 'pass_statement', 'break_statement', 'continue_statement'],
]);

/** The first of some siblings that ends at `end` or behind it. */
function firstEndingAt(siblings: readonly KeptNode[], end: number): KeptNode | undefined {
  let [low, high] = [0, siblings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((siblings[middle]?.endIndex ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return siblings[low];
}
