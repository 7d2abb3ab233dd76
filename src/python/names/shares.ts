import type { Chunk } from '../chunk.js';
import type { Question } from '../footprint.js';
import { importQuestion, IMPORTED } from '../kept-node.js';
import type { ChunkFacts } from './chunk-facts.js';
import { importedBindings } from './imports.js';
import type { Binding } from './part-names.js';
import { Regions } from './regions.js';

/** The questions about a module that a statement at its top level has its share in. */
export interface Shares {
  /**
   * By the question what the statement says to it: another one that says the same may stand in its place. Undefined
   * where it says what no other does.
   */
  readonly questions: ReadonlyMap<Question, string | undefined>;
  /** The parts of an import that are noted by themselves, where they begin and end in the statement. */
  readonly spans: readonly Span[];
}

/** A part of an import; offsets are those of the statement. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a statement has its share in; `facts` are all that it says. */
export function sharesOf(statement: Chunk, facts: readonly ChunkFacts[]): Shares {
  const found = new Map<Question, string | undefined>([[`type ${statement.root.type}`, undefined]]);
  const spans = statement.isImport ? spansOf(statement) : [];
  const scopes = new Regions(facts.flatMap((one) => one.scopes));
  const bound = ({ name, range, meaning }: Binding): void => {
    const { source } = meaning.kind === 'import' ? meaning : {};
    const said = statement.isImport && source?.form === 'from' ? `${source.module}.${source.name}` : undefined;
    found.set(`named ${name}`, said);
    // What a function or a class binds for itself is not seen from other statements.
    if (!scopes.around(range).some(({ kind }) => kind !== 'comprehension')) found.set(`name ${name}`, said);
    if (name.includes('.')) found.set(`attribute ${name.slice(name.lastIndexOf('.') + 1)}`, undefined);
    if (name.includes('[')) found.set(`items ${name.slice(0, name.indexOf('['))}`, undefined);
  };
  for (const { bindings, borrowed, heirs, imports, part } of facts) {
    bindings.forEach(bound);
    // `global` and `nonlocal` send bindings to where they are seen.
    for (const { name } of borrowed) found.set(`named ${name}`, undefined).set(`name ${name}`, undefined);
    if (heirs.length > 0) found.set('heirs', undefined);
    for (const node of imports) {
      const imported = importedBindings(node, statement.document.text, part);
      imported.bindings.forEach(bound);
      if (imported.stars.length > 0) found.set('stars', undefined);
    }
  }
  for (const [index, { text }] of spans.entries()) found.set(importQuestion(index, text), '');
  return { questions: found, spans };
}

/** The module of an import, and then its names. */
function spansOf({ root, start }: Chunk): Span[] {
  return root.namedChildren.flatMap((child) => {
    const { startIndex, endIndex, text } = child;
    return IMPORTED.has(child.type) ? { start: startIndex - start, end: endIndex - start, text } : [];
  });
}
