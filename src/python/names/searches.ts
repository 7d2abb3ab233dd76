import type { Search } from '../kept-pieces.js';
import type { Node } from '../node.js';
import type { ModuleNames } from './module-names.js';

/** A place in a module. */
export interface Found {
  readonly root: Node;
  /** The part's text. */
  readonly search: Search;
  readonly part: number;
  /** Offset in the part's text. */
  readonly at: number;
}

/** Every place where the texts of a module have a word, also in a longer one. */
export function placesOf(word: string, names: ModuleNames): readonly Found[] {
  spend(names);
  return names.once(`places ${word}`, () =>
    names.parts.flatMap(({ root, search }, part) => {
      if (!root || !search || word === '') return [];
      return search.places(word).map((at) => ({ root, search, part, at }));
    }),
  );
}

/** Every place where the texts of a module match a pattern with the flag `g`. */
export function matchesOf(pattern: RegExp, names: ModuleNames): readonly Found[] {
  spend(names);
  return names.once(`matches ${pattern.source}`, () =>
    names.parts.flatMap(({ root, search }, part) => {
      if (!root || !search) return [];
      return search.matches(pattern).map(({ index }) => ({ root, search, part, at: index }));
    }),
  );
}

/** Whether a text of the module matches. */
export function anyMatches(pattern: RegExp, names: ModuleNames): boolean {
  spend(names);
  return names.once(`any ${pattern.source}`, () => names.parts.some(({ search }) => search?.has(pattern)));
}

/** Units of text that are searched as fast as one step is taken. */
const UNITS_OF_A_STEP = 20_000;

function spend({ parts, work }: ModuleNames): void {
  for (const { search } of parts) if (search) work.spend(search.length / UNITS_OF_A_STEP);
}
