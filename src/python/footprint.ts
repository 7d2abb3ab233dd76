import type { Chunk } from './chunk.js';

/** What was looked at to find something out. As long as all of it says the same, the same is found again. */
export class Footprint {
  readonly #chunks = new Set<Chunk>();
  readonly #asked = new Set<string>();
  readonly #searches = new Map<string, Sought>();
  readonly #inner = new Set<Footprint>();
  readonly #files: Asked[] = [];
  #once: Once | undefined;
  #last: Chunk | undefined;

  /** Notes that a node of a chunk was looked at. */
  touch(chunk: Chunk): void {
    if (chunk === this.#last) return;
    this.#last = chunk;
    this.#chunks.add(chunk);
  }

  /** Notes a question about all statements at the top level; see `Question`. */
  ask(question: Question): void {
    this.#asked.add(question);
  }

  /** Notes what was searched in the whole text, under a key of its own. */
  search(key: string, sought: Sought): void {
    this.#searches.set(key, sought);
  }

  /** Notes that a file was asked for. */
  find(module: string, part: number): void {
    this.#files.push({ module, part });
  }

  /** Says that this is the footprint of what is found once for a module. */
  costs(once: Once): void {
    this.#once = once;
  }

  /** Notes that what another footprint led to was used. */
  include(inner: Footprint): void {
    if (this.#inner.has(inner)) return;
    this.#inner.add(inner);
    // In the order in which they were asked for.
    this.#files.push(...inner.#files);
  }

  /** All of it. A chunk within a statement at the top level counts as that; undefined where the whole text was read. */
  sum(): Footing | undefined {
    const statements = new Set<Chunk>();
    const asked = new Set<string>();
    const searches = new Map<string, Sought>();
    const seen = new Set<Footprint>();
    const once: Once[] = [];
    const open: Footprint[] = [this];
    for (let next = open.pop(); next; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...next.#inner);
      if (next.#once) once.push(next.#once);
      for (const chunk of next.#chunks) {
        const statement = statementOf(chunk);
        if (!statement) return undefined;
        statements.add(statement);
      }
      for (const question of next.#asked) asked.add(question);
      for (const [key, sought] of next.#searches) searches.set(key, sought);
    }
    const sought = [...searches].map(([key, one]) => ({ key, sought: one }));
    return { statements, asked, searches: sought, files: this.#files, once };
  }
}

/** What a footprint comes to. */
export interface Footing {
  readonly statements: ReadonlySet<Chunk>;
  readonly asked: ReadonlySet<string>;
  readonly searches: readonly { readonly key: string; readonly sought: Sought }[];
  readonly files: readonly Asked[];
  readonly once: readonly Once[];
}

/** What finding something out once for a module cost, to be counted once. */
export interface Once {
  readonly key: string;
  readonly steps: number;
}

/** A file that was asked for, as the imports of a part name it. */
export interface Asked {
  readonly module: string;
  readonly part: number;
}

/** A word, or a pattern. */
export type Sought = string | RegExp;

/**
 * A question that each statement at the top level has its share in: what a name may mean where others use it, what
 * binds it anywhere; what sets an attribute of whatever object, or items of a name; which statements are of a type, which imports
 * are from a module or have a name as it is written there, which classes have bases, which imports have a star.
 */
export type Question =
  | `name ${string}`
  | `named ${string}`
  | `attribute ${string}`
  | `items ${string}`
  | `type ${string}`
  | `from ${string}`
  | `imported ${string}`
  | 'heirs'
  | 'stars'
  | 'everything';

/** Who looks at a text at the moment. */
export interface Watch {
  current: Footprint | undefined;
}

/** Runs `find` while what it looks at is noted. */
export function watched<T>(watch: Watch, footprint: Footprint, find: () => T): T {
  const outer = watch.current;
  watch.current = footprint;
  try {
    return find();
  } finally {
    watch.current = outer;
  }
}

/** The statement at the top level that a chunk is or stands in; undefined for the whole text. */
function statementOf(chunk: Chunk): Chunk | undefined {
  let at: Chunk | undefined;
  for (let next = chunk; next.root.parent; next = next.root.parent.chunk) at = next;
  return at;
}
