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

describe('endpoint: a user name and a password are left out', () => {
  for (const [written, endpoint] of [
    ['https://user:veryPrivate@mirror.example/hf/', 'https://mirror.example/hf'],
    ['https://user:very@Private@mirror.example', 'https://mirror.example'],
    ['user:veryPrivate@mirror.example', 'mirror.example'],
    ['ftp://user:veryPrivate@mirror.example', 'ftp://mirror.example'],
    ['HTTPS://veryPrivate@mirror.example:8443', 'HTTPS://mirror.example:8443'],
    ['https:veryPrivate@mirror.example', 'https:mirror.example'],
    ['https:\\\\user:veryPrivate@mirror.example', 'https:\\\\mirror.example'],
    ['https://mirror.example/hf?token=veryPrivate', 'https://mirror.example/hf'],
    ['https://mirror.example/#veryPrivate', 'https://mirror.example'],
    ['https://mirror.example/a@b', 'https://mirror.example/a@b'],
  ] as const)
    test(written, () => {
      assert.equal(
        endpointIn(() => written),
        endpoint,
      );
    });
});

test('token', () => {
  const both = { HF_TOKEN: ' hf_a\n', HUGGING_FACE_HUB_TOKEN: 'hf_b' };
  assert.deepEqual(
    [tokenIn(of(both)), tokenIn(of({ ...both, HF_TOKEN: ' ' })), tokenIn(of({}))],
    ['hf_a', 'hf_b', undefined],
  );
});

test('a token that was broken over lines is put together, as by huggingface_hub', () => {
  assert.equal(tokenIn(of({ HF_TOKEN: 'hf_a\r\nb\n' })), 'hf_ab');
});

test('no token where none is to be sent unasked', () => {
  const tokens = { HF_TOKEN: 'hf_a', HUGGING_FACE_HUB_TOKEN: 'hf_b' };
  const got = ['1', 'true', '0', ''].map((value) => tokenIn(of({ ...tokens, HF_HUB_DISABLE_IMPLICIT_TOKEN: value })));
  assert.deepEqual(got, [undefined, undefined, 'hf_a', 'hf_a']);
});
