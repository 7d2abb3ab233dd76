import type { Node } from 'web-tree-sitter';
import {
  argumentsOf,
  contentOf,
  expression,
  identifiersIn,
  type Argument,
  type Expression,
} from './statements-expression.js';
import type { Syntax } from './syntax.js';

export type { Argument, DictEntry, Expression } from './statements-expression.js';

/** A statement as plain data, for those who read a file as tables rather than as code. */
export type Statement = { readonly line: number } & (
  | {
      /** `a = b = value`; `a += value` with its operator. A bare annotation `a: T` has no value. */
      readonly kind: 'assignment';
      readonly targets: readonly Expression[];
      readonly operator: string;
      readonly value: Expression | undefined;
      /** The `T` of `a: T` and `a: T = value`. */
      readonly annotation?: Expression;
    }
  | { readonly kind: 'expression'; readonly value: Expression }
  | {
      /** `elif` is an `if` in `otherwise`. */
      readonly kind: 'if';
      readonly test: Expression;
      readonly then: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  | {
      readonly kind: 'for';
      readonly target: Expression;
      readonly iterable: Expression;
      readonly body: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  | {
      readonly kind: 'try';
      readonly body: readonly Statement[];
      /** One list for each `except`. */
      readonly handlers: readonly (readonly Statement[])[];
      readonly otherwise: readonly Statement[];
      readonly finally: readonly Statement[];
    }
  | {
      readonly kind: 'class';
      readonly name: string;
      /** Bases and keywords such as `metaclass=…`. */
      readonly bases: readonly Argument[];
      readonly body: readonly Statement[];
    }
  | { readonly kind: 'function'; readonly name: string }
  | {
      /** `from module import names`; `import module as local` has one name, which is the module itself. */
      readonly kind: 'import' | 'from-import';
      /** As written, leading dots included; empty for `import …`. */
      readonly module: string;
      /** `*` for all. */
      readonly names: readonly { readonly name: string; readonly local: string }[];
    }
  | {
      /** Every other statement, with each identifier that stands in it: these it may change. */
      readonly kind: 'other';
      readonly form: string;
      readonly names: readonly string[];
    }
);

/**
 * The statements of a file's module level; function bodies are left out. Text that is no Python becomes an `other`
 * statement of form `ERROR`. Undefined where the parser gave up. `uri` only names the text; its tree is not kept.
 */
export function statementsOf(syntax: Syntax, uri: string, text: string): readonly Statement[] | undefined {
  const tree = syntax.tree({ uri, version: 0, text });
  const statements = tree && block(tree.rootNode);
  syntax.forget(uri);
  return statements;
}

type WithoutLine<T> = T extends unknown ? Omit<T, 'line'> : never;
type Reading = WithoutLine<Statement>;
type Reader = (node: Node) => Reading | undefined;

const readers: Readonly<Record<string, Reader | undefined>> = {
  expression_statement: expressionStatement,
  if_statement: ifStatement,
  for_statement: forStatement,
  try_statement: tryStatement,
  class_definition: classDefinition,
  function_definition: (node) => ({ kind: 'function', name: node.childForFieldName('name')?.text ?? '' }),
  decorated_definition: decorated,
  import_statement: (node) => ({ kind: 'import', module: '', names: contentOf(node).map(importedName) }),
  import_from_statement: fromImport,
};

function block(node: Node): readonly Statement[] {
  return contentOf(node)
    .filter((child) => child.type !== 'pass_statement')
    .map(statement);
}

function statement(node: Node): Statement {
  const line = node.startPosition.row + 1;
  const read = isBroken(node) ? undefined : readers[node.type]?.(node);
  return { line, ...(read ?? { kind: 'other', form: formOf(node), names: identifiersIn(node) }) };
}

/** Whether the statement itself, not a block or a body in it, holds text that is no Python. */
function isBroken(node: Node): boolean {
  if (!node.hasError) return false;
  return node.type === 'expression_statement' || node.isError || contentOf(node).some((child) => child.isError);
}

function formOf(node: Node): string {
  return isBroken(node) ? 'ERROR' : node.type;
}

function expressionStatement(node: Node): Reading | undefined {
  const [only, second] = contentOf(node);
  if (!only) return undefined;
  // `a, b` as a statement of its own has no expression node around it.
  if (second) return undefined;
  if (only.type === 'assignment') return assignment(only);
  if (only.type === 'augmented_assignment') return augmentedAssignment(only);
  return { kind: 'expression', value: expression(only) };
}

function assignment(node: Node): Reading | undefined {
  const targets: Expression[] = [];
  // Only a single target may have one.
  const type = node.childForFieldName('type')?.namedChild(0);
  let current = node;
  for (;;) {
    const [left, right] = [current.childForFieldName('left'), current.childForFieldName('right')];
    if (!left) return undefined;
    targets.push(expression(left));
    if (right?.type === 'assignment') {
      current = right;
      continue;
    }
    const value = right ? expression(right) : undefined;
    return { kind: 'assignment', targets, operator: '=', value, ...(type && { annotation: expression(type) }) };
  }
}

function augmentedAssignment(node: Node): Reading | undefined {
  const [left, right] = [node.childForFieldName('left'), node.childForFieldName('right')];
  const operator = node.childForFieldName('operator')?.type;
  if (!left || !right || operator === undefined) return undefined;
  return { kind: 'assignment', targets: [expression(left)], operator, value: expression(right) };
}

function ifStatement(node: Node): Reading | undefined {
  const [test, then, ...alternatives] = contentOf(node);
  if (!test || !then) return undefined;
  return { kind: 'if', test: expression(test), then: block(then), otherwise: otherwise(alternatives) };
}

/** What follows the first block of an `if`: each `elif` nests the rest. */
function otherwise([next, ...rest]: readonly Node[]): readonly Statement[] {
  if (!next) return [];
  const [first, second] = contentOf(next);
  if (next.type === 'else_clause' && first) return block(first);
  const line = next.startPosition.row + 1;
  if (next.type !== 'elif_clause' || !first || !second) return [statement(next)];
  return [{ line, kind: 'if', test: expression(first), then: block(second), otherwise: otherwise(rest) }];
}

function forStatement(node: Node): Reading | undefined {
  const [target, iterable, body] = ['left', 'right', 'body'].map((field) => node.childForFieldName(field));
  const last = node.childForFieldName('alternative');
  if (!target || !iterable || !body) return undefined;
  return {
    kind: 'for',
    target: expression(target),
    iterable: expression(iterable),
    body: block(body),
    otherwise: last ? otherwise([last]) : [],
  };
}

function tryStatement(node: Node): Reading | undefined {
  const [body, ...clauses] = contentOf(node);
  if (!body) return undefined;
  const blocksOf = (type: string): (readonly Statement[])[] =>
    clauses.filter((clause) => clause.type.startsWith(type)).map((clause) => block(contentOf(clause).at(-1) ?? clause));
  return {
    kind: 'try',
    body: block(body),
    handlers: blocksOf('except'),
    otherwise: blocksOf('else').flat(),
    finally: blocksOf('finally').flat(),
  };
}

function classDefinition(node: Node): Reading | undefined {
  const [name, body] = [node.childForFieldName('name'), node.childForFieldName('body')];
  const bases = node.childForFieldName('superclasses');
  if (!name || !body) return undefined;
  return { kind: 'class', name: name.text, bases: bases ? argumentsOf(bases) : [], body: block(body) };
}

function decorated(node: Node): Reading | undefined {
  const definition = node.childForFieldName('definition');
  return definition ? readers[definition.type]?.(definition) : undefined;
}

function fromImport(node: Node): Reading | undefined {
  const [module, ...names] = contentOf(node);
  if (!module) return undefined;
  return { kind: 'from-import', module: module.text, names: names.map(importedName) };
}

function importedName(node: Node): { name: string; local: string } {
  if (node.type === 'wildcard_import') return { name: '*', local: '*' };
  const [name, alias] = node.type === 'aliased_import' ? contentOf(node) : [node];
  return { name: name?.text ?? '', local: alias?.text ?? name?.text ?? '' };
}
