import type { Node } from '../node.js';
import { encloses } from '../../text.js';
import { rangeOf, type Binding } from '../names/part-names.js';
import { truthOf } from './conditions.js';
import type { Candidate, Reader } from './reader.js';

/**
 * Whether what a binding gives its name never gets as far as the other bindings, since one of them takes its place
 * whenever it is so: the bare name above `if "/" not in name: name = "org/" + name`.
 */
export function isRewritten(
  candidate: Candidate,
  binding: Binding,
  bindings: readonly Binding[],
  reader: Reader,
): boolean {
  return bindings.some((later) => {
    const guard = later === binding ? undefined : guardOf(later);
    const isBefore = guard && binding.part === later.part && binding.from < guard.startIndex;
    const condition = isBefore && !encloses(rangeOf(guard), binding.range) && guard.childForFieldName('condition');
    if (!condition) return false;
    const values = reader.texts(candidate);
    const argument =
      condition.descendantsOfType('identifier').find(({ text }) => text === later.name) ?? candidate.node;
    const { part } = later;
    return (
      values.length > 0 &&
      values.every((value) => truthOf(condition, { argument, part, values: [value], value }, reader) === true)
    );
  });
}

/** The `if` in whose first block, and in nothing else, a binding stands. */
function guardOf({ meaning }: Binding): Node | undefined {
  if (meaning.kind !== 'value') return undefined;
  let at = meaning.node.parent;
  while (at && (at.type === 'assignment' || at.type === 'expression_statement')) at = at.parent;
  const guard = at?.type === 'block' ? at.parent : null;
  return guard?.type === 'if_statement' && guard.childForFieldName('consequence')?.id === at?.id ? guard : undefined;
}
