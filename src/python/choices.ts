import type { Load } from '../load.js';
import { encloses } from '../text.js';
import type { Arm, PartNames } from './names/part-names.js';

/**
 * Tells of each of some loads whether the code chooses between it and another load of the same checkpoint with another
 * class: they stand in different branches of one `if` or `try`, or the branch of one is left early so that the other is
 * the rest of the choice. Such a choice mostly depends on the checkpoint.
 */
export function choicesAmong(loads: readonly Load[], parts: readonly PartNames[]): (load: Load) => boolean {
  const byId = new Map<string, Load[]>();
  for (const load of loads)
    for (const id of idsOf(load)) {
      const known = byId.get(id);
      if (known) known.push(load);
      else byId.set(id, [load]);
    }
  const deciding = parts.map(({ arms }) => arms.filter(({ construct }) => construct.kind !== 'loop'));
  return (load) => {
    const arms = deciding[load.place.part] ?? [];
    if (arms.length === 0) return false;
    return [...idsOf(load)].some((id) => byId.get(id)?.some((other) => isOtherChoice(load, other, arms)));
  };
}

const idsOf = ({ checkpoint }: Load): ReadonlySet<string> => new Set(checkpoint?.values.map(({ text }) => text));

const isOtherChoice = (load: Load, other: Load, arms: readonly Arm[]): boolean =>
  other.place.part === load.place.part &&
  load.classes[0] !== undefined &&
  other.classes[0] !== undefined &&
  load.classes[0].name !== other.classes[0].name &&
  arms.some((arm) => separates(arm, load, other, arms));

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
