import type { Edit, ImportBinding, Module } from '../load.js';

/** Takes a name out of its `from … import` statement, comma included; the whole statement where it is the only one. */
export function removedName({ names, index, wholeLines }: ImportBinding & { form: 'from' }): Edit[] {
  const [before, own, after] = [names[index - 1], names[index], names[index + 1]];
  if (!own) return [];
  // A lone statement inside a block may be all the block has: then it stays, unused.
  if (!before && !after) return wholeLines ? [{ place: wholeLines, newText: '' }] : [];
  const start = after || !before ? own.place.range.start : before.place.range.end;
  const end = after ? after.place.range.start : own.place.range.end;
  return [{ place: { part: own.place.part, range: { start, end } }, newText: '' }];
}

/** `from transformers import name` on a line of its own above the statement, as deeply indented. */
export function insertionBefore(
  { statement }: ImportBinding & { form: 'from' },
  name: string,
  module: Module,
  from = 'transformers',
): Edit {
  const { part, range } = statement;
  const text = module.parts[part]?.text ?? '';
  const before = text.slice(0, range.start);
  const indent = /[ \t]*$/.exec(before)?.[0] ?? '';
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  // Behind a semicolon or a colon there is no line of its own.
  const separator = /(^|[\r\n])[ \t]*$/.test(before) ? ending + indent : '; ';
  const at = { start: range.start, end: range.start };
  return { place: { part, range: at }, newText: `from ${from} import ${name}${separator}` };
}

/** What a package's `__init__.py` imports, others may import from it. */
export const isInterface = ({ uri }: Module): boolean => /(^|[/\\])__init__\.py$/.test(uri);
