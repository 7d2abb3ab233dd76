import type { Edit, IgnoreComment, Module } from '../load.js';
import type { UnusedIgnore } from '../rules/rule.js';
import type { Range } from '../text.js';

/** Takes out the comment, with its line where it stands alone there; or of its list the one rule that is of no use. */
export function removeIgnore({ comment, rule }: UnusedIgnore, module: Module): Edit {
  const { part } = comment.place;
  const text = module.parts[part]?.text ?? '';
  const index = rule && comment.rules ? comment.rules.indexOf(rule) : -1;
  const range =
    index >= 0 && comment.rules && comment.rules.length > 1 ? listed(comment.rules, index) : whole(comment, text);
  return { place: { part, range }, newText: '' };
}

/** The rule with the comma before it, or behind it where it is the first. */
function listed(rules: NonNullable<IgnoreComment['rules']>, index: number): Range {
  const [before, own, after] = [rules[index - 1], rules[index], rules[index + 1]];
  const start = (before && own ? before.place.range.end : own?.place.range.start) ?? 0;
  return { start, end: (before ? own?.place.range.end : after?.place.range.start) ?? start };
}

function whole({ place: { range } }: IgnoreComment, text: string): Range {
  const lineStart = Math.max(text.lastIndexOf('\n', range.start - 1), text.lastIndexOf('\r', range.start - 1)) + 1;
  const before = text.slice(lineStart, range.start);
  const rest = /^[^\r\n#]*/.exec(text.slice(range.end))?.[0] ?? '';
  const end = range.end + rest.length;
  const isLast = text[end] !== '#';
  // Another comment behind it stays where it is.
  if (!isLast) return { start: range.start, end };
  const isAlone = before.trim() === '';
  const ending = isAlone ? (/^(?:\r\n|\r|\n)?/.exec(text.slice(end))?.[0] ?? '') : '';
  return { start: isAlone ? lineStart : lineStart + before.trimEnd().length, end: end + ending.length };
}
