/** Rules whose way out is another transformers, another checkpoint, an account, or a name that cannot be told. */
export const WITHOUT_FIX: readonly string[] = [
  'unknown-model-type',
  'untrained-head',
  'wrong-repository-type',
  'gated-repository',
];
