import type { Lookup } from './checkpoint/checkpoint.js';
import type { ImportBinding, Load } from './load.js';
import type { ReleaseRange } from './registry/ranges.js';

/**
 * What was decided of the loads of each module in the pass before: after a keystroke nearly all of them say what they
 * said. It is kept by what the load says and what was found out about its checkpoints, wherever it stands.
 */
export class KeptJudgements {
  readonly #modules = new Map<string, Pass>();
  readonly #serials = new WeakMap<object, number>();
  #last = 0;

  /** Begins a pass over a module. Nothing is left of what was decided for another range. */
  start(uri: string, range: ReleaseRange): JudgementsOfPass {
    const known = this.#modules.get(uri);
    const before = known?.range === range ? known : undefined;
    const now: Pass = { range, decided: new Map(), numbers: new Map() };
    this.#modules.set(uri, now);
    const numbers = new Map<object | string, number>();
    const numberOf = (one: Load | Lookup | string): number => {
      let number = numbers.get(one);
      if (number === undefined) {
        const saying = typeof one === 'string' ? `"${one}` : this.#saying(one);
        number = now.numbers.get(saying) ?? before?.numbers.get(saying) ?? ++this.#last;
        now.numbers.set(saying, number);
        numbers.set(one, number);
      }
      return number;
    };
    return {
      about: (what, subject, find) => {
        let key = what;
        for (const one of subject) key = `${key} ${numberOf(one)}`;
        let found = (now.decided.get(key) ?? before?.decided.get(key)) as ReturnType<typeof find> | undefined;
        found ??= find();
        if (now.decided.size < MOST_DECIDED) now.decided.set(key, found);
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
    if (one.state !== 'found') return `lookup ${sayingOf(one)}`;
    const { config, tensors, files, ...checkpoint } = one.checkpoint;
    // A configuration may be as long as a book; who reads it keeps it.
    const long = [config, tensors, files].map((part) => (part ? this.#serial(part) : 0));
    return `found ${one.from} ${sayingOf(checkpoint)} ${long.join(' ')}`;
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
   * What `find` decides, or decided before, under a name of its own. It may hang on nothing but the range and
   * what the subjects say apart from their places: what else a module imports matters to fixes alone.
   */
  about<T extends object | boolean>(what: string, subject: readonly (Load | Lookup | string)[], find: () => T): T;
}

/** Nothing is kept. */
export const NO_JUDGEMENTS: JudgementsOfPass = { about: (_, __, find) => find() };

interface Pass {
  readonly range: ReleaseRange;
  readonly decided: Map<string, unknown>;
  /** Numbers for what was said, which are shorter to look up by. */
  readonly numbers: Map<string, number>;
}

/** Most decisions that are kept of a module. */
const MOST_DECIDED = 5_000;

/** Members that tell where something stands, or how often it is named. */
const PLACES: ReadonlySet<string> = new Set([
  ...['place', 'statement', 'lastArgument', 'expression', 'wholeLines'],
  ...['otherUses'],
]);

/** What something says, apart from where; two things with the same saying say the same. */
function sayingOf(one: unknown): string {
  const said: (string | number)[] = [];
  say(one, said);
  return said.join(' ');
}

/** JSON would do, if the engine were not slow to leave members out. */
function say(one: unknown, said: (string | number)[]): void {
  if (typeof one === 'string') said.push('"', one.length, one);
  else if (typeof one !== 'object' || one === null) said.push(String(one));
  else if (Array.isArray(one)) {
    said.push('[', one.length);
    for (const each of one as readonly unknown[]) say(each, said);
  } else if (one instanceof Map) {
    if (one.size > 0) say([...(one as Map<unknown, unknown>)], said);
    else said.push('[', 0);
  } else {
    said.push('{');
    for (const key in one) {
      const value = (one as Readonly<Record<string, unknown>>)[key];
      if (value === undefined || PLACES.has(key)) continue;
      said.push(key);
      if (key === 'binding') said.push((value as ImportBinding).form, (value as ImportBinding).module);
      else say(value, said);
    }
    said.push('}');
  }
}
