import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { colours, wantsColours } from '../../../src/hosts/cli/colours.js';
import { excerpt } from '../../../src/hosts/cli/excerpt.js';
import { cellsOf, printable } from '../../../src/hosts/cli/printable.js';
import { textOfFile, type TextStyle } from '../../../src/hosts/cli/report-text.js';
import type { Report } from '../../../src/hosts/cli/report.js';
import { summarize } from '../../../src/hosts/cli/summary.js';
import { summaryLine } from '../../../src/hosts/cli/summary-line.js';
import { checkFile } from '../../../src/hosts/cli/checked-file.js';
import { fakeService, found, outcomes } from '../../support/fake-service.js';
import { keptOutput } from './fake-io.js';

const answers = {
  'a/raises': found('a/raises', outcomes.raises),
  'a/drops': found('a/drops', outcomes.drops),
  'a/loads': found('a/loads', outcomes.loads),
  'a/far': { lookup: { state: 'unreachable', detail: 'x' }, outcome: outcomes.unknown },
} as const;

const check = (path: string, content: string): ReturnType<typeof checkFile> =>
  checkFile({ path, absolute: `/project/${path}` }, () => Promise.resolve(Buffer.from(content)), fakeService(answers));

const plain: TextStyle = { loads: false, columns: undefined, colours: colours(false) };

test('a finding: place, severity, rule, message, source, way out', async () => {
  const file = await check('src/x.py', '\n'.repeat(9) + 'x = Auto.from_pretrained("a/raises")\n');
  assert.equal(
    textOfFile(file, plain),
    `src/x.py:10:5: error[unsupported-auto-class] a/raises: It has no class for t5.
   |
10 | x = Auto.from_pretrained("a/raises")
   |     ^^^^
   = help: Load with AutoModel

`,
  );
});

test('in colours', async () => {
  const file = await check('x.py', 'Auto.from_pretrained("a/drops")');
  const text = textOfFile(file, { ...plain, colours: colours(true) }).replaceAll('\u001b', '^');
  assert.equal(
    text,
    `^[1mx.py^[0m:1:1: ^[1;33mwarning[dropped-weights]^[0m a/drops: Half of it is left out.
  |
1 | Auto.from_pretrained("a/drops")
  | ^[1;33m^^^^^[0m
  = help: Load with AutoModel

`,
  );
});

test('all loads among the findings, a line for each checkpoint', async () => {
  const code =
    'A.from_pretrained("a/loads")\nB.from_pretrained("a/raises" or "a/loads")\nC.from_pretrained(x)\nD.from_pretrained("./out")\n';
  const file = await check('x.py', code);
  assert.equal(
    textOfFile(file, { ...plain, loads: true }),
    `x.py:1:1: load A ← a/loads: loads — It fits.
x.py:2:1: load B ← a/raises: raises — It has no class for t5.
x.py:2:1: load B ← a/loads: loads — It fits.
x.py:2:1: error[unsupported-auto-class] a/raises: It has no class for t5.
  |
2 | B.from_pretrained("a/raises" or "a/loads")
  | ^
  = help: Load with AutoModel

x.py:3:1: load C ← ?: unknown — Which checkpoint is loaded is decided when the code runs.
x.py:4:1: load D ← ./out: unknown — Nothing is known.
`,
  );
});

test('in a notebook cells are counted from 1', async () => {
  const cells = [
    { cell_type: 'markdown', source: '' },
    { cell_type: 'code', source: '\nA.from_pretrained("a/raises")' },
  ];
  const file = await check('n.ipynb', JSON.stringify({ cells }));
  const [first, , line] = textOfFile(file, plain).split('\n');
  assert.equal(first, 'n.ipynb:cell 2:2:1: error[unsupported-auto-class] a/raises: It has no class for t5.');
  assert.equal(line, '2 | A.from_pretrained("a/raises")');
});

test('a finding about an import', async () => {
  const file = await check('x.py', 'import Gone\n');
  assert.equal(
    textOfFile(file, { ...plain, loads: true }),
    `x.py:1:8: error[removed-class] Gone is gone.
  |
1 | import Gone
  |        ^^^^
  = help: Replace Gone with New

`,
  );
});

test('a revision that is not main is named', async () => {
  const file = await check('x.py', 'A.from_pretrained("a/loads")');
  const loads = file.report.loads.map((load) => ({
    ...load,
    checkpoints: load.checkpoints.map((checkpoint) => ({ ...checkpoint, revision: 'v1' })),
  }));
  assert.equal(
    textOfFile({ ...file, report: { ...file.report, loads } }, { ...plain, loads: true }),
    'x.py:1:1: load A ← a/loads@v1: loads — It fits.\n',
  );
});

test('nothing in a file can steer the terminal', async () => {
  const file = await check('\u001b[2J.py', 'A.from_pretrained("a/raises") # \u001b[31m\u202e');
  const text = textOfFile(file, { ...plain, loads: true });
  assert.ok(!text.includes('\u001b') && !text.includes('\u202e'), JSON.stringify(text));
  assert.ok(text.includes('�[2J.py:1:1:'));
});

describe('the source line with carets', () => {
  const shown = (line: string, from: number, to: number, columns?: number): readonly string[] => {
    const range = { start: { line: 7, column: from }, end: { line: 7, column: to } };
    return excerpt(line, range, columns, (carets) => carets);
  };
  const cases: readonly [says: string, lines: readonly string[], expected: readonly string[]][] = [
    ['plain', shown('x = A()', 5, 6), ['7 | x = A()', '  |     ^']],
    ['an empty range has one caret', shown('x', 1, 1), ['7 | x', '  | ^']],
    ['tabs', shown('\t\tA()', 3, 4), ['7 |         A()', '  |         ^']],
    ['wide characters', shown('名 = A()', 5, 6), ['7 | 名 = A()', '  |      ^']],
    ['emoji in the range', shown('f("🤗", A)', 3, 7), ['7 | f("🤗", A)', '  |   ^^^^']],
    ['beyond the first plane', shown('𝒳 = A()', 6, 7), ['7 | 𝒳 = A()', '  |     ^']],
    ['combining characters', shown('e\u0301 = A()', 6, 7), ['7 | e\u0301 = A()', '  |     ^']],
    ['as wide as the terminal', shown('x = A()', 5, 6, 11), ['7 | x = A()', '  |     ^']],
  ];
  for (const [says, lines, expected] of cases) {
    test(says, () => {
      assert.deepEqual(lines, ['  |', ...expected]);
    });
  }
  test('wider than the terminal, or than any', () => {
    assert.deepEqual(shown('x = A()', 5, 6, 10), []);
    assert.deepEqual(shown('x'.repeat(200), 5, 6), []);
  });
  test('a range over several lines ends with the first', () => {
    const range = { start: { line: 1, column: 3 }, end: { line: 2, column: 1 } };
    assert.deepEqual(
      excerpt('a b c', range, undefined, (carets) => carets),
      ['  |', '1 | a b c', '  |   ^^^'],
    );
  });
});

test('printable text, and its width', () => {
  assert.equal(printable('a\tb\nc\u0007\u0085\u2067é'), 'a    b�c���é');
  assert.equal(cellsOf('aé𝒳'), 3);
  assert.equal(cellsOf('漢字カナ한글（）'), 16);
});

describe('the last line', () => {
  const cases: readonly [says: string, code: readonly string[], line: string][] = [
    ['no files', [], 'No loads found in 0 files.'],
    ['no loads', ['x = 1'], 'No loads found in 1 file.'],
    ['no loads, but an import that is wrong', ['import Gone'], 'Found 1 error in 1 file, and no loads.'],
    ['all fit', ['A.from_pretrained("a/loads")'], 'All loads fit: 1 load, 1 checkpoint.'],
    [
      'findings',
      [
        'A.from_pretrained("a/raises")\nA.from_pretrained("a/loads")',
        'A.from_pretrained("a/drops")\nA.from_pretrained("a/raises")',
      ],
      'Found 2 errors and 1 warning in 4 loads, 3 checkpoints.',
    ],
    [
      'what cannot be told',
      ['A.from_pretrained("a/far")\nB.from_pretrained("a/far")\nB.from_pretrained(x)\n'],
      'Nothing found in 3 loads, 1 checkpoint. 3 loads are not judged. 1 checkpoint could not be reached.',
    ],
    ['what cannot be read', ['\u0000bad'], 'No loads found in 0 files. 1 file could not be read.'],
  ];
  for (const [says, code, line] of cases) {
    test(says, async () => {
      const broken = (path: string): ReturnType<typeof checkFile> =>
        checkFile({ path, absolute: path, error: 'closed' }, () => Promise.reject(new Error()), fakeService());
      const checked = await Promise.all(
        code.map((text) => (text.startsWith('\u0000') ? broken('x') : check('x.py', text))),
      );
      const files = checked.map(({ report }) => report);
      const tool = { name: 'loadlint', version: '1' } as const;
      const report: Report = { schemaVersion: 1, tool, files, summary: summarize(files, 0) };
      assert.equal(summaryLine(report), line);
    });
  }
});

describe('whether there are colours', () => {
  const terminal = keptOutput(80);
  const pipe = keptOutput();
  const cases: readonly [says: string, is: boolean, wanted: boolean][] = [
    ['a terminal', wantsColours('auto', terminal, {}), true],
    ['a pipe', wantsColours('auto', pipe, {}), false],
    ['a pipe, always', wantsColours('always', pipe, { NO_COLOR: '1' }), true],
    ['a terminal, never', wantsColours('never', terminal, {}), false],
    ['NO_COLOR', wantsColours('auto', terminal, { NO_COLOR: '1' }), false],
    ['an empty NO_COLOR', wantsColours('auto', terminal, { NO_COLOR: '' }), true],
    ['a dumb terminal', wantsColours('auto', terminal, { TERM: 'dumb' }), false],
  ];
  for (const [says, is, wanted] of cases) {
    test(says, () => {
      assert.equal(is, wanted);
    });
  }
});
