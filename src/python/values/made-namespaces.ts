import { childrenOf } from './branches.js';
import { argumentsOf, dottedName } from './calls.js';
import { knownKeywords } from './keywords.js';
import { weaker } from './origins.js';
import { byKeyword } from './passed.js';
import type { Candidate, Reader } from './reader.js';

/** Classes whose instances have their keyword arguments as attributes. */
const NAMESPACES: ReadonlySet<string> = new Set(['argparse.Namespace', 'types.SimpleNamespace']);
/** Classes and functions that make attributes of the entries of a dictionary. */
const WRAPPERS: ReadonlySet<string> = new Set([
  ...[
    'easydict.EasyDict',
    'addict.Dict',
    'attrdict.AttrDict',
    'munch.Munch',
    'munch.munchify',
    'dotmap.DotMap',
    'box.Box',
  ],
  ...['omegaconf.OmegaConf.create', 'ml_collections.ConfigDict', 'ml_collections.config_dict.ConfigDict'],
]);

/**
 * An attribute of what is made of keywords or of a dictionary that is written out: `Namespace(model="gpt2")`,
 * `EasyDict({"model": "gpt2"})`. Undefined for every other call.
 */
export function madeNamespace(call: Candidate, attribute: string, reader: Reader): readonly Candidate[] | undefined {
  const { node, part } = call;
  const callee = node.childForFieldName('function');
  const name = (callee && dottedName(callee, part, reader.names)) ?? '';
  const isWrapper = WRAPPERS.has(name);
  if (!isWrapper && !NAMESPACES.has(name)) return undefined;
  const origin = weaker(call.origin, 'constant');
  const list = node.childForFieldName('arguments');
  const written = list ? childrenOf(list).map((one) => ({ node: one, part })) : [];
  const own = byKeyword(attribute, written, origin, reader).candidates;
  const [mapping] = isWrapper ? argumentsOf(node).positional : [];
  if (own.length > 0 || !mapping) return own;
  return knownKeywords({ node: mapping, part, origin }, reader).values.get(attribute) ?? [];
}
