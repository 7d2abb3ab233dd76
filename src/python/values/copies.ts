import type { Node } from '../node.js';
import { given } from './given.js';
import { argumentsOf, dottedName } from './calls.js';
import { knownKeywords } from './keywords.js';
import { attributeOf } from './objects.js';
import { weaker } from './origins.js';
import type { Candidate, Reader, Step } from './reader.js';

/** `copy.deepcopy(cfg)` is what `cfg` is. */
export const copySteps: readonly (readonly [type: string, step: Step])[] = [['call', copied]];

const COPIES: ReadonlySet<string> = new Set(['copy.copy', 'copy.deepcopy']);
const REPLACES: ReadonlySet<string> = new Set([
  ...['dataclasses.replace', 'copy.replace', 'attr.evolve', 'attrs.evolve'],
]);
const METHODS: ReadonlySet<string> = new Set(['_replace', 'model_copy', 'copy']);

function copied({ node, part, origin }: Candidate, { names }: Reader): readonly Candidate[] | undefined {
  const callee = node.childForFieldName('function');
  // A glance at the name spares nearly all calls the look at the imports.
  if (!callee || !callee.text.endsWith('copy') || !COPIES.has(dottedName(callee, part, names) ?? '')) return undefined;
  const [original] = argumentsOf(node).positional;
  return original ? [{ node: original, part, origin }] : [];
}

/** A field of `dataclasses.replace(cfg, model="x")`, `cfg._replace(…)`, `cfg.model_copy(update={…})`. */
export function copiedField(
  { node, part, origin }: Candidate,
  name: string,
  use: Node,
  reader: Reader,
): readonly Candidate[] | undefined {
  const callee = node.childForFieldName('function');
  const { positional, keywords } = argumentsOf(node);
  const isFunction = callee && REPLACES.has(dottedName(callee, part, reader.names) ?? '');
  const isMethod = callee?.type === 'attribute' && METHODS.has(callee.childForFieldName('attribute')?.text ?? '');
  const original = isFunction ? positional[0] : isMethod ? callee.childForFieldName('object') : undefined;
  if (!original) return undefined;
  const updates = keywords.get('update');
  const replaced = updates ? updated({ node: updates, part, origin }, name, reader) : passed(node, part, name, reader);
  if (replaced === 'unknown') return [];
  if (replaced.length > 0) return replaced.map((one) => ({ ...one, origin: weaker(origin, 'constant') }));
  return reader.meanings({ node: original, part, origin }).flatMap((one) => attributeOf(one, name, use, reader) ?? []);
}

function passed(node: Node, part: number, name: string, reader: Reader): readonly Candidate[] | 'unknown' {
  const argument = given({ node, part, skipped: 0 }, name, undefined, reader);
  if (argument === 'unknown') return 'unknown';
  return argument === 'nothing' ? [] : argument;
}

function updated(updates: Candidate, name: string, reader: Reader): readonly Candidate[] | 'unknown' {
  const { values, isComplete } = knownKeywords(updates, reader);
  return values.get(name) ?? (isComplete ? [] : 'unknown');
}
