import { unlike } from '../unlike.js';
import type { Binding } from './part-names.js';
import type { StatementNames } from './statement-names.js';

/** Which statements of a part bind a name, version after version: an edit costs what its statements say, and no more. */
export class NameIndex {
  #statements: readonly StatementNames[] = [];
  #version = 0;
  readonly #holders = new Map<string, Set<StatementNames>>();

  /** Those of the present version, in order. */
  get statements(): readonly StatementNames[] {
    return this.#statements;
  }

  /** Counts the versions. */
  get version(): number {
    return this.#version;
  }

  /** Goes on to the statements of the next version. */
  update(statements: readonly StatementNames[]): void {
    const [gone, come] = unlike(this.#statements, statements);
    for (const one of gone)
      for (const key of one.byKey.keys()) {
        const holders = this.#holders.get(key);
        holders?.delete(one);
        if (holders?.size === 0) this.#holders.delete(key);
      }
    for (const one of come)
      for (const key of one.byKey.keys()) {
        const holders = this.#holders.get(key);
        if (holders) holders.add(one);
        else this.#holders.set(key, new Set([one]));
      }
    this.#statements = statements;
    this.#version++;
  }

  /** The bindings under a key of `StatementNames`, in the order of the text. */
  at(key: string): readonly Binding[] {
    const holders = this.#holders.get(key);
    if (!holders) return NONE;
    const [only, ...others] = holders;
    if (only && others.length === 0) return only.byKey.get(key) ?? NONE;
    const inOrder = [...holders].sort((a, b) => a.chunk.start - b.chunk.start);
    return inOrder.flatMap(({ byKey }) => byKey.get(key) ?? NONE);
  }

  /** All keys, in no order. */
  keys(): Iterable<string> {
    return this.#holders.keys();
  }

  /** The statement that an offset lies in, or else the last one above it. */
  around(offset: number): StatementNames | undefined {
    let [low, high] = [0, this.#statements.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#statements[middle]?.chunk.start ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#statements[low - 1];
  }
}

const NONE: readonly Binding[] = [];
