import type { Lookup } from './checkpoint/checkpoint.js';
import type { ClassImport, Load } from './load.js';
import type { ReleaseRange } from './registry/ranges.js';

/**
 * What was decided of the loads of each module in the pass before: after a keystroke nearly all of them say what they
 * said. It is kept by what the load says and what was found out about its checkpoints, wherever it stands.
 */
export class KeptJudgements {
  readonly #modules = new Map<string, Pass>();
  readonly #serials = new WeakMap<object, number>();
  #last = 0;

  /** Begins a pass over a module. Nothing is left of what was decided for another range, or with other imports. */
  start(uri: string, range: ReleaseRange, imports: readonly ClassImport[]): JudgementsOfPass {
    // Which names are taken, and where a class is named, matters to fixes alone.
    const classes = imports.map((one) => ({ ...one, uses: one.uses === undefined, taken: undefined }));
    const basis = `${this.#serial(range)} ${sayingOf(classes)}`;
    const before = this.#modules.get(uri);
    const decided = new Map<string, unknown>();
    this.#modules.set(uri, { basis, decided });
    const old = before?.basis === basis ? before.decided : decided;
    const sayings = new WeakMap<object, string>();
    return {
      about: (what, subject, find) => {
        let key = what;
        for (const one of subject) {
          let saying = typeof one === 'string' ? one : sayings.get(one);
          if (saying === undefined) sayings.set(one as object, (saying = this.#saying(one as Load | Lookup)));
          key = `${key} ${saying}`;
        }
        let found = (decided.get(key) ?? old.get(key)) as ReturnType<typeof find> | undefined;
        found ??= find();
        if (decided.size < MOST_DECIDED) decided.set(key, found);
        return found;
      },
    };
  }

  /** Drops what is kept of a closed module. */
  forget(uri: string): void {
    this.#modules.delete(uri);
  }

  #saying(one: Load | Lookup): string {
    if (!('state' in one)) return sayingOf({ ...one, names: undefined });
    if (one.state !== 'found') return sayingOf(one);
    const { config, tensors, files, ...checkpoint } = one.checkpoint;
    // A configuration may be as long as a book; who reads it keeps it.
    const long = [config, tensors, files].map((part) => (part ? this.#serial(part) : 0));
    return `${one.from} ${JSON.stringify(checkpoint)} ${long.join(' ')}`;
  }

  #serial(one: object): number {
    let serial = this.#serials.get(one);
    if (serial === undefined) this.#serials.set(one, (serial = ++this.#last));
    return serial;
  }
}

/** What is decided of the loads of a module in one pass. */
export interface JudgementsOfPass {
  /**
   * What `find` decides, or decided before, under a name of its own. It may hang on nothing but the range, what the
   * subjects say apart from their places, and the names of the imports.
   */
  about<T extends object | boolean>(what: string, subject: readonly (Load | Lookup | string)[], find: () => T): T;
}

/** Nothing is kept. */
export const NO_JUDGEMENTS: JudgementsOfPass = { about: (_, __, find) => find() };

interface Pass {
  readonly basis: string;
  readonly decided: ReadonlyMap<string, unknown>;
}

/** Most decisions that are kept of a module. */
const MOST_DECIDED = 5_000;

/** Members that tell where something stands. */
const PLACES: ReadonlySet<string> = new Set([
  ...['place', 'statement', 'lastArgument', 'expression', 'wholeLines'],
  ...['otherUses'],
]);

/** What something says, apart from where. */
const sayingOf = (one: object): string =>
  JSON.stringify(one, (key, value: unknown) => {
    if (PLACES.has(key)) return undefined;
    if (value instanceof Map) return [...value];
    return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
  });
