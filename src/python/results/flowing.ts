import type { Binding } from '../names/part-names.js';
import type { Spot } from './scene.js';

/**
 * What an expression is to a load: its result, a part of the model (its weights, a module), or something that a call of
 * it gives: `of` is the method, `name` the attribute or index that was last read of it, if it is not the whole.
 */
export type Role =
  | { readonly kind: 'result' }
  | { readonly kind: 'part'; readonly member: string }
  | { readonly kind: 'output'; readonly of: string; readonly name: string; readonly isWhole: boolean };

/** An expression that is something to a load. */
export interface Flowing extends Spot {
  readonly role: Role;
  /** Where it lies in the tuple that the expression is, outermost first; empty where the expression is the thing. */
  readonly path: readonly number[];
  /** The calls through which it came into functions of the file, the last one first. */
  readonly sites: Sites | undefined;
  /** The names through which it came. */
  readonly via: Via | undefined;
}

/** A call of a function of the file, and the ones before it. */
export interface Sites {
  readonly call: Spot;
  /** The id of the function's node. */
  readonly definition: number;
  readonly before: Sites | undefined;
  readonly depth: number;
}

/** A name that was read: whether it surely held the thing is told when all that holds it is known. */
export interface Via {
  /** The bindings that may give the name its meaning where it was read. */
  readonly reached: readonly Binding[];
  readonly before: Via | undefined;
}
