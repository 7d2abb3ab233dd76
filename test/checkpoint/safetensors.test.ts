import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { headerLength, LONGEST_HEADER, parametersIn, shardsIn, tensorsIn } from '../../src/checkpoint/safetensors.js';
import { safetensors } from '../support/disk-tree.js';

describe('the length of a header', () => {
  const cases: [string, Uint8Array, number | undefined][] = [
    ['little endian', Uint8Array.of(2, 1, 0, 0, 0, 0, 0, 0, 9), 258],
    ['an empty object', safetensors({}), 2],
    ['too short a file', Uint8Array.of(2, 0, 0, 0, 0, 0, 0), undefined],
    ['no header', safetensors('', 0), undefined],
    ['the longest', safetensors('', LONGEST_HEADER), LONGEST_HEADER],
    ['longer than the longest', safetensors('', LONGEST_HEADER + 1), undefined],
    ['the largest number there is', new Uint8Array(8).fill(255), undefined],
  ];
  for (const [name, bytes, length] of cases) {
    test(name, () => {
      assert.equal(headerLength(bytes), length);
    });
  }
});

describe('the tensors of a header', () => {
  const tensor = (shape: unknown, dtype: unknown = 'F32'): unknown => ({ dtype, shape, data_offsets: [0, 4] });
  const cases: [string, unknown, Record<string, unknown> | undefined][] = [
    ['name, type and shape', { 'lm.a': tensor([2, 3], 'BF16') }, { 'lm.a': { dtype: 'BF16', shape: [2, 3] } }],
    ['a scalar', { a: tensor([]) }, { a: { dtype: 'F32', shape: [] } }],
    ['metadata is no tensor', { __metadata__: { format: 'pt' } }, {}],
    ['half a header', '{"a": {"dtype"', undefined],
    ['a list', [], undefined],
    ['a tensor without a shape', { a: tensor([1]), b: { dtype: 'F32' } }, undefined],
    ['a negative size', { a: tensor([-1]) }, undefined],
    ['a size that is no number', { a: tensor(['1']) }, undefined],
    ['a broken size', { a: tensor([1.5]) }, undefined],
    ['a type that is none', { a: tensor([1], 'f 32') }, undefined],
    ['a type that is no text', { a: tensor([1], 32) }, undefined],
  ];
  for (const [name, header, tensors] of cases) {
    test(name, () => {
      const read = tensorsIn(typeof header === 'string' ? header : JSON.stringify(header));
      assert.deepEqual(read && Object.fromEntries(read), tensors);
    });
  }
  test('the parameters are counted', () => {
    const read = tensorsIn(JSON.stringify({ a: tensor([2, 3]), b: tensor([]), c: tensor([4, 0]) }));
    assert.equal(read && parametersIn(read), 7);
  });
});

describe('the files of an index', () => {
  const cases: [string, unknown, readonly string[] | undefined][] = [
    [
      'each once',
      { weight_map: { a: 'm-1.safetensors', b: 'm-2.safetensors', c: 'm-1.safetensors' } },
      ['m-1.safetensors', 'm-2.safetensors'],
    ],
    ['none', { weight_map: {} }, undefined],
    ['no map', { metadata: {} }, undefined],
    ['a file elsewhere', { weight_map: { a: '../x.safetensors' } }, undefined],
    ['an absolute file', { weight_map: { a: '/x.safetensors' } }, undefined],
    ['another kind of file', { weight_map: { a: 'm-1.bin' } }, undefined],
    ['no name', { weight_map: { a: 1 } }, undefined],
    [
      'too many',
      { weight_map: Object.fromEntries(Array.from({ length: 2049 }, (_, n) => [n, `m-${n}.safetensors`])) },
      undefined,
    ],
  ];
  for (const [name, index, files] of cases) {
    test(name, () => {
      assert.deepEqual(shardsIn(JSON.stringify(index)), files);
    });
  }
  test('broken JSON', () => {
    assert.equal(shardsIn('{'), undefined);
  });
});
