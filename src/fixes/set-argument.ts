import type { Edit, Load, Module, Place } from '../load.js';

/** A keyword argument as it is to be: its name, and the expression behind the `=`. */
export interface NewArgument {
  readonly name: string;
  readonly value: string;
}

/**
 * Edits that give a load keyword arguments: one that stands in the call gets the new value, the others are added behind
 * the last argument. Undefined where one of them comes from somewhere else, or the call's end is not known.
 */
export function setArguments(load: Load, wanted: readonly NewArgument[], module: Module): Edit[] | undefined {
  const missing = wanted.filter(({ name }) => !load.keywords.has(name));
  const changed = wanted.flatMap(({ name, value }): (Edit | undefined)[] => {
    const place = load.keywords.get(name)?.place;
    if (!place) return [];
    return [isWrittenBehind(name, place, module) ? { place, newText: value } : undefined];
  });
  const edits = changed.filter((edit) => edit !== undefined);
  if (edits.length < changed.length) return undefined;
  if (missing.length === 0) return edits;
  if (!load.lastArgument) return undefined;
  const { part, range } = load.lastArgument;
  const end: Place = { part, range: { start: range.end, end: range.end } };
  const newText = missing.map(({ name, value }) => `, ${name}=${value}`).join('');
  // Where the last argument itself changes, both edits would stand at its end.
  const last = edits.find(({ place }) => place.part === part && place.range.end === range.end);
  if (!last) return [...edits, { place: end, newText }];
  return edits.map((edit) => (edit === last ? { ...edit, newText: edit.newText + newText } : edit));
}

/** Whether the place is what stands behind `name=`: an argument from a mapping has no such place. */
function isWrittenBehind(name: string, { part, range }: Place, module: Module): boolean {
  const before = module.parts[part]?.text.slice(0, range.start) ?? '';
  return new RegExp(`\\b${name}\\s*=\\s*$`).test(before.slice(-200));
}
