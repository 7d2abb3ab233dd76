/**
 * `text` as Markdown that shows just these characters, on one line. Ids and model types come from repositories: none
 * of them may become a link, an image, a heading, an icon or a command. Unpaired surrogates become U+FFFD.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()<>#+!|~&$:@^]/g, '\\$&')
    .replace(/www\./gi, (start) => start.replace('.', '\\.'))
    .replace(/^[-=]/, '\\$&')
    .replace(/^(\d+)\./, '$1\\.');
}

/** `text` as a code span; within one, Markdown reads nothing but backticks. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = longest > 0 ? ' ' : '';
  return fence + gap + line + gap + fence;
}

/** `items` as one phrase: `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** Blanks for every control character and line break; characters that turn the direction of writing are left out. */
function oneLine(text: string): string {
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
}
