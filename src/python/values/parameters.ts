import { weaker } from './origins.js';
import type { Candidate } from './reader.js';

/** What a parameter may be: its default, and what the callers in the file pass. `node` is the name in the signature. */
export function parameterValues({ node, part, origin }: Candidate): readonly Candidate[] {
  const parameter = node.parent;
  const otherwise = parameter?.type.includes('default_parameter') ? parameter.childForFieldName('value') : null;
  return otherwise ? [{ node: otherwise, part, origin: weaker(origin, 'default') }] : [];
}
