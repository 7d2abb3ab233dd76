import type { Expression } from '../python/statements.js';
import { described } from './described.js';
import { SourceError } from './source-error.js';

/**
 * Optional packages that hardly anyone has beside transformers. All others count as installed: without them
 * transformers asks for them by name.
 */
const SELDOM_INSTALLED: ReadonlySet<string> = new Set(['is_mistral_common_available']);

/**
 * Whether a test such as `is_tokenizers_available() and not is_mistral_common_available()` holds. Throws a
 * `SourceError` on a test that is about anything but optional packages.
 */
export function holds(test: Expression, file: string): boolean {
  if (test.kind === 'not') return !holds(test.of, file);
  if (test.kind === 'binary' && test.operator === 'and') return holds(test.left, file) && holds(test.right, file);
  const asked = availabilityCall(test);
  if (asked !== undefined) return !SELDOM_INSTALLED.has(asked);
  throw new SourceError(file, test.line, `the condition ${described(test)} is a form that the reader does not know`);
}

/** `is_tokenizers_available` of `is_tokenizers_available()`; undefined for every other expression. */
export function availabilityCall(expression: Expression): string | undefined {
  if (expression.kind !== 'call' || expression.arguments.length > 0 || expression.callee.kind !== 'name')
    return undefined;
  const { name } = expression.callee;
  return /^is_\w+_available$/.test(name) ? name : undefined;
}
