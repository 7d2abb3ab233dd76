import type { Node } from '../node.js';
import { rangeOf, type Binding } from '../names/part-names.js';
import { annotatedParameter } from './annotated-objects.js';
import { assumedTexts, isRuledOut } from './assumptions.js';
import { bindingsOfWorld } from './bindings-of-world.js';
import { elementsAt, itemAt, type Path } from './containers.js';
import { isFallback } from './fallbacks.js';
import { isSetUnseen, settledGlobals } from './globals.js';
import { isHandedOver } from './handed-over.js';
import { weaker } from './origins.js';
import { parameterValues } from './parameters.js';
import type { Candidate, Reader, Step } from './reader.js';
import { isRewritten } from './rewritten.js';
import { rowsOf } from './rows.js';
import { signatureAround } from './signatures.js';
import { placeKey } from './world.js';

/** Names: what their bindings give them. */
export const variableSteps: readonly (readonly [type: string, step: Step])[] = [['identifier', bound]];

function bound({ node, part, origin }: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const use = { node, part, origin };
  const found = reader.names.bindings(node.text, { part, range: rangeOf(node) });
  if (found.length === 0) return undefined;
  const { is } = assumedTexts(use, reader);
  if (is) return [{ ...is, origin: weaker(origin, is.origin) }];
  const settled = settledGlobals(found, use, reader);
  const bindings = settled && bindingsOfWorld(settled, rangeOf(node), reader);
  const isKnown = bindings && !isHandedOver(use, reader) && !isSetUnseen(bindings, use, reader);
  return isKnown ? givenBy(bindings, origin, reader) : [];
}

/** What the bindings that may give a name its meaning give it. */
export function givenBy(all: readonly Binding[], origin: Candidate['origin'], reader: Reader): readonly Candidate[] {
  const bindings = all.length > 1 ? all.filter((one) => !isRuledOut(one, all, reader)) : all;
  const fallbacks = bindings.length > 1 && bindings.some(isParameter) ? bindings.filter(isFallback) : [];
  const meant = bindings.filter((binding) => !isNone(binding) && !fallbacks.includes(binding));
  const how = weaker(origin, meant.length > 1 ? 'branch' : 'constant');
  // What is bound to `None` matters to `x or "a"`.
  const given = (binding: Binding): readonly Candidate[] =>
    valuesOf(binding, fallbacks.includes(binding) ? weaker(origin, 'default') : how, reader);
  return bindings.length === 1
    ? bindings.flatMap(given)
    : bindings.flatMap((binding) => given(binding).filter((one) => !isRewritten(one, binding, bindings, reader)));
}

/** What one binding gives its name. */
export function valuesOf(
  { meaning, part }: Binding,
  origin: Candidate['origin'],
  reader: Reader,
): readonly Candidate[] {
  switch (meaning.kind) {
    case 'value':
      return [{ node: meaning.node, part, origin }];
    case 'import':
      // The name in the import statement: whoever knows the other file goes on from there.
      return [{ node: meaning.node, part, origin }];
    case 'opaque':
      return boundBy({ node: meaning.node, part, origin }, reader);
  }
}

/** What a target that is no plain assignment gets: by unpacking, by a loop, by a call of the function it belongs to. */
function boundBy(target: Candidate, reader: Reader): readonly Candidate[] {
  const { node, part, origin } = target;
  const path: (number | undefined)[] = [];
  let child = node;
  for (let at = node.parent; at; child = at, at = at.parent) {
    switch (at.type) {
      case 'pattern_list':
      case 'tuple_pattern':
      case 'list_pattern': {
        const index = indexIn(at, child);
        if (index === undefined) return [];
        path.unshift(index);
        continue;
      }
      case 'assignment': {
        const value = at.childForFieldName('right');
        return value ? itemAt({ node: value, part, origin }, path, reader) : [];
      }
      case 'augmented_assignment':
        return path.length === 0 ? added({ node: at, part, origin }, reader) : [];
      case 'for_statement':
      case 'for_in_clause': {
        const iterable = at.childForFieldName('right');
        return iterable ? looped({ node: iterable, part, origin }, at, path, reader) : [];
      }
      case 'case_clause':
        return path.length === 0 ? captured(target, at, reader) : [];
      case 'dotted_name':
      case 'case_pattern':
        continue;
      case 'function_definition':
      case 'class_definition':
        return at.childForFieldName('name')?.id === node.id ? [{ node: at, part, origin }] : [];
      case 'default_parameter':
      case 'typed_default_parameter':
      case 'typed_parameter':
      case 'parameters':
      case 'lambda_parameters':
        return parameter(target, reader);
      default:
        return [];
    }
  }
  return [];
}

/** `name += "-medium"`, if both are texts that are known. In a loop or under `global` nobody knows how often it runs. */
function added(statement: Candidate, reader: Reader): readonly Candidate[] {
  const { node, part } = statement;
  const isRepeated = reader.names.parts[part]
    ?.armsAround(rangeOf(node))
    .some(({ construct }) => construct.kind === 'loop');
  const left = node.childForFieldName('left');
  if (isRepeated || left?.type !== 'identifier' || reader.texts(statement).length === 0) return [];
  const own = reader.names.named(left.text).find((one) => one.part === part && one.range.start === left.startIndex);
  return own && !reader.names.isBorrowed(own) ? [statement] : [];
}

/** What a loop gives a name: in any turn, or in the one that is asked about. */
function looped(iterable: Candidate, loop: Node, path: Path, reader: Reader): readonly Candidate[] {
  const turn = reader.world?.turns.get(placeKey(loop, iterable.part));
  const row = turn === undefined ? undefined : rowsOf(iterable, reader)?.[turn];
  return row ? row(path) : elementsAt(iterable, path, reader);
}

/** `case other:` is what is matched, unless an earlier case has taken it. */
function captured({ node, part, origin }: Candidate, clause: Node, reader: Reader): readonly Candidate[] {
  const [pattern, ...others] = clause.namedChildren.filter(({ type }) => type === 'case_pattern');
  const subject = clause.parent?.parent?.childForFieldName('subject');
  if (!subject || pattern?.text !== node.text || others.length > 0) return [];
  const matched: Candidate = { node: subject, part, origin };
  return reader.meanings(matched).length === 1 ? [matched] : [];
}

function parameter(target: Candidate, reader: Reader): readonly Candidate[] {
  const given = parameterValues(target, reader);
  const definition = signatureAround(target.node);
  // Of a call that is known nothing else is passed.
  if (given.length > 0 && definition && reader.world?.calls.get(placeKey(definition, target.part))) return given;
  return [...given, ...annotatedParameter(target, given, reader)];
}

/** Position of a name in a pattern; undefined behind a starred one. */
function indexIn(pattern: Node, child: Node): number | undefined {
  const before = pattern.namedChildren.slice(
    0,
    pattern.namedChildren.findIndex(({ id }) => id === child.id),
  );
  return before.some(({ type }) => type === 'list_splat_pattern') ? undefined : before.length;
}

const isParameter = ({ meaning }: Binding): boolean =>
  meaning.kind === 'opaque' && signatureAround(meaning.node) !== undefined;

const isNone = ({ meaning }: Binding): boolean => meaning.kind === 'value' && meaning.node.type === 'none';
