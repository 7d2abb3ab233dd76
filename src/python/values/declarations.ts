import type { Node } from '../node.js';
import { rangeOf } from '../names/part-names.js';
import { annotatedValues, someInstance } from './annotations.js';
import { argumentsOf } from './calls.js';
import { decoratorsOf, membersOf, type Definition, type Member } from './class-shape.js';
import type { Lineage } from './lineage.js';
import type { Reader } from './reader.js';
import { expression, type Source } from './sources.js';
import { valuesOf } from './variables.js';

/** A member and the class that has it. */
export interface Declared extends Member {
  readonly owner: Definition;
}

/** The members of a class or its bases that an attribute may be: the nearest one, and those that branches may replace. */
export function declaredIn({ own }: Lineage, name: string): Declared[] {
  const found: Declared[] = [];
  for (const owner of own) {
    const members = membersOf(owner, name);
    const last = members.findLastIndex(({ isConditional }) => !isConditional);
    found.push(...members.slice(Math.max(last, 0)).map((member) => ({ ...member, owner })));
    if (last !== -1) break;
  }
  return found;
}

/** The names of the fields in the order in which a generated constructor takes them, those of bases first. */
export function fieldOrder({ own }: Lineage): string[] {
  const names = own.toReversed().flatMap((definition) =>
    membersOf(definition)
      .filter((member) => isField(member) && !isLeftOut(member))
      .map(({ name }) => name),
  );
  return [...new Set(names)];
}

/** Whether a member is a field to a decorator or base that makes fields of annotations. */
export const isField = ({ annotation, value }: Member): boolean =>
  (annotation !== undefined && !annotation.text.includes('ClassVar')) || (value?.type === 'call' && isFieldCall(value));

const isLeftOut = ({ value }: Member): boolean =>
  value?.type === 'call' && argumentsOf(value).keywords.get('init')?.type === 'false';

/** Who makes a constructor of a class's fields: a decorator or base that is known for it, perhaps one that is not. */
export type Generation = 'surely' | 'perhaps' | 'not';

/** Whether a class gets a constructor that takes its fields. */
export function generationOf({ own, foreign }: Lineage): Generation {
  const decorators = own.flatMap(({ node }) =>
    decoratorsOf(node).map((one) => callee(one).text.split('.').at(-1) ?? ''),
  );
  const bases = foreign.map((base) => base.split('.').at(-1) ?? '');
  if (decorators.some((name) => DECORATORS.test(name)) || bases.some((name) => BASES.has(name))) return 'surely';
  return decorators.length > 0 || bases.some((name) => !PLAIN.has(name)) ? 'perhaps' : 'not';
}

const DECORATORS = /dataclass$|^(?:define|mutable|frozen|attrs|attributes|s)$/;
const BASES: ReadonlySet<string> = new Set(['BaseModel', 'BaseSettings', 'NamedTuple', 'Struct', 'SQLModel', 'Tap']);
const PLAIN: ReadonlySet<string> = new Set(['object', 'ABC', 'Generic', 'Protocol', 'Module', 'Exception']);

/** Whether a base from elsewhere may have fields of its own, of which nobody knows how many there are. */
export const takesUnknownFields = ({ foreign }: Lineage): boolean =>
  foreign.some((base) => {
    const name = base.split('.').at(-1) ?? '';
    return !PLAIN.has(name) && !BASES.has(name);
  });

/** What a member has without anybody passing something for it. */
export function declaredSource(member: Declared, reader: Reader): Source {
  const { node, value, annotation, owner } = member;
  const { part } = owner;
  if (value?.type === 'call' && isFieldCall(value)) return fieldSource(value, annotation, part, reader);
  if (value && value.type !== 'ellipsis') return expression(value, part);
  if (annotation) return annotatedSource(annotation, part, reader);
  if (node.type !== 'identifier') return expression(node, part);
  const binding = { name: node.text, part, range: rangeOf(node), from: node.endIndex, isOptional: false };
  return {
    isNothing: false,
    values: (origin) => valuesOf({ ...binding, meaning: { kind: 'opaque', node } }, origin, reader),
  };
}

const annotatedSource = (annotation: Node, part: number, reader: Reader): Source => ({
  isNothing: false,
  values: (origin) => annotatedValues({ node: annotation, part, origin }, reader),
});

/** `field(default="a")`, `Field("a")`, `attr.ib(default="a")`, `field(default_factory=lambda: "a")` */
function fieldSource(call: Node, annotation: Node | undefined, part: number, reader: Reader): Source {
  const { positional, keywords } = argumentsOf(call);
  const otherwise = keywords.get('default') ?? positional[0];
  if (otherwise && otherwise.type !== 'ellipsis') {
    const factory = callee(otherwise).text.endsWith('Factory') ? argumentsOf(otherwise).positional[0] : undefined;
    return factory ? factorySource(factory, part, reader) : expression(otherwise, part);
  }
  const factory = keywords.get('default_factory') ?? keywords.get('factory');
  if (factory) return factorySource(factory, part, reader);
  return annotation ? annotatedSource(annotation, part, reader) : { isNothing: true, values: () => [] };
}

/** What `lambda: "a"` returns, or an instance of the class that is the factory. */
function factorySource(factory: Node, part: number, reader: Reader): Source {
  const body = factory.type === 'lambda' ? factory.childForFieldName('body') : null;
  if (body) return expression(body, part);
  return {
    isNothing: false,
    values: () => someInstance({ node: factory, part }, reader),
  };
}

/** Whether a call describes a field: of dataclasses, attrs, pydantic, simple_parsing and the like. */
const isFieldCall = (call: Node): boolean =>
  /^(?:field|Field|ib|attrib|attr|HfArg|PrivateAttr|mutable_field)$/.test(callee(call).text.split('.').at(-1) ?? '');

/** What is called by a call; any other expression itself. */
const callee = (node: Node): Node => (node.type === 'call' ? node.childForFieldName('function') : null) ?? node;
