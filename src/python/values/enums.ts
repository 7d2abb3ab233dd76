import type { Node } from '../node.js';
import type { Origin } from '../../load.js';
import { rangeOf } from '../names/part-names.js';
import { argumentsOf } from './calls.js';
import { membersOf, type Definition, type Member } from './class-shape.js';
import { lineageOf, type Lineage } from './lineage.js';
import { weaker } from './origins.js';
import type { Candidate, Reader, Step } from './reader.js';

/**
 * Enumerations. A member is the assignment that makes it, which has no text of its own; where members are texts, as in
 * `class Models(str, Enum)`, it is its value.
 */
export const enumSteps: readonly (readonly [type: string, step: Step])[] = [
  ['subscript', byName],
  ['call', byValue],
];

const ENUM = /(?:^|\.)(?:Enum|StrEnum|IntEnum|ExplicitEnum|LowercaseStrEnum)$/;
const OF_TEXTS = /^str$|(?:^|\.)(?:StrEnum|ExplicitEnum|LowercaseStrEnum)$/;

/** Whether a class is an enumeration. */
export const isEnum = ({ foreign }: Lineage): boolean => foreign.some((base) => ENUM.test(base));

/** `Models.SMALL` */
export function enumMember(line: Lineage, name: string, origin: Origin): readonly Candidate[] {
  return everyMember(line, weaker(origin, 'constant'), (member) => member.name === name);
}

/** All members, as a loop over the class gives them. */
export function everyMember(
  { own, foreign }: Lineage,
  origin: Origin,
  isWanted: (member: Member) => boolean = () => true,
): readonly Candidate[] {
  const areTexts = foreign.some((base) => OF_TEXTS.test(base));
  return own.flatMap(({ node: definition, part }) =>
    valued(definition, part).flatMap((member) => {
      const node = areTexts ? member.value : member.node.parent;
      return node && isWanted(member) ? [{ node, part, origin }] : [];
    }),
  );
}

/** The value of some member, as its own methods have it. */
export const everyValue = (line: Lineage, origin: Origin): readonly Candidate[] =>
  everyMember(line, origin).flatMap((member) => memberField(member, 'value') ?? []);

/** The members of a class that a loop over it gives; undefined for a class that is no enumeration. */
export function membersOfEnum({ node, part, origin }: Candidate, reader: Reader): readonly Candidate[] | undefined {
  if (node.type !== 'class_definition') return undefined;
  const line = lineageOf({ node, part }, reader);
  return isEnum(line) ? everyMember(line, origin) : undefined;
}

/** `.value` of a member; undefined for what is no member. */
export function memberField({ node, part, origin }: Candidate, name: string): readonly Candidate[] | undefined {
  const assignment = node.type === 'assignment' ? node : node.parent;
  const body = assignment?.type === 'assignment' ? assignment.parent?.parent : undefined;
  if (body?.type !== 'block' || !ENUM_BASES.test(body.parent?.childForFieldName('superclasses')?.text ?? ''))
    return undefined;
  const value = assignment?.childForFieldName('right');
  return value && (name === 'value' || name === '_value_') ? [{ node: value, part, origin }] : [];
}

const ENUM_BASES = /Enum\b/;

const valued = (node: Node, part: number): Member[] =>
  membersOf({ node, part }).filter(
    ({ name, value, annotation }) => value !== undefined && annotation === undefined && !name.startsWith('_'),
  );

/** `Models["SMALL"]`; every member where the name is not known. */
function byName({ node, part, origin }: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const [object, key] = [node.childForFieldName('value'), node.childForFieldName('subscript')];
  const line = object && enumNamed(object, part, reader);
  if (!line || !key) return undefined;
  const names = reader.texts({ node: key, part, origin }).map(({ text }) => text);
  if (names.length === 0) return everyMember(line, weaker(origin, 'branch'));
  const how = weaker(origin, names.length > 1 ? 'branch' : 'constant');
  return everyMember(line, how, ({ name }) => names.includes(name));
}

/** `Models("gpt2")`; every member where the value is not known. */
function byValue({ node, part, origin }: Candidate, reader: Reader): readonly Candidate[] | undefined {
  const callee = node.childForFieldName('function');
  const line = callee && enumNamed(callee, part, reader);
  const [value] = argumentsOf(node).positional;
  if (!line || !value) return undefined;
  const texts = reader.texts({ node: value, part, origin }).map(({ text }) => text);
  const found = everyMember(line, weaker(origin, 'branch'), (member) => {
    const own = member.value ? reader.texts({ node: member.value, part, origin }) : [];
    return texts.length === 0 || own.some(({ text }) => texts.includes(text));
  });
  const [only, ...others] = found;
  return only && others.length === 0 ? [{ ...only, origin: weaker(origin, 'constant') }] : found;
}

/** The enumeration of the file that a name stands for. */
function enumNamed(node: Node, part: number, reader: Reader): Lineage | undefined {
  if (node.type !== 'identifier') return undefined;
  const [binding, ...others] = reader.names.bindings(node.text, { part, range: rangeOf(node) });
  const parent = binding?.meaning.kind === 'opaque' ? binding.meaning.node.parent : null;
  if (!binding || others.length > 0 || parent?.type !== 'class_definition') return undefined;
  // A glance at the bases spares the calls of all other classes.
  if (!ENUM_BASES.test(parent.childForFieldName('superclasses')?.text ?? '')) return undefined;
  const definition: Definition = { node: parent, part: binding.part };
  const line = lineageOf(definition, reader);
  return isEnum(line) ? line : undefined;
}
