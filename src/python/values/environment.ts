import type { Node } from '../node.js';
import { argumentsOf, dottedName } from './calls.js';
import { weaker } from './origins.js';
import type { Candidate, Reader, Step } from './reader.js';

/** The defaults of `os.environ.get("X", "org/name")` and `os.getenv(…)`: what the variable holds is not known. */
export const environmentSteps: readonly (readonly [type: string, step: Step])[] = [['call', environmentDefault]];

const READERS: ReadonlySet<string> = new Set([
  'os.environ.get',
  'os.getenv',
  'os.environ.setdefault',
  'os.environ.pop',
]);

function environmentDefault({ node, part, origin }: Candidate, { names }: Reader): Candidate[] | undefined {
  const called: Node | null = node.childForFieldName('function');
  if (!called || !READERS.has(dottedName(called, part, names) ?? '')) return undefined;
  const { positional, keywords } = argumentsOf(node);
  const otherwise = positional[1] ?? keywords.get('default');
  return otherwise ? [{ node: otherwise, part, origin: weaker(origin, 'environment') }] : [];
}
