import { argumentsOf, dottedName } from './calls.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';

/** Classes that hold what they are given under the names of the keywords. */
const HOLDS = /(?:^|\.)[A-Z]\w*(?:Args|Arguments|Config|Options|Params|Settings)$/;

/**
 * `args.model` of `args = ModelArguments(model="gpt2")`, a class of settings from elsewhere. Undefined for other classes,
 * and where the file sets such an attribute.
 */
export function keywordedField(
  { node, part, origin }: Candidate,
  name: string,
  { names }: Reader,
): readonly Candidate[] | undefined {
  const callee = node.childForFieldName('function');
  const value = argumentsOf(node).keywords.get(name);
  if (!callee || !value || !HOLDS.test(dottedName(callee, part, names) ?? '')) return undefined;
  if (names.parts.some((one) => one.ofAttribute(name).length > 0)) return undefined;
  return [{ node: value, part, origin: weaker(origin, 'constant') }];
}
