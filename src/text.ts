/** Half-open span of a text, in UTF-16 code units: what JavaScript strings, tree-sitter and VS Code all count. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replacement of `range` by `newText`. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Line and column, both 1-based; columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Whether `offset` lies in `range`, its end included, so that a cursor behind the last character still counts. */
export const touches = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end;

/** Whether `inner` lies wholly in `outer`. */
export const encloses = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** `text` after all `edits`, which must not overlap; their order is free. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.range.start - a.range.start || b.range.end - a.range.end)
    .reduce((result, { range, newText }) => result.slice(0, range.start) + newText + result.slice(range.end), text);
}

/** Converts offsets of one text into positions. Lines end at `\n`, `\r\n` or `\r`, as in Python. */
export class LineIndex {
  readonly #lineStarts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (const { index, 0: ending } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + ending.length);
    this.#lineStarts = starts;
  }

  /** Position of `offset` (UTF-16 units from the start of the text). */
  positionAt(offset: number): Position {
    const line = this.#lineOf(offset);
    return { line, column: offset - this.startOf(line) + 1 };
  }

  /** Offset at which the 1-based `line` begins. */
  startOf(line: number): number {
    return this.#lineStarts[line - 1] ?? 0;
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}
