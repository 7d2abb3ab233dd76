import type { Node } from '../node.js';
import { encloses, type Range } from '../../text.js';
import { rangeOf, type Arm, type Binding } from '../names/part-names.js';
import { reachingBindings } from '../names/reaching.js';
import { occurrences } from '../names/uses.js';
import { classAround, methodAround, methodOf, type Definition } from './class-shape.js';
import { within, type Frame, type Instance, type Made } from './frames.js';
import { bindingsOfWorld } from './bindings-of-world.js';
import { basesOf, definitionsOf } from './lineage.js';
import { placeKey } from './world.js';
import type { Reader } from './reader.js';
import { assigned, functionAround, type Source } from './sources.js';

/** What constructors give a field. */
export interface Initialised {
  readonly sources: readonly Source[];
  /** Whether they always do, so that what the class body says does not count. */
  readonly isSure: boolean;
  /** Whether the class has a constructor of its own or from a base in the file. */
  readonly hasConstructor: boolean;
}

/** Methods that always run once a constructor is through. */
export const AFTERWARDS: readonly string[] = ['__post_init__', '__attrs_post_init__', 'model_post_init'];

const NOTHING: Initialised = { sources: [], isSure: false, hasConstructor: false };

/**
 * What `__init__` gives `self.name`, by way of `super().__init__(…)` too. `use` is where the field is read: a
 * constructor's own assignments to it have been followed there already.
 */
export function initialised(
  definition: Definition,
  made: Made | undefined,
  name: string,
  instance: Instance,
  use: Node | undefined,
  reader: Reader,
): Initialised {
  const method = methodOf(definition, '__init__');
  const bases = (): readonly Definition[] => basesOf(definition, reader).own;
  const inBases = (how: Made | undefined): Initialised =>
    bases()
      .map((base) => initialised(base, how, name, instance, use, reader))
      .find(({ hasConstructor }) => hasConstructor) ?? NOTHING;
  if (!method) return inBases(made);
  const frame: Frame | undefined = made && { method, part: definition.part, instance, made };
  const own =
    use && functionAround(use)?.id === method.id
      ? { ...NOTHING, lastAt: -1 }
      : writtenIn(method, definition, name, frame, reader);
  const call = outerCall(method, definition, reader);
  const above = call ? inBases({ ...call, ...(frame && { frame }) }) : NOTHING;
  const isLater = !call || own.lastAt > call.node.startIndex;
  if (own.isSure && isLater) return { ...own, hasConstructor: true };
  // What stands above the outer call is written over by it.
  const counted = above.isSure && !isLater ? [] : own.sources;
  return {
    sources: [...counted, ...above.sources],
    isSure: own.isSure || above.isSure,
    hasConstructor: true,
  };
}

interface Written extends Initialised {
  /** Offset of the last assignment. */
  readonly lastAt: number;
}

/** The assignments to `self.name` in one method, those that others always follow left out. */
export function writtenIn(
  method: Node,
  { part }: Definition,
  name: string,
  frame: Frame | undefined,
  reader: Reader,
): Written {
  const own = writesTo(name, reader).filter((binding) => functionOf(binding)?.id === method.id);
  if (own.length === 0) return { ...NOTHING, lastAt: -1 };
  // Seen from behind the method, past the arms that end with it.
  const behind = { start: method.endIndex + 1, end: method.endIndex + 1 };
  const isInside = ({ range }: Arm): boolean => encloses(rangeOf(method), range);
  const parts = reader.names.parts.map((one, index) =>
    index === part ? { armsAround: (range: Range) => one.armsAround(range).filter(isInside) } : one,
  );
  const reached = reachingBindings(own, { part, range: behind }, parts);
  // A branch that returns early reaches nothing below, but the field is set all the same.
  const isLeft = own.some(({ range }) => parts[part]?.armsAround(range).some(({ leaves }) => leaves));
  const isSure = reached.isSure && !isLeft;
  const every = isSure ? reached.bindings : own;
  const counted = runsFor(frame, reader) ? bindingsOfWorld(every, behind, reader) : every;
  return {
    sources: counted.map((binding) => sourceIn(binding, frame, reader)),
    isSure,
    hasConstructor: true,
    lastAt: Math.max(...counted.map(({ range }) => range.start)),
  };
}

/** Whether the reader's world tells of the very call that a method runs for. */
function runsFor(frame: Frame | undefined, { world }: Reader): boolean {
  const { made, method, part } = frame ?? {};
  const site = made && method && part !== undefined && world?.calls.get(placeKey(method, part));
  return !!site && made.node.childForFieldName('function')?.id === site.node.id;
}

/** The assignments in all other methods of a class, which may run at any time. */
export function writtenElsewhere(definition: Definition, name: string, reader: Reader): Source[] {
  const always = ['__init__', ...AFTERWARDS].map((method) => methodOf(definition, method)?.id);
  return writesTo(name, reader)
    .filter((binding) => {
      const method = methodAround(binding.meaning.node);
      const isOwn = method && classAround(method)?.id === definition.node.id && binding.part === definition.part;
      return isOwn && !always.includes(functionOf(binding)?.id);
    })
    .map((binding) => assigned(binding, reader));
}

const writesTo = (name: string, { names }: Reader): readonly Binding[] => names.named(`self.${name}`);

const functionOf = ({ meaning }: Binding): Node | undefined => functionAround(meaning.node);

function sourceIn(binding: Binding, frame: Frame | undefined, reader: Reader): Source {
  const { meaning, part } = binding;
  if (!frame || meaning.kind !== 'value') return assigned(binding, reader);
  return {
    isNothing: meaning.node.type === 'none',
    values: (origin) => within({ node: meaning.node, part, origin }, frame, reader),
  };
}

/** `super().__init__(…)` or `Base.__init__(self, …)` in a constructor. */
function outerCall(method: Node, { part }: Definition, reader: Reader): Made | undefined {
  const text = method.text;
  for (const at of occurrences('__init__', text).slice(1)) {
    const start = method.startIndex + at;
    const callee = method.descendantForIndex(start, start + 1)?.parent;
    const node = callee?.type === 'attribute' ? callee.parent : undefined;
    const object = callee?.childForFieldName('object');
    if (node?.type !== 'call' || !object || functionAround(node)?.id !== method.id) continue;
    if (object.type === 'call' && object.childForFieldName('function')?.text === 'super')
      return { node, part, skipped: 0 };
    if (definitionsOf(object, part, reader).length > 0) return { node, part, skipped: 1 };
  }
  return undefined;
}
