import type { Names, NamesInForce, Place } from '../load.js';
import { isWithin } from './names/classes.js';
import { isPlain, type ModuleNames } from './names/module-names.js';
import type { Binding } from './names/part-names.js';

/** The package whose classes are looked for. */
export const LIBRARY = 'transformers';

/** What a module binds: the same for all its loads and imports. */
export interface NamesBound {
  /** Names that stand for anything but a class of the library under its own name. */
  readonly taken: Names;
  /** The imports of classes of the library. */
  readonly classes: readonly Binding[];
  /** Whether the module was not read in another version since. */
  readonly isLatest: () => boolean;
}

/** Gathers what a module binds. */
export function namesBound(names: ModuleNames): NamesBound {
  const isLatest = (): boolean => names.parts.every((part) => part.isLatest());
  // Of a former version nothing is known any more: then no name is free.
  const taken = new AskedNames((name) => !isLatest() || (isPlain(name) && !names.named(name).every(isPlainImport)));
  return { taken, classes: names.everyImport.filter(isLibraryClass), isLatest };
}

/** The names that a fix at `place` may use or must avoid. Most loads have no fix: they are found when asked for. */
export function namesInForce(place: Place, names: ModuleNames, bound: NamesBound): NamesInForce {
  return new AskedInForce(place, names, bound);
}

class AskedInForce implements NamesInForce {
  readonly #at: Parameters<typeof namesInForce>;
  #imported: ReadonlyMap<string, string> | undefined;
  #taken: Names | undefined;

  constructor(...at: Parameters<typeof namesInForce>) {
    this.#at = at;
  }

  get imported(): ReadonlyMap<string, string> {
    return (this.#imported ??= importedAt(...this.#at));
  }

  get taken(): Names {
    return (this.#taken ??= takenAt(...this.#at));
  }
}

function importedAt(place: Place, names: ModuleNames, { classes, isLatest }: NamesBound): ReadonlyMap<string, string> {
  const imported = new Map<string, string>();
  if (!isLatest()) return imported;
  for (const { name: local } of classes) {
    const [binding, ...others] = names.bindings(local, place);
    if (binding?.meaning.kind !== 'import' || others.length > 0 || binding.meaning.source.form !== 'from') continue;
    if (names.isSure(binding, place)) imported.set(binding.meaning.source.name, local);
  }
  return imported;
}

function takenAt(place: Place, names: ModuleNames, { classes, taken, isLatest }: NamesBound): Names {
  if (!isLatest()) return taken;
  // Importing a class once more does no harm, but for one that the function binds further down.
  const local = classes.filter((binding) => names.isLocalAround(binding, place) || names.isBorrowed(binding));
  if (local.length === 0) return taken;
  return new AskedNames((name) => taken.has(name) || local.some((binding) => binding.name === name));
}

/** Gathering all names of a module at each keystroke would cost more than asking for the few that matter. */
class AskedNames implements Names {
  readonly #has: Names['has'];

  constructor(has: Names['has']) {
    this.#has = has;
  }

  has(name: string): boolean {
    return this.#has(name);
  }
}

const isPlainImport = (binding: Binding): boolean =>
  isLibraryClass(binding) &&
  binding.meaning.kind === 'import' &&
  binding.meaning.source.form === 'from' &&
  binding.meaning.source.name === binding.name;

const isLibraryClass = ({ meaning }: Binding): boolean =>
  meaning.kind === 'import' && meaning.source.form === 'from' && isWithin(meaning.source.module, LIBRARY);
