import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { endpointIn, isOfflineIn, publicHub, tokenIn } from '../../../src/adapters/any/hub-environment.js';

const of =
  (variables: Readonly<Record<string, string>>) =>
  (name: string): string | undefined =>
    variables[name];

describe('offline', () => {
  const values = {
    '1': true,
    ON: true,
    yes: true,
    True: true,
    true: true,
    '0': false,
    off: false,
    no: false,
    '': false,
    ' 1': false,
    '2': false,
  };
  for (const name of ['HF_HUB_OFFLINE', 'TRANSFORMERS_OFFLINE']) {
    for (const [value, offline] of Object.entries(values)) {
      test(`${name}=${value}`, () => {
        assert.equal(isOfflineIn(of({ [name]: value })), offline);
      });
    }
  }
  test('nothing set', () => {
    assert.equal(isOfflineIn(of({})), false);
  });
});

test('endpoint', () => {
  const endpoints = ['http://127.0.0.1:8090/hf//', ' http://mirror ', '', undefined].map((value) =>
    endpointIn(() => value),
  );
  assert.deepEqual(endpoints, ['http://127.0.0.1:8090/hf', 'http://mirror', publicHub, publicHub]);
});

test('token', () => {
  const both = { HF_TOKEN: ' hf_a\n', HUGGING_FACE_HUB_TOKEN: 'hf_b' };
  assert.deepEqual(
    [tokenIn(of(both)), tokenIn(of({ ...both, HF_TOKEN: ' ' })), tokenIn(of({}))],
    ['hf_a', 'hf_b', undefined],
  );
});
