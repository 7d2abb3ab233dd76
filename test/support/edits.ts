/** Whole numbers below a bound, the same ones for each seed (mulberry32). */
export type Random = (below: number) => number;

/** Begins to draw numbers. */
export function random(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** The statements at the top level of a text, roughly: each begins at the margin. */
export const statementsIn = (text: string): string[] =>
  text.split(/^(?=[^\s#)\]}])(?!(?:elif|else|except|finally)\b)/m);

/**
 * A text after an edit of whole statements or words, as people make them: one is put in, taken out, doubled or put
 * elsewhere, a name or a string is written otherwise in one place or everywhere. `others` are statements to put in.
 */
export function editedByStatement(text: string, others: readonly string[], next: Random): string {
  const statements = statementsIn(text);
  const at = next(statements.length);
  const to = next(statements.length + 1);
  const own = statements[at] ?? '';
  const whole = (one: string): string => (one.endsWith('\n') ? one : `${one}\n`);
  switch (next(10)) {
    case 0:
      return statements.toSpliced(at, 1).join('');
    case 1:
      return statements.toSpliced(to, 0, whole(own)).join('');
    case 2:
      return statements.toSpliced(at, 1).toSpliced(to, 0, whole(own)).join('');
    case 3:
    case 4:
      return statements.toSpliced(to, 0, whole(others[next(others.length)] ?? '')).join('');
    case 5:
      return statements.toSpliced(at, 1, whole(others[next(others.length)] ?? '')).join('');
    case 6:
      return statements.toSpliced(to, 0, ['\n', '# a comment\n', '"""text"""\n', '    \n'][next(4)] ?? '').join('');
    case 7:
      return importedAnew(text, next);
    default:
      return reworded(text, next);
  }
}

/** In one statement that imports names from a module a name is added, taken out or renamed, or the module is another. */
function importedAnew(text: string, next: Random): string {
  const imports = [...text.matchAll(/^from +(\S+) +import +([\w, ]+)$/gm)];
  const [one, other] = [imports[next(imports.length)], imports[next(imports.length)]];
  if (!one || !other) return `import os\n${text}`;
  const [, module = '', list = ''] = one;
  const names = list.split(/ *, */);
  const [added = ''] = (other[2] ?? '').split(/ *, */);
  const at = next(names.length);
  const anew = [
    [module, names.toSpliced(at, 0, added)],
    [module, names.toSpliced(at, names.length > 1 ? 1 : 0)],
    [module, names.with(at, `${names[at] ?? ''}2`)],
    [module, names.with(at, `${names[at]?.split(' ')[0] ?? ''} as ${added.split(' ').at(-1) ?? ''}`)],
    [module, names.toReversed()],
    [other[1] ?? '', names],
  ] as const;
  const [from, written] = anew[next(anew.length)] ?? [module, names];
  return `${text.slice(0, one.index)}from ${from} import ${written.join(', ')}${text.slice(one.index + one[0].length)}`;
}

/** A name or a word in a string becomes another one of the text, in one place or everywhere. */
function reworded(text: string, next: Random): string {
  const words = [...text.matchAll(/[A-Za-z_][\w-]*/g)];
  const [one, other] = [words[next(words.length)], words[next(words.length)]];
  if (!one || !other) return `${text}\n`;
  const by = next(3) === 0 ? `${one[0]}2` : other[0];
  if (next(2) === 0) return text.slice(0, one.index) + by + text.slice(one.index + one[0].length);
  return text.replaceAll(new RegExp(`(?<![\\w-])${one[0]}(?![\\w-])`, 'g'), by);
}
