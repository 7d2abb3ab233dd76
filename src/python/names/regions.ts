import { encloses, type Range } from '../../text.js';

interface Nested<T> {
  readonly region: T;
  readonly outer: Nested<T> | undefined;
}

/** Regions of a text of which any two lie in one another or apart, as those of a syntax tree do. */
export class Regions<T extends { readonly range: Range }> {
  /** In order of their starts, the outer ones first. */
  readonly #nested: Nested<T>[] = [];

  constructor(regions: readonly T[]) {
    const open: Nested<T>[] = [];
    for (const region of regions.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)) {
      while ((open.at(-1)?.region.range.end ?? Infinity) <= region.range.start) open.pop();
      const nested = { region, outer: open.at(-1) };
      open.push(nested);
      this.#nested.push(nested);
    }
  }

  /** Those that enclose `range`, the innermost first. */
  around(range: Range): T[] {
    const found: T[] = [];
    for (let at = this.#lastBefore(range.start); at; at = at.outer)
      if (encloses(at.region.range, range)) found.push(at.region);
    return found;
  }

  /** The last one that begins at `offset` or before it. */
  #lastBefore(offset: number): Nested<T> | undefined {
    let [low, high] = [0, this.#nested.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#nested[middle]?.region.range.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#nested[low - 1];
  }
}
