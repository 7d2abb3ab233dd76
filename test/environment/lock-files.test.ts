import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPackageLock, readPipfileLock, readPylock } from '../../src/environment/lock-files.js';
import type { Said } from '../../src/environment/said.js';

const said = (range: string | undefined, ...problems: string[]): Said => ({ range, problems });

const entry = (name: string, version: string, more = ''): string =>
  `[[package]]\nname = "${name}"\nversion = "${version}"\n${more}\n`;

describe('uv.lock, poetry.lock, pdm.lock', () => {
  const table: readonly (readonly [name: string, text: string, expected: Said])[] = [
    ['a package', `version = 1\n${entry('torch', '2.0.0')}${entry('transformers', '4.57.6')}`, said('4.57.6')],
    ['once more with an extra (pdm)', entry('transformers', '4.57.6').repeat(2), said('4.57.6')],
    ['a release candidate', entry('transformers', '5.0.0rc1'), said('5.0.0rc1')],
    ['a local version', entry('transformers', '4.57.6+cu121'), said('4.57.6+cu121')],
    ['from git', entry('transformers', '4.58.0.dev0', 'source = { git = "https://x" }'), said('4.58.0.dev0')],
    [
      'forks by Python version (uv)',
      entry('transformers', '5.23.0') +
        entry('transformers', '4.57.6', `resolution-markers = ["python_version < '3.10'"]`),
      said('>=4.57.6,<=5.23.0'),
    ],
    ['only a relative', entry('sentence-transformers', '3.0.0'), said(undefined)],
    [
      'the project itself, without a version',
      '[[package]]\nname = "transformers"\nsource = { editable = "." }',
      said(undefined),
    ],
    [
      'no version of PEP 440',
      entry('transformers', 'main'),
      said(undefined, 'asks for transformers ==main, which is no version specifier'),
    ],
    [
      'a merge conflict',
      `${entry('transformers', '4.57.6')}<<<<<<< HEAD\n`,
      said(undefined, 'is no TOML (line 5, column 1)'),
    ],
    [
      'cut off',
      '[[package]]\nname = "transformers"\nversion = "4.5',
      said(undefined, 'is no TOML (line 3, column 11)'),
    ],
    ['broken, but without the name', '<<<', said(undefined)],
    ['another shape', 'package = "transformers"', said(undefined, 'has a "package" that is no list')],
    [
      'an entry without a version',
      '[[package]]\nname = "transformers"',
      said(undefined, 'lists transformers without a version'),
    ],
    [
      'a version that is no text',
      '[[package]]\nname = "transformers"\nversion = 5',
      said(undefined, 'lists transformers without a version'),
    ],
    ['empty', '', said(undefined)],
  ];
  for (const [name, text, expected] of table) {
    test(name, () => {
      assert.deepEqual(readPackageLock(text), expected);
    });
  }
});

test('pylock.toml', () => {
  const text =
    'lock-version = "1.0"\n[[packages]]\nname = "transformers"\nversion = "4.57.6"\nmarker = "python_version > \'3\'"';
  assert.deepEqual(readPylock(text), said('4.57.6'));
  assert.deepEqual(readPylock(entry('transformers', '4.57.6')), said(undefined));
});

describe('Pipfile.lock', () => {
  const table: readonly (readonly [name: string, value: unknown, expected: Said])[] = [
    [
      'default',
      { default: { transformers: { version: '==4.57.6' } }, develop: { transformers: { version: '==4.46.3' } } },
      said('4.57.6'),
    ],
    [
      'develop',
      { default: {}, develop: { Transformers: { version: '==4.46.3', markers: "python_version >= '3.8'" } } },
      said('4.46.3'),
    ],
    ['a tag', { default: { transformers: { git: 'https://x', ref: 'v4.57.6' } } }, said('4.57.6')],
    [
      'a commit',
      { default: { transformers: { git: 'https://x', ref: '0a1b2c3' } } },
      said(undefined, 'takes transformers from an address that does not tell its version'),
    ],
    ['another shape', { default: ['transformers'] }, said(undefined)],
    ['null', null, said(undefined)],
  ];
  for (const [name, value, expected] of table) {
    test(name, () => {
      assert.deepEqual(readPipfileLock(JSON.stringify(value)), expected);
    });
  }

  test('broken', () => {
    assert.deepEqual(readPipfileLock('{"default": {"transformers"'), said(undefined, 'is no JSON'));
    assert.deepEqual(readPipfileLock('["transformers"]'), said(undefined, 'is no object of packages by category'));
  });
});
