import { Edit, Language, Parser, type Tree } from 'web-tree-sitter';
import type { Part } from '../load.js';
import type { Assets, Log } from '../ports.js';
import type { Watch } from './footprint.js';
import type { ParsePiece } from './kept-pieces.js';
import { KeptTree } from './kept-tree.js';
import { compiled } from './kept-query.js';
import type { Query } from './node.js';

/** How many texts keep their tree; a notebook of usual length fits. */
const REMEMBERED_TREES = 128;
/** More ids than the nodes of one text ever need, in all its versions. */
const IDS_OF_A_TREE = 2 ** 31;
/** Longest time that parsing may take, in progress callbacks of the parser (each some hundred steps, ≈ 0.05 ms). */
const PARSE_BUDGET = 50_000;
/** Pieces longer than this, in UTF-16 units, are parsed incrementally; of shorter ones the edit costs more than it spares. */
const LONG_PIECE = 4_000;

/** The Python grammar, with the trees of the texts that were parsed last. */
export interface Syntax {
  /** Tree of a text as a whole, parsed incrementally from the last version. Undefined where the parser gave up. */
  tree(part: Part): Tree | undefined;
  /**
   * The trees of a module's parts, whose nodes stay what they are where the text does. Of their pieces only those are
   * parsed that are needed; all, if nothing is told of that.
   */
  keptTrees(parts: readonly Part[], isNeeded?: (text: string) => boolean): readonly KeptTree[];
  /** Notes what is asked of the trees that are kept. */
  readonly watch: Watch;
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

const ALL = (): boolean => true;

interface Whole {
  readonly text: string;
  readonly tree: Tree;
}

class RememberingSyntax implements Syntax {
  // Both in order of use, the least recent first.
  readonly #wholes = new Map<string, Whole>();
  readonly #kept = new Map<string, KeptTree>();
  readonly watch: Watch = { current: undefined };
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

  tree({ uri, text }: Part): Tree | undefined {
    const known = this.#wholes.get(uri);
    this.#wholes.delete(uri);
    const parsed = known?.text === text ? known.tree : this.#parse(uri, text, known, { left: PARSE_BUDGET });
    if (known && known.tree !== parsed) known.tree.delete();
    if (typeof parsed === 'string') return undefined;
    this.#wholes.set(uri, { text, tree: parsed });
    evict(this.#wholes, REMEMBERED_TREES, ({ tree }) => {
      tree.delete();
    });
    return parsed;
  }

  keptTrees(parts: readonly Part[], isNeeded?: (text: string) => boolean): readonly KeptTree[] {
    const budget = { left: PARSE_BUDGET };
    const trees = parts.map(({ uri, text }) => {
      const parse: ParsePiece = (own, before) => {
        return this.#parse(uri, own, own.length > LONG_PIECE ? before : undefined, budget);
      };
      const known = this.#kept.get(uri);
      this.#kept.delete(uri);
      if (known && (known.text !== text || isNeeded || !known.isWhole)) known.update(text, parse, isNeeded ?? ALL);
      const tree = known ?? new KeptTree(text, ++this.#keptTrees * IDS_OF_A_TREE, parse, isNeeded ?? ALL, this.watch);
      this.#kept.set(uri, tree);
      return tree;
    });
    // All of a module's own are needed at once.
    evict(this.#kept, Math.max(REMEMBERED_TREES, parts.length), (tree) => {
      tree.free();
    });
    return trees;
  }

  query(source: string): Query {
    return compiled(this.#language, source);
  }

  forget(uri: string): void {
    this.#wholes.get(uri)?.tree.delete();
    this.#wholes.delete(uri);
    this.#kept.get(uri)?.free();
    this.#kept.delete(uri);
  }

  #parse(uri: string, text: string, before: Whole | undefined, budget: { left: number }): Tree | 'given up' {
    if (isTooDeep(text)) {
      this.#log(`${uri}: not parsed, its blocks are nested too deeply`);
      return 'given up';
    }
    if (before) before.tree.edit(editBetween(before.text, text));
    const tree = this.#parser.parse(text, before?.tree, { progressCallback: () => --budget.left < 0 });
    if (tree) return tree;
    this.#parser.reset();
    this.#log(`${uri}: gave up parsing, it takes too long`);
    return 'given up';
  }
}

/** Drops the least recently used entries. */
function evict<T>(entries: Map<string, T>, most: number, drop: (entry: T) => void): void {
  for (const [uri, entry] of entries) {
    if (entries.size <= most) return;
    drop(entry);
    entries.delete(uri);
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
