import type { Load } from '../load.js';
import { encloses, type Range } from '../text.js';
import type { Arm, PartNames } from './names/part-names.js';

/**
 * Tells of each of some loads whether the code chooses between it and another load of the same checkpoint with another
 * class: they stand in different branches of one `if` or `try`, or the branch of one is left early so that the other is
 * the rest of the choice. Such a choice mostly depends on the checkpoint.
 */
export function choicesAmong(loads: readonly Load[], parts: readonly PartNames[]): (load: Load) => Choice {
  const byId = new Map<string, Load[]>();
  for (const load of loads)
    for (const id of idsOf(load)) {
      const known = byId.get(id);
      if (known) known.push(load);
      else byId.set(id, [load]);
    }
  return (load) => {
    const names = parts[load.place.part];
    if (!names) return 'none';
    const others = [...idsOf(load)].flatMap((id) => byId.get(id) ?? []);
    const chosen = others.filter((other) => isOtherChoice(load, other, names));
    return chosen.some((other) => isOtherTry(load, other, names)) ? 'tried' : chosen.length > 0 ? 'chosen' : 'none';
  };
}

/** `tried` where one class is loaded in a `try`, and another one if that raises: which of them raises is left to the code. */
export type Choice = 'none' | 'chosen' | 'tried';

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

/** Whether one of two loads stands in a `try`, and the other one where what a wrong class raises is caught. */
function isOtherTry(a: Load, b: Load, names: PartNames): boolean {
  const [isModel, isOtherModel] = [a, b].map(({ classes: [first] }) => !BESIDES.test(first?.name ?? ''));
  if (isModel !== isOtherModel) return false;
  const [one, other] = [a.place.range, b.place.range];
  return isHandled(one, other, names) || isHandled(other, one, names);
}

/** Whether what runs where a `try` raises is at one place, and what is tried at the other. */
const isHandled = (inHandler: Range, tried: Range, names: PartNames): boolean =>
  decidingAround(inHandler, names).some((handler) => {
    if (handler.kind !== 'other' || handler.construct.kind !== 'try' || encloses(handler.range, tried)) return false;
    const body = handler.construct.arms.find(({ kind }) => kind === 'first');
    if (!body || !encloses(body.range, tried)) return false;
    const head = names.search?.slice(handler.range.start, handler.range.start + LONGEST_HEAD) ?? '';
    return CATCHES.test(head.slice(0, head.indexOf(':') + 1));
  });

const LONGEST_HEAD = 200;
/** What classes raise that cannot load a checkpoint. */
const CATCHES = /^except\s*:|\b(?:(?:Base)?Exception|(?:Value|OS|Environment|IO|Key|Type|Runtime|Attribute)Error)\b/;
/** Classes that no model is loaded with. */
const BESIDES = /Tokenizer|Config$|Processor|Extractor$/;
