import { anyMatches } from '../names/searches.js';
import type { Node } from '../node.js';
import { argumentsOf, isBuiltin, subscriptOf } from './calls.js';
import { objectOf } from './made-namespaces.js';
import { attributeAt } from './namespaces.js';
import { weaker } from './origins.js';
import { parserOf } from './parsers.js';
import type { Candidate, Reader, Step } from './reader.js';

/**
 * What is read from parsed command lines and other namespaces: `args.model_name`, `getattr(args, "model_name")`,
 * `vars(args)["model_name"]`, and absl's `FLAGS.model_name`.
 */
export const namespaceSteps: readonly (readonly [type: string, step: Step])[] = [
  ['attribute', attributeRead],
  ['call', gotten],
  ['subscript', itemRead],
];

function attributeRead(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const { node } = candidate;
  const [object, attribute] = [node.childForFieldName('object'), node.childForFieldName('attribute')];
  return object && attribute ? attributeAt({ ...candidate, node: object }, attribute.text, reader) : undefined;
}

/** `getattr(args, "model", "gpt2")`, and `vars(args).get("model", "gpt2")` */
function gotten(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const { node, part, origin } = candidate;
  const callee = node.childForFieldName('function');
  if (!callee || !/^getattr$|\.\s*(?:get|pop)$/.test(callee.text)) return undefined;
  const { positional } = argumentsOf(node);
  const isGetattr = callee.type === 'identifier' && isBuiltin(callee, part, reader.names);
  const [object, name, otherwise] = isGetattr ? positional : [callee.childForFieldName('object'), ...positional];
  if (!object || !name) return undefined;
  const read = isGetattr
    ? named({ ...candidate, node: object }, name, reader)
    : itemOf({ ...candidate, node: object }, name, reader);
  // What is declared is there: the other value is for what is not.
  return read?.length === 0 && otherwise ? [{ node: otherwise, part, origin: weaker(origin, 'default') }] : read;
}

function itemRead(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const item = subscriptOf(candidate.node);
  if (!item) return undefined;
  const container = { ...candidate, node: item.object };
  return item.key.text === '0' ? firstOfPair(container, reader) : itemOf(container, item.key, reader);
}

/** `parser.parse_known_args()[0]`: the call stands for its namespace. */
function firstOfPair(pair: Candidate, reader: Reader): readonly Candidate[] | undefined {
  if (!anyMatches(/parse_/, reader.names)) return undefined;
  const parsed = reader.meanings(pair).filter(({ node }) => parserOf(node) !== undefined);
  return parsed.length > 0 ? parsed : undefined;
}

/** `vars(args)["model"]`, also where `vars(args)` stands in a variable; `args.__dict__["model"]` */
function itemOf(mapping: Candidate, key: Node, reader: Reader): readonly Candidate[] | undefined {
  if (!anyMatches(/\bvars\s*\(|__dict__/, reader.names)) return undefined;
  const found = reader.meanings(mapping).map((one) => {
    const object = objectOf(one, reader);
    return object && named({ ...one, node: object }, key, reader);
  });
  return found.some((one) => one !== undefined) ? found.flatMap((one) => one ?? []) : undefined;
}

function named(object: Candidate, name: Node, reader: Reader): readonly Candidate[] | undefined {
  const [only, ...others] = reader.texts({ node: name, part: object.part, origin: 'literal' });
  return only && others.length === 0 ? attributeAt(object, only.text, reader) : undefined;
}
