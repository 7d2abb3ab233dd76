import type { TransformersInForce } from '../../environment/environment.js';
import { judgedVersions } from '../../environment/versions.js';
import type { Log } from '../../ports.js';

/** Writes decisions and problems to a log, each once, and again only after it has been otherwise. */
export class Journal {
  readonly #log: Log;
  /** The lines since the last turn of the page, and those of the page before. */
  #page = new Set<string>();
  #pageBefore = new Set<string>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Everything is read again from here on. */
  turnPage(): void {
    this.#pageBefore = this.#page;
    this.#page = new Set();
  }

  readonly write: Log = (line) => {
    this.#writeAs(line, line);
  };

  /** What was decided for a module, told for the first one of each folder. `known` releases in any order. */
  decided(module: string, folder: string | undefined, inForce: TransformersInForce, known: readonly string[]): void {
    const { range, source, path, tables } = inForce;
    const from = path === null ? source : `${source}: ${path}`;
    const key = [folder, range, from].join('\n');
    // Before anything that takes time: there may be thousands of modules in a folder.
    if (this.#page.has(key)) return;
    const why = source === 'default' ? 'default: nothing says which, so the newest known' : from;
    this.#writeAs(key, `${module}: transformers ${range} (${why})`);
    const { isAllowed, versions } = judgedVersions(range, known);
    if (isAllowed || tables) return;
    this.write(
      `${path ?? source}: transformers ${range} is no release known here; judged as ${versions.join()}, the nearest`,
    );
  }

  #writeAs(key: string, line: string): void {
    if (!this.#page.has(key) && !this.#pageBefore.has(key)) this.#log(line);
    this.#page.add(key);
  }
}
