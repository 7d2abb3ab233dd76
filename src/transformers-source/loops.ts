import type { Expression, Statement } from '../python/statements.js';
import { availabilityCall } from './conditions.js';
import { mentioned } from './names.js';

/** A loop over a table. `keeps`: it changes nothing where all optional packages are there. */
export type Loop =
  | { readonly kind: 'keeps' }
  | {
      /** Every name of `from` that `table` lacks gets `value`. */
      readonly kind: 'fills';
      readonly table: string;
      readonly from: Expression;
      readonly value: Expression;
    };

type For = Extract<Statement, { kind: 'for' }>;

/** What a loop at module level does; undefined for a form that the reader has not been told about. */
export function loopOf(statement: For): Loop | undefined {
  return fillsOf(statement) ?? (keeps(statement) ? { kind: 'keeps' } : undefined);
}

/** `for name in FROM: if name not in TABLE: TABLE[name] = value` (tokenization_auto.py, 5.3). */
function fillsOf({ target, iterable, body, otherwise }: For): Loop | undefined {
  const [only, second] = body;
  if (target.kind !== 'name' || only?.kind !== 'if' || second || otherwise.length > 0) return undefined;
  const { test, then } = only;
  const [set, after] = then;
  if (set?.kind !== 'assignment' || set.operator !== '=' || !set.value || after || only.otherwise.length > 0)
    return undefined;
  const table = tableSet(set.targets, target.name);
  const isAsked =
    test.kind === 'binary' && test.operator === 'not in' && isName(test.left, target.name) && isName(test.right, table);
  return table !== undefined && isAsked ? { kind: 'fills', table, from: iterable, value: set.value } : undefined;
}

/** `TABLE` of the only target `TABLE[key]`. */
function tableSet([target, second]: readonly Expression[], key: string): string | undefined {
  if (target?.kind !== 'subscript' || target.of.kind !== 'name' || second) return undefined;
  return target.index.length === 1 && target.index.every((index) => isName(index, key)) ? target.of.name : undefined;
}

function isName(expression: Expression, name: string | undefined): boolean {
  return expression.kind === 'name' && expression.name === name;
}

/**
 * `for model_type, (slow, fast) in TABLE.items():` whose body takes classes out that an optional package is missing
 * for (image_processing_auto.py, 4.42 to 5.3; video_processing_auto.py since 4.52).
 */
function keeps({ target, iterable, body, otherwise }: For): boolean {
  if (iterable.kind !== 'call' || iterable.callee.kind !== 'attribute' || iterable.callee.name !== 'items')
    return false;
  const table = iterable.callee.of;
  const key = target.kind === 'tuple' ? target.items[0]?.value : undefined;
  if (table.kind !== 'name' || key?.kind !== 'name' || otherwise.length > 0) return false;
  const locals = new Set(mentioned(target));
  return body.every((statement) => onlyTakesOut(statement, { table: table.name, key: key.name, locals }, false));
}

interface Known {
  readonly table: string;
  readonly key: string;
  /** Names of the loop itself: what they stand for comes out of the table. */
  readonly locals: Set<string>;
}

function onlyTakesOut(statement: Statement, known: Known, isMissing: boolean): boolean {
  if (statement.kind === 'if') {
    const asks = asksForPackage(statement.test);
    return [...statement.then, ...statement.otherwise].every((inner) => onlyTakesOut(inner, known, asks));
  }
  if (statement.kind !== 'assignment' || statement.operator !== '=' || !statement.value) return false;
  const { value, targets } = statement;
  // None only where a package is missing; all else only from the table.
  const isNone = value.kind === 'constant' && value.value === null;
  if (isNone ? !isMissing : !isFromTable(value, known)) return false;
  return targets.every((target) => {
    if (target.kind === 'subscript' && target.of.kind === 'name')
      return tableSet([target], known.key) === known.table || known.locals.has(target.of.name);
    if (target.kind !== 'name' && target.kind !== 'tuple') return false;
    for (const name of mentioned(target)) known.locals.add(name);
    return true;
  });
}

function isFromTable(value: Expression, { locals }: Known): boolean {
  if (value.kind === 'tuple')
    return value.items.every((item) => isFromTable(item.value, { table: '', key: '', locals }));
  if (value.kind === 'subscript') return isFromTable(value.of, { table: '', key: '', locals });
  return value.kind === 'name' && locals.has(value.name);
}

/** Whether a test asks, among other things, for a missing package. */
function asksForPackage(test: Expression): boolean {
  if (test.kind === 'not') return availabilityCall(test.of) !== undefined;
  return test.kind === 'binary' && (asksForPackage(test.left) || asksForPackage(test.right));
}
