import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fact, Lookup } from '../../src/checkpoint/checkpoint.js';
import { FRESH_FOR, lacking, standingOf } from '../../src/checkpoint/standing.js';
import { failed, foundIn, needing } from '../support/sources.js';

const NOW = 100 * FRESH_FOR;
const MINUTE = 60_000;
const fresh = { asOf: NOW };
const COMMIT = 'c'.repeat(40);

describe('an answer', () => {
  const rest = (files?: readonly string[], asOf = NOW): Lookup => {
    const { from, checkpoint } = foundIn('hf-cache', { asOf, ...(files && { files }) });
    return { state: 'noConfig', detail: '', rest: { from, checkpoint } };
  };
  const cases: [string, Lookup, readonly Fact[], string, string?][] = [
    ['fresh', foundIn('hub', fresh), [], 'settled'],
    ['not quite a day old', foundIn('store', { asOf: NOW - FRESH_FOR + 1 }), [], 'settled'],
    ['a day old', foundIn('store', { asOf: NOW - FRESH_FOR }), [], 'old'],
    ['a day old, about a commit', foundIn('store', { asOf: NOW - FRESH_FOR }), [], 'settled', COMMIT],
    ['a day old, about a tag', foundIn('hf-cache', { asOf: NOW - FRESH_FOR }), [], 'old', 'v1.0'],
    ['from a clock that is a little ahead', foundIn('store', { asOf: NOW + 5 * MINUTE }), [], 'settled'],
    ['from the future', foundIn('store', { asOf: NOW + 5 * MINUTE + 1 }), [], 'old'],
    ['bundled', foundIn('bundled', fresh), [], 'old'],
    ['bundled, without the list of files', foundIn('bundled', fresh), ['files'], 'old'],
    ['bundled, without the configuration', foundIn('bundled', fresh), ['files', 'config'], 'open'],
    ['without the list of files, from the Hub', foundIn('hub', fresh), ['files'], 'settled'],
    ['without the list of files, from the store', foundIn('store', fresh), ['files'], 'settled'],
    ['without the list of files, from the cache on disk', foundIn('hf-cache', fresh), ['files'], 'open'],
    ['of a folder', foundIn('folder', { asOf: 0 }), ['headers'], 'settled'],
    ['lacking something', foundIn('store', { asOf: 0 }), ['config'], 'open'],
    ['lacking something, about a commit', foundIn('store', { asOf: 0 }), ['config'], 'open', COMMIT],
    ['skipped', failed('skipped'), [], 'open'],
    ['unreachable', failed('unreachable'), [], 'open'],
    ['denied', failed('denied'), [], 'settled'],
    [
      'with files that were refused',
      foundIn('store', { ...fresh, access: 'refused' }),
      ['config', 'headers'],
      'settled',
    ],
    [
      'with files that were refused ten minutes ago',
      foundIn('store', { asOf: NOW - 10 * MINUTE, access: 'no-token' }),
      ['config'],
      'old',
      COMMIT,
    ],
    ['with files that are given', foundIn('store', { ...fresh, access: 'granted' }), ['config'], 'open'],
    ['without a configuration', failed('noConfig'), [], 'settled'],
    ['without a configuration, but with other facts', rest(), ['config', 'headers'], 'settled'],
    ['without a configuration and the list of files', rest(), ['files'], 'open'],
    ['without a configuration, but with the list of files', rest(['a.gguf']), ['files'], 'settled'],
    ['without a configuration, a day ago', rest([], NOW - FRESH_FOR), [], 'old'],
  ];
  for (const [name, lookup, needs, standing, revision = 'main'] of cases) {
    test(`${name} is ${standing}`, () => {
      assert.equal(standingOf(lookup, { repoId: 'lab/a', revision }, needing(...needs), NOW), standing);
    });
  }
});

describe('facts that are lacking', () => {
  const all = needing('config', 'files', 'headers', 'tokenizer');
  const cases: [string, Parameters<typeof foundIn>[1], number][] = [
    ['all that cost something', {}, 3],
    ['none', { config: {}, files: ['config.json', 'model.safetensors'], tensors: new Map() }, 0],
    ['none that the repository does not have', { files: ['pytorch_model.bin'] }, 0],
    ['the configuration and the tensors', { files: ['config.json', 'model.safetensors.index.json'] }, 2],
  ];
  for (const [name, facts, count] of cases) {
    test(name, () => {
      assert.equal(lacking(foundIn('hub', facts).checkpoint, all), count);
      assert.equal(lacking(foundIn('hub', facts).checkpoint, needing()), 0);
    });
  }
});
