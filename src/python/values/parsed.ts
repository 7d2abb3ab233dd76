import type { Node } from '../node.js';
import { someInstance } from './annotations.js';
import { childrenOf } from './branches.js';
import { argumentsOf, dottedName } from './calls.js';
import { definitionsOf, lineageOf } from './lineage.js';
import type { Candidate, Reader, Step } from './reader.js';

/** Calls that read the fields of a class of the file from the command line: `tyro.cli(Args)`. */
export const parsedSteps: readonly (readonly [type: string, step: Step])[] = [['call', parsed]];

const READERS: ReadonlySet<string> = new Set([
  ...['tyro.cli', 'simple_parsing.parse', 'draccus.parse', 'pyrallis.parse', 'chz.entrypoint', 'jsonargparse.CLI'],
  ...['omegaconf.OmegaConf.structured', 'pydantic_settings.CliApp.run', 'jsonargparse.auto_cli'],
]);
const CALLED = /(?:cli|parse|CLI|structured|run|entrypoint|parse_args)$/;

function parsed(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const { node, part } = candidate;
  const callee = node.childForFieldName('function');
  // A glance at the name spares nearly all calls the look at the imports.
  if (!callee || !CALLED.test(callee.text)) return undefined;
  if (!READERS.has(dottedName(callee, part, reader.names) ?? '')) return byMethod(candidate, callee, reader);
  const { positional, keywords } = argumentsOf(node);
  const type = positional[0] ?? keywords.get('config_class');
  if (!type) return [];
  return type.type === 'call' ? [{ ...candidate, node: type }] : someInstance({ ...candidate, node: type }, reader);
}

/** `Args().parse_args()` of a typed parser, and `parser.parse()` of a parser for one class. */
function byMethod(candidate: Candidate, callee: Node, reader: Reader): readonly Candidate[] | undefined {
  const object = callee.childForFieldName('object');
  const method = callee.childForFieldName('attribute')?.text;
  if (!object) return undefined;
  if (method === 'parse') {
    const types = parsedTypes({ ...candidate, node: object }, reader);
    const [only] = types ?? [];
    return only && types?.length === 1 ? someInstance(only, reader) : undefined;
  }
  const made = method === 'parse_args' ? reader.meanings({ ...candidate, node: object }) : [];
  const [only] = made;
  const maker = only?.node.type === 'call' ? only.node.childForFieldName('function') : null;
  if (!only || !maker || made.length > 1) return undefined;
  const isTyped = definitionsOf(maker, only.part, reader).some((definition) =>
    lineageOf(definition, reader).foreign.some((base) => /^tap\.|TypedArgumentParser$/.test(base)),
  );
  return isTyped ? someInstance({ ...candidate, node: maker, part: only.part }, reader) : undefined;
}

const METHODS: ReadonlySet<string> = new Set([
  ...['parse_args_into_dataclasses', 'parse_args_and_config', 'parse_json_file', 'parse_yaml_file', 'parse'],
]);

/**
 * The instances that `HfArgumentParser((A, B)).parse_args_into_dataclasses()` returns, in order; what is no class of the
 * file is given by its name. Undefined for every other call.
 */
export function parsedInstances(call: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const callee = call.node.type === 'call' ? call.node.childForFieldName('function') : null;
  const object = callee?.type === 'attribute' ? callee.childForFieldName('object') : null;
  if (!object || !METHODS.has(callee?.childForFieldName('attribute')?.text ?? '')) return undefined;
  const types = parsedTypes({ ...call, node: object }, reader);
  return types?.map((type) => someInstance(type, reader)[0] ?? type);
}

/** The classes that a parser was made for: `HfArgumentParser((A, B))`, `TrlParser([A, B])`, `HfArgumentParser(A)`. */
function parsedTypes(parser: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const [only, ...others] = reader.meanings(parser);
  const made = only?.node.type === 'call' ? only.node : undefined;
  if (!only || !made || others.length > 0) return undefined;
  if (!/(?:^|\.)\w*(?:ArgumentParser|TrlParser|ArgParser)$/.test(made.childForFieldName('function')?.text ?? ''))
    return undefined;
  const { positional, keywords } = argumentsOf(made);
  const types = positional[0] ?? keywords.get('dataclass_types');
  if (!types) return undefined;
  const lists = reader.meanings({ ...only, node: types }).filter(({ node }) => ['tuple', 'list'].includes(node.type));
  const [list] = lists;
  return list ? childrenOf(list.node).map((node) => ({ ...list, node })) : [{ ...only, node: types }];
}
