import type { Node } from '../node.js';
import { childrenOf } from './branches.js';

/** A class of the file, by its `class_definition`. */
export interface Definition {
  readonly node: Node;
  readonly part: number;
}

/** A name that a class body binds: by an assignment, an annotation, a nested class or a method. */
export interface Member {
  readonly name: string;
  /** The name itself, or the definition of a nested class or a method. */
  readonly node: Node;
  /** What a plain assignment gives it; absent for mere annotations, unpackings and definitions. */
  readonly value?: Node;
  readonly annotation?: Node;
  /** Whether it stands in a branch of the class body. */
  readonly isConditional: boolean;
}

/** The members that a class body gives `name`, in order; every one where no name is asked for. */
export function membersOf({ node }: Definition, name?: string): Member[] {
  const body = node.childForFieldName('body');
  return body ? membersIn(body, name, false) : [];
}

/** The last method of that name in a class body. */
export const methodOf = (definition: Definition, name: string): Node | undefined =>
  membersOf(definition, name).findLast(({ node }) => node.type === 'function_definition')?.node;

/** The expressions behind the `@` of a class or function. */
export function decoratorsOf({ parent }: Node): Node[] {
  if (parent?.type !== 'decorated_definition') return [];
  return parent.namedChildren.flatMap((child) => (child.type === 'decorator' ? childrenOf(child) : []));
}

/** The class that a function is a method of. */
export function classAround(method: Node): Node | undefined {
  const outer = method.parent?.type === 'decorated_definition' ? method.parent.parent : method.parent;
  return outer?.parent?.type === 'class_definition' ? outer.parent : undefined;
}

/** The nearest method around a node, past functions inside of it. */
export function methodAround(node: Node): Node | undefined {
  for (let at = node.parent; at; at = at.parent)
    if (at.type === 'function_definition' && classAround(at)) return at;
    else if (at.type === 'class_definition') return undefined;
  return undefined;
}

/** The name of a parameter node. */
export function parameterName(parameter: Node): Node | undefined {
  if (parameter.type === 'identifier') return parameter;
  return parameter.childForFieldName('name') ?? parameter.namedChildren.find(({ type }) => type === 'identifier');
}

/** The expressions that a function returns, those of functions inside of it left out. */
export function returnsOf(method: Node): Node[] {
  const body = method.childForFieldName('body');
  return body ? returnsIn(body) : [];
}

function returnsIn(node: Node): Node[] {
  return node.namedChildren.flatMap((child) => {
    if (child.type === 'return_statement') return childrenOf(child);
    return NESTED.has(child.type) || !STATEMENT.test(child.type) ? [] : returnsIn(child);
  });
}

const NESTED: ReadonlySet<string> = new Set(['function_definition', 'class_definition', 'decorated_definition']);
/** Statements and their parts that may hold further statements. */
const STATEMENT = /^(?:block|\w+_(?:statement|clause))$/;

function membersIn(block: Node, name: string | undefined, isConditional: boolean): Member[] {
  return block.namedChildren.flatMap((child): Member[] => {
    if (child.type === 'expression_statement') return assigned(child, name, isConditional);
    const definition = child.type === 'decorated_definition' ? child.childForFieldName('definition') : child;
    if (definition && NESTED.has(definition.type)) {
      const own = definition.childForFieldName('name')?.text ?? '';
      return name === undefined || own === name ? [{ name: own, node: definition, isConditional }] : [];
    }
    return STATEMENT.test(child.type) ? membersIn(child, name, true) : [];
  });
}

function assigned(statement: Node, wanted: string | undefined, isConditional: boolean): Member[] {
  const found: Member[] = [];
  let at = statement.namedChildren[0];
  while (at?.type === 'assignment') {
    const [left, right, annotation] = ['left', 'right', 'type'].map((field) => at?.childForFieldName(field));
    if (!left) break;
    let value = right;
    while (value?.type === 'assignment') value = value.childForFieldName('right');
    const names = left.type === 'identifier' ? [left] : childrenOf(left).filter(({ type }) => type === 'identifier');
    for (const node of names) {
      if (wanted !== undefined && node.text !== wanted) continue;
      const given = left.type === 'identifier' && value ? { value } : {};
      found.push({ name: node.text, node, ...given, ...(annotation && { annotation }), isConditional });
    }
    at = right ?? undefined;
  }
  return found;
}
