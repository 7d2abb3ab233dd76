import type { Node, Query, Tree } from './node.js';
import type { Argument, ClassImport, ClassUse, Load, Place } from '../load.js';
import { isChoice } from './choices.js';
import { ifMissingIn } from './if-missing.js';
import { statementAround } from './ignores.js';
import { dispatched } from './dispatch.js';
import { isWithin, namedClasses, type NamedClass } from './names/classes.js';
import type { ModuleNames } from './names/module-names.js';
import { rangeOf, type Binding } from './names/part-names.js';
import { occurrences, usesOf } from './names/uses.js';
import { LIBRARY, namesInForce, type NamesBound } from './names-in-force.js';
import type { Reading } from './reading.js';
import { stringValues } from './values/strings.js';

const METHOD = 'from_pretrained';

/** `AutoModel.register(…)`, `AutoModel.from_pretrained = …`, `transformers.AutoModel = …`, `patch.object(AutoModel, …)`. */
const PATCH = /\bAuto\w+\s*\.\s*register\s*\(|\.\s*(?:from_pretrained|Auto\w+)\s*=(?!=)|\bpatch(?:\.object)?\s*\(/;

/** Every load in a module, in the order of the text; `imports` are its own, `query` is the compiled `loads.scm`. */
export function loadsIn(reading: Reading, imports: readonly ClassImport[], query: Query): Load[] {
  const { texts, trees, parts, names, bound } = reading;
  const calls = trees.flatMap((tree, part) =>
    tree ? loadCalls(tree, texts[part] ?? '', query).map((call) => ({ ...call, part })) : [],
  );
  const uses = new Map<Binding, number>();
  const otherUses = ({ via }: NamedClass): number => {
    if (!via) return 0;
    const count = uses.get(via) ?? usesOf(via, trees, texts, names);
    uses.set(via, count);
    return count - 1; // This load is one of them.
  };
  const ifMissing = ifMissingIn(reading, imports);
  const loads = calls.flatMap((call) => {
    const classes = namedClasses(call.class, call.part, names, LIBRARY);
    const uses = classes.map((used) => ifMissing(classUse(used, otherUses(used))));
    return classes.length > 0 ? [loadOf(call, uses, names, bound)] : [];
  });
  const isPatched = texts.some((text) => PATCH.test(text));
  return loads.map((load) => ({ ...load, isPatched, isChoice: load.isChoice || isChoice(load, loads, parts) }));
}

interface LoadCall {
  readonly call: Node;
  readonly class: Node;
  readonly arguments: Node;
}

/** The query runs only on calls of the method's name: that spares it most of a long file. */
function loadCalls(tree: Tree, text: string, query: Query): LoadCall[] {
  return occurrences(METHOD, text).flatMap((at) => {
    const called = tree.rootNode.descendantForIndex(at, at + METHOD.length)?.parent?.parent;
    if (called?.type !== 'call') return [];
    return query.matches(called, { maxStartDepth: 0 }).flatMap(({ captures }) => {
      const node = (name: string) => captures.find((capture) => capture.name === name)?.node;
      const [call, named, args] = [node('call'), node('class'), node('arguments')];
      return call && named && args ? [{ call, class: named, arguments: args }] : [];
    });
  });
}

function classUse({ name, place, binding }: NamedClass, otherUses: number): ClassUse {
  if (!binding) return { name, place };
  return { name, place, binding: binding.form === 'from' ? { ...binding, otherUses } : binding };
}

function loadOf(
  call: LoadCall & { part: number },
  classes: readonly ClassUse[],
  names: ModuleNames,
  bound: NamesBound,
): Load {
  const { part } = call;
  const place: Place = { part, range: rangeOf(call.call) };
  const keywords = new Map<string, Argument>();
  for (const argument of call.arguments.namedChildren) {
    const [name, value] = [argument.childForFieldName('name'), argument.childForFieldName('value')];
    if (argument.type === 'keyword_argument' && name && value) keywords.set(name.text, argumentOf(value, part, names));
  }
  const { isByKind, ...checkpoint } = checkpointArgument(call, keywords, names);
  return {
    callee: 'from_pretrained',
    place,
    statement: statementAround(call.call, part),
    library: LIBRARY,
    classes,
    ...checkpoint,
    keywords,
    unpacksKeywords: call.arguments.namedChildren.some(({ type }) => type === 'dictionary_splat'),
    names: namesInForce(place, names, bound),
    isChoice: isByKind,
    isUncertain: mayBeOtherwise(call.arguments, place, names),
    isPatched: false,
  };
}

/** The first positional argument, or `pretrained_model_name_or_path=`, without the values for which the call does not run. */
function checkpointArgument(
  { call, arguments: list, part }: LoadCall & { part: number },
  keywords: ReadonlyMap<string, Argument>,
  names: ModuleNames,
): { readonly checkpoint: Load['checkpoint']; readonly isByKind: boolean } {
  const first = list.namedChildren.find(({ type }) => type !== 'comment');
  const isPositional = first && !['keyword_argument', 'list_splat', 'dictionary_splat'].includes(first.type);
  const named = keywords.get('pretrained_model_name_or_path');
  const argument = isPositional
    ? first
    : named && list.descendantForIndex(named.place.range.start, named.place.range.end);
  if (!argument) return { checkpoint: undefined, isByKind: false };
  const every = isPositional ? stringValues(argument, part, names) : (named?.strings ?? []);
  const { values, isByKind } = dispatched(call, argument, part, every, names);
  return { checkpoint: { place: { part, range: rangeOf(argument) }, values }, isByKind };
}

function argumentOf(node: Node, part: number, names: ModuleNames): Argument {
  return {
    place: { part, range: rangeOf(node) },
    strings: stringValues(node, part, names),
    constant: constantOf(node),
  };
}

function constantOf(node: Node): Argument['constant'] {
  if (node.type === 'true') return true;
  if (node.type === 'false') return false;
  if (node.type === 'none') return null;
  return node.type === 'integer' || node.type === 'float' ? Number(node.text.replaceAll('_', '')) : undefined;
}

/** Whether arguments or names are at work that the file does not show: `*args`, `**kwargs`, another star import. */
function mayBeOtherwise(list: Node, place: Place, names: ModuleNames): boolean {
  const unpacks = list.namedChildren.some(({ type }) => type === 'dictionary_splat' || type === 'list_splat');
  return unpacks || names.stars(place).some(({ module }) => !isWithin(module, LIBRARY));
}
