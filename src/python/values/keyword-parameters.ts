import type { Node } from '../node.js';
import { rangeOf } from '../names/part-names.js';
import { sitesOf } from './call-sites.js';
import { argumentsOf, subscriptOf } from './calls.js';
import { weaker } from './origins.js';
import { byKeyword } from './passed.js';
import type { Candidate, Reader, Step } from './reader.js';
import { parametersOf, signatureAround } from './signatures.js';
import { placeKey } from './world.js';

/** What a function reads from its `**kwargs`: `kwargs["model"]`, `kwargs.get("model", "gpt2")`, `kwargs.pop(…)`. */
export const keywordParameterSteps: readonly (readonly [type: string, step: Step])[] = [
  ['subscript', subscripted],
  ['call', gotten],
];

function subscripted(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const item = subscriptOf(candidate.node);
  return item && passedUnder(item.object, item.key, candidate, reader)?.candidates;
}

const READERS: ReadonlySet<string> = new Set(['get', 'pop', 'setdefault']);

function gotten(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const { node, part, origin } = candidate;
  const callee = node.childForFieldName('function');
  const object = callee?.type === 'attribute' ? callee.childForFieldName('object') : null;
  if (!object || !READERS.has(callee?.childForFieldName('attribute')?.text ?? '')) return undefined;
  const [key, otherwise] = argumentsOf(node).positional;
  const passed = key && passedUnder(object, key, candidate, reader);
  if (!passed) return passed;
  // One call that is asked about passes it or not.
  if (passed.isOneCall && passed.candidates.length > 0) return passed.candidates;
  const how = weaker(origin, passed.isOneCall ? 'caller' : 'default');
  return otherwise ? [{ node: otherwise, part, origin: how }, ...passed.candidates] : passed.candidates;
}

interface PassedUnder {
  readonly candidates: readonly Candidate[];
  /** Whether only one call is asked about, and all is known that it passes. */
  readonly isOneCall: boolean;
}

/** What the callers pass under a key; undefined where the object is no `**kwargs`. */
function passedUnder(object: Node, key: Node, { part, origin }: Candidate, reader: Reader): PassedUnder | undefined {
  if (object.type !== 'identifier') return undefined;
  const bindings = reader.names.bindings(object.text, { part, range: rangeOf(object) });
  const [binding, ...others] = bindings;
  if (binding?.meaning.kind !== 'opaque' || others.length > 0) return undefined;
  const { node } = binding.meaning;
  const definition = node.parent?.type === 'dictionary_splat_pattern' ? signatureAround(node) : undefined;
  const parameter = definition && parametersOf(definition).find((one) => one.node.id === node.id);
  if (!definition || parameter?.kind !== 'keywords') return undefined;
  const [name, ...otherNames] = reader.texts({ node: key, part, origin: 'literal' });
  if (!name || otherNames.length > 0) return { candidates: [], isOneCall: false };
  const how = weaker(origin, 'caller');
  const pinned = reader.world?.calls.get(placeKey(definition, binding.part));
  const sites = pinned === undefined ? sitesOf(definition, binding.part, reader) : pinned ? [pinned] : [];
  const all = sites.map((site) => byKeyword(name.text, site.arguments, how, reader));
  const isOneCall = pinned !== undefined && pinned !== null && all.every(({ isUnsure }) => !isUnsure);
  return { candidates: all.flatMap(({ candidates }) => candidates), isOneCall };
}
