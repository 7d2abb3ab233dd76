import type { Load, Value } from '../load.js';
import { madeIn } from './made-ids.js';
import { patchingPackage } from './patching-packages.js';
import type { Reading } from './reading.js';

/** `AutoModel.register(…)`, `AutoModel.from_pretrained = …`, `transformers.AutoModel = …`, `patch.object(AutoModel, …)`. */
const PATCH = /\bAuto\w+\s*\.\s*register\s*\(|\.\s*(?:from_pretrained|Auto\w+)\s*=(?!=)|\bpatch(?:\.object)?\s*\(/;

const PEFT = /^[ \t]*(?:from|import)[ \t]+peft(?![\w])/m;

/** Adds to loads what forbids or weakens a judgement although class and checkpoint are known. */
export function guarded(loads: readonly Load[], reading: Reading): Load[] {
  if (loads.length === 0) return [];
  // Of other files those count that were read anyway.
  const others = reading.names.parts.slice(reading.texts.length).map(({ root }) => root?.text ?? '');
  const isPatched = [...reading.texts, ...others].some((text) => PATCH.test(text));
  const changedBy = patchingPackage(reading.texts);
  const importsPeft = reading.texts.some((text) => text.includes('peft') && PEFT.test(text));
  const isMade = madeIn(reading);
  const value = (one: Value): Value => (isMade(one.text) ? { ...one, isMade: true } : one);
  return loads.map((load) => ({
    ...load,
    isPatched,
    ...(changedBy !== undefined && { changedBy }),
    ...(importsPeft && { importsPeft }),
    checkpoint: load.checkpoint && { ...load.checkpoint, values: load.checkpoint.values.map(value) },
  }));
}
