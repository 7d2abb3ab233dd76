import type { Load, Value } from '../load.js';
import type { Glance } from './glances.js';
import { isMadeBy, mayMake, namesMade } from './made-ids.js';
import { patchingPackage } from './patching-packages.js';
import type { Reading } from './reading.js';
import { joinedRegisters, patches, registeredIn } from './registrations.js';

const PEFT = /^[ \t]*(?:from|import)[ \t]+peft(?![\w])/m;

/**
 * Adds to loads what forbids or weakens a judgement although class and checkpoint are known. `glancesAround` looks at
 * the files of the project that the module imports.
 */
export function guarded(loads: readonly Load[], reading: Reading, glancesAround: () => readonly Glance[]): Load[] {
  if (loads.length === 0) return [];
  const around = glancesAround();
  const own = reading.searches.some(patches) ? 'anything' : registeredIn(reading);
  const registers = joinedRegisters([own, ...around.map((one) => one.registers)]);
  const changedBy = patchingPackage(reading.searches) ?? around.find((one) => one.changedBy !== undefined)?.changedBy;
  const importsPeft = reading.searches.some((text) => text.has(PEFT));
  const isLoaded = loads.some(({ checkpoint }) => checkpoint && checkpoint.values.length > 0);
  const ownMade = isLoaded && mayMake(reading.searches) ? [namesMade(reading)] : [];
  const made = [...ownMade, ...around.flatMap((one) => one.made ?? [])];
  const value = (one: Value): Value => (made.some((by) => isMadeBy(by, one.text)) ? { ...one, isMade: true } : one);
  return loads.map((load) => ({
    ...load,
    ...(registers && { registers }),
    ...(changedBy !== undefined && { changedBy }),
    ...(importsPeft && { importsPeft }),
    checkpoint: load.checkpoint && { ...load.checkpoint, values: load.checkpoint.values.map(value) },
  }));
}
