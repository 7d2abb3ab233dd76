import type { Value } from '../load.js';
import { encloses } from '../text.js';
import type { ModuleNames } from './names/module-names.js';
import { rangeOf } from './names/part-names.js';
import type { Node } from './node.js';
import type { Requirement } from './requirements.js';
import { assumptionsOf } from './values/assumptions.js';
import { answerTo, answerToCase } from './values/asked.js';
import { isAskedAround, isCalledIn } from './values/called-worlds.js';
import type { Answer } from './values/grounds.js';
import { startReader, type Reader } from './values/reader.js';
import { ANY_WORLD, type World } from './values/world.js';
import { DEEPEST, worldsOf } from './values/worlds.js';

/** A call whose argument is asked about. */
export interface Asked {
  readonly call: Node;
  readonly part: number;
  readonly requirements: readonly Requirement[];
  /** What the argument may be in a world. */
  readonly read: (reader: Reader) => readonly Value[];
}

/**
 * Whether a value gets to the call: for sure; as far as is known, where of a condition nothing is; by something that is
 * only known for others; or not.
 */
type Arrival = 'may' | 'open' | 'perhaps' | 'not';

/**
 * The values with which the call is reached, of calls and turns of loops in which they stand together with what the
 * conditions on the way ask for. Those are doubtful with which that hangs on something that is not known, or that is
 * otherwise as long as nobody chooses it, together with another value.
 */
export function onTheWay(everything: Asked, values: readonly Value[], names: ModuleNames): readonly Value[] {
  const { call, part } = everything;
  const isSame = values.every(isFixed);
  // What is the same whoever calls is chosen by no assertion.
  const requirements = everything.requirements.filter(({ isAsserted }) => !(isSame && isAsserted));
  const asked = { ...everything, requirements };
  if (requirements.length === 0) return isSame ? values : calledWith(asked, values, names);
  if (!values.some((one) => isFromAfar(one, requirements, part))) return values;
  const worlds = isSame ? [ANY_WORLD] : worldsOf(call, part, names);
  const arrivals = new Map<string, Arrival>();
  const ways = worlds.filter((world) => isCalledIn(world, names)).map((world) => wayIn(world, asked, names));
  if (ways.some((one) => one === undefined)) return values.map((one) => ({ ...one, isOpen: true }));
  for (const [index, way] of ways.entries()) {
    const others = ways.filter((_, other) => other !== index).flatMap((one) => (one ? [one] : []));
    for (const value of way?.values ?? []) {
      const arrival = arrivalOf(value, way?.answers ?? [], requirements, others);
      const known = arrivals.get(value.text);
      arrivals.set(value.text, known && ORDER.indexOf(known) < ORDER.indexOf(arrival) ? known : arrival);
    }
  }
  const isCarried = ways.some((way) => way?.isCarried);
  /** Whether a value that no world has is there as soon as nothing is assumed: what stands in another branch. */
  const plain = new Map<World, ReadonlySet<string>>();
  const textsOf = (world: World): ReadonlySet<string> => {
    const texts = plain.get(world) ?? new Set(asked.read(startReader(names, world)).map(({ text }) => text));
    plain.set(world, texts);
    return texts;
  };
  const isThere = ({ text }: Value): boolean => worlds.some((world) => textsOf(world).has(text));
  return values.flatMap((value) => {
    if (!isFromAfar(value, requirements, part)) return [value];
    const known = arrivals.get(value.text) ?? (isThere(value) ? 'not' : 'open');
    const arrival = isCarried && known !== 'may' ? 'perhaps' : known;
    return arrival === 'not' ? [] : [{ ...value, ...MARKS[arrival] }];
  });
}

/** The same where nothing is asked on the way but by those who call: what only comes with calls that do not run is left out. */
function calledWith({ call, part, read }: Asked, values: readonly Value[], names: ModuleNames): readonly Value[] {
  if (values.length < 2 || !isAskedAround(call, part, names, DEEPEST)) return values;
  const worlds = worldsOf(call, part, names);
  const reached = worlds.filter((world) => isCalledIn(world, names));
  if (reached.length === 0 || reached.length === worlds.length) return values;
  const readIn = (
    some: readonly World[],
  ): readonly { readonly texts: readonly string[]; readonly isCarried: boolean }[] =>
    some.map((world) => {
      const reader = startReader(names, world);
      return { texts: read(reader).map(({ text }) => text), isCarried: (reader.carried?.size ?? 0) > 0 };
    });
  const [there, all] = [readIn(reached), readIn(worlds)];
  return values.flatMap((value) => {
    const [isThere, isAnywhere] = [there, all].map((ones) => ones.some(({ texts }) => texts.includes(value.text)));
    if (isThere) return [value];
    if (there.some(({ isCarried }) => isCarried)) return [{ ...value, isDoubtful: true }];
    return isAnywhere ? [] : [value];
  });
}

/** The best first. */
const ORDER: readonly Arrival[] = ['may', 'open', 'perhaps', 'not'];

const MARKS: Readonly<Record<Exclude<Arrival, 'not'>, Partial<Value>>> = {
  may: {},
  open: { isOpen: true },
  perhaps: { isDoubtful: true },
};

/** One world: what the argument is there, and what the conditions come to. */
interface Way {
  readonly values: readonly Value[];
  readonly answers: readonly (Answer | undefined)[];
  /** Whether it gets there with what an earlier turn of a loop has left. */
  readonly isCarried: boolean;
}

function wayIn(world: World, { call, part, requirements, read }: Asked, names: ModuleNames): Way | undefined {
  const readers = [
    {
      ...world,
      assumed: assumptionsOf(
        requirements.filter(({ clause }) => !clause),
        part,
      ).map((one) => ({ ...one, until: call.endIndex })),
    },
    world,
  ].map((one) => startReader(names, one));
  const [assuming, reader] = readers;
  const values = assuming ? read(assuming) : [];
  const hasCarried = (assuming?.carried?.size ?? 0) > 0;
  const answers =
    reader && (values.length > 0 || hasCarried) ? requirements.map((one) => answerIn(one, part, reader)) : [];
  const isReached = answers.every((one, index) => one?.ground !== 'given' || one.holds === requirements[index]?.holds);
  return readers.some((one) => one.isExhausted()) ? undefined : { values, answers, isCarried: hasCarried && isReached };
}

const answerIn = ({ condition, clause }: Requirement, part: number, reader: Reader): Answer | undefined =>
  clause ? answerToCase(condition, clause, part, reader) : answerTo(condition, part, reader);

function arrivalOf(
  value: Value,
  answers: readonly (Answer | undefined)[],
  requirements: readonly Requirement[],
  others: readonly Way[],
): Arrival {
  const each = requirements.map(({ holds, isAsserted }, index): Arrival => {
    const answer = answers[index];
    const elsewhere = others.flatMap((one) => one.answers[index] ?? []);
    if (isAsserted && !answer) return 'may';
    if (!answer) return elsewhere.some(({ ground }) => ground === 'given') ? 'perhaps' : 'open';
    if (answer.holds === holds) return 'may';
    if (answer.ground === 'given') return isFixed(value) ? 'perhaps' : 'not';
    if (answer.ground === 'default') return OTHERWISE.has(value.origin) ? 'perhaps' : 'open';
    return elsewhere.some((one) => one.holds === holds) ? 'not' : 'perhaps';
  });
  return ORDER.findLast((one) => each.includes(one)) ?? 'may';
}

/** Origins of what there is where nothing is given. */
const OTHERWISE: ReadonlySet<string> = new Set(['default', 'environment']);

/** Whether a value is what it is whoever calls. */
const isFixed = ({ origin }: Value): boolean => origin === 'constant' || origin === 'imported' || origin === 'literal';

/** Whether a value comes from outside of what the conditions choose: what stands in a branch is meant for it. */
function isFromAfar({ origin, place }: Value, requirements: readonly Requirement[], part: number): boolean {
  if (origin === 'literal') return false;
  return requirements.some(({ condition }) => {
    const block = branching(condition);
    return place.part !== part || !block || !encloses(rangeOf(block), place.range);
  });
}

/** The statement or expression that asks the condition. */
const branching = ({ parent }: Node): Node | undefined =>
  parent?.type === 'elif_clause' ? (parent.parent ?? undefined) : (parent ?? undefined);
