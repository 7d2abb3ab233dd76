import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { translated } from '../../src/environment/poetry.js';
import { readPyproject } from '../../src/environment/pyproject.js';
import type { Said } from '../../src/environment/said.js';

const said = (range: string | undefined, ...problems: string[]): Said => ({ range, problems });
const address = 'takes transformers from an address that does not tell its version';

describe('pyproject.toml', () => {
  const table: readonly (readonly [name: string, text: string, expected: Said])[] = [
    ['dependencies', '[project]\ndependencies = ["torch", "transformers[torch]>=4.46,<5"]', said('>=4.46,<5')],
    ['a pin', '[project]\ndependencies = ["transformers==4.57.6"]', said('4.57.6')],
    ['no specifier', '[project]\ndependencies = ["transformers"]', said(undefined)],
    [
      'markers that do not agree',
      '[project]\ndependencies = ["transformers>=5; python_version>=\'3.10\'", "transformers<5; python_version<\'3.10\'"]',
      said(undefined, 'asks for transformers >=5 or <5, depending on what is not known here'),
    ],
    [
      'an extra',
      '[project]\ndependencies = ["torch"]\n[project.optional-dependencies]\nhf = ["transformers>=4.46"]\nall = ["transformers>=4.46"]',
      said('>=4.46'),
    ],
    [
      'dependencies before extras',
      '[project]\ndependencies = ["transformers>=4.40"]\n[project.optional-dependencies]\nhf = ["transformers>=4.46"]',
      said('>=4.40'),
    ],
    [
      'an extra where the dependencies have no specifier',
      '[project]\ndependencies = ["transformers"]\n[dependency-groups]\ndev = [{include-group = "x"}, "transformers~=4.46"]',
      said('~=4.46'),
    ],
    ['groups of uv', '[tool.uv]\ndev-dependencies = ["transformers>=4.46"]', said('>=4.46')],
    ['groups of PDM', '[tool.pdm.dev-dependencies]\ntest = ["transformers>=4.46"]', said('>=4.46')],
    [
      'two pins in groups',
      '[dependency-groups]\na = ["transformers==4.57.6"]\nb = ["transformers==4.46.3"]',
      said('>=4.46.3,<=4.57.6'),
    ],
    ['from git', '[project]\ndependencies = ["transformers @ git+https://x/transformers"]', said(undefined, address)],
    [
      'a misspelt specifier',
      '[project]\ndependencies = ["transformers>=4.46 <5"]',
      said(undefined, 'asks for transformers >=4.46 <5, which is no version specifier'),
    ],
    [
      'dependencies in one text',
      '[project]\ndependencies = "transformers==4.57.6"',
      said(undefined, 'has "dependencies" that are no list'),
    ],
    ['dependencies in one text, of others', '[project]\ndependencies = "torch"', said(undefined)],
    ['broken', '[project\n', said(undefined, 'is no TOML (line 1, column 9)')],
    ['another shape', 'project = ["transformers==4.57.6"]', said(undefined)],

    ['Poetry', '[tool.poetry.dependencies]\npython = "^3.10"\ntransformers = "^4.46"', said('>=4.46,<5')],
    [
      'Poetry, a table',
      '[tool.poetry.dependencies.transformers]\nversion = "~4.46"\nextras = ["torch"]',
      said('>=4.46,<4.47'),
    ],
    ['Poetry, any', '[tool.poetry.dependencies]\ntransformers = "*"', said(undefined)],
    ['Poetry, a group', '[tool.poetry.group.dev.dependencies]\nTransformers = "4.57.6"', said('4.57.6')],
    ['Poetry, the old group', '[tool.poetry.dev-dependencies]\ntransformers = ">=4.46 <5"', said('>=4.46,<5')],
    [
      'Poetry, a tag',
      '[tool.poetry.dependencies]\ntransformers = { git = "https://x", tag = "v4.57.6" }',
      said('4.57.6'),
    ],
    [
      'Poetry, a branch',
      '[tool.poetry.dependencies]\ntransformers = { git = "https://x", branch = "main" }',
      said(undefined, address),
    ],
    [
      'Poetry, a folder',
      '[tool.poetry.dependencies]\ntransformers = { path = "../transformers" }',
      said(undefined, address),
    ],
    [
      'Poetry, several',
      '[tool.poetry.dependencies]\ntransformers = [{version = "4.46.3", python = "<3.9"}, {version = "4.57.6", python = ">=3.9"}]',
      said('>=4.46.3,<=4.57.6'),
    ],
    [
      'Poetry, either',
      '[tool.poetry.dependencies]\ntransformers = "^4.46 || ^5.0"',
      said(undefined, 'asks for transformers ^4.46 || ^5.0, which is no single range'),
    ],
  ];
  for (const [name, text, expected] of table) {
    test(name, () => {
      assert.deepEqual(readPyproject(text), expected);
    });
  }
});

describe("Poetry's constraints", () => {
  const table: readonly (readonly [constraint: string, specifier: string])[] = [
    ['^4.46.3', '>=4.46.3,<5'],
    ['^4', '>=4,<5'],
    ['^0.3.1', '>=0.3.1,<0.4'],
    ['^0.0.3', '>=0.0.3,<0.0.4'],
    ['^0.0', '>=0.0,<0.1'],
    ['^5.0.0rc1', '>=5.0.0rc1,<6'],
    ['~4.46.3', '>=4.46.3,<4.47'],
    ['~4', '>=4,<5'],
    ['~=4.46', '~=4.46'],
    ['4.57.6', '==4.57.6'],
    ['=4.57.6', '==4.57.6'],
    ['==4.57.6', '==4.57.6'],
    ['4.*', '==4.*'],
    ['>= 4.46, != 4.47.0', '>=4.46,!=4.47.0'],
    ['*', ''],
  ];
  for (const [constraint, specifier] of table) {
    test(constraint, () => {
      assert.deepEqual(translated(constraint), { specifier });
    });
  }
});
