import type { Node } from '../node.js';
import { given } from './given.js';
import { childrenOf } from './branches.js';
import { argumentsOf, dottedName } from './calls.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';

const MAKERS: ReadonlySet<string> = new Set(['collections.namedtuple', 'typing.NamedTuple']);

/** A field of `Config("gpt2", 3)` after `Config = namedtuple("Config", "model size")`. */
export function namedTupleField(
  { node, part, origin }: Candidate,
  name: string,
  reader: Reader,
): readonly Candidate[] | undefined {
  const callee = node.childForFieldName('function');
  if (callee?.type !== 'identifier') return undefined;
  const [maker, ...others] = reader.meanings({ node: callee, part, origin });
  if (maker?.node.type !== 'call' || others.length > 0) return undefined;
  const makes = maker.node.childForFieldName('function');
  if (!makes || !MAKERS.has(dottedName(makes, maker.part, reader.names) ?? '')) return undefined;
  const fields = argumentsOf(maker.node).positional[1];
  const position = fields ? fieldNames(fields, maker.part, reader).indexOf(name) : -1;
  if (position < 0) return [];
  const argument = given({ node, part, skipped: 0 }, name, position, reader);
  return typeof argument === 'string' ? [] : argument.map((one) => ({ ...one, origin: weaker(origin, 'constant') }));
}

/** `"model size"`, `["model", "size"]`, `[("model", str), ("size", int)]` */
function fieldNames(fields: Node, part: number, reader: Reader): string[] {
  if (fields.type === 'string') return textOf(fields, part, reader).split(/[\s,]+/);
  return childrenOf(fields).map((field) => {
    const name = field.type === 'tuple' ? childrenOf(field)[0] : field;
    return name ? textOf(name, part, reader) : '';
  });
}

const textOf = (node: Node, part: number, reader: Reader): string =>
  reader.texts({ node, part, origin: 'literal' })[0]?.text.trim() ?? '';
