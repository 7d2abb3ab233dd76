import type { Origin } from '../../load.js';

/** How much an origin takes from certainty: what is written out or bound once is plain, the rest is not. */
const WEIGHT: Readonly<Record<Origin, number>> = {
  literal: 0,
  constant: 1,
  imported: 2,
  default: 3,
  caller: 3,
  branch: 3,
  loop: 3,
  environment: 3,
  'pipeline-default': 3,
};

/**
 * The origin of what is known by two steps, the nearer to the load first: the weaker of both, the nearer of equals. What
 * a caller passes may be a default of its own: then it is that.
 */
export const weaker = (nearer: Origin, farther: Origin): Origin =>
  WEIGHT[farther] > WEIGHT[nearer] || (nearer === 'caller' && OTHERWISE.has(farther)) ? farther : nearer;

/** What there is where nothing is given. */
const OTHERWISE: ReadonlySet<Origin> = new Set(['default', 'environment']);
