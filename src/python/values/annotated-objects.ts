import type { Node } from '../node.js';
import { rangeOf } from '../names/part-names.js';
import { annotatedValues } from './annotations.js';
import { receiverOf } from './lineage.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';

/**
 * What the annotation of a parameter adds to what it is given: the texts of a `Literal` where nothing is given, and an
 * instance of a class of the file. `parameter` is the name in the signature.
 */
export function annotatedParameter(
  parameter: Candidate,
  given: readonly Candidate[],
  reader: Reader,
): readonly Candidate[] {
  const { node, part } = parameter;
  const annotation = node.parent?.childForFieldName('type');
  if (!annotation || !node.parent?.type.startsWith('typed_') || receiverOf(node, part, reader)) return [];
  const values = annotatedValues({ ...parameter, node: annotation }, reader);
  return given.length === 0 ? values : values.filter((one) => one.node.type !== 'string');
}

/** What annotations tell of an object that is made by an unknown call: `cfg: Config = load()`, `def load() -> Config`. */
export function annotatedObject(
  { node, part, origin }: Candidate,
  meanings: readonly Candidate[],
  reader: Reader,
): readonly Candidate[] {
  const annotations = [
    ...(node.type === 'identifier' ? ofVariable(node, part, reader) : []),
    ...meanings.flatMap((one) => ofReturned(one, reader)),
  ];
  return annotations.flatMap((one) => annotatedValues({ ...one, origin: weaker(origin, 'default') }, reader));
}

function ofVariable(node: Node, part: number, { names }: Reader): Omit<Candidate, 'origin'>[] {
  return names.bindings(node.text, { part, range: rangeOf(node) }).flatMap((binding) => {
    const assignment = binding.meaning.kind === 'value' ? binding.meaning.node.parent : null;
    const annotation = assignment?.type === 'assignment' ? assignment.childForFieldName('type') : null;
    return annotation ? [{ node: annotation, part: binding.part }] : [];
  });
}

function ofReturned({ node, part }: Candidate, reader: Reader): Omit<Candidate, 'origin'>[] {
  const callee = node.type === 'call' ? node.childForFieldName('function') : null;
  if (callee?.type !== 'identifier') return [];
  return reader.meanings({ node: callee, part, origin: 'literal' }).flatMap((one) => {
    const annotation = one.node.type === 'function_definition' ? one.node.childForFieldName('return_type') : null;
    return annotation ? [{ node: annotation, part: one.part }] : [];
  });
}
