import type { Node, Query, Tree } from 'web-tree-sitter';
import type { Argument, ClassUse, Load, Module, NamesInForce, Place } from '../load.js';
import { isChoice } from './choices.js';
import { dispatched } from './dispatch.js';
import { isWithin, namedClasses, type NamedClass } from './names/classes.js';
import { moduleNames, type ModuleNames } from './names/module-names.js';
import { partNames, rangeOf, type Binding } from './names/part-names.js';
import { occurrences, usesOf } from './names/uses.js';
import { stringValues } from './values/strings.js';

/** The package whose classes are looked for. */
const LIBRARY = 'transformers';
const METHOD = 'from_pretrained';

/** `AutoModel.register(…)`, `AutoModel.from_pretrained = …`, `transformers.AutoModel = …`, `patch.object(AutoModel, …)`. */
const PATCH = /\bAuto\w+\s*\.\s*register\s*\(|\.\s*(?:from_pretrained|Auto\w+)\s*=(?!=)|\bpatch(?:\.object)?\s*\(/;

/** The queries of `syntaxes/`, compiled. */
export interface LoadQueries {
  readonly loads: Query;
  readonly bindings: Query;
}

/** Every load in a module, in the order of the text. `trees` are those of the parts; a part may have none. */
export function loadsIn(module: Module, trees: readonly (Tree | undefined)[], queries: LoadQueries): Load[] {
  const texts = module.parts.map(({ text }) => text);
  const calls = trees.flatMap((tree, part) =>
    tree ? loadCalls(tree, texts[part] ?? '', queries.loads).map((call) => ({ ...call, part })) : [],
  );
  if (calls.length === 0) return [];
  const parts = trees.map((tree, part) =>
    tree ? partNames(tree, queries.bindings, texts[part] ?? '', part) : NO_NAMES,
  );
  const names = moduleNames(parts);
  const bound = namesBound(names);
  const uses = new Map<Binding, number>();
  const otherUses = ({ via }: NamedClass): number => {
    if (!via) return 0;
    const count = uses.get(via) ?? usesOf(via, trees, texts, names);
    uses.set(via, count);
    return count - 1; // This load is one of them.
  };
  const loads = calls.flatMap((call) => {
    const classes = namedClasses(call.class, call.part, names, LIBRARY);
    const uses = classes.map((used) => classUse(used, otherUses(used)));
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

const NO_NAMES = { scopes: [], arms: [], bindings: [], borrowed: [], stars: [] };

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

function namesInForce(place: Place, names: ModuleNames, { taken, classes }: NamesBound): NamesInForce {
  const imported = new Map<string, string>();
  for (const { name: local } of classes) {
    const [binding, ...others] = names.bindings(local, place);
    if (binding?.meaning.kind !== 'import' || others.length > 0 || binding.meaning.source.form !== 'from') continue;
    if (names.isSure(binding, place)) imported.set(binding.meaning.source.name, local);
  }
  // Importing a class once more does no harm, but for one that the function binds further down.
  const local = classes.filter((binding) => names.isLocalAround(binding, place) || names.isBorrowed(binding));
  return { imported, taken: new Set([...taken, ...local.map(({ name }) => name)]) };
}

/** What a module binds: the same for all its loads. */
interface NamesBound {
  /** Names that stand for anything but a class of the library under its own name. */
  readonly taken: readonly string[];
  /** The imports of classes of the library. */
  readonly classes: readonly Binding[];
}

function namesBound({ everyBinding }: ModuleNames): NamesBound {
  const taken = everyBinding.filter((binding) => !isPlainImport(binding)).map(({ name }) => name);
  return { taken: [...new Set(taken)], classes: everyBinding.filter(isLibraryClass) };
}

/** Whether arguments or names are at work that the file does not show: `*args`, `**kwargs`, another star import. */
function mayBeOtherwise(list: Node, place: Place, names: ModuleNames): boolean {
  const unpacks = list.namedChildren.some(({ type }) => type === 'dictionary_splat' || type === 'list_splat');
  return unpacks || names.stars(place).some(({ module }) => !isWithin(module, LIBRARY));
}

const isPlainImport = (binding: Binding): boolean =>
  isLibraryClass(binding) &&
  binding.meaning.kind === 'import' &&
  binding.meaning.source.form === 'from' &&
  binding.meaning.source.name === binding.name;

const isLibraryClass = ({ meaning }: Binding): boolean =>
  meaning.kind === 'import' && meaning.source.form === 'from' && isWithin(meaning.source.module, LIBRARY);
