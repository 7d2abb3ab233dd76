import type { Expression, Statement } from '../python/statements.js';
import { dataOf, isList, tableOf, type Data, type Scope, type Table } from './data.js';
import { described } from './described.js';
import { loopOf } from './loops.js';
import { mentioned, namesIn, updateOf } from './names.js';
import { SourceError } from './source-error.js';

/** The module level of one source file, run as far as it is made of tables. */
export interface SourceModule {
  readonly file: string;
  /** The table of that name at the end of the file. Throws a `SourceError` where it is none, or not known. */
  table(name: string): Table;
  /** The `_model_mapping` of a class of this file; undefined where there is no such class, or it has none. */
  modelMapping(className: string): Table | undefined;
  /** `__all__`; undefined where the file has none. */
  readonly exports: readonly string[] | undefined;
}

/** Finds the module that `from .name import …` names; undefined where it is not one to be read. */
export type ImportedModule = (module: string) => SourceModule | undefined;

/**
 * Runs the statements of a file in their order. What is not understood does no harm until it is asked for: a name that
 * such a statement mentions has no known value from there on, and asking for it throws with the statement's line.
 */
export function sourceModule(file: string, statements: readonly Statement[], imported: ImportedModule): SourceModule {
  const run = new Run(file, imported);
  run.all(statements);
  return run;
}

/** A value; asking for it throws the `SourceError` that came of reading it. */
type Known = () => Data;

class Run implements SourceModule, Scope {
  readonly file: string;
  readonly #imported: ImportedModule;
  /** What each name stands for by now. */
  readonly #values = new Map<string, Known>();
  /** The classes so far, with their `_model_mapping`, own or inherited; undefined where they have none. */
  readonly #classes = new Map<string, Known | undefined>();

  constructor(file: string, imported: ImportedModule) {
    this.file = file;
    this.#imported = imported;
  }

  table(name: string): Table {
    const data = this.valueOf(name);
    if (data instanceof Map) return data;
    throw new SourceError(this.file, undefined, `${name} is no dictionary`);
  }

  modelMapping(className: string): Table | undefined {
    const mapping = this.#classes.get(className)?.();
    if (mapping === undefined || mapping instanceof Map) return mapping;
    throw new SourceError(this.file, undefined, `${className}._model_mapping is no dictionary`);
  }

  get exports(): readonly string[] | undefined {
    if (!this.#values.has('__all__')) return undefined;
    const data = this.valueOf('__all__');
    if (Array.isArray(data) && data.every((name) => typeof name === 'string')) return data;
    throw new SourceError(this.file, undefined, '__all__ is no list of names');
  }

  valueOf(name: string, line?: number): Data {
    const value = this.#values.get(name);
    if (value) return value();
    throw new SourceError(this.file, line, `${name} has no value that the reader knows`);
  }

  all(statements: readonly Statement[]): void {
    for (const statement of statements) this.#one(statement);
  }

  #one(statement: Statement): void {
    switch (statement.kind) {
      case 'assignment':
        this.#assign(statement);
        return;
      case 'expression':
        this.#call(statement.value);
        return;
      case 'class':
        this.#define(statement);
        return;
      case 'from-import':
        for (const { name, local } of statement.names) this.#import(statement.module, name, local);
        return;
      case 'if':
        this.#branch(statement);
        return;
      case 'for':
        this.#loop(statement);
        return;
      case 'import':
      case 'function':
        return;
      case 'try':
        this.#forget(statement.line, 'a try statement', namesIn(statement));
        return;
      case 'other':
        this.#forget(statement.line, described(statement), statement.names);
    }
  }

  #assign({ targets, operator, value, line }: Extract<Statement, { kind: 'assignment' }>): void {
    if (!value) return;
    for (const target of targets) {
      if (target.kind !== 'name') this.#forget(line, `an assignment to ${described(target)}`, mentioned(target));
      else if (operator !== '=') this.#forget(line, `${target.name} ${operator} …`, [target.name]);
      else if (!this.#isDecoratedAgain(target.name, value)) this.#bind(target.name, line, () => dataOf(value, this));
    }
  }

  /** `AutoModel = auto_class_update(AutoModel, …)` only writes documentation into the class. */
  #isDecoratedAgain(name: string, value: Expression): boolean {
    if (value.kind !== 'call' || value.callee.kind !== 'name' || value.callee.name !== 'auto_class_update')
      return false;
    const [first] = value.arguments;
    return first?.value.kind === 'name' && first.value.name === name && this.#classes.has(name);
  }

  #call(expression: Expression): void {
    if (expression.kind === 'string') return;
    const target = updateOf(expression);
    if (!target) {
      this.#forget(expression.line, described(expression), mentioned(expression));
      return;
    }
    const before = this.#values.get(target.name);
    this.#bind(target.name, expression.line, () => {
      const table = before?.();
      if (table instanceof Map) return new Map([...table, ...tableOf(target.by, this)]);
      throw new SourceError(this.file, expression.line, `${target.name} is no dictionary that the reader knows`);
    });
  }

  #define({ name, bases, body }: Extract<Statement, { kind: 'class' }>): void {
    const own = body.find(
      (statement): statement is Extract<Statement, { kind: 'assignment' }> =>
        statement.kind === 'assignment' && statement.targets.flatMap(mentioned).includes('_model_mapping'),
    )?.value;
    const inherited = bases.flatMap(({ value }) => (value.kind === 'name' ? [this.#classes.get(value.name)] : []));
    const mapping = own ? this.#settled(() => dataOf(own, this)) : inherited.find((base) => base);
    this.#classes.set(name, mapping);
  }

  #import(module: string, name: string, local: string): void {
    // Read only when needed: most imports are not about tables.
    this.#values.set(local, () => {
      const source = /^\.\w+$/.test(module) ? this.#imported(module.slice(1)) : undefined;
      if (source) return source.table(name);
      throw new SourceError(this.file, undefined, `${name} comes from ${module}, which the reader does not read`);
    });
  }

  #branch(statement: Extract<Statement, { kind: 'if' }>): void {
    const { test, otherwise, line } = statement;
    // False when the library runs; its first branch only helps type checkers.
    if (test.kind === 'name' && test.name === 'TYPE_CHECKING') this.all(otherwise);
    else this.#forget(line, `if ${described(test)}`, namesIn(statement));
  }

  #loop(statement: Extract<Statement, { kind: 'for' }>): void {
    const loop = loopOf(statement);
    if (loop?.kind === 'keeps') return;
    if (!loop) {
      this.#forget(statement.line, 'for statement', namesIn(statement));
      return;
    }
    const before = this.#values.get(loop.table);
    this.#bind(loop.table, statement.line, () => {
      const [table, names] = [before?.(), dataOf(loop.from, this)];
      if (!(table instanceof Map) || !isList(names) || !names.every((name) => typeof name === 'string'))
        throw new SourceError(this.file, statement.line, 'a loop over names that the reader does not know');
      const missing = names.filter((name) => !table.has(name));
      return new Map([...table, ...missing.map((name): [string, Data] => [name, dataOf(loop.value, this)])]);
    });
  }

  #bind(name: string, line: number, value: () => Data): void {
    if (this.#classes.has(name)) this.#forget(line, 'a class that is assigned again', [name]);
    this.#values.set(name, this.#settled(value));
  }

  /** Runs `value` now, as Python does, and keeps a failure for whoever asks. */
  #settled(value: () => Data): Known {
    try {
      const data = value();
      return () => data;
    } catch (error) {
      return () => {
        throw error;
      };
    }
  }

  #forget(line: number, what: string, names: readonly string[]): void {
    const unknown = (): never => {
      throw new SourceError(this.file, line, `${what} is a form that the reader does not know`);
    };
    for (const name of names) {
      if (this.#values.has(name)) this.#values.set(name, unknown);
      if (this.#classes.has(name)) this.#classes.set(name, unknown);
    }
  }
}
