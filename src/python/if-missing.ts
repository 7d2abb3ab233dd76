import { isNamedBy } from '../class-import.js';
import type { ClassImport, ClassUse, IfMissing, Load } from '../load.js';
import { ifMissingAt, isTold } from './imports-of.js';
import type { Reading } from './reading.js';

/** Tells for the classes of loads what happens where the library does not have them, from what is told of `imports`. */
export function ifMissingIn(reading: Reading, imports: readonly ClassImport[]): (used: ClassUse) => ClassUse {
  return (used) => {
    const told = ifMissing(used, reading, imports);
    return told === undefined ? used : { ...used, ifMissing: told };
  };
}

/** The imports with the number of loads whose class each is. */
export function withLoads(imports: readonly ClassImport[], loads: readonly Load[]): ClassImport[] {
  return imports.map((imported) => ({
    ...imported,
    loads: loads.filter(({ classes: [used, ...others] }) => used && others.length === 0 && isNamedBy(imported, used))
      .length,
  }));
}

function ifMissing(used: ClassUse, reading: Reading, imports: readonly ClassImport[]): IfMissing | undefined {
  const { name, place, binding } = used;
  if (binding?.form === 'star') {
    if (!isTold(binding.module, name)) return undefined;
    const each = [ifMissingAt(binding.statement, 'import', reading), ifMissingAt(place, 'use', reading)];
    return each.includes('prepared') ? 'prepared' : 'NameError';
  }
  if (binding) return imports.find((imported) => isNamedBy(imported, used))?.ifMissing;
  // Behind a variable: every place that may be meant says the same, or nothing is sure.
  const [told, ...others] = new Set(imports.filter((one) => one.name === name).map((one) => one.ifMissing));
  return others.length === 0 ? told : 'prepared';
}
