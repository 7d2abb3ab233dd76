import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { generalHelp } from '../../../src/hosts/cli/help.js';
import { run } from '../../../src/hosts/cli/main.js';
import { fakeService, found, outcomes } from '../../support/fake-service.js';
import { fakeIo, fakeProduct, keptOutput } from './fake-io.js';

const answers = { 'a/b': found('a/b', outcomes.loads), gpt2: found('gpt2', outcomes.loads) };

/** Status, standard output and standard error of a run. */
async function outcome(...argv: readonly string[]): Promise<readonly [number, string, string]> {
  const io = fakeIo();
  const status = await run(argv, io, fakeProduct(fakeService(answers)));
  return [status, io.stdout.text, io.stderr.text];
}

const more = 'loadlint check --help tells more.\n';

describe('a run of', () => {
  const cases: readonly [argv: readonly string[], status: number, stdout: string, stderr: string][] = [
    [[], 2, '', generalHelp()],
    [['--help'], 0, generalHelp(), ''],
    [['chekc'], 2, '', 'loadlint: unknown command "chekc"; did you mean check?\nloadlint --help tells more.\n'],
    [['--version'], 0, 'loadlint 1.2.3\n', ''],
    [['check', '--fial-on', 'error'], 2, '', `loadlint: unknown option --fial-on; did you mean --fail-on?\n${more}`],
    [['check', '--fix'], 2, '', `loadlint: --fix is not available in this version\n${more}`],
    [
      ['rules'],
      0,
      'unsupported-auto-class  error    What **unsupported-auto-class** is.\n' +
        'dropped-weights         warning  What **dropped-weights** is.\n',
      '',
    ],
    [
      ['explain', 'dropped-weights'],
      0,
      `dropped-weights (warning)

What dropped-weights is.

Because of dropped-weights.

Reported:

    import bad

Silent:

    import good

    x = 1

https://github.com/loadlint/loadlint/blob/main/docs/rules/dropped-weights.md
`,
      '',
    ],
    [['explain', 'a/b'], 0, 'a/b (https://hub/a/b): a card\n', ''],
    [['explain', 'gpt2'], 0, 'gpt2 (https://hub/gpt2): a card\n', ''],
    [['explain', 'a/c'], 2, '', `loadlint: a/c is no rule, and nothing is known about a checkpoint of that name\n`],
    [
      ['explain', 'dropped-weight'],
      2,
      '',
      'loadlint: dropped-weight is no rule, and nothing is known about a checkpoint of that name; ' +
        'did you mean dropped-weights?\n',
    ],
    [
      ['explain', 'a/b")'],
      2,
      '',
      `loadlint: "a/b\\")" is no rule, and as an id it has characters other than letters, digits, "-", "_" and "."\n`,
    ],
  ];
  for (const [argv, ...expected] of cases) {
    test(`loadlint ${argv.join(' ')}`, async () => {
      assert.deepEqual(await outcome(...argv), expected);
    });
  }
  test('loadlint rules --format json', async () => {
    const [status, stdout] = await outcome('rules', '--format', 'json');
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), [
      {
        id: 'unsupported-auto-class',
        severity: 'error',
        summary: 'What **unsupported-auto-class** is.',
        help: 'https://github.com/loadlint/loadlint/blob/main/docs/rules/unsupported-auto-class.md',
      },
      {
        id: 'dropped-weights',
        severity: 'warning',
        summary: 'What **dropped-weights** is.',
        help: 'https://github.com/loadlint/loadlint/blob/main/docs/rules/dropped-weights.md',
      },
    ]);
  });
});

describe('a failure of the program itself', () => {
  const broken = fakeProduct(() => Promise.reject(new Error('no tables', { cause: new Error('the disk') })));
  test('is one line', async () => {
    const io = fakeIo();
    assert.equal(await run(['check'], io, broken), 2);
    assert.equal(io.stderr.text, 'loadlint: internal failure: no tables (--verbose shows where)\n');
  });
  test('has a stack with --verbose, and that of its cause', async () => {
    const io = fakeIo();
    assert.equal(await run(['check', '--verbose'], io, broken), 2);
    assert.match(
      io.stderr.text,
      /^loadlint: internal failure: Error: no tables\n {4}at [^]*\ncaused by Error: the disk\n {4}at /,
    );
  });
  test('is a full disk, too', async () => {
    const stdout = { ...keptOutput(), write: () => Promise.reject(new Error('ENOSPC: no space left')) };
    const io = { ...fakeIo(), stdout };
    assert.equal(await run(['rules'], io, broken), 2);
    assert.equal(io.stderr.text, 'loadlint: internal failure: ENOSPC: no space left (--verbose shows where)\n');
  });
  test('is told as well as it can be where standard error is closed', async () => {
    const stderr = { ...keptOutput(), write: () => Promise.reject(new Error('closed')) };
    assert.equal(await run(['check'], { ...fakeIo(), stderr }, broken), 2);
  });
});
