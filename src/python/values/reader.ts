import type { Node } from '../node.js';
import type { Origin, Value } from '../../load.js';
import { onceEach, type ModuleNames } from '../names/module-names.js';
import { composedTexts } from './composed.js';
import { stepsOf } from './steps.js';
import type { World } from './world.js';
import { writtenOnly } from './written-only.js';

/** An expression that another one may stand for, and how that is known. */
export interface Candidate {
  readonly node: Node;
  readonly part: number;
  readonly origin: Origin;
  /** Whether it is one of several things that a call may return: where it is not known, the others are not all there is. */
  readonly isOneReturn?: true;
}

/** One way to go on from an expression: what it stands for; empty where that is not known, undefined for other forms. */
export type Step = (candidate: Candidate, reader: Reader) => readonly Candidate[] | undefined;

/** Reads expressions of one module by following names, attributes and calls to what is written out. */
export interface Reader {
  readonly names: ModuleNames;
  /** The expressions that a candidate may stand for in the end: literals, containers, definitions, unknown calls. */
  meanings(candidate: Candidate): readonly Candidate[];
  /** The strings that a candidate may be; what is not known is left out. */
  texts(candidate: Candidate): readonly Value[];
  /** A reader that has not followed anything yet, for what is the same whoever asks. Absent where it differs. */
  readonly anew?: () => Reader;
  /** What is taken for given of the way to the place that is asked about; absent where nothing is. */
  readonly world?: World;
  /** What was found under a key before, or is now, for what hangs on the world; there where that is. */
  readonly inWorld?: ModuleNames['once'];
  /** Names that were read which an earlier turn of a loop may have bound, so that nothing was told of them. */
  readonly carried?: Set<string>;
}

/** How many expressions are followed for one argument: where there are more, nothing is known. */
const MOST_STEPS = 400;
/** How many expressions may stand between an argument and what it means. */
const LONGEST_CHAIN = 24;

/** A reader for one argument. `isExhausted` tells whether it gave up, so that what it found is not all there is. */
export function startReader(names: ModuleNames, world?: World): Reader & { readonly isExhausted: () => boolean } {
  if (names.work.isSpent) return { ...writtenOnly(names), isExhausted: () => false };
  let left = MOST_STEPS;
  const open = new Set<string>();
  /** Runs `follow` unless the expression is being followed already, as in `x = x or "a"` in a loop. */
  const once = <T>({ node, part }: Candidate, kind: string, follow: () => readonly T[]): readonly T[] => {
    const key = `${kind} ${part} ${node.id}`;
    names.work.spend(1);
    if (open.has(key) || open.size > 2 * LONGEST_CHAIN || left-- < 0) return [];
    open.add(key);
    const found = follow();
    open.delete(key);
    return found;
  };
  /** Of one of several returns something is left also where nothing is known of it; one that is being followed adds nothing. */
  const returned = (one: Candidate, { node, part, origin }: Candidate): readonly Candidate[] => {
    if (open.has(`meaning ${one.part} ${one.node.id}`)) return [];
    const meanings = reader.meanings(one);
    const nothing = { node: node.childForFieldName('arguments') ?? node, part, origin };
    return (meanings.length > 0 ? meanings : [nothing]).map((each) => ({ ...each, isOneReturn: true }));
  };
  const reader: Reader = {
    names,
    anew: () => startReader(names),
    ...(world && { world, inWorld: onceEach(), carried: new Set() }),
    meanings: (candidate) =>
      once(candidate, 'meaning', () => {
        const next = stepsOf(candidate, reader);
        return next
          ? next.flatMap((one) => (one.isOneReturn ? returned(one, candidate) : reader.meanings(one)))
          : [candidate];
      }),
    texts: (candidate) => {
      const found = reader.meanings(candidate).map((one) => ({
        texts: once(one, 'text', () => composedTexts(one, reader)),
        mayBeMore: one.isOneReturn === true && one.node.type !== 'none',
      }));
      const isAll = found.every(({ texts, mayBeMore }) => texts.length > 0 || !mayBeMore);
      return found.flatMap(({ texts }) =>
        isAll ? texts : texts.map((one) => ({ ...one, isDoubtful: true as const })),
      );
    },
  };
  return { ...reader, isExhausted: () => left < 0 };
}
