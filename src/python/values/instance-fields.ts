import type { Node } from '../node.js';
import type { Origin } from '../../load.js';
import { given } from './given.js';
import { decoratorsOf, methodOf, returnsOf, type Definition } from './class-shape.js';
import { declaredIn, declaredSource, type Declared } from './declarations.js';
import { enumMember, everyValue, isEnum } from './enums.js';
import { through, within, type Frame, type Instance } from './frames.js';
import { generatedSources } from './generated.js';
import { lineageOf, subclassesOf, type Lineage } from './lineage.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';
import { setElsewhere, setsAnything } from './set-elsewhere.js';
import { combined, type Source } from './sources.js';
import { placeKey, type Self } from './world.js';
import { AFTERWARDS, initialised, writtenElsewhere, writtenIn } from './writes.js';

/** What the field `name` of an instance may be. `use` is the expression that reads it. */
export function fieldOfInstance(
  instance: Instance,
  name: string,
  origin: Origin,
  use: Node,
  reader: Reader,
): readonly Candidate[] {
  // What a constructor reads of a field that it only then sets, `self.name = name or self.name`, is the class's.
  if (instance.asked.includes(name)) return fieldOfClass(instance, name, origin, use, reader);
  const asking = { ...instance, asked: [...instance.asked, name] };
  const line = lineageOf(asking, reader);
  if (isEnum(line)) return name === 'value' ? everyValue(line, weaker('branch', origin)) : [];
  const declared = declaredIn(line, name);
  const method = declared.find(({ node }) => node.type === 'function_definition');
  if (method) return combined(propertySources(method, asking, reader), origin);
  const opened = setsAnything(line, name);
  const passed = opened && keywordFor(asking, name, origin, reader);
  if (passed) return passed;
  const elsewhere = setElsewhere({ line, made: instance.made?.node, isClass: false }, name, use, reader);
  if (elsewhere.isUnknown) return [];
  const sources = [...ownSources(asking, line, declared, name, use, reader), ...elsewhere.sources];
  return combined(sources, opened || elsewhere.isDoubtful ? weaker(origin, 'branch') : origin);
}

/** What `self.name` may be in a method: subclasses may have values of their own. */
export const fieldOfSelf = (
  definition: Definition,
  name: string,
  origin: Origin,
  use: Node,
  reader: Reader,
): readonly Candidate[] =>
  ofAnySubclass(definition, origin, reader, ({ node, part, made }) =>
    fieldOfInstance({ node, part, ...(made && { made }), isSelf: true, asked: [] }, name, origin, use, reader),
  );

/** What `cls.name` may be in a class method. */
export const fieldOfOwnClass = (
  definition: Definition,
  name: string,
  origin: Origin,
  use: Node,
  reader: Reader,
): readonly Candidate[] =>
  ofAnySubclass(definition, origin, reader, (one) => fieldOfClass(one, name, origin, use, reader));

/** What the attribute of a class itself may be: `Config.MODEL`. */
export function fieldOfClass(
  definition: Definition,
  name: string,
  origin: Origin,
  use: Node,
  reader: Reader,
): readonly Candidate[] {
  const line = lineageOf(definition, reader);
  if (isEnum(line)) return enumMember(line, name, origin);
  const declared = declaredIn(line, name);
  if (declared.some(({ node }) => node.type === 'function_definition')) return [];
  const elsewhere = setElsewhere({ line, made: undefined, isClass: true }, name, use, reader);
  if (elsewhere.isUnknown) return [];
  const sources = [...declared.map((member) => declaredSource(member, reader)), ...elsewhere.sources];
  return combined(sources, elsewhere.isDoubtful ? weaker(origin, 'branch') : origin);
}

/** The values for a class and for each of its subclasses; where they differ it is one of several. */
function ofAnySubclass(
  definition: Definition,
  origin: Origin,
  reader: Reader,
  read: (definition: Self) => readonly Candidate[],
): readonly Candidate[] {
  const pinned = reader.world?.selves.get(placeKey(definition.node, definition.part));
  if (pinned) return read(pinned);
  const own = read(definition);
  const others = subclassesOf(definition, reader)
    .flatMap(read)
    .filter(({ node }) => !own.some((one) => one.node.id === node.id));
  if (others.length === 0) return own;
  return [...own, ...others].map((one) => ({ ...one, origin: weaker(weaker(origin, 'branch'), one.origin) }));
}

/** What the constructors, the methods and the class bodies give a field. */
function ownSources(
  instance: Instance,
  line: Lineage,
  declared: readonly Declared[],
  name: string,
  use: Node,
  reader: Reader,
): Source[] {
  const { made } = instance;
  const first = initialised(instance, made, name, instance, use, reader);
  const after = afterwards(instance, line, name, reader);
  const isSure = first.isSure || after.isSure;
  return [
    ...line.own.flatMap((definition) => writtenElsewhere(definition, name, reader)),
    ...after.sources,
    ...(after.isSure ? [] : first.sources),
    ...(isSure
      ? []
      : declared.flatMap((member) => generatedSources(member, instance, line, first.hasConstructor, reader))),
  ];
}

/** What `__post_init__` and its like give a field. */
function afterwards(
  instance: Instance,
  line: Lineage,
  name: string,
  reader: Reader,
): { readonly sources: readonly Source[]; readonly isSure: boolean } {
  for (const owner of line.own) {
    const method = AFTERWARDS.map((one) => methodOf(owner, one)).find((one) => one !== undefined);
    if (!method) continue;
    const frame = instance.made && { method, part: owner.part, instance };
    return writtenIn(method, owner, name, frame, reader);
  }
  return { sources: [], isSure: false };
}

/** What a property returns; nothing for methods. */
function propertySources({ node: method, owner }: Declared, instance: Instance, reader: Reader): Source[] {
  const { part } = owner;
  if (!decoratorsOf(method).some(({ text }) => /(?:^|\.|_|class)property$|^computed_field\b/.test(text))) return [];
  const frame: Frame | undefined = instance.made && { method, part, instance };
  return returnsOf(method).map((node) => ({
    isNothing: node.type === 'none',
    values: (origin) => within({ node, part, origin }, frame, reader),
  }));
}

/** What `Config(model="gpt2")` passes to a constructor that sets whatever it gets. */
function keywordFor(
  { made, node, part }: Instance,
  name: string,
  origin: Origin,
  reader: Reader,
): readonly Candidate[] | undefined {
  const constructor = methodOf({ node, part }, '__init__');
  const keyword = made && constructor ? given(made, name, undefined, reader) : 'nothing';
  if (!made || typeof keyword === 'string') return undefined;
  return through(keyword, weaker(origin, 'branch'), made, reader);
}
