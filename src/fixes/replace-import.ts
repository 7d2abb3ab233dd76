import type { ClassImport, Edit, Module, Place } from '../load.js';
import { isInterface, removedName } from './import-edits.js';

/**
 * Edits that put another class of transformers in the place of an imported one, in the import and wherever it is used;
 * an alias stays. Undefined where that cannot be done without touching what else the file says: a string names the
 * class, other modules may import it from here, or the new name is taken.
 */
export function replaceImport(
  imported: ClassImport,
  to: string,
  { imports, module }: { readonly imports: readonly ClassImport[]; readonly module: Module },
): Edit[] | undefined {
  const { binding, place, uses, taken } = imported;
  if (binding.form === 'module') return [{ place, newText: to }];
  const old = binding.names[binding.index];
  if (!old) return undefined;
  const hasAlias = old.place.range.end > place.range.end;
  if (hasAlias) return [{ place, newText: to }];
  if (!uses || taken.has(to) || isInterface(module)) return undefined;

  const same = imports.filter(({ name, binding: { form } }) => form === 'from' && name === to);
  // What a function imports for itself may not be there yet where the old name is used.
  if (!same.every(({ isSure }) => isSure)) return undefined;
  const there = same.find((other) => uses.every((use) => isBelow(use, other.place)) && localOf(other) !== undefined);
  const removal = there ? removedName(binding) : [];
  const local = (removal.length > 0 && there ? localOf(there) : undefined) ?? to;
  const renamed = uses.map((use): Edit => ({ place: use, newText: local }));
  return removal.length > 0 ? [...renamed, ...removal] : [...renamed, { place, newText: to }];
}

const isBelow = (place: Place, other: Place): boolean =>
  place.part > other.part || (place.part === other.part && place.range.start > other.range.start);

const localOf = ({ binding }: ClassImport): string | undefined =>
  binding.form === 'from' ? binding.names[binding.index]?.local : undefined;
