import type { Place } from '../load.js';
import { Footprint, type Footing } from './footprint.js';
import { KeptNode } from './kept-node.js';
import type { Chunk } from './chunk.js';
import type { KeptTree } from './kept-tree.js';
import type { NamesReader } from './names/part-names.js';
import type { FetchedFiles } from './names/other-files.js';
import type { WatchedNames } from './names/watched-names.js';
import type { Node } from './node.js';
import { changeBetween, Changes, versionOf, type PartVersion } from './versions.js';

/** What was found out about nodes of a module, in this version of it or in the one before. */
export interface Answers {
  /**
   * What `find` finds out, or found before, about nodes that stay what they are, under a name of its own. It may hang on
   * nothing but these nodes and the names of the module. `moved` gives it with other places in place of its own.
   */
  about<T>(what: string, nodes: readonly Node[], find: () => T, moved: Moved<T>): T;
}

/** The same with other places. */
export type Moved<T> = (found: T, to: (place: Place) => Place) => T;

/** Nothing is kept. */
export const NO_ANSWERS: Answers = { about: (_, __, find) => find() };

/** The answers of one version, which are kept for the next one when it is read to its end. */
export interface AnswersOfVersion extends Answers {
  keep(): void;
  /** How many were not there from the version before. */
  readonly anew: number;
}

/** Keeps answers as long as the trees that they are about. */
export class AnswerKeeper {
  readonly #kept = new WeakMap<KeptTree, Kept>();
  readonly #reader: NamesReader;

  constructor(reader: NamesReader) {
    this.#reader = reader;
  }

  /** Begins with a version of a module: with the trees of its parts, its names and the files that it may import. */
  start(trees: readonly KeptTree[], watched: WatchedNames, files: FetchedFiles): AnswersOfVersion | undefined {
    const [first] = trees;
    // Searches of the whole text at once do not tell what has changed.
    if (!first || !trees.every((tree) => tree.isWhole && tree.isSearchedInPieces)) return undefined;
    const before = this.#kept.get(first);
    const isComparable = before && sameTrees(before.parts, trees) && sameFiles(before.files, files);
    const same = (tree: KeptTree, part: number): PartVersion | undefined => {
      const known = before?.parts[part];
      return known?.tree === tree && known.version === tree.version ? known : undefined;
    };
    const parts = trees.map((tree, part) => same(tree, part) ?? versionOf(tree, this.#reader));
    const changes = parts.flatMap((now, part) => {
      const old = before?.parts[part];
      return old && old !== now ? [changeBetween(old, now)] : [];
    });
    const changed = new Changes(changes);
    const answers = new Map<string, Answer>();
    const old = isComparable ? before.answers : NONE;
    let anew = 0;
    return {
      get anew() {
        return anew;
      },
      about: (what, nodes, find, moved) => {
        const key = `${what} ${nodes.map(({ id }) => id).join(' ')}`;
        const known = old.get(key) as Answer<ReturnType<typeof find>> | undefined;
        const isKept = known?.footing && changed.leaves(known.footing);
        const answer = isKept ? reused(known, moved, watched) : answered(nodes, find, moved, parts, watched);
        if (!isKept) anew++;
        if (answer.footing && answers.size < MOST_ANSWERS) answers.set(key, answer);
        return answer.found;
      },
      keep: () => void this.#kept.set(first, { parts, files: new Map(files), answers }),
    };
  }
}

/** Most answers that are kept of a module. */
const MOST_ANSWERS = 2_000;

const NONE: ReadonlyMap<string, Answer> = new Map();

interface Kept {
  readonly parts: readonly PartVersion[];
  readonly files: FetchedFiles;
  readonly answers: ReadonlyMap<string, Answer>;
}

interface Answer<T = unknown> {
  readonly found: T;
  /** What it rests on; undefined where that is the whole text. */
  readonly footing: Footing | undefined;
  /** What it cost by itself. */
  readonly steps: number;
  /** The statements in which its places are, and where these began. */
  readonly anchors: readonly Anchor[];
}

interface Anchor {
  readonly part: number;
  readonly chunk: Chunk;
  readonly at: number;
}

function answered<T>(
  nodes: readonly Node[],
  find: () => T,
  moved: Moved<T>,
  parts: readonly PartVersion[],
  watched: WatchedNames,
): Answer<T> {
  const footprint = new Footprint();
  const { value: found, steps } = watched.run(footprint, find);
  for (const node of nodes) if (node instanceof KeptNode) footprint.touch(node.chunk);
  const anchors: Anchor[] = [];
  let areAnchored = !watched.names.work.isSpent && nodes.every((node) => node instanceof KeptNode);
  moved(found, (place) => {
    const chunk = statementAt(place, parts[place.part]);
    if (!chunk) areAnchored = false;
    else if (!anchors.some((one) => one.chunk === chunk)) anchors.push({ part: place.part, chunk, at: chunk.start });
    return place;
  });
  for (const { chunk } of anchors) footprint.touch(chunk);
  return { found, steps, anchors, footing: areAnchored ? footprint.sum() : undefined };
}

function reused<T>(known: Answer<T>, moved: Moved<T>, watched: WatchedNames): Answer<T> {
  watched.charge(known.steps, known.footing?.once ?? []);
  // They are wanted still.
  for (const { module, part } of known.footing?.files ?? []) watched.names.files?.find(module, part);
  const { anchors } = known;
  if (anchors.every(({ chunk, at }) => chunk.start === at)) return known;
  const found = moved(known.found, ({ part, range: { start, end } }) => {
    const anchor = anchors.find((one) => one.part === part && one.at <= start && start <= one.at + one.chunk.length);
    const by = anchor ? anchor.chunk.start - anchor.at : 0;
    return { part, range: { start: start + by, end: end + by } };
  });
  return { ...known, found, anchors: anchors.map((one) => ({ ...one, at: one.chunk.start })) };
}

/** The statement that a place lies in. */
function statementAt({ range }: Place, version: PartVersion | undefined): Chunk | undefined {
  const statements = version?.statements ?? [];
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = statements[middle];
    if (one && one.chunk.start + one.length < range.end) low = middle + 1;
    else high = middle;
  }
  const chunk = statements[low]?.chunk;
  return chunk && chunk.start <= range.start ? chunk : undefined;
}

const sameTrees = (parts: readonly PartVersion[], trees: readonly KeptTree[]): boolean =>
  parts.length === trees.length && trees.every((tree, part) => parts[part]?.tree === tree);

const sameFiles = (a: FetchedFiles, b: FetchedFiles): boolean =>
  a.size === b.size &&
  [...a].every(([key, file]) => {
    const other = b.get(key);
    return other !== undefined && file?.uri === other?.uri && file?.text === other?.text;
  });
