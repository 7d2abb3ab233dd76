import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TransformersInForce } from '../../src/environment/environment.js';
import { rangeInForce } from '../../src/environment/release-range.js';
import type { ClassLife } from '../../src/registry/class-lives.js';
import { NO_EXPORTS, parseExports, type Exports } from '../../src/registry/exports.js';
import { intervalRegistry } from '../../src/registry/interval-registry.js';
import { mergeReleases } from '../../src/registry/merge-releases.js';
import { newestOf } from '../../src/registry/ranges.js';
import { tablesOf } from '../support/made-up-release.js';

const versions = ['4.10.0', '4.57.6', '5.0.0', '5.23.0'];
const registry = intervalRegistry(mergeReleases(versions.map((version) => ({ version, tables: tablesOf({}) }))));
const exports = parseExports(
  JSON.stringify({
    format: 1,
    releases: versions,
    classes: {
      Always: '4.10.0',
      Gone: '4.10.0 4.57.6',
      New: '5.0.0',
      Twice: '4.10.0 4.10.0, 5.23.0',
      AutoModelWithLMHead: '4.10.0 4.57.6',
      ViTImageProcessorFast: '5.23.0',
    },
  }),
);

const tablesOfPackage = (version: string): NonNullable<TransformersInForce['tables']> =>
  mergeReleases([{ version, tables: tablesOf({}) }]);

function livesIn(
  inForce: Partial<TransformersInForce>,
  known: Exports = exports,
): Record<string, ClassLife | undefined> {
  const range = rangeInForce({ range: '', source: 'lock', path: null, ...inForce }, registry, known);
  const names = ['Always', 'Gone', 'New', 'Twice', 'Never'];
  return Object.fromEntries(names.map((name) => [name, range.classes?.life(name, newestOf(range))]));
}

const there: ClassLife = { isThere: true };
const nothing = { Always: undefined, Gone: undefined, New: undefined, Twice: undefined, Never: undefined };

describe('whether the transformers in force has a class', () => {
  test('a release: by our table', () => {
    assert.deepEqual(livesIn({ range: '5.0.0' }), {
      Always: there,
      Gone: { isThere: false, lastIn: '4.57.6' },
      New: there,
      Twice: { isThere: false, lastIn: '4.10.0', cameIn: '5.23.0' },
      Never: undefined,
    });
    assert.deepEqual(livesIn({ range: '4.57.6' })['New'], { isThere: false, cameIn: '5.0.0' });
  });

  test('a version between releases: what the next has, or lost, is there, or gone, perhaps', () => {
    assert.deepEqual(livesIn({ range: '4.58.0.dev0' }), { ...nothing, Always: there });
    assert.deepEqual(livesIn({ range: '5.1.0rc1' }), {
      ...{ ...nothing, Always: there, New: there },
      Gone: { isThere: false, lastIn: '4.57.6' },
    });
  });

  test('a version that is newer than all: as the newest', () => {
    const gone = { isThere: false, lastIn: '4.57.6' } as const;
    assert.deepEqual(livesIn({ range: '6.0.0' }), {
      Always: there,
      Gone: gone,
      New: there,
      Twice: there,
      Never: undefined,
    });
  });

  test('an installed release: by our table, whatever else is told', () => {
    const installed = { range: '5.0.0', tables: tablesOfPackage('5.0.0'), exports: new Set(['Gone']) };
    assert.deepEqual(livesIn(installed)['Gone'], { isThere: false, lastIn: '4.57.6' });
    assert.deepEqual(livesIn(installed)['New'], there);
  });

  test('an installed package of another version: by its own files', () => {
    const own = new Set(['Always', 'New', 'Never']);
    for (const tables of [tablesOfPackage('5.1.0.dev0+fork'), undefined])
      assert.deepEqual(livesIn({ range: '5.1.0.dev0+fork', ...(tables && { tables }), exports: own }), {
        Always: there,
        Gone: { isThere: false, lastIn: '4.57.6' },
        New: there,
        Twice: { isThere: false, lastIn: '4.10.0', cameIn: '5.23.0' },
        Never: undefined,
      });
  });

  test('an installed package of another version that is not read yet: nothing', () => {
    assert.deepEqual(livesIn({ range: '5.1.0', tables: tablesOfPackage('5.1.0') }), nothing);
  });

  test('without our table: nothing', () => {
    assert.deepEqual(livesIn({ range: '5.0.0' }, NO_EXPORTS), nothing);
    assert.equal(rangeInForce({ range: '5.0.0', source: 'lock', path: null }, registry).classes, undefined);
  });
});

test('deprecations: only of classes that are there, from the first warning on', () => {
  const deprecated = (range: string, name: string): boolean => {
    const { classes, releases } = rangeInForce({ range, source: 'lock', path: null }, registry, exports);
    return classes?.deprecation(name, releases[0]) !== undefined;
  };
  assert.equal(deprecated('4.10.0', 'AutoModelWithLMHead'), true);
  assert.equal(deprecated('5.0.0', 'AutoModelWithLMHead'), false);
  assert.equal(deprecated('5.0.0', 'ViTImageProcessorFast'), false);
  assert.equal(deprecated('5.23.0', 'ViTImageProcessorFast'), true);
  assert.equal(deprecated('5.23.0', 'Always'), false);
});

test('since when a class is gone', () => {
  const { classes, releases } = rangeInForce({ range: '4.10.0', source: 'lock', path: null }, registry, exports);
  assert.deepEqual(
    ['Always', 'Gone', 'Twice'].map((name) => classes?.goneIn(name, releases[0])),
    [undefined, '5.0.0', '4.57.6'],
  );
});
