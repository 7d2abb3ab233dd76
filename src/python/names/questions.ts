import type { Question } from '../footprint.js';
import type { Chunk } from '../chunk.js';
import type { ChunkFacts } from './chunk-facts.js';
import { importedBindings } from './imports.js';

/** The questions about a module that a statement at its top level has its share in; `facts` are all that it says. */
export function questionsOf(statement: Chunk, facts: readonly ChunkFacts[]): ReadonlySet<Question> {
  const found = new Set<Question>([`type ${statement.root.type}`]);
  const bound = (name: string): void => {
    found.add(`name ${name}`);
    if (name.includes('.')) found.add(`attribute ${name.slice(name.lastIndexOf('.') + 1)}`);
    if (name.includes('[')) found.add(`items ${name.slice(0, name.indexOf('['))}`);
  };
  for (const { bindings, borrowed, heirs, imports, part } of facts) {
    for (const { name } of bindings) bound(name);
    for (const { name } of borrowed) found.add(`name ${name}`);
    if (heirs.length > 0) found.add('heirs');
    for (const node of imports) {
      const imported = importedBindings(node, statement.document.text, part);
      for (const { name } of imported.bindings) bound(name);
      if (imported.stars.length > 0) found.add('stars');
    }
  }
  return found;
}
