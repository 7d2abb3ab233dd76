import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deprecationOf, warns } from '../../src/registry/deprecations.js';
import { isAtLeast } from '../../src/registry/at-least.js';
import { parseExports } from '../../src/registry/exports.js';
import { checkoutAssets } from '../support/assets.js';

const exports = parseExports(await checkoutAssets.text('exports.json'));
const deprecated = exports.names.flatMap((name) => {
  const deprecation = deprecationOf(name);
  return deprecation ? [{ name, ...deprecation }] : [];
});

describe('what is known of deprecated classes agrees with what the releases export', () => {
  test('there are some of each kind', () => {
    assert.ok(deprecated.length > 200);
    for (const name of [
      'AutoModelWithLMHead',
      'AutoModelForVision2Seq',
      'ViTFeatureExtractor',
      'AdamW',
      'MT5Tokenizer',
    ])
      assert.ok(
        deprecated.some((one) => one.name === name),
        name,
      );
  });

  test('a class exists when the warning begins', () => {
    for (const { name, since } of deprecated)
      if (since !== undefined && !name.endsWith('ImageProcessorFast'))
        assert.equal(exports.has(name, since), true, `${name} in ${since}`);
  });

  test('its successor is there as long as the warning is, and afterwards', () => {
    for (const { name, since, successors } of deprecated) {
      const until = exports.releases.indexOf(exports.until(name) ?? '');
      for (const [index, version] of exports.releases.entries()) {
        const isWarned = since !== undefined && isAtLeast(version, since) && exports.has(name, version) === true;
        if (!isWarned && index <= until) continue;
        for (const successor of successors)
          assert.equal(exports.has(successor, version), true, `${successor} for ${name} in ${version}`);
      }
    }
  });

  test('no successor is deprecated itself', () => {
    for (const { name, successors } of deprecated)
      for (const successor of successors) assert.equal(deprecationOf(successor), undefined, `${successor} for ${name}`);
  });

  test('only one class is the same under another name', () => {
    for (const { name, successors, isRename } of deprecated) if (isRename) assert.equal(successors.length, 1, name);
  });
});

test('when it warns', () => {
  const vision = deprecationOf('AutoModelForVision2Seq');
  assert.ok(vision);
  assert.deepEqual(
    ['4.53.3', '4.54.0', '5.0.0'].map((version) => warns(vision, version)),
    [false, true, true],
  );
  assert.equal(warns({ successors: [], isRename: false }, '5.0.0'), false);
  assert.equal(deprecationOf('constructor'), undefined);
  assert.equal(deprecationOf('ImageProcessorFast'), undefined);
});
