import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { jsonErrorAt } from '../src/json-error.js';

/** `¦` stands before the token that is wrong. */
const broken = [
  '¦<<<<<<< HEAD\n{"cells": []}',
  '{"cells": [\n  ¦<<<<<<< HEAD\n',
  '{"a": 1 ¦"b": 2}',
  '{"a" ¦1}',
  '{¦a: 1}',
  '{"a": 1,¦}',
  '[1,¦]',
  '[¦,]',
  '[1¦}',
  '{"a": [1, 2¦}]',
  '{} ¦{}',
  '[¦NaN]',
  '[¦01]',
  '[¦"a\nb"]',
  '[¦"a\\x"  ]',
  '[¦truefalse]',
  "[¦'a']",
  '¦\u00a0[]',
];

/** What breaks off: wrong at the end. */
const truncated = ['', ' \n', '{', '{"a', '{"a"', '{"a":', '[1,', '[1', '["a\\', '["a\\u00', '[[]'];

describe('the first token that is wrong', () => {
  for (const marked of broken) {
    test(JSON.stringify(marked), () => {
      const text = marked.replace('¦', '');
      assert.throws(() => JSON.parse(text));
      assert.equal(jsonErrorAt(text), marked.indexOf('¦'));
    });
  }
});

describe('what breaks off', () => {
  for (const text of truncated) {
    test(JSON.stringify(text), () => {
      assert.throws(() => JSON.parse(text));
      assert.equal(jsonErrorAt(text), text.length);
    });
  }
});

test('JSON has no error, however it is laid out', () => {
  const text = fc
    .tuple(fc.jsonValue(), fc.constantFrom(0, 2))
    .map(([value, space]) => JSON.stringify(value, null, space));
  fc.assert(fc.property(text, (json) => jsonErrorAt(json) === json.length));
});

test('what stands before the error is not wrong itself, and a text without an error parses', () => {
  const damaged = fc
    .tuple(fc.jsonValue(), fc.nat(), fc.constantFrom('', ' ', ',', '}', ']', '"', 'x', ':', '1'))
    .map(([value, at, put]) => {
      const json = JSON.stringify(value);
      const cut = at % (json.length + 1);
      return json.slice(0, cut) + put + json.slice(cut + 1);
    });
  fc.assert(
    fc.property(damaged, (text) => {
      const offset = jsonErrorAt(text);
      assert.equal(jsonErrorAt(text.slice(0, offset)), offset);
      if (offset < text.length) assert.throws(() => JSON.parse(text));
    }),
  );
});
