import type { Node } from '../node.js';
import type { Site } from './call-sites.js';
import type { Made } from './frames.js';
import type { Definition } from './class-shape.js';

/**
 * One of the ways on which a place may be reached: what is passed together, and stands together in one row, goes together.
 * What a world says nothing about may be anything that the file shows.
 */
export interface World {
  /** The call that a function runs for, by the function; null for one that the file does not show, with the defaults. */
  readonly calls: ReadonlyMap<string, Site | null>;
  /** The turn that a loop is in, from 0, by the loop or the parametrization. */
  readonly turns: ReadonlyMap<string, number>;
  /** The instance that a method runs for, by the class that the method belongs to. */
  readonly selves: ReadonlyMap<string, Self>;
  /** What the conditions on the way come to. */
  readonly assumed: readonly Assumption[];
}

/** That something holds or does not, or is a text or is not. */
export interface Assumption {
  readonly asked: Node;
  readonly part: number;
  /** The text that it is compared with; undefined where it is asked for its truth. */
  readonly is: string | undefined;
  readonly holds: boolean;
  /** Where the code ends that is reached: what stands behind it has only run in an earlier turn of a loop. */
  readonly until: number;
}

/** An instance of a class of the file, or of one that inherits from it. */
export interface Self extends Definition {
  /** The call that makes it; absent for one that the file does not show. */
  readonly made?: Made;
}

/** Nothing is said. */
export const ANY_WORLD: World = { calls: new Map(), turns: new Map(), selves: new Map(), assumed: [] };

/** Whether a world tells of a call, a turn or an instance. */
export const isPinned = (world: World | undefined): world is World =>
  world !== undefined && world.calls.size + world.turns.size + world.selves.size > 0;

/** What a world knows a function, a loop or a class by. */
export const placeKey = (node: Node, part: number): string => `${part} ${node.id}`;
