import type { Outcome } from './outcome.js';

/** What two outcomes have in common that are the same, in two releases or of two checkpoints; reasons name those. */
export const sameness = (outcome: Outcome): string =>
  [
    outcome.kind,
    'cause' in outcome ? outcome.cause : '',
    'modelClass' in outcome ? outcome.modelClass : '',
    ...('random' in outcome ? outcome.random : []),
    '-',
    ...('dropped' in outcome ? outcome.dropped : []),
    '-',
    ...('sizes' in outcome ? [outcome.sizes.wanted, outcome.sizes.saved] : []),
  ].join(' ');
