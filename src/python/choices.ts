import type { Load } from '../load.js';
import { encloses, type Range } from '../text.js';
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
  return (load) => {
    const names = parts[load.place.part];
    if (!names) return false;
    return [...idsOf(load)].some((id) => byId.get(id)?.some((other) => isOtherChoice(load, other, names)));
  };
}

const idsOf = ({ checkpoint }: Load): ReadonlySet<string> => new Set(checkpoint?.values.map(({ text }) => text));

const isOtherChoice = (load: Load, other: Load, names: PartNames): boolean =>
  other.place.part === load.place.part &&
  load.classes[0] !== undefined &&
  other.classes[0] !== undefined &&
  load.classes[0].name !== other.classes[0].name &&
  areApart(load.place.range, other.place.range, names);

function areApart(a: Range, b: Range, names: PartNames): boolean {
  const [aroundA, aroundB] = [decidingAround(a, names), decidingAround(b, names)];
  return aroundA.some((arm) => separates(arm, b, aroundB)) || aroundB.some((arm) => separates(arm, a, aroundA));
}

const decidingAround = (range: Range, names: PartNames): readonly Arm[] =>
  names.armsAround(range).filter(({ construct }) => construct.kind !== 'loop');

/** Whether an arm decides between what it holds and a place outside, which `around` are the arms around. */
function separates(arm: Arm, outside: Range, around: readonly Arm[]): boolean {
  if (encloses(arm.range, outside)) return false;
  const { start, end } = arm.construct.range;
  const isInSibling = around.some(({ construct }) => construct.range.start === start);
  return isInSibling || (arm.leaves && outside.start >= end);
}
