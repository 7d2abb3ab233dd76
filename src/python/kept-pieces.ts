import type { Tree as ParserTree } from 'web-tree-sitter';
import type { Chunk } from './chunk.js';
import { pieceStarts } from './pieces.js';
import { unlike } from './unlike.js';

/** Searches of a piece that are remembered. */
const MOST_SEARCHES = 1_000;

/** Parses a piece, with what it was before if there is such; undefined where that takes too long. */
export type ParsePiece = (text: string, before?: { readonly text: string; readonly tree: ParserTree }) => Parsed;

/** Whether a piece has to be parsed. */
export type IsNeeded = (text: string) => boolean;

/** The tree of a piece, or why there is none. */
export type Parsed = ParserTree | 'skipped' | 'given up';

/** A run of statements that was parsed by itself. Its trees' offsets count from its own beginning. */
export interface Piece {
  readonly text: string;
  readonly parsed: Parsed;
  readonly hasError: boolean;
  /** Where it begins, in UTF-16 units of the part's text. */
  start: number;
  /** Its statements. */
  readonly chunks: Chunk[];
  /** What it was searched for, with what was found. */
  readonly searched: Map<string, readonly Match[]>;
}

/** A match of a pattern: where it begins, and what its groups hold. */
export interface Match {
  readonly index: number;
  readonly groups: readonly (string | undefined)[];
}

/** Searches a text; what was found in a piece of it is remembered as long as the piece stays what it is. */
export interface Search {
  /** Units of the text. */
  readonly length: number;
  /** What stands behind an offset and before another one: for a look around a place that was found. */
  slice(start: number, end: number): string;
  /** Offsets of all places where the text has a word, also in a longer one. */
  places(word: string): readonly number[];
  /** The matches of a pattern in each piece. One without the flag `g` is only looked for once in each. */
  matches(pattern: RegExp): readonly Match[];
  /** Whether there is one in any piece. */
  has(pattern: RegExp): boolean;
}

/** Searches a text that is not kept. */
export const searchOf = (text: string): Search => ({
  length: text.length,
  slice: (start, end) => text.slice(start, end),
  places: (word) => placesIn(text, word).map(({ index }) => index),
  matches: (pattern) => matchesIn(text, pattern),
  has: (pattern) => matchesIn(text, pattern).length > 0,
});

/** The pieces of a new version of a text. */
export interface Taken {
  readonly pieces: readonly Piece[];
  /** Those that were not there before. */
  readonly fresh: readonly Piece[];
  /** Those that are there no more. */
  readonly left: readonly Piece[];
}

/** The pieces of a text; those that were there before stay what they are. */
export function taken(
  text: string,
  before: readonly Piece[],
  textBefore: string,
  parse: ParsePiece,
  isNeeded: IsNeeded,
): Taken {
  const cut = before.length > 0 ? { text: textBefore, starts: before.map(({ start }) => start) } : undefined;
  const starts = pieceStarts(text, cut);
  const texts = starts.map((start, at) => text.slice(start, starts[at + 1]));
  const isSame = (piece: Piece, own: string): boolean =>
    piece.text === own && (piece.parsed !== 'skipped') === isNeeded(own);
  // Only between the first and the last change they have to be looked for.
  const [old, anew, alike] = unlike(before, texts, isSame);
  const known = new Map<string, Piece[]>();
  for (const piece of old) known.set(piece.text, [...(known.get(piece.text) ?? []), piece]);
  const kept = texts.map((own, at) => {
    const found = known.get(own);
    const isAnew = at >= alike && at < alike + anew.length;
    const there = before[at < alike ? at : at + before.length - texts.length];
    const piece = !isAnew ? there : found?.[0] && isSame(found[0], own) ? found.shift() : undefined;
    if (piece) piece.start = starts[at] ?? 0;
    return piece;
  });
  const left = [...known.values()].flat();
  const isOneForOne = left.length === kept.filter((piece) => !piece).length;
  const fresh: Piece[] = [];
  const pieces = kept.map((piece, at) => {
    if (piece) return piece;
    const old = isOneForOne ? left[fresh.length] : undefined;
    const own = texts[at] ?? '';
    const parsed = !isNeeded(own)
      ? 'skipped'
      : old && typeof old.parsed !== 'string'
        ? parse(own, { text: old.text, tree: old.parsed })
        : parse(own);
    const hasError = typeof parsed !== 'string' && parsed.rootNode.hasError;
    const made: Piece = { text: own, parsed, hasError, start: starts[at] ?? 0, chunks: [], searched: new Map() };
    fresh.push(made);
    return made;
  });
  return { pieces, fresh, left };
}

/** A text as one piece that is only searched. */
export const wholeOf = (text: string): Piece => ({
  ...{ text, parsed: 'skipped', hasError: false, start: 0 },
  ...{ chunks: [], searched: new Map() },
});

const NO_MATCHES: readonly Match[] = [];

/** What a piece holds of what is searched, by the key of the search. Asked of every piece again and again. */
export function searched<T extends string | RegExp>(
  piece: Piece,
  key: string,
  search: (text: string, sought: T) => readonly Match[],
  sought: T,
): readonly Match[] {
  let found = piece.searched.get(key);
  if (!found) {
    if (piece.searched.size > MOST_SEARCHES) piece.searched.clear();
    found = search(piece.text, sought);
    piece.searched.set(key, found.length === 0 ? NO_MATCHES : found);
  }
  return found;
}

/** Every place of a word. */
export function placesIn(text: string, word: string): Match[] {
  const found: Match[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
    found.push({ index: at, groups: [] });
  return found;
}

/** The matches of a pattern; the first one alone if it is not global. */
export function matchesIn(text: string, pattern: RegExp): Match[] {
  const match = pattern.global ? undefined : pattern.exec(text);
  const matches = pattern.global ? [...text.matchAll(pattern)] : match ? [match] : [];
  return matches.map((one) => ({ index: one.index, groups: one.slice(1) }));
}

/** Frees the trees of pieces. */
export function free(pieces: readonly Piece[]): void {
  for (const { parsed } of pieces) if (typeof parsed !== 'string') parsed.delete();
}
