import type { Node } from '../node.js';
import type { ModuleNames } from '../names/module-names.js';
import { placesOf } from '../names/searches.js';
import { childrenOf } from './branches.js';
import { callablesOf } from './callables.js';
import { classAround } from './class-shape.js';
import { forwardedBy, partialOf } from './forwarding.js';
import { receiverOf, subclassesOf } from './lineage.js';
import { weaker } from './origins.js';
import type { Reader } from './reader.js';
import { REMOTE_SIGN, remoteCallOf } from './remote-calls.js';
import { isAsWritten } from './signatures.js';

/** One argument as it is written at a call. */
export interface Written {
  /** An expression, `keyword_argument`, `list_splat` or `dictionary_splat`. */
  readonly node: Node;
  readonly part: number;
}

/** A place of the file that calls a function, or hands it with arguments to something that does. */
export interface Site {
  /** The name by which the function is called or handed on. */
  readonly node: Node;
  readonly part: number;
  readonly arguments: readonly Written[];
  /** How many first parameters are not among the arguments. */
  readonly bound: number;
  /** Whether each positional argument is an iterable of what is passed, as in `map(load, names)`. */
  readonly isEach: boolean;
  /** Whether positional arguments go to the parameters in order; a decorator may put others before them. */
  readonly isOrdered: boolean;
}

/** Most places that are looked at: what is called more often than that has no values worth listing. */
const MOST_SITES = 64;

/** Where the file calls a function or lambda of its own. */
export function sitesOf(definition: Node, part: number, reader: Reader): Site[] {
  const isOrdered = isAsWritten(definition);
  const found: Site[] = [];
  for (const { node, part: usedIn } of mentions(namesOf(definition, part, reader), reader)) {
    if (found.length >= MOST_SITES) break;
    reader.names.work.spend(1);
    const callee = calleeOf(node);
    const arguments_ = callee && argumentsFor(callee, usedIn, reader);
    if (!arguments_) continue;
    const called = callablesOf({ node: callee, part: usedIn, origin: 'literal' }, reader);
    const own = called.find((one) => one.definition.id === definition.id && one.part === part);
    if (own && (called.length === 1 || !isAnyOf(callee, usedIn, reader)) && !isIdle(callee, usedIn, reader))
      found.push(...arguments_.map((one) => ({ ...one, node, part: usedIn, bound: own.bound, isOrdered })));
  }
  return found;
}

/**
 * Whether the callee is a method of one of several classes, chosen further up: which of them gets what is passed mostly
 * depends on it. A method of `self` belongs to whatever class the instance is of.
 */
function isAnyOf(callee: Node, part: number, reader: Reader): boolean {
  const object = callee.type === 'attribute' ? callee.childForFieldName('object') : callee;
  if (!object || receiverOf(object, part, reader)) return false;
  const meant = reader.meanings({ node: object, part, origin: 'literal' });
  return new Set(meant.filter(({ node }) => DEFINED.has(node.type)).map(({ node }) => node.id)).size > 1;
}

const DEFINED: ReadonlySet<string> = new Set(['class_definition', 'function_definition']);

/** Whether a place does not run as the file stands: it is behind `if PATH:`, and `PATH = ""` is to be filled in. */
function isIdle(node: Node, part: number, reader: Reader): boolean {
  let child = node;
  for (let at = node.parent; at && at.type !== 'function_definition'; child = at, at = at.parent) {
    if (at.type !== 'if_statement' || at.childForFieldName('consequence')?.id !== child.id) continue;
    const condition = at.childForFieldName('condition');
    if (condition?.type !== 'identifier') continue;
    const meanings = reader.meanings({ node: condition, part, origin: 'literal' });
    const isNothing = meanings.every((one) => weaker('constant', one.origin) === 'constant' && isEmpty(one.node));
    if (meanings.length > 0 && isNothing) return true;
  }
  return false;
}

const isEmpty = ({ type, text }: Node): boolean => type === 'none' || type === 'false' || /^(?:""|'')$/.test(text);

/** Names under which a call may name the function. */
function namesOf(definition: Node, part: number, reader: Reader): string[] {
  if (definition.type === 'lambda') {
    const target = definition.parent?.type === 'assignment' ? definition.parent.childForFieldName('left') : null;
    return target?.type === 'identifier' ? [target.text] : [];
  }
  const name = definition.childForFieldName('name')?.text ?? '';
  const around = classAround(definition);
  if (name !== '__init__' || !around) return [name];
  const classes = [{ node: around, part }, ...subclassesOf({ node: around, part }, reader)];
  return [name, 'cls', ...classes.map(({ node }) => node.childForFieldName('name')?.text ?? '')];
}

/** The identifiers of those names, but for those that cannot be called or handed on where they stand. */
function mentions(names: readonly string[], { names: module }: Reader): readonly Written[] {
  const distinct = [...new Set(names)];
  return module.once(`mentions ${distinct.join(' ')}`, () => mentionsIn(module, distinct));
}

function mentionsIn(module: ModuleNames, names: readonly string[]): Written[] {
  const found = names.flatMap((name) =>
    placesOf(name, module).flatMap(({ root, search, part, at }) => {
      const end = at + name.length;
      const behind = search.slice(end, end + 40);
      if (/\w/.test(search.slice(at - 1, at)) || !(/^\s*[(,)]/.test(behind) || REMOTE_SIGN.test(behind))) return [];
      const node = root.descendantForIndex(at, end);
      return node?.type === 'identifier' && node.text === name ? [{ node, part }] : [];
    }),
  );
  // Those of one part stay together.
  return found.sort((a, b) => a.part - b.part);
}

/** `load` or `self.load`, of whose name `node` is the last. */
function calleeOf(node: Node): Node | undefined {
  const { parent } = node;
  if (parent?.type !== 'attribute' || remoteCallOf(node)) return node;
  return parent.childForFieldName('attribute')?.id === node.id ? parent : undefined;
}

type Arguments = Pick<Site, 'arguments' | 'isEach'>;

function argumentsFor(callee: Node, part: number, reader: Reader): Arguments[] | undefined {
  const { parent } = callee;
  if (parent?.type === 'call' && parent.childForFieldName('function')?.id === callee.id) return [written(parent, part)];
  const remote = remoteCallOf(callee);
  if (remote) return isOwnMethod(callee, reader) ? undefined : [written(remote, part)];
  const forwarded = forwardedBy(callee, part, reader);
  if (!forwarded) return undefined;
  const partial = partialOf(callee, part, reader);
  return partial ? [forwarded, ...calledLater(partial, part, forwarded, reader)] : [forwarded];
}

/** Whether the file has a method of the name by which something seems to be called elsewhere. */
function isOwnMethod({ parent }: Node, { names }: Reader): boolean {
  const name = parent?.childForFieldName('attribute')?.text ?? '';
  return names.named(name).some(({ meaning }) => meaning.node.parent?.type === 'function_definition');
}

const written = (call: Node, part: number): Arguments => {
  const list = call.childForFieldName('arguments');
  const nodes = list?.type === 'argument_list' ? childrenOf(list) : [];
  return { arguments: nodes.map((node) => ({ node, part })), isEach: false };
};

/** The calls of a variable that holds a partial: its own arguments come behind those of the partial. */
function calledLater(partial: Node, part: number, first: Arguments, reader: Reader): Arguments[] {
  const target = partial.parent?.type === 'assignment' ? partial.parent.childForFieldName('left') : null;
  if (target?.type !== 'identifier') return [];
  return mentions([target.text], reader).flatMap(({ node, part: usedIn }) => {
    const call = node.parent?.type === 'call' ? node.parent : null;
    if (call?.childForFieldName('function')?.id !== node.id) return [];
    const means = reader.meanings({ node, part: usedIn, origin: 'literal' });
    if (!means.some((one) => one.node.id === partial.id && one.part === part)) return [];
    return [{ ...first, arguments: [...first.arguments, ...written(call, usedIn).arguments] }];
  });
}
