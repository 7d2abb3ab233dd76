import { stringLiteral } from '../string-literal.js';
import { childrenOf } from './branches.js';
import { knownKeywords } from './keywords.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';

/**
 * What `{**DEFAULTS, **overrides}` holds under a text where the overrides are not known: the default. Empty where a
 * mapping below them is not known either.
 */
export function beneath(text: string, { node, part, origin }: Candidate, reader: Reader): readonly Candidate[] {
  if (node.type !== 'dictionary') return [];
  const how = weaker(origin, 'default');
  for (const entry of childrenOf(node).toReversed()) {
    const [key, value] = [entry.childForFieldName('key'), entry.childForFieldName('value')];
    if (entry.type === 'pair' && key && value && stringLiteral(key) === text)
      return [{ node: value, part, origin: how }];
    const inner = entry.type === 'dictionary_splat' ? childrenOf(entry)[0] : undefined;
    const found = inner && knownKeywords({ node: inner, part, origin }, reader).values.get(text);
    if (found) return found.map((one) => ({ ...one, origin: weaker(how, one.origin) }));
  }
  return [];
}
