import { Edit, Language, Parser, type Tree } from 'web-tree-sitter';
import type { Part } from '../load.js';
import type { Assets, Log } from '../ports.js';
import { KeptTree } from './kept-tree.js';
import { compiled } from './kept-query.js';
import type { Query } from './node.js';

/** How many texts keep their tree; a notebook of usual length fits. */
const REMEMBERED_TREES = 128;
/** More ids than the nodes of one text ever need, in all its versions. */
const IDS_OF_A_TREE = 2 ** 31;
/** Longest time one parse may take, in progress callbacks of the parser (each some hundred steps, ≈ 0.1 ms). */
const PARSE_BUDGET = 20_000;

/** The Python grammar, with the trees of the texts that were parsed last. */
export interface Syntax {
  /** Tree of a part, parsed incrementally from the part's last version. Undefined where the parser gave up. */
  tree(part: Part): Tree | undefined;
  /** The trees of a module's parts, whose nodes stay what they are where the text does. */
  keptTrees(parts: readonly Part[]): readonly (KeptTree | undefined)[];
  /** Compiles a query. Throws where it is not one. */
  query(source: string): Query;
  /** Frees the trees of all parts whose URI is `uri`. */
  forget(uri: string): void;
}

/** Starts the parser. Rejects when the wasm assets cannot be read. */
export async function startSyntax(assets: Assets, log: Log): Promise<Syntax> {
  await Parser.init({ wasmBinary: await assets.bytes('web-tree-sitter.wasm') });
  const language = await Language.load(await assets.bytes('tree-sitter-python.wasm'));
  const parser = new Parser().setLanguage(language);
  return new RememberingSyntax(parser, language, log);
}

interface Remembered {
  readonly text: string;
  readonly tree: Tree;
  /** Absent as long as nobody asked for it. */
  readonly kept: KeptTree | undefined;
}

class RememberingSyntax implements Syntax {
  /** In order of use, the least recent first. */
  readonly #entries = new Map<string, Remembered>();
  /** How many trees were kept since the start. */
  #keptTrees = 0;
  readonly #parser: Parser;
  readonly #language: Language;
  readonly #log: Log;

  constructor(parser: Parser, language: Language, log: Log) {
    this.#parser = parser;
    this.#language = language;
    this.#log = log;
  }

  tree(part: Part): Tree | undefined {
    const entry = this.#entry(part);
    this.#evict(REMEMBERED_TREES);
    return entry?.tree;
  }

  keptTrees(parts: readonly Part[]): readonly (KeptTree | undefined)[] {
    const trees = parts.map((part) => {
      const entry = this.#entry(part);
      if (!entry) return undefined;
      const kept = entry.kept ?? new KeptTree(entry.tree, entry.text, ++this.#keptTrees * IDS_OF_A_TREE);
      this.#entries.set(part.uri, { ...entry, kept });
      return kept;
    });
    // All of a module's own are needed at once.
    this.#evict(Math.max(REMEMBERED_TREES, parts.length));
    return trees;
  }

  query(source: string): Query {
    return compiled(this.#language, source);
  }

  forget(uri: string): void {
    this.#entries.get(uri)?.tree.delete();
    this.#entries.delete(uri);
  }

  #entry({ uri, text }: Part): Remembered | undefined {
    const known = this.#entries.get(uri);
    if (known) this.#entries.delete(uri);
    const entry = known?.text === text ? known : this.#parsed(uri, text, known);
    if (entry) this.#entries.set(uri, entry);
    return entry;
  }

  #parsed(uri: string, text: string, known: Remembered | undefined): Remembered | undefined {
    const tree = this.#parse(uri, text, known?.text, known?.tree);
    if (tree) known?.kept?.update(tree, text);
    known?.tree.delete();
    return tree && { text, tree, kept: known?.kept };
  }

  #parse(uri: string, text: string, before: string | undefined, old: Tree | undefined): Tree | undefined {
    if (isTooDeep(text)) {
      this.#log(`${uri}: not parsed, its blocks are nested too deeply`);
      return undefined;
    }
    if (old && before !== undefined) old.edit(editBetween(before, text));
    let steps = 0;
    const tree = this.#parser.parse(text, old, { progressCallback: () => ++steps > PARSE_BUDGET });
    if (tree) return tree;
    this.#parser.reset();
    this.#log(`${uri}: gave up parsing, it takes too long`);
    return undefined;
  }

  #evict(most: number): void {
    for (const [uri, { tree }] of this.#entries) {
      if (this.#entries.size <= most) return;
      tree.delete();
      this.#entries.delete(uri);
    }
  }
}

/** Most nested blocks that are parsed: at some 900 the parser overruns its stack, and is of no use afterwards. */
const DEEPEST = 300;

function isTooDeep(text: string): boolean {
  // Every level takes one blank at least, so a glance spares nearly all texts the count.
  if (!new RegExp(`^[ \\t]{${DEEPEST},}\\S`, 'm').test(text)) return false;
  const levels = [0];
  for (const [indent] of text.matchAll(/^[ \t]*(?=\S)/gm)) {
    while (indent.length < (levels.at(-1) ?? 0)) levels.pop();
    if (indent.length > (levels.at(-1) ?? 0)) levels.push(indent.length);
    if (levels.length > DEEPEST) return true;
  }
  return false;
}

/** The one edit that turns `before` into `after`: what stands between their common beginning and end. */
function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const tail = longest(shorter - start, (from, to) => {
    return (
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from)
    );
  });
  const oldEnd = before.length - tail;
  const newEnd = after.length - tail;
  const startPosition = pointAfter(ORIGIN, before, 0, start);
  return new Edit({
    startIndex: start,
    oldEndIndex: oldEnd,
    newEndIndex: newEnd,
    startPosition,
    oldEndPosition: pointAfter(startPosition, before, start, oldEnd),
    newEndPosition: pointAfter(startPosition, after, start, newEnd),
  });
}

/** How far two texts agree, at most `limit`; whole pieces are compared, since the engine does that fast. */
function longest(limit: number, agree: (from: number, to: number) => boolean): number {
  let at = 0;
  for (let step = 1 << 16; step >= 1; step >>= 1) while (at + step <= limit && agree(at, at + step)) at += step;
  return at;
}

/** tree-sitter's point, 0-based; it counts only `\n` as the end of a line. */
interface Point {
  readonly row: number;
  readonly column: number;
}

const ORIGIN: Point = { row: 0, column: 0 };

/** The point at `to`, if `from` is that at `start`. */
function pointAfter(from: Point, text: string, start: number, to: number): Point {
  let { row } = from;
  let lineStart = start - from.column;
  for (let at = text.indexOf('\n', start); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    row++;
    lineStart = at + 1;
  }
  return { row, column: to - lineStart };
}
