/** Statements that stand side by side are parsed together up to so many UTF-16 units. */
const LONGEST = 8_000;
/** From so many on they may be parted, where the text of a statement says so: an edit then leaves later parts as they are. */
const SHORTEST = 1_000;
/** One of so many statements, on average, says so. */
const ONE_OF = 8;

/**
 * Where a text can be cut so that each piece parses by itself as it does in the whole: offsets of statements at the top
 * level, the first of them 0. They hang on nothing but the text, and where a bracket is not closed the next statement
 * that cannot stand in one begins a piece all the same.
 */
export function pieceStarts(text: string, before?: CutText): number[] {
  const starts = before ? startsAbove(text, before) : [0];
  const from = starts.at(-1) ?? 0;
  let [isDecorated, isAlone] = [false, false];
  let last = from;
  const below = before && startsBelow(text, before);
  for (const at of lineStarts(text, from)) {
    const word = wordAt(text, at);
    if (CONTINUING.has(word)) continue;
    const wasDecorated = isDecorated;
    isDecorated = word === '@';
    if (wasDecorated) continue;
    const wasAlone = isAlone;
    isAlone = ALONE.has(word);
    // One long statement must not take its short neighbours with it.
    const wasLong = at - last >= LONGEST / 2;
    if (wasLong && last > (starts.at(-1) ?? 0)) starts.push(last);
    last = at;
    const length = at - (starts.at(-1) ?? 0);
    const isCut = isAlone || wasAlone || wasLong || length >= LONGEST || (length >= SHORTEST && isChosen(text, at));
    if (!isCut || at === from) continue;
    starts.push(at);
    const others = below?.(at);
    if (others) return [...starts, ...others];
  }
  if (text.length - last >= LONGEST / 2 && last > (starts.at(-1) ?? 0)) starts.push(last);
  return starts;
}

/** A text with the offsets at which it was cut. */
export interface CutText {
  readonly text: string;
  readonly starts: readonly number[];
}

/**
 * The cuts of the text before that stay in this one. Where a piece begins hangs on what stands above it, and on no more
 * than the next two pieces.
 */
function startsAbove(text: string, before: CutText): number[] {
  const same = commonLength(text, before.text);
  const end = before.starts.findIndex((start) => start > same);
  return before.starts.slice(0, Math.max((end === -1 ? before.starts.length : end) - 3, 1));
}

/**
 * Tells for a cut of this text that was one before, and behind which nothing has changed, the cuts behind it: they hang
 * on nothing above it.
 */
function startsBelow(text: string, before: CutText): (at: number) => number[] | undefined {
  const by = text.length - before.text.length;
  const tail = commonTail(text, before.text);
  const places = new Map(before.starts.map((start, index) => [start + by, index]));
  return (at) => {
    const index = places.get(at);
    if (index === undefined || at < text.length - tail) return undefined;
    return before.starts.slice(index + 1).map((start) => start + by);
  };
}

function commonTail(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  const part = (text: string, from: number, to: number): string => text.slice(text.length - to, text.length - from);
  let at = 0;
  for (let step = 1 << 16; step >= 1; step >>= 1)
    while (at + step <= limit && part(a, at, at + step) === part(b, at, at + step)) at += step;
  return at;
}

/** How far two texts agree; whole pieces are compared, since the engine does that fast. */
function commonLength(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  for (let step = 1 << 16; step >= 1; step >>= 1)
    while (at + step <= limit && a.slice(at, at + step) === b.slice(at, at + step)) at += step;
  return at;
}

/** Words that go on with the statement above. */
const CONTINUING: ReadonlySet<string> = new Set(['elif', 'else', 'except', 'finally']);
/** Statements that have a piece of their own. */
const ALONE: ReadonlySet<string> = new Set([
  ...['@', 'def', 'class', 'async', 'if', 'for', 'while', 'with', 'try', 'match'],
]);
/** Words that never stand in brackets at the beginning of a line. */
const NEVER_INSIDE: ReadonlySet<string> = new Set([
  ...['def', 'class', 'import', 'return', 'raise', 'while', 'with', 'try', 'assert', 'del', 'pass', 'global'],
]);

function wordAt(text: string, at: number): string {
  if (text[at] === '@') return '@';
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? '';
}

const WORD = /[A-Za-z]{1,12}(?![\w])/y;

/** Whether a statement is one of the few behind which a long run of statements is cut. */
function isChosen(text: string, at: number): boolean {
  let sum = 0;
  for (let index = at; index < at + 24; index++) {
    const code = text.charCodeAt(index);
    if (!(code > NEWLINE)) break;
    sum = (Math.imul(sum, 31) + code) | 0;
  }
  return (sum >>> 3) % ONE_OF === 0;
}

const [NEWLINE, BACKSLASH, HASH] = [10, 92, 35];

/** The lines without indentation that begin a statement, or go on with one that has blocks. */
function* lineStarts(text: string, from: number): Generator<number> {
  let depth = 0;
  let at = from;
  yield at;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) at = stringEnd(text, at);
    else if (code === HASH) at = lineEnd(text, at);
    else if (code === BACKSLASH) at += text.startsWith('\r\n', at + 1) ? 3 : 2;
    else if (code === NEWLINE) {
      at++;
      const isAtMargin = !/^[\s#)\]}]?$/.test(text.charAt(at));
      if (!isAtMargin || (depth > 0 && !NEVER_INSIDE.has(wordAt(text, at)))) continue;
      depth = 0;
      yield at;
    } else {
      if (code === 40 || code === 91 || code === 123) depth++;
      else if ((code === 41 || code === 93 || code === 125) && depth > 0) depth--;
      at++;
    }
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** Behind the string that begins at a quote; one in single quotes ends with its line at the latest. */
function stringEnd(text: string, at: number): number {
  const quote = text.charAt(at);
  const isLong = text.startsWith(quote.repeat(3), at);
  const closing = isLong ? quote.repeat(3) : quote;
  for (let index = at + closing.length; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === BACKSLASH) index += text.startsWith('\r\n', index + 1) ? 2 : 1;
    else if (code === NEWLINE && !isLong) return index;
    else if (text.startsWith(closing, index)) return index + closing.length;
  }
  return text.length;
}
