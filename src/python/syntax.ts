import { Edit, Language, Parser, Query, type Tree } from 'web-tree-sitter';
import type { Part } from '../load.js';
import type { Assets, Log } from '../ports.js';

/** How many texts keep their tree; a notebook of usual length fits. */
const REMEMBERED_TREES = 128;
/** Longest time one parse may take, in progress callbacks of the parser (each some hundred steps, ≈ 0.1 ms). */
const PARSE_BUDGET = 20_000;

/** The Python grammar, with the trees of the texts that were parsed last. */
export interface Syntax {
  /** Tree of a part, parsed incrementally from the part's last version. Undefined where the parser gave up. */
  tree(part: Part): Tree | undefined;
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
}

class RememberingSyntax implements Syntax {
  /** In order of use, the least recent first. */
  readonly #trees = new Map<string, Remembered>();
  readonly #parser: Parser;
  readonly #language: Language;
  readonly #log: Log;

  constructor(parser: Parser, language: Language, log: Log) {
    this.#parser = parser;
    this.#language = language;
    this.#log = log;
  }

  tree({ uri, text }: Part): Tree | undefined {
    const known = this.#trees.get(uri);
    if (known) this.#trees.delete(uri);
    const tree = known?.text === text ? known.tree : this.#parse(uri, text, known);
    if (!tree) return undefined;
    this.#trees.set(uri, { text, tree });
    this.#evict();
    return tree;
  }

  query(source: string): Query {
    return new Query(this.#language, source);
  }

  forget(uri: string): void {
    this.#trees.get(uri)?.tree.delete();
    this.#trees.delete(uri);
  }

  #parse(uri: string, text: string, known: Remembered | undefined): Tree | undefined {
    if (isTooDeep(text)) {
      known?.tree.delete();
      this.#log(`${uri}: not parsed, its blocks are nested too deeply`);
      return undefined;
    }
    if (known) known.tree.edit(editBetween(known.text, text));
    let steps = 0;
    const tree = this.#parser.parse(text, known?.tree, { progressCallback: () => ++steps > PARSE_BUDGET });
    known?.tree.delete();
    if (tree) return tree;
    this.#parser.reset();
    this.#log(`${uri}: gave up parsing, it takes too long`);
    return undefined;
  }

  #evict(): void {
    for (const [uri, { tree }] of this.#trees) {
      if (this.#trees.size <= REMEMBERED_TREES) return;
      tree.delete();
      this.#trees.delete(uri);
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
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const oldEnd = before.length - tail;
  const newEnd = after.length - tail;
  return new Edit({
    startIndex: start,
    oldEndIndex: oldEnd,
    newEndIndex: newEnd,
    startPosition: pointAt(before, start),
    oldEndPosition: pointAt(before, oldEnd),
    newEndPosition: pointAt(after, newEnd),
  });
}

/** tree-sitter's point, 0-based; it counts only `\n` as the end of a line. */
function pointAt(text: string, offset: number): { row: number; column: number } {
  let row = 0;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    row++;
    lineStart = at + 1;
  }
  return { row, column: offset - lineStart };
}
