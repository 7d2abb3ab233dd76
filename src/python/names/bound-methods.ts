import type { Node, Tree } from '../node.js';
import { argumentsOf, dottedName } from '../values/calls.js';
import type { Candidate } from '../values/reader.js';
import { namedClasses, type NamedClass } from './classes.js';
import { startFullReader, type FullReader } from './full-reader.js';
import { isPlain, type ModuleNames } from './module-names.js';
import { rangeOf, type Binding } from './part-names.js';
import { occurrences } from './uses.js';

/** A call of a class's method that stands in a variable: `load = AutoModel.from_pretrained`, and then `load("gpt2")`. */
export interface BoundMethodCall {
  readonly call: Node;
  readonly part: number;
  /** The classes of the library whose method it may be, without bindings. */
  readonly classes: readonly NamedClass[];
  /** The `functools.partial(…)` around the method, the inner one first: all but their first arguments come before the call's own. */
  readonly partials: readonly { readonly call: Node; readonly part: number }[];
}

/** The calls of `method` of classes of `library` that are not written as `Class.method(…)`, in no order. */
export function boundMethodCalls(
  method: string,
  library: string,
  trees: readonly (Tree | undefined)[],
  texts: readonly string[],
  names: ModuleNames,
): BoundMethodCall[] {
  const isBare = new RegExp(`\\.\\s*${method}\\b(?!\\s*\\()`);
  // A glance spares nearly all modules the search.
  if (!texts.some((text) => isBare.test(text))) return [];
  const callees = trees.flatMap((tree, part) =>
    tree ? calleesIn(tree, texts[part] ?? '', method, variablesOf(isBare, names)).map((node) => ({ node, part })) : [],
  );
  return callees.flatMap(({ node, part }) => {
    const bound = boundMethod({ node, part, origin: 'literal' }, method, library, startFullReader(names));
    const call = node.parent;
    if (!bound || !call) return [];
    const place = { part, range: rangeOf(node) };
    const classes = bound.classes.map(({ name, origin }) => ({ name, origin, place }));
    return [{ call, part, classes, partials: bound.partials }];
  });
}

/** Variables whose value names the method. */
function variablesOf(isBare: RegExp, names: ModuleNames): ReadonlySet<string> {
  const found = new Set<string>();
  const isMethod = ({ meaning }: Binding): boolean => meaning.kind === 'value' && isBare.test(meaning.node.text);
  for (const name of names.everyName()) if (isPlain(name) && names.named(name).some(isMethod)) found.add(name);
  return found;
}

/** What is called by one of `variables`, or by a `partial(…)` that is called at once. */
function calleesIn({ rootNode }: Tree, text: string, method: string, variables: ReadonlySet<string>): Node[] {
  const named = [...variables].flatMap((name) =>
    occurrences(name, text).map((at) => rootNode.descendantForIndex(at, at + name.length)),
  );
  const partials = occurrences(method, text).map(
    (at) => rootNode.descendantForIndex(at, at + method.length)?.parent?.parent?.parent,
  );
  return [...named.filter((node) => node?.type === 'identifier'), ...partials].filter((node): node is Node =>
    Boolean(node && node.parent?.type === 'call' && node.parent.childForFieldName('function')?.id === node.id),
  );
}

type BoundMethod = Pick<BoundMethodCall, 'classes' | 'partials'>;

function boundMethod(
  candidate: Candidate,
  method: string,
  library: string,
  reader: FullReader,
): BoundMethod | undefined {
  const meanings = reader.meanings(candidate).filter(({ node }) => node.type !== 'none');
  const each = meanings.map((one) => ownMethod(one, method, library, reader));
  const [first, ...others] = each;
  if (reader.isExhausted() || !first) return undefined;
  // With several partials it is not known which arguments go with which class.
  if (others.length > 0 && each.some((one) => !one || one.partials.length > 0)) return undefined;
  return { classes: each.flatMap((one) => one?.classes ?? []), partials: first.partials };
}

function ownMethod(candidate: Candidate, method: string, library: string, reader: FullReader): BoundMethod | undefined {
  const { node, part } = candidate;
  if (node.type === 'attribute') {
    const object = node.childForFieldName('object');
    if (!object || node.childForFieldName('attribute')?.text !== method) return undefined;
    const classes = namedClasses(object, part, reader.names, library);
    return classes.length > 0 ? { classes, partials: [] } : undefined;
  }
  const callee = node.type === 'call' ? node.childForFieldName('function') : null;
  if (!callee || dottedName(callee, part, reader.names) !== 'functools.partial') return undefined;
  const [first] = argumentsOf(node).positional;
  const inner = first && boundMethod({ ...candidate, node: first }, method, library, reader);
  return inner && { ...inner, partials: [...inner.partials, { call: node, part }] };
}
