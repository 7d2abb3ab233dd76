/** Wrong usage: its message goes to standard error without a stack, and the exit status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
