import type { Search } from './kept-pieces.js';

/** `transformers.AutoModel = …`, `setattr(transformers, "AutoModel", …)`, `sys.modules["transformers"] = …`. */
const ASSIGNED =
  /\.\s*([A-Z]\w*)\s*=(?!=)|\bsetattr\s*\([^()]*["'](\w+)["']|\bsys\s*\.\s*modules\s*\[\s*["']transformers/g;

/** Tells whether a module puts something of its own in the place of a class of the library. `searches` are those of its parts. */
export function replacedIn(searches: readonly Search[]): (className: string) => boolean {
  const found = searches.flatMap((text) =>
    text.matches(ASSIGNED).map(({ groups: [attribute, set] }) => attribute ?? set),
  );
  const names = new Set(found);
  // Without a name the whole library is replaced.
  return (className) => names.has(undefined) || names.has(className);
}
