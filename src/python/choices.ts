import type { Load } from '../load.js';
import { encloses } from '../text.js';
import type { Arm, PartNames } from './names/part-names.js';

/**
 * Whether the code chooses between `load` and another load of the same checkpoint with another class: they stand in
 * different branches of one `if` or `try`, or the branch of one is left early so that the other is the rest of the
 * choice. Such a choice mostly depends on the checkpoint.
 */
export function isChoice(load: Load, loads: readonly Load[], parts: readonly PartNames[]): boolean {
  const arms = (parts[load.place.part]?.arms ?? []).filter(({ construct }) => construct.kind !== 'loop');
  return loads.some(
    (other) =>
      other !== load &&
      other.place.part === load.place.part &&
      sharesCheckpoint(load, other) &&
      load.classes[0] !== undefined &&
      other.classes[0] !== undefined &&
      load.classes[0].name !== other.classes[0].name &&
      arms.some((arm) => separates(arm, load, other, arms)),
  );
}

function separates(arm: Arm, a: Load, b: Load, arms: readonly Arm[]): boolean {
  const [holdsA, holdsB] = [a, b].map(({ place }) => encloses(arm.range, place.range));
  if (holdsA === holdsB) return false;
  const outside = holdsA ? b : a;
  const isInSibling = arms.some(
    ({ construct, range }) =>
      construct.range.start === arm.construct.range.start && encloses(range, outside.place.range),
  );
  return isInSibling || (arm.leaves && outside.place.range.start >= arm.construct.range.end);
}

function sharesCheckpoint(a: Load, b: Load): boolean {
  const ids = new Set(a.checkpoint?.values.map(({ text }) => text));
  return b.checkpoint?.values.some(({ text }) => ids.has(text)) ?? false;
}
