import { undispatched } from '../dispatch.js';
import type { Node } from '../node.js';
import { encloses } from '../../text.js';
import { rangeOf } from '../names/part-names.js';
import { childrenOf } from './branches.js';
import { sitesOf } from './call-sites.js';
import { callablesOf, type Callable } from './callables.js';
import { returnsOf } from './class-shape.js';
import { weaker } from './origins.js';
import { parserOf } from './parsers.js';
import { passedFor, ruledOutBy } from './returns.js';
import type { Candidate, Reader, Step } from './reader.js';
import { hasReceiver, isAsWritten, parametersOf, signatureAround, type Parameter } from './signatures.js';

/** Calls of functions of the file: what they return, `load(model_name())`. */
export const functionSteps: readonly (readonly [type: string, step: Step])[] = [
  ['call', called],
  ['await', awaited],
];

function called(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  return returned(candidate, false, reader);
}

function awaited(candidate: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const [call] = childrenOf(candidate.node);
  return call?.type === 'call' ? returned({ ...candidate, node: call }, true, reader) : undefined;
}

/** What a call returns; undefined where it is no call of a function of the file. */
function returned(call: Candidate, isAwaited: boolean, reader: Reader): readonly Candidate[] | undefined {
  const callee = call.node.childForFieldName('function');
  if (!callee || !mayBeOwn(callee, reader)) return undefined;
  const called = callablesOf({ ...call, node: callee }, reader).filter(({ definition }) => !isConstructor(definition));
  if (called.length === 0) return undefined;
  const each = called.flatMap((one) =>
    isAsync(one.definition) === isAwaited ? returnedBy(one, call, reader) : [unknownOf(call)],
  );
  return each.length > 1
    ? each.map((one) => ({ ...one, origin: weaker(one.origin, 'branch'), isOneReturn: true }))
    : each;
}

/** Whether the file binds the name that is called, at a glance. */
function mayBeOwn(callee: Node, { names }: Reader): boolean {
  if (callee.type !== 'identifier' && callee.type !== 'attribute') return false;
  const name = callee.type === 'attribute' ? callee.childForFieldName('attribute')?.text : callee.text;
  return names.named(name ?? '').some(({ meaning }) => meaning.kind !== 'import' || names.files !== undefined);
}

const isConstructor = (definition: Node): boolean => definition.childForFieldName('name')?.text === '__init__';
const isAsync = (definition: Node): boolean => definition.children[0]?.type === 'async';
const isGenerator = (definition: Node): boolean =>
  definition.text.includes('yield') &&
  definition.descendantsOfType('yield').some((one) => functionAround(one)?.id === definition.id);

function functionAround(node: Node): Node | undefined {
  for (let at = node.parent; at; at = at.parent)
    if (at.type === 'function_definition' || at.type === 'lambda') return at;
  return undefined;
}

/** What stands for something that is not known: nobody can read a list of arguments. */
const unknownOf = (call: Candidate): Candidate => ({
  ...call,
  node: call.node.childForFieldName('arguments') ?? call.node,
});

function returnedBy(callable: Callable, call: Candidate, reader: Reader): Candidate[] {
  const { definition, part } = callable;
  if (!isAsWritten(definition) || isGenerator(definition)) return [unknownOf(call)];
  const body = definition.type === 'lambda' ? definition.childForFieldName('body') : null;
  const parameters = parametersOf(definition).slice(hasReceiver(definition) ? 1 : 0);
  const all = body ? [body] : returnsOf(definition);
  const isChosen = all.length > 1 && parameters.length > 0;
  const out = all.map((node) => (isChosen ? ruledOutBy(node, callable, call, reader) : undefined));
  const returns = all.filter((_, index) => out[index] === undefined);
  const origin = out.flatMap((one) => one ?? []).reduce(weaker, weaker(call.origin, 'constant'));
  return returns.flatMap((node) => {
    const one = { node, part, origin };
    const used = parameters.length > 0 ? parametersIn(one, definition, reader) : [];
    if (used.length === 0) return [one];
    return argumentFor(one, callable, call, reader) ?? (isOnlyCall(callable, used, reader) ? [one] : [unknownOf(call)]);
  });
}

/** The parameters that what an expression stands for depends on, as far as names of the function lead. */
function parametersIn(expression: Candidate, definition: Node, reader: Reader, seen = new Set<number>()): Parameter[] {
  const parameters = parametersOf(definition);
  return usesIn(identityOf(expression.node)).flatMap((use) => {
    const bindings = reader.names.bindings(use.text, { part: expression.part, range: rangeOf(use) });
    return bindings.flatMap(({ meaning, part, range }) => {
      if (part !== expression.part || !encloses(rangeOf(definition), range)) return [];
      if (seen.has(range.start)) return [];
      seen.add(range.start);
      if (meaning.kind === 'value')
        return parametersIn({ ...expression, node: meaning.node }, definition, reader, seen);
      if (meaning.kind !== 'opaque') return [];
      if (signatureAround(meaning.node)?.id === definition.id) {
        const own = parameters.find(({ node }) => node.id === meaning.node.id);
        return own && !(own === parameters[0] && hasReceiver(definition)) ? [own] : [];
      }
      // What a loop, an unpacking or a nested function binds may depend on any of them.
      return parameters;
    });
  });
}

/** What decides which options a namespace has: the parser, not the command line or what the parser is told of itself. */
function identityOf(node: Node): Node | undefined {
  const isParser = node.type === 'call' && (node.childForFieldName('function')?.text ?? '').endsWith('Parser');
  return isParser ? undefined : (parserOf(node) ?? node);
}

/** The names that an expression uses. */
function usesIn(node: Node | undefined): Node[] {
  if (!node) return [];
  const found = node.type === 'identifier' ? [node] : node.descendantsOfType('identifier');
  return found.filter((one) => {
    const { parent } = one;
    if (parent?.type === 'attribute') return parent.childForFieldName('attribute')?.id !== one.id;
    return parent?.type !== 'keyword_argument' || parent.childForFieldName('name')?.id !== one.id;
  });
}

/** `return name` of a parameter: what this very call passes for it. */
function argumentFor(
  { node, part, origin }: Candidate,
  callable: Callable,
  call: Candidate,
  reader: Reader,
): Candidate[] | undefined {
  const passed = passedFor({ node, part, origin }, callable, call, reader);
  if (!passed) return undefined;
  const { parameter, candidates, isUnsure } = passed;
  if (candidates.length > 0) return [...undispatched(node, part, candidates, reader)];
  if (isUnsure || !parameter.default) return [unknownOf(call)];
  return [...undispatched(node, part, [{ node: parameter.default, part, origin: weaker(origin, 'default') }], reader)];
}

/** Whether the file calls the function but here, so that its parameters stand for what is passed here and nothing else. */
const isOnlyCall = ({ definition, part }: Callable, used: readonly Parameter[], reader: Reader): boolean =>
  used.every((one) => one.default === undefined && one.kind !== 'rest' && one.kind !== 'keywords') &&
  sitesOf(definition, part, reader).length === 1;
