import { encloses, type Range } from '../../text.js';
import type { Arm, Binding, PartNames } from './part-names.js';

/** Where a name is used. */
export interface Use {
  readonly part: number;
  readonly range: Range;
}

/** The bindings that may give a name its meaning at a use. */
export interface Reached {
  readonly bindings: readonly Binding[];
  /** Whether one of them always does: then what was bound before all of them does not count. */
  readonly isSure: boolean;
}

/** What is asked of a part: the arms around a range. */
type Around = Pick<PartNames, 'armsAround'>;

/**
 * Which of `bindings`, all of one name in one scope and in the order of the text, may give the name its meaning at
 * `use`: the nearest ones above it by control flow. Branches that exclude each other do not reach one another, a block
 * that always leaves reaches nothing behind it, and once every way to the use has its binding the older ones are out. A
 * loop may also bring what its body binds further down.
 */
export function reachingBindings(bindings: readonly Binding[], use: Use, parts: readonly Around[]): Reached {
  const flow = new Flow(use, parts);
  const reaching: Binding[] = [];
  let isSure = false;
  for (let at = countAbove(bindings, use) - 1; at >= 0; at--) {
    const binding = bindings[at];
    if (!binding) break;
    const verdict = flow.pass(binding);
    if (verdict !== 'excluded') reaching.push(binding);
    if (verdict !== 'certain') continue;
    // What is bound anew in every turn of the loop is not brought along from the last one.
    if (flow.isInInnermostLoop(binding)) return { bindings: reaching, isSure: true };
    isSure = true;
    break;
  }
  if (!flow.isInLoop) return { bindings: reaching, isSure };
  const known = new Set(reaching);
  const turned = bindings.filter((binding) => !known.has(binding) && flow.sharesLoop(binding));
  return { bindings: [...reaching, ...turned], isSure };
}

/** How many of them stand above the use. */
function countAbove(bindings: readonly Binding[], use: Use): number {
  let [low, high] = [0, bindings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const binding = bindings[middle];
    if (binding && isAbove(binding, use)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isAbove = (binding: Binding, use: Use): boolean =>
  binding.part < use.part || (binding.part === use.part && binding.from <= use.range.start);

/** Walks bindings from the nearest to the farthest and keeps account of the branches that already have one. */
class Flow {
  readonly #use: Use;
  readonly #parts: readonly Around[];
  readonly #armsOfUse: readonly Arm[];
  /** For each construct above the use: the arms in which a binding was found that always holds at their end. */
  readonly #covered = new Map<Arm['construct'], Set<Arm>>();

  constructor(use: Use, parts: readonly Around[]) {
    this.#use = use;
    this.#parts = parts;
    this.#armsOfUse = this.#armsAround(use.part, use.range);
  }

  get isInLoop(): boolean {
    return this.#armsOfUse.some(({ construct }) => construct.kind === 'loop');
  }

  /** Takes the next binding upwards: `certain` ends the search, `possible` goes on, `excluded` does not count. */
  pass(binding: Binding): 'certain' | 'possible' | 'excluded' {
    const arms = this.#armsAround(binding.part, binding.range);
    const apart = binding.part === this.#use.part ? arms.findIndex((arm, depth) => arm !== this.#armsOfUse[depth]) : 0;
    const arm = arms[apart];
    if (!arm) return binding.isOptional ? 'possible' : 'certain';
    const other = binding.part === this.#use.part ? this.#armsOfUse[apart] : undefined;
    if (other?.construct === arm.construct) return betweenArms(arm, other);
    // What a `try` has bound before it was left by an exception reaches the code behind it.
    if ((arm.leaves && !isTryBody(arm)) || this.#hasBinding(arm)) return 'excluded';
    if (arms.length > apart + 1 || binding.isOptional) return 'possible';
    if (arm.kind === 'finally') return 'certain';
    return this.#cover(arm) ? 'certain' : 'possible';
  }

  /** Whether use and binding stand in the body of one loop, so that the binding may come before the use in the next turn. */
  sharesLoop({ part, range }: Binding): boolean {
    if (part !== this.#use.part) return false;
    return this.#armsOfUse.some(({ construct, range: body }) => construct.kind === 'loop' && encloses(body, range));
  }

  /** Whether the binding stands in the innermost loop around the use. */
  isInInnermostLoop({ part, range }: Binding): boolean {
    const loop = this.#armsOfUse.findLast(({ construct }) => construct.kind === 'loop');
    return loop !== undefined && part === this.#use.part && encloses(loop.range, range);
  }

  #hasBinding(arm: Arm): boolean {
    return this.#covered.get(arm.construct)?.has(arm) ?? false;
  }

  /** Notes that `arm` always binds; true when with it every way through its construct does. */
  #cover(arm: Arm): boolean {
    const { construct } = arm;
    const covered = (this.#covered.get(construct) ?? new Set<Arm>()).add(arm);
    this.#covered.set(construct, covered);
    if (construct.kind === 'loop') return false;
    const complete = construct.kind === 'try' || construct.arms.some(({ kind }) => kind === 'else');
    return complete && construct.arms.every((sibling) => sibling.leaves || covered.has(sibling) || optional(sibling));
  }

  #armsAround(part: number, range: Range): Arm[] {
    return this.#parts[part]?.armsAround(range).toReversed() ?? [];
  }
}

const isTryBody = ({ kind, construct }: Arm): boolean => construct.kind === 'try' && kind === 'first';

/** `else` and `finally` of a `try` need not bind: its body already did. */
const optional = ({ kind, construct }: Arm): boolean =>
  construct.kind === 'try' && (kind === 'else' || kind === 'finally');

/** How a binding in one arm of a statement reaches a use in another arm of the same statement. */
function betweenArms(from: Arm, to: Arm): 'certain' | 'possible' | 'excluded' {
  if (from.construct.kind === 'loop') return 'possible';
  if (from.construct.kind === 'if') return 'excluded';
  if (to.kind === 'else') return from.kind === 'first' ? 'certain' : 'excluded';
  if (to.kind === 'finally') return 'possible';
  return from.kind === 'first' ? 'possible' : 'excluded';
}
