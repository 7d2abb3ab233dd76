import type { Node } from '../node.js';
import { rangeOf } from '../names/part-names.js';
import { sitesOf } from './call-sites.js';
import { argumentsOf, subscriptOf } from './calls.js';
import { weaker } from './origins.js';
import { byKeyword } from './passed.js';
import type { Candidate, Reader, Step } from './reader.js';
import { parametersOf, signatureAround } from './signatures.js';

/** What a function reads from its `**kwargs`: `kwargs["model"]`, `kwargs.get("model", "gpt2")`, `kwargs.pop(…)`. */
export const keywordParameterSteps: readonly (readonly [type: string, step: Step])[] = [
  ['subscript', subscripted],
  ['call', gotten],
];

function subscripted(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const item = subscriptOf(candidate.node);
  return item && passedUnder(item.object, item.key, candidate, reader);
}

const READERS: ReadonlySet<string> = new Set(['get', 'pop', 'setdefault']);

function gotten(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const { node, part, origin } = candidate;
  const callee = node.childForFieldName('function');
  const object = callee?.type === 'attribute' ? callee.childForFieldName('object') : null;
  if (!object || !READERS.has(callee?.childForFieldName('attribute')?.text ?? '')) return undefined;
  const [key, otherwise] = argumentsOf(node).positional;
  const passed = key && passedUnder(object, key, candidate, reader);
  if (!passed || !otherwise) return passed;
  return [{ node: otherwise, part, origin: weaker(origin, 'default') }, ...passed];
}

/** What the callers pass under a key; undefined where the object is no `**kwargs`. */
function passedUnder(
  object: Node,
  key: Node,
  { part, origin }: Candidate,
  reader: Reader,
): readonly Candidate[] | undefined {
  if (object.type !== 'identifier') return undefined;
  const bindings = reader.names.bindings(object.text, { part, range: rangeOf(object) });
  const [binding, ...others] = bindings;
  if (binding?.meaning.kind !== 'opaque' || others.length > 0) return undefined;
  const { node } = binding.meaning;
  const definition = node.parent?.type === 'dictionary_splat_pattern' ? signatureAround(node) : undefined;
  const parameter = definition && parametersOf(definition).find((one) => one.node.id === node.id);
  if (!definition || parameter?.kind !== 'keywords') return undefined;
  const [name, ...otherNames] = reader.texts({ node: key, part, origin: 'literal' });
  if (!name || otherNames.length > 0) return [];
  const how = weaker(origin, 'caller');
  return sitesOf(definition, binding.part, reader).flatMap(
    (site) => byKeyword(name.text, site.arguments, how, reader).candidates,
  );
}
