import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCondaEnvironment } from '../../src/environment/conda.js';
import { together } from '../../src/environment/said.js';

describe('dependencies of conda', () => {
  const table: readonly (readonly [dependency: string, range: string | undefined])[] = [
    ['transformers=4.57', '==4.57.*'],
    ['transformers=4.57.6', '4.57.6'],
    ['transformers==4.57.6', '4.57.6'],
    ['transformers=4.57.6=pyhd8ed1ab_0', '4.57.6'],
    ['transformers 4.57.6 pyhd8ed1ab_0', '4.57.6'],
    ['transformers 4.57.*', '==4.57.*'],
    ['transformers=4.57.*', '==4.57.*'],
    ['conda-forge::transformers >=4.46, <5', '>=4.46,<5'],
    ['transformers>=4.46,<5', '>=4.46,<5'],
    ["transformers[version='>=4.46,<5']", '>=4.46,<5'],
    ['transformers', undefined],
    ['transformers *', undefined],
    ['sentence-transformers=3', undefined],
  ];
  for (const [dependency, range] of table) {
    test(dependency, () => {
      const { wanted, problems } = readCondaEnvironment(
        `dependencies:\n  - python=3.11\n  - ${JSON.stringify(dependency)}\n`,
      );
      assert.deepEqual([together(wanted), problems], [{ range, problems: [] }, []]);
    });
  }

  test('alternatives have no common form', () => {
    const { wanted } = readCondaEnvironment('dependencies: ["transformers=4.46|=4.57"]');
    assert.deepEqual(together(wanted), {
      range: undefined,
      problems: ['asks for transformers =4.46|=4.57, which is no single range'],
    });
  });
});

test('the pip section', () => {
  const text = 'dependencies:\n  - pip\n  - pip:\n    - transformers==4.57.6  # pinned\n    - -r requirements.txt\n';
  assert.deepEqual(readCondaEnvironment(text), {
    wanted: [{ specifier: '==4.57.6', isConditional: false }],
    inclusions: [{ path: 'requirements.txt', isConstraint: false }],
    problems: [],
  });
});

describe('what is no environment', () => {
  const bomb = `a: &a [x]\n${Array.from({ length: 9 }, (_, index) => `b${index}: &b${index} [${`*${index ? `b${index - 1}` : 'a'},`.repeat(9)}]`).join('\n')}`;
  const table: readonly (readonly [name: string, text: string, problems: readonly string[]])[] = [
    ['broken', 'dependencies:\n  - "transformers', ['is no YAML (line 2, column 18)']],
    ['an anchor that is not there', 'dependencies: *x', ['is no YAML']],
    ['too many aliases', bomb, ['is no YAML']],
    ['another shape', 'dependencies: transformers=4.57.6', []],
    ['empty', '', []],
  ];
  for (const [name, text, problems] of table) {
    test(name, () => {
      assert.deepEqual(readCondaEnvironment(text), { wanted: [], inclusions: [], problems });
    });
  }
});
