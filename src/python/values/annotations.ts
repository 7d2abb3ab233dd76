import type { Node } from '../node.js';
import { rangeOf } from '../names/part-names.js';
import { dottedName } from './calls.js';
import { definitionsOf } from './lineage.js';
import { weaker } from './origins.js';
import type { Candidate, Reader } from './reader.js';

/**
 * What an annotation tells of a name that is given nothing else: each text of `Literal["a", "b"]` as one of several, or
 * some instance of a class of the file. `node` is the annotation's `type`.
 */
export function annotatedValues({ node, part, origin }: Candidate, reader: Reader): readonly Candidate[] {
  const expressions = alternatives(node);
  const literals = expressions.flatMap((one) => literalsOf(one, part, reader) ?? []);
  if (literals.length > 0)
    return literals.map((one) => ({ ...one, origin: weaker(literals.length > 1 ? 'branch' : 'default', origin) }));
  return expressions.flatMap((one) => someInstance({ node: one, part }, reader));
}

/**
 * An instance of a class of the file whose arguments are not shown. It has no expression of its own: the body of its
 * class stands for it, which nothing else does. However it came here, its fields have their defaults.
 */
export function someInstance({ node, part }: Omit<Candidate, 'origin'>, reader: Reader): readonly Candidate[] {
  const definitions = node.type === 'string' ? quoted(node, part, reader) : definitionsOf(node, part, reader);
  return definitions.flatMap((definition) => {
    const body = definition.node.childForFieldName('body');
    return body ? [{ node: body, part: definition.part, origin: 'default' }] : [];
  });
}

/** The class whose instance such a body stands for; undefined for every other node. */
export const classOfInstance = ({ node }: Candidate): Node | undefined =>
  node.type === 'block' && node.parent?.type === 'class_definition' ? node.parent : undefined;

/** The expressions of `A`, `A | None`, `Optional[A]`, `Union[A, B]`, `Annotated[A, …]`, `ClassVar[A]`. */
function alternatives(type: Node): readonly Node[] {
  return type.namedChildren.flatMap((node): readonly Node[] => {
    switch (node.type) {
      case 'union_type':
        return alternatives(node);
      case 'type':
        return alternatives(node);
      case 'binary_operator':
        return ['left', 'right'].flatMap((side) => node.childForFieldName(side) ?? []);
      case 'generic_type':
      case 'subscript': {
        const name = nameOf(node);
        if (!WRAPPERS.has(name)) return [node];
        const inner = argumentsIn(node);
        return name === 'Annotated' ? inner.slice(0, 1) : inner;
      }
      case 'none':
      case 'comment':
        return [];
      default:
        return [node];
    }
  });
}

const WRAPPERS: ReadonlySet<string> = new Set(['Optional', 'Union', 'Annotated', 'Final', 'ClassVar', 'Required']);

/** `Literal` of `typing.Literal["a"]`. */
const nameOf = (node: Node): string =>
  (node.childForFieldName('value') ?? node.namedChildren[0])?.text.split('.').at(-1) ?? '';

/** What stands in the brackets. */
function argumentsIn(node: Node): readonly Node[] {
  if (node.type === 'subscript') return node.childrenForFieldName('subscript');
  const list = node.namedChildren.find(({ type }) => type === 'type_parameter');
  return list ? alternatives(list) : [];
}

/** The texts of `Literal["a", "b"]`, or of a name that is bound to it; undefined for another annotation. */
function literalsOf(node: Node, part: number, reader: Reader): Candidate[] | undefined {
  if (node.type === 'identifier') {
    const [alias, ...others] = reader.names.bindings(node.text, { part, range: rangeOf(node) });
    if (alias?.meaning.kind !== 'value' || others.length > 0 || alias.meaning.node.type !== 'subscript')
      return undefined;
    return literalsOf(alias.meaning.node, alias.part, reader);
  }
  if ((node.type !== 'generic_type' && node.type !== 'subscript') || nameOf(node) !== 'Literal') return undefined;
  const callee = node.childForFieldName('value') ?? node.namedChildren[0];
  const path = callee ? dottedName(callee, part, reader.names) : undefined;
  // A project's own `Literal` is another thing.
  if (path === undefined || !/^(?:typing|typing_extensions)\./.test(path)) return undefined;
  return argumentsIn(node)
    .filter(({ type }) => type === 'string')
    .map((text) => ({ node: text, part, origin: 'literal' }));
}

/** `"A"` as an annotation. */
function quoted(node: Node, part: number, reader: Reader): { node: Node; part: number }[] {
  const name = /^["'](\w+)["']$/.exec(node.text)?.[1];
  if (name === undefined) return [];
  return reader.names.bindings(name, { part, range: rangeOf(node) }).flatMap((binding) => {
    const definition = binding.meaning.kind === 'opaque' ? binding.meaning.node.parent : null;
    return definition?.type === 'class_definition' ? [{ node: definition, part: binding.part }] : [];
  });
}
