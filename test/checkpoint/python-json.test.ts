import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsedPythonJson } from '../../src/checkpoint/python-json.js';

const cases: [string, unknown][] = [
  ['{"a": [1, "b"]}', { a: [1, 'b'] }],
  ['{"time_step_limit": [0.0, Infinity], "x": -Infinity, "y": NaN}', { time_step_limit: [0, null], x: null, y: null }],
  ['{"Infinity": "NaN, \\"Infinity", "b": Infinity}', { Infinity: 'NaN, "Infinity', b: null }],
  ['{"a": 1,}', undefined],
  ['{"a": ', undefined],
  ['', undefined],
  ['[]', undefined],
  ['null', undefined],
  ['"text"', undefined],
  ['NaN', undefined],
];
for (const [text, value] of cases) {
  test(JSON.stringify(text), () => {
    assert.deepEqual(parsedPythonJson(text), value);
  });
}

test('what is nested deeper than anybody writes is none', () => {
  const nested = (levels: number): string => `{"a": ${'['.repeat(levels)}${']'.repeat(levels)}}`;
  assert.notEqual(parsedPythonJson(nested(400)), undefined);
  assert.equal(parsedPythonJson(nested(600)), undefined);
  assert.equal(parsedPythonJson(nested(200_000)), undefined);
});
