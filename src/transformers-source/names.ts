import type { Argument, Expression, Statement } from '../python/statements.js';

/** Every name that stands in `statement`: those whose values it may change. */
export function namesIn(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'assignment':
      return [...statement.targets, ...(statement.value ? [statement.value] : [])].flatMap(mentioned);
    case 'expression':
      return mentioned(statement.value);
    case 'if':
      return [...mentioned(statement.test), ...[...statement.then, ...statement.otherwise].flatMap(namesIn)];
    case 'for': {
      const { target, iterable, body, otherwise } = statement;
      return [...mentioned(target), ...mentioned(iterable), ...[...body, ...otherwise].flatMap(namesIn)];
    }
    case 'try': {
      const { body, handlers, otherwise, finally: last } = statement;
      return [...body, ...handlers.flat(), ...otherwise, ...last].flatMap(namesIn);
    }
    case 'class':
    case 'function':
      return [statement.name];
    case 'import':
    case 'from-import':
      return statement.names.map(({ local }) => local);
    case 'other':
      return statement.names;
  }
}

/** Every name that stands in `expression`. */
export function mentioned(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'name':
      return [expression.name];
    case 'attribute':
      return mentioned(expression.of);
    case 'tuple':
    case 'list':
    case 'set':
      return expression.items.flatMap(inArgument);
    case 'dict':
      return expression.entries.flatMap(({ key, value }) => [...(key ? mentioned(key) : []), ...mentioned(value)]);
    case 'call':
      return [...mentioned(expression.callee), ...expression.arguments.flatMap(inArgument)];
    case 'not':
      return mentioned(expression.of);
    case 'binary':
      return [...mentioned(expression.left), ...mentioned(expression.right)];
    case 'conditional':
      return [expression.test, expression.then, expression.otherwise].flatMap(mentioned);
    case 'subscript':
      return [expression.of, ...expression.index].flatMap(mentioned);
    case 'other':
      return expression.names;
    case 'string':
    case 'number':
    case 'constant':
      return [];
  }
}

/** `NAME.update(table)` as its two parts; undefined for every other expression. */
export function updateOf(expression: Expression): { readonly name: string; readonly by: Expression } | undefined {
  if (expression.kind !== 'call' || expression.callee.kind !== 'attribute') return undefined;
  const { of, name } = expression.callee;
  const [by, second] = expression.arguments;
  if (name !== 'update' || of.kind !== 'name' || by?.kind !== 'positional' || second) return undefined;
  return { name: of.name, by: by.value };
}

function inArgument({ value }: Argument): readonly string[] {
  return mentioned(value);
}
