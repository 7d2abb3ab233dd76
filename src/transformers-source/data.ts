import type { Argument, Expression } from '../python/statements.js';
import { holds } from './conditions.js';
import { described } from './described.js';
import { SourceError } from './source-error.js';

/** A value that a literal expression has. Dictionaries keep the order of their keys, as Python's do; a set is a list. */
export type Data = string | number | boolean | null | readonly Data[] | Table;

/** A dictionary with string keys. */
export type Table = ReadonlyMap<string, Data>;

/** Where names get their values, and whom errors name. */
export interface Scope {
  readonly file: string;
  /** Throws a `SourceError` where the name has no known value. */
  valueOf(name: string, line: number): Data;
}

/**
 * The value of an expression made of literals, names, `OrderedDict(…)` and the few calls that transformers' mapping
 * tables are written with. Throws a `SourceError` on every other form.
 */
export function dataOf(expression: Expression, scope: Scope): Data {
  switch (expression.kind) {
    case 'string':
      return expression.text;
    case 'number':
    case 'constant':
      return expression.value;
    case 'name':
      return scope.valueOf(expression.name, expression.line);
    case 'conditional':
      return dataOf(holds(expression.test, scope.file) ? expression.then : expression.otherwise, scope);
    case 'tuple':
    case 'list':
    case 'set':
      return expression.items.flatMap((item) => itemsOf(item, expression, scope));
    case 'dict':
      return new Map(expression.entries.flatMap(({ key, value }) => entriesOf(key, value, scope)));
    case 'call':
      return callOf(expression, scope);
    default:
      return unknownForm(expression, scope);
  }
}

/** `expression` as a table. Throws a `SourceError` where it is none. */
export function tableOf(expression: Expression, scope: Scope): Table {
  const data = dataOf(expression, scope);
  if (data instanceof Map) return data;
  throw new SourceError(scope.file, expression.line, `${described(expression)} is no dictionary`);
}

type Call = Extract<Expression, { kind: 'call' }>;

function callOf(call: Call, scope: Scope): Data {
  const { callee } = call;
  // `OrderedDict[str, str](…)` is OrderedDict(…) with a hint for type checkers.
  const made = callee.kind === 'subscript' ? callee.of : callee;
  const [first, second, third] = call.arguments;
  if (made.kind === 'name' && (made.name === 'OrderedDict' || made.name === 'dict')) return dictCall(call, scope);
  if (made.kind === 'name' && made.name === 'list' && first?.kind === 'positional' && !second) {
    const list = dataOf(first.value, scope);
    if (isList(list)) return list;
  }
  if (callee.kind === 'attribute' && callee.name === 'items' && !first) {
    return [...tableOf(callee.of, scope)];
  }
  // The lazy mapping has the model types of its second argument; its first, the configuration table, only keys it.
  if (made.kind === 'name' && made.name === '_LazyAutoMapping' && isConfigTable(first) && second && !third) {
    return tableOf(second.value, scope);
  }
  return unknownForm(call, scope);
}

function isConfigTable(argument: Argument | undefined): boolean {
  return argument?.value.kind === 'name' && argument.value.name === 'CONFIG_MAPPING_NAMES';
}

function dictCall(call: Call, scope: Scope): Table {
  return new Map(
    call.arguments.flatMap((argument, index): readonly (readonly [string, Data])[] => {
      if (argument.kind === 'double-star') return [...tableOf(argument.value, scope)];
      if (argument.kind === 'keyword') return [[argument.name, dataOf(argument.value, scope)]];
      if (argument.kind === 'positional' && index === 0) return pairsOf(argument.value, scope);
      return unknownForm(call, scope);
    }),
  );
}

/** The pairs a dictionary may be made of: another dictionary's, or those of a list of pairs. */
function pairsOf(expression: Expression, scope: Scope): readonly (readonly [string, Data])[] {
  const data = dataOf(expression, scope);
  if (data instanceof Map) return [...data];
  if (!isList(data)) return unknownForm(expression, scope);
  return data.map((pair) => {
    const [key, value, third] = isList(pair) ? pair : [];
    if (typeof key === 'string' && value !== undefined && third === undefined) return [key, value];
    throw new SourceError(
      scope.file,
      expression.line,
      `a list of (name, value) pairs has another item: ${shown(pair)}`,
    );
  });
}

function itemsOf(item: Argument, list: Expression, scope: Scope): readonly Data[] {
  if (item.kind === 'positional') return [dataOf(item.value, scope)];
  if (item.kind !== 'star') return unknownForm(list, scope);
  const data = dataOf(item.value, scope);
  return isList(data) ? data : unknownForm(item.value, scope);
}

function entriesOf(key: Expression | undefined, value: Expression, scope: Scope): readonly (readonly [string, Data])[] {
  if (!key) return [...tableOf(value, scope)];
  return key.kind === 'string' ? [[key.text, dataOf(value, scope)]] : unknownForm(key, scope);
}

/** Whether a value is a list, a tuple or a set. */
export function isList(data: Data | undefined): data is readonly Data[] {
  return Array.isArray(data);
}

function shown(data: Data): string {
  return JSON.stringify(data instanceof Map ? Object.fromEntries(data) : data);
}

function unknownForm(expression: Expression, { file }: Scope): never {
  throw new SourceError(file, expression.line, `${described(expression)} is a form that the reader does not know`);
}
