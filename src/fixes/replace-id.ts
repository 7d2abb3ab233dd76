import type { Edit, Module, Value } from '../load.js';
import type { Fix, JudgedCheckpoint } from '../rules/rule.js';

/**
 * A fix that writes other text into the strings that name checkpoints, their quotes and prefixes left as they are. None
 * where one of the strings does not stand in the module in one piece. Never safe: another name may be another model.
 */
export function replaceNames(
  title: string,
  changes: readonly { readonly value: Value; readonly to: string }[],
  module: Module,
): Fix[] {
  const edits = changes.map(({ value, to }) => replaced(value, to, module)).filter((edit) => edit !== undefined);
  return edits.length === changes.length && edits.length > 0 ? [{ title, safe: false, edits }] : [];
}

/** As `replaceNames`, for one name in place of all those of the checkpoints: only where there is one, called `from`. */
export function replaceOnlyName(
  checkpoints: readonly JudgedCheckpoint[],
  to: string,
  module: Module,
  from = checkpoints[0]?.ref.repoId ?? '',
): Fix[] {
  const [only, ...others] = checkpoints;
  if (!only || others.length > 0) return [];
  return replaceNames(`Change ${from} to ${to}`, [{ value: only.value, to }], module);
}

function replaced({ text, place, file }: Value, to: string, { parts }: Module): Edit | undefined {
  const { part, range } = place;
  const written = parts[part]?.text.slice(range.start, range.end) ?? '';
  const at = written.indexOf(text);
  const isString = /^[a-z]{0,2}(['"]{3}|['"])/i.test(written);
  if (file || text === '' || !isString || at < 0 || written.includes(text, at + 1)) return undefined;
  const start = range.start + at;
  return { place: { part, range: { start, end: start + text.length } }, newText: to };
}
