/**
 * `text` fit for a terminal: control characters, which could move the cursor or hide text, and the marks that turn the
 * direction of writing become `�`; tabs become four blanks.
 */
export const printable = (text: string): string =>
  text.replaceAll('\t', '    ').replaceAll(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\uFFFD');

/** Cells of a terminal that printable text fills; East Asian wide characters and emoji fill two, combining ones none. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) {
    if (!/\p{Mn}|\p{Me}|\p{Cf}/u.test(character)) cells += wide.test(character) ? 2 : 1;
  }
  return cells;
}

/** Unicode's East Asian Width W and F, as near as script properties come. */
const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
