import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { intervalRegistry } from '../../src/registry/interval-registry.js';
import { mergeReleases } from '../../src/registry/merge-releases.js';
import type { Release } from '../../src/registry/registry.js';
import { tablesOf } from '../support/made-up-release.js';

const registry = intervalRegistry(
  mergeReleases([
    {
      version: '4.54.1',
      tables: tablesOf({
        lookup: 'any',
        configs: { nougat: 'VEDConfig', ved: 'VEDConfig', perception: 'TimmConfig', timm: 'TimmConfig' },
        auto: {
          AutoModel: { ved: 'VEDModel', perception: 'PerceptionModel', timm: 'TimmModel' },
          AutoModelForVision2Seq: { perception: 'PerceptionForVision2Seq' },
        },
      }),
    },
    {
      version: '4.55.0',
      tables: tablesOf({
        configs: { perception: 'TimmConfig', timm: 'TimmConfig', funnel: 'FunnelConfig', t5: 'T5Config' },
        auto: {
          AutoModel: { timm: 'TimmModel', funnel: ['FunnelModel', 'FunnelBaseModel'], stray: 'StrayModel' },
          AutoModelForVision2Seq: { perception: 'PerceptionForVision2Seq' },
          AutoModelForDecision: { t5: 'T5ForDecision' },
        },
      }),
    },
  ]),
);

function at(version: string): Release {
  const release = registry.at(version);
  assert.ok(release);
  return release;
}

describe('releases', () => {
  test('by their exact version, each one object', () => {
    assert.equal(at('4.54.1').version, '4.54.1');
    assert.equal(registry.at('4.55.0'), registry.newest);
    assert.equal(registry.at('4.55'), undefined);
  });

  test('know their own model types and auto classes', () => {
    assert.equal(at('4.54.1').configClass('nougat'), 'VEDConfig');
    assert.equal(at('4.54.1').knowsModelType('t5'), false);
    assert.equal(registry.newest.knowsModelType('nougat'), false);
    assert.equal(registry.newest.knowsModelType('constructor'), false);
    assert.deepEqual(at('4.54.1').autoClasses, ['AutoModel', 'AutoModelForVision2Seq']);
    assert.deepEqual(registry.newest.autoClasses, ['AutoModel', 'AutoModelForVision2Seq', 'AutoModelForDecision']);
  });
});

/** [release, auto class, model type, architectures, class] */
const lookups: readonly (readonly [string, string, string, readonly string[], string | undefined])[] = [
  // The configuration's class is looked up: nougat has no entry of its own, but the class it shares with ved.
  ['4.54.1', 'AutoModel', 'nougat', [], 'VEDModel'],
  // The last type that shares the class answers, although perception has an entry of its own.
  ['4.54.1', 'AutoModel', 'perception', [], 'TimmModel'],
  // The last has no entry: up to 4.54 any other that shares the class will do, since 4.55 nothing does.
  ['4.54.1', 'AutoModelForVision2Seq', 'timm', [], 'PerceptionForVision2Seq'],
  ['4.55.0', 'AutoModelForVision2Seq', 'timm', [], undefined],
  ['4.55.0', 'AutoModelForVision2Seq', 'perception', [], undefined],
  // A model type that the configuration table lacks is never reached.
  ['4.55.0', 'AutoModel', 'stray', [], undefined],
  ['4.55.0', 'AutoModel', 't5', ['T5Model'], undefined],
  ['4.55.0', 'AutoModelForNothing', 't5', [], undefined],
  ['4.55.0', 'AutoModel', 'toString', [], undefined],
  // Of several classes the first that architectures names, else the first of the entry.
  ['4.55.0', 'AutoModel', 'funnel', ['FunnelBaseModel', 'FunnelModel'], 'FunnelBaseModel'],
  ['4.55.0', 'AutoModel', 'funnel', ['FunnelForMaskedLM', 'FunnelBaseModel'], 'FunnelBaseModel'],
  ['4.55.0', 'AutoModel', 'funnel', ['FunnelForMaskedLM'], 'FunnelModel'],
  // A single class does not ask.
  ['4.55.0', 'AutoModel', 'timm', ['FunnelModel'], 'TimmModel'],
];

describe('since when', () => {
  test('a model type is known', () => {
    const types = ['nougat', 'funnel', 'stray'];
    assert.deepEqual(
      types.map((type) => registry.typeSince(type)),
      ['4.54.1', '4.55.0', undefined],
    );
    assert.deepEqual(registry.releases, ['4.54.1', '4.55.0']);
  });

  test('an auto class builds a model of a type', () => {
    assert.equal(registry.entrySince('AutoModel', 'nougat'), '4.54.1');
    // Its entry in 4.55.0 is the shared one of 4.54.1.
    assert.equal(registry.entrySince('AutoModelForVision2Seq', 'timm'), '4.54.1');
    assert.equal(registry.entrySince('AutoModelForDecision', 't5'), '4.55.0');
    // The table has an entry, the configuration table has none.
    assert.equal(registry.entrySince('AutoModel', 'stray'), undefined);
    assert.equal(registry.entrySince('AutoModel', 't5'), undefined);
    assert.equal(registry.entrySince('AutoModelForNothing', 't5'), undefined);
  });
});

describe('the model class', () => {
  for (const [version, autoClass, modelType, architectures, expected] of lookups) {
    test(`${version} ${autoClass} ${modelType} ${architectures.join()}`, () => {
      assert.equal(at(version).modelClass(autoClass, { modelType, architectures }), expected);
    });
  }

  test('an entry of several classes is told as such', () => {
    assert.deepEqual(registry.newest.modelClasses('AutoModel', 'funnel'), ['FunnelModel', 'FunnelBaseModel']);
    assert.deepEqual(registry.newest.modelClasses('AutoModel', 'timm'), ['TimmModel']);
    assert.deepEqual(registry.newest.modelClasses('AutoModel', 't5'), []);
  });

  test('only AutoModelForDecision needs more than its entry', () => {
    assert.deepEqual(
      registry.newest.autoClasses.filter((autoClass) => registry.newest.needsOwnHead(autoClass)),
      ['AutoModelForDecision'],
    );
  });
});
