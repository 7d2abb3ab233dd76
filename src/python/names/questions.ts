import type { Chunk } from '../chunk.js';
import type { Question } from '../footprint.js';
import type { ChunkFacts } from './chunk-facts.js';
import { importedBindings } from './imports.js';
import type { Binding } from './part-names.js';
import { Regions } from './regions.js';

/** The questions about a module that a statement at its top level has its share in; `facts` are all that it says. */
export function questionsOf(statement: Chunk, facts: readonly ChunkFacts[]): ReadonlySet<Question> {
  const found = new Set<Question>([`type ${statement.root.type}`]);
  const scopes = new Regions(facts.flatMap((one) => one.scopes));
  const bound = ({ name, range }: Pick<Binding, 'name' | 'range'>): void => {
    found.add(`named ${name}`);
    // What a function or a class binds for itself is not seen from other statements.
    if (!scopes.around(range).some(({ kind }) => kind !== 'comprehension')) found.add(`name ${name}`);
    if (name.includes('.')) found.add(`attribute ${name.slice(name.lastIndexOf('.') + 1)}`);
    if (name.includes('[')) found.add(`items ${name.slice(0, name.indexOf('['))}`);
  };
  for (const { bindings, borrowed, heirs, imports, part } of facts) {
    bindings.forEach(bound);
    // `global` and `nonlocal` send bindings to where they are seen.
    for (const { name } of borrowed) found.add(`named ${name}`).add(`name ${name}`);
    if (heirs.length > 0) found.add('heirs');
    for (const node of imports) {
      const imported = importedBindings(node, statement.document.text, part);
      imported.bindings.forEach(bound);
      if (imported.stars.length > 0) found.add('stars');
    }
  }
  return found;
}
