import type { Chunk, Made } from './chunk.js';

/** The statements of the last version that have no place in the new one yet. */
export class ChunkPool {
  readonly #text: string;
  readonly #byText = new Map<string, Chunk[]>();
  readonly #opened = new Set<Chunk>();

  constructor(chunks: readonly Chunk[], text: string) {
    this.#text = text;
    this.#add(chunks);
  }

  take({ type, start, end }: Made, text: string): Chunk | undefined {
    if (this.#byText.size === 0) return undefined;
    return this.#byText.get(`${type} ${text.slice(start, end)}`)?.shift();
  }

  /** Goes on to the statements in those that were not taken. */
  open(): void {
    const left = [...this.#byText.values()].flat().filter((chunk) => !this.#opened.has(chunk));
    for (const chunk of left) this.#opened.add(chunk);
    this.#add(left.flatMap(({ inner }) => inner));
  }

  #add(chunks: readonly Chunk[]): void {
    for (const chunk of chunks) {
      const { type, startIndex, endIndex } = chunk.root;
      const key = `${type} ${this.#text.slice(startIndex, endIndex)}`;
      const same = this.#byText.get(key);
      if (same) same.push(chunk);
      else this.#byText.set(key, [chunk]);
    }
  }
}
