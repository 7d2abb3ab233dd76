import type { Node } from '../node.js';
import { childrenOf } from './branches.js';
import { argumentsOf, dottedName, isBuiltin } from './calls.js';
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

/** The objects whose attributes a namespace is made of: `Namespace(**vars(model_args), **vars(data_args))`. */
export function unpackedObjects({ node, part, origin }: Candidate, reader: Reader): readonly Candidate[] {
  const list = node.type === 'call' ? node.childForFieldName('arguments') : null;
  return childrenOf(list ?? node).flatMap((one) => {
    const [inner] = one.type === 'dictionary_splat' ? childrenOf(one) : [];
    const object = inner && objectOf({ node: inner, part, origin }, reader);
    return object ? [{ node: object, part, origin }] : [];
  });
}

/** `args` of `vars(args)` and `args.__dict__` */
export function objectOf({ node, part }: Candidate, { names }: Reader): Node | undefined {
  if (node.type === 'attribute')
    return node.childForFieldName('attribute')?.text === '__dict__'
      ? (node.childForFieldName('object') ?? undefined)
      : undefined;
  const callee = node.type === 'call' ? node.childForFieldName('function') : null;
  return callee?.text === 'vars' && isBuiltin(callee, part, names) ? argumentsOf(node).positional[0] : undefined;
}
