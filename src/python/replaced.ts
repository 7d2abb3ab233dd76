/** `transformers.AutoModel = …`, `setattr(transformers, "AutoModel", …)`, `sys.modules["transformers"] = …`. */
const ASSIGNED =
  /\.\s*([A-Z]\w*)\s*=(?!=)|\bsetattr\s*\([^()]*["'](\w+)["']|\bsys\s*\.\s*modules\s*\[\s*["']transformers/g;

/** Tells whether a module puts something of its own in the place of a class of the library. `texts` are its parts. */
export function replacedIn(texts: readonly string[]): (className: string) => boolean {
  const found = texts.flatMap((text) => [...text.matchAll(ASSIGNED)].map(([, attribute, set]) => attribute ?? set));
  const names = new Set(found);
  // Without a name the whole library is replaced.
  return (className) => names.has(undefined) || names.has(className);
}
