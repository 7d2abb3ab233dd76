import type { Node } from '../node.js';
import { encloses, type Range } from '../../text.js';
import type { Binding } from '../names/part-names.js';
import { requirementsOf } from '../requirements.js';
import { answerTo } from './asked.js';
import type { Reader } from './reader.js';
import { functionAround } from './sources.js';
import { isPinned } from './world.js';

/**
 * Those of a name's bindings that count in the reader's world, where it tells of a call, a turn or an instance: without
 * those that a condition keeps from being made, and without what is written over for sure.
 * `use` is where the name is read.
 */
export function bindingsOfWorld(all: readonly Binding[], use: Range, reader: Reader): readonly Binding[] {
  const { world, inWorld } = reader;
  if (!isPinned(world)) return all;
  // What an earlier turn has left behind is not what it would be in this one.
  if (world.turns.size > 0 && all.some((one) => isOfEarlierTurn(one, use, reader))) return leftOpen(all, reader);
  if (all.length < 2 && !mayBeCarried(all, use, reader)) return all;
  const verdicts = all.map((one) => {
    const key = `runs ${one.part} ${one.meaning.node.id}`;
    const verdict = inWorld?.(key, () => runs(one, reader));
    const isLeft = verdict !== true && isCarried(one, all, use, reader);
    return { one, isLeft, runs: verdict === false && isLeft ? undefined : verdict };
  });
  if (world.turns.size > 0 && verdicts.some(({ isLeft }) => isLeft)) return leftOpen(all, reader);
  if (!verdicts.some((one) => one.runs === true) && mayBeCarried(all, use, reader)) return leftOpen(all, reader);
  const left = verdicts.filter(({ runs }) => runs !== false);
  const isOver = (one: Binding): boolean =>
    left.some((later) => later.one !== one && later.runs === true && isWrittenOver(one, later.one, use, reader));
  return left.filter(({ one }) => !isOver(one)).map(({ one }) => one);
}

/** Whether all is bound in a turn of a loop, and perhaps not in this one. */
function mayBeCarried(all: readonly Binding[], use: Range, reader: Reader): boolean {
  const [one] = all;
  if (!one || !reader.world || reader.world.turns.size === 0) return false;
  if (!all.every((other) => other.part === one.part && loopsAround(other, use, reader).length > 0)) return false;
  return !reader.names.reach(one.name, { part: one.part, range: use }).isSure;
}

/** Nothing, since a turn that nothing is told of may have bound the name. */
function leftOpen(all: readonly Binding[], { carried }: Reader): readonly Binding[] {
  for (const { name } of all) carried?.add(name);
  return [];
}

/** Whether all conditions around a binding hold, or one does not; undefined where that is not known. */
function runs({ meaning, part }: Binding, reader: Reader): boolean | undefined {
  const met = requirementsOf(meaning.node)
    .filter((one) => !one.isAsserted)
    .map(({ condition, holds }) => {
      const answer = answerTo(condition, part, reader);
      return !answer || answer.ground === 'default' ? undefined : answer.holds === holds;
    });
  if (met.includes(false)) return false;
  return met.includes(undefined) ? undefined : true;
}

/** Whether what a loop has bound in an earlier turn may be what is read. */
const isCarried = (one: Binding, all: readonly Binding[], use: Range, reader: Reader): boolean =>
  loopsAround(one, use, reader).some(
    (loop) => !all.every((other) => other.part === one.part && encloses(loop, other.range)),
  );

/** Whether it stands further down in a loop. */
const isOfEarlierTurn = (one: Binding, use: Range, reader: Reader): boolean =>
  one.range.start >= use.end && loopsAround(one, use, reader).length > 0;

/** The loops around a binding and a use of its name. */
const loopsAround = (one: Binding, use: Range, { names }: Reader): readonly Range[] =>
  (names.parts[one.part]?.armsAround(one.range) ?? []).flatMap(({ construct: { kind, range } }) =>
    kind === 'loop' && encloses(range, use) ? [range] : [],
  );

/** Whether a later binding, all conditions of which hold, takes the place of one before it. */
function isWrittenOver(one: Binding, later: Binding, use: Range, { names }: Reader): boolean {
  if (one.part !== later.part || one.from > later.range.start || later.isOptional) return false;
  if (scopeOf(one)?.id !== scopeOf(later)?.id || use.start < later.from) return false;
  const arms = names.parts[later.part]?.armsAround(later.range) ?? [];
  return arms.every(({ construct, range }) => construct.kind === 'if' || encloses(range, use));
}

/** The function that a name is bound in, be it by its signature. */
const scopeOf = ({ meaning }: Binding): Node | undefined => functionAround(meaning.node);
