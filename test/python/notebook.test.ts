import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { blankMagics } from '../../src/python/notebook.js';

/** Blanks are shown as dots where the text itself had something else. */
const shown = (before: string): string =>
  blankMagics(before)
    .split('')
    .map((char, at) => (char === before[at] ? char : char === ' ' ? '.' : '¿'))
    .join('');

/** A blank of the original stays a blank, also inside what is blanked. */
const expected = (before: string, after: string): string =>
  after
    .split('')
    .map((char, at) => (char === '.' && before[at] === ' ' ? ' ' : char))
    .join('');

const cases: readonly (readonly [about: string, before: string, after: string])[] = [
  ['plain code', 'x = 5 % 3\ny = x != 2', 'x = 5 % 3\ny = x != 2'],
  ['line magic', '%matplotlib inline\nx', '..................\nx'],
  ['indented', 'if x:\n  %cd y\n  z', 'if x:\n  .....\n  z'],
  ['shell', '!ls -l\r\nx', '......\r\nx'],
  ['shell over lines', '!pip install \\\n  a\nx', '..............\n  .\nx'],
  ['help', '?print\nprint??\nx', '......\n.......\nx'],
  ['shell assignment: the name is another one now', 'x = !ls\ny', 'x = ¿..\ny'],
  ['magic assignment', 'x = %timeit -o f()\ny', 'x = ¿.............\ny'],
  ['code behind %time', '%time x = f()', '..... x = f()'],
  ['options of %timeit', '%timeit -n1 -r1 f()', '............... f()'],
  ['code below %%time', '%%time\nx = f()', '......\nx = f()'],
  ['code below a magic of another package', '%%wandb\nx = f()', '.......\nx = f()'],
  ['a magic below %%capture', '%%capture out\n!ls\nx', '.............\n...\nx'],
  ['another language', '%%bash\nls $x\n', '......\n.....\n'],
  ['a file to write', '%%writefile a.py\nx = 1', '................\n.....'],
  ['modulo on a line of its own', 'x = (a\n% b)', 'x = (a\n% b)'],
  ['in a triple-quoted string', 's = """\n%s\n!x\n"""\n%cd', 's = """\n%s\n!x\n"""\n...'],
  ['behind a backslash', 'x = a \\\n% b', 'x = a \\\n% b'],
  ['an apostrophe in a comment', "# it's\n%cd x", "# it's\n....."],
  ['a hash in a string', 's = "#("\n%cd x', 's = "#("\n.....'],
  ['a question in a string', 's = "why?"', 's = "why?"'],
];

describe('blankMagics', () => {
  for (const [about, before, after] of cases)
    test(about, () => {
      assert.equal(shown(before), expected(before, after));
    });

  test('offsets stay', () => {
    for (const [, before] of cases) assert.equal(blankMagics(before).length, before.length);
  });
});
