import { statementsOf, type Argument, type Expression, type Statement } from '../python/statements.js';
import type { Syntax } from '../python/syntax.js';
import { classSkeleton, READ_ATTRIBUTES, type ReadAttribute } from './class-skeleton.js';
import { described } from './described.js';
import { mentioned, namesIn } from './names.js';
import { SourceError } from './source-error.js';

/** A class as it is written. */
export interface SourceClass {
  /** Path inside `transformers/`. */
  readonly file: string;
  readonly name: string;
  readonly bases: readonly Argument[];
  /** Of `READ_ATTRIBUTES`, those that its own body sets. */
  readonly own: ReadonlyMap<ReadAttribute, OwnAttribute>;
}

/** What the body of a class says of an attribute. `computed`: by a method, or in one case this and in another that. */
export type OwnAttribute =
  | { readonly kind: 'written'; readonly value: Expression | undefined; readonly annotation: Expression | undefined }
  | { readonly kind: 'computed' };

/** What the module level of a file binds, as far as its classes need it. */
export interface ClassModule {
  readonly file: string;
  readonly classes: ReadonlyMap<string, SourceClass>;
  /** By local name; those in `if TYPE_CHECKING:` and the like too. */
  readonly imports: ReadonlyMap<string, Imported>;
  /** Values of names that classes mention. */
  readonly values: ReadonlyMap<string, Expression>;
}

/** `from module import name`; without a name where the module itself is imported. */
export interface Imported {
  /** As written, leading dots included. */
  readonly module: string;
  readonly name: string | undefined;
}

/** Reads the classes of a file. Throws a `SourceError` on a form that the reader has not been told about. */
export type ClassModules = (file: string, text: string) => ClassModule;

/**
 * Reads classes, and remembers what it read of each path for as long as it lives: from release to release most files
 * stay as they are.
 */
export function classModules(syntax: Syntax): ClassModules {
  const known = new Map<string, { readonly text: string; readonly module: ClassModule }>();
  return (file, text) => {
    const before = known.get(file);
    if (before?.text === text) return before.module;
    const statements = statementsOf(syntax, file, classSkeleton(text));
    if (!statements) throw new SourceError(file, undefined, 'takes too long to parse');
    const module = moduleOf(file, statements);
    known.set(file, { text, module });
    return module;
  };
}

function moduleOf(file: string, statements: readonly Statement[]): ClassModule {
  const classes = new Map<string, SourceClass>();
  const imports = new Map<string, Imported>();
  const values = new Map<string, Expression>();
  let keepsHintsAsText = false;
  for (const statement of statements) {
    if (statement.kind === 'class') classes.set(statement.name, classOf(file, statement, keepsHintsAsText));
    // `from __future__ import annotations`; no other feature changes anything here.
    else if (statement.kind === 'other' && statement.form === 'future_import_statement') keepsHintsAsText = true;
    else if (statement.kind === 'from-import')
      for (const { name, local } of statement.names) imports.set(local, { module: statement.module, name });
    else if (statement.kind === 'import')
      for (const { name, local } of statement.names) imports.set(topName(local), { module: name, name: undefined });
    else if (statement.kind === 'assignment') assign(file, statement, values);
    else throw unknownForm(file, statement);
  }
  return { file, classes, imports, values };
}

/** `torch` of `import torch.nn`. */
function topName(local: string): string {
  return local.split('.', 1)[0] ?? local;
}

type Assignment = Extract<Statement, { kind: 'assignment' }>;

function assign(file: string, statement: Assignment, values: Map<string, Expression>): void {
  const [target, second] = statement.targets;
  if (target?.kind !== 'name' || second || statement.operator !== '=') throw unknownForm(file, statement);
  if (statement.value) values.set(target.name, statement.value);
}

function classOf(
  file: string,
  { name, bases, body }: Extract<Statement, { kind: 'class' }>,
  keepsHintsAsText: boolean,
): SourceClass {
  const own = new Map<ReadAttribute, OwnAttribute>();
  for (const statement of body) {
    if (statement.kind === 'other') throw unknownForm(file, statement, name);
    const bound = statement.kind === 'assignment' ? statement.targets.flatMap(mentioned) : namesIn(statement);
    for (const attribute of READ_ATTRIBUTES)
      if (bound.includes(attribute)) own.set(attribute, attributeOf(statement, own.get(attribute), keepsHintsAsText));
  }
  return { file, name, bases, own };
}

function attributeOf(statement: Statement, before: OwnAttribute | undefined, keepsHintsAsText: boolean): OwnAttribute {
  if (statement.kind !== 'assignment' || statement.operator !== '=' || before?.kind === 'computed')
    return { kind: 'computed' };
  if (!statement.targets.every(({ kind }) => kind === 'name')) return { kind: 'computed' };
  const { value = before?.value, annotation = before?.annotation, line } = statement;
  const hint: Expression | undefined = annotation && keepsHintsAsText ? { kind: 'string', text: '', line } : annotation;
  return { kind: 'written', value, annotation: hint };
}

function unknownForm(file: string, statement: Statement, where?: string): SourceError {
  const what =
    statement.kind === 'other'
      ? described(statement)
      : statement.kind === 'assignment'
        ? `the assignment to ${statement.targets.map(described).join(' = ')}`
        : `a statement "${statement.kind}"`;
  const place = where === undefined ? '' : ` in class ${where}`;
  return new SourceError(file, undefined, `${what}${place} is a form that the reader does not know`);
}
