import type { NamesInForce, Place } from '../load.js';
import { isWithin } from './names/classes.js';
import { isPlain, type ModuleNames } from './names/module-names.js';
import type { Binding } from './names/part-names.js';

/** The package whose classes are looked for. */
export const LIBRARY = 'transformers';

/** What a module binds: the same for all its loads and imports. */
export interface NamesBound {
  /** Names that stand for anything but a class of the library under its own name. */
  readonly taken: ReadonlySet<string>;
  /** The imports of classes of the library. */
  readonly classes: readonly Binding[];
}

/** Gathers what a module binds. */
export function namesBound({ everyImport, byName }: ModuleNames): NamesBound {
  const taken = new Set<string>();
  byName.forEach((bindings, name) => {
    if (isPlain(name) && !bindings.every(isPlainImport)) taken.add(name);
  });
  return { taken, classes: everyImport.filter(isLibraryClass) };
}

/** The names that a fix at `place` may use or must avoid. */
export function namesInForce(place: Place, names: ModuleNames, bound: NamesBound): NamesInForce {
  const { classes } = bound;
  const imported = new Map<string, string>();
  for (const { name: local } of classes) {
    const [binding, ...others] = names.bindings(local, place);
    if (binding?.meaning.kind !== 'import' || others.length > 0 || binding.meaning.source.form !== 'from') continue;
    if (names.isSure(binding, place)) imported.set(binding.meaning.source.name, local);
  }
  // Importing a class once more does no harm, but for one that the function binds further down.
  const local = classes.filter((binding) => names.isLocalAround(binding, place) || names.isBorrowed(binding));
  const taken = local.length === 0 ? bound.taken : new Set([...bound.taken, ...local.map(({ name }) => name)]);
  return { imported, taken };
}

const isPlainImport = (binding: Binding): boolean =>
  isLibraryClass(binding) &&
  binding.meaning.kind === 'import' &&
  binding.meaning.source.form === 'from' &&
  binding.meaning.source.name === binding.name;

const isLibraryClass = ({ meaning }: Binding): boolean =>
  meaning.kind === 'import' && meaning.source.form === 'from' && isWithin(meaning.source.module, LIBRARY);
