import type { IgnoreComment, Module, Place } from '../load.js';
import { blankMagics } from '../python/notebook.js';
import type { Fix } from '../rules/rule.js';

/** Ways to suppress a finding: by a comment behind its statement, which is `about`, and by one for the file. */
export function addIgnores(rule: string, about: Place, comments: readonly IgnoreComment[], module: Module): Fix[] {
  const onLine = behind(rule, about, comments, module);
  const inFile = atTop(rule, comments, module);
  const fix = (title: string, edit: Fix['edits'][number]): Fix => ({ title, safe: false, edits: [edit] });
  return [
    ...(onLine ? [fix(`Ignore ${rule} on this line`, onLine)] : []),
    ...(inFile ? [fix(`Ignore ${rule} in this file`, inFile)] : []),
  ];
}

function behind(
  rule: string,
  { part, range }: Place,
  comments: readonly IgnoreComment[],
  module: Module,
): Fix['edits'][number] | undefined {
  const text = module.parts[part]?.text ?? '';
  const rest = /^[^\r\n]*/.exec(text.slice(range.end))?.[0] ?? '';
  const lineEnd = range.end + rest.length;
  const there = comments.find(
    ({ place, scope }) => scope === 'statement' && place.part === part && isWithin(place, range.start, lineEnd),
  );
  const added = there && addedTo(there, rule);
  if (added) return added;
  // Behind a statement there may be another one, whose text goes on, or a backslash: then the line's end is not free.
  if (/["'\\]/.test(rest.replace(/#.*/, ''))) return undefined;
  const at = range.end + rest.trimEnd().length;
  return { place: { part, range: { start: at, end: at } }, newText: `  # loadlint: ignore[${rule}]` };
}

const isWithin = ({ range }: Place, start: number, end: number): boolean => start <= range.start && range.end <= end;

/** Puts the rule at the end of a comment's list. */
function addedTo({ rules }: IgnoreComment, rule: string): Fix['edits'][number] | undefined {
  const last = rules?.at(-1);
  if (!last) return undefined;
  const { part, range } = last.place;
  return { place: { part, range: { start: range.end, end: range.end } }, newText: `, ${rule}` };
}

function atTop(rule: string, comments: readonly IgnoreComment[], module: Module): Fix['edits'][number] | undefined {
  const there = comments.find(({ scope }) => scope === 'file');
  const added = there && addedTo(there, rule);
  if (added) return added;
  const part = module.parts.findIndex(({ text, cell }) => cell === undefined || blankMagics(text).trim() !== '');
  const text = module.parts[part]?.text;
  if (text === undefined) return undefined;
  // The interpreter line, the encoding and `%%time` keep their places.
  const start = FIRST_LINES.exec(text)?.[0].length ?? 0;
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  return { place: { part, range: { start, end: start } }, newText: `# loadlint: ignore-file[${rule}]${ending}` };
}

const FIRST_LINES = /^\uFEFF?(?:\s*(?:#!|%%).*(?:\r\n|\r|\n))?(?:[ \t]*#.*coding[:=].*(?:\r\n|\r|\n))?/;
