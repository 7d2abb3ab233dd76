import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tensorsOf } from '../../../src/adapters/any/safetensors-files.js';
import { nodeDiskFiles } from '../../../src/adapters/node/disk-files.js';
import { diskTree, safetensors, type DiskTree } from '../../support/disk-tree.js';

const one = (...names: readonly string[]): Uint8Array =>
  safetensors(Object.fromEntries(names.map((name) => [name, { dtype: 'F16', shape: [1], data_offsets: [0, 2] }])));
const index = (map: Record<string, string>): string => JSON.stringify({ metadata: {}, weight_map: map });
const two = index({ a: 'm-1.safetensors', b: 'm-2.safetensors' });

const cases: [string, DiskTree, readonly string[] | undefined, string[]][] = [
  ['nothing', {}, undefined, []],
  ['one file', { 'model.safetensors': one('a', 'b') }, ['a', 'b'], []],
  [
    'several files',
    { 'model.safetensors.index.json': two, 'm-1.safetensors': one('a'), 'm-2.safetensors': one('b') },
    ['a', 'b'],
    [],
  ],
  ['one file before several', { 'model.safetensors': one('c'), 'model.safetensors.index.json': two }, ['c'], []],
  [
    'one of several missing',
    { 'model.safetensors.index.json': two, 'm-1.safetensors': one('a') },
    undefined,
    ['m-2.safetensors: no safetensors header that can be read'],
  ],
  [
    'a header that ends early',
    { 'model.safetensors': safetensors('{}', 100) },
    undefined,
    ['model.safetensors: no safetensors header that can be read'],
  ],
  [
    'something else',
    { 'model.safetensors': 'version https://git-lfs.github.com/spec/v1' },
    undefined,
    ['model.safetensors: no safetensors header that can be read'],
  ],
  [
    'a broken index',
    { 'model.safetensors.index.json': '{' },
    undefined,
    ['model.safetensors.index.json: names no files of weights'],
  ],
  ['weights of an older kind', { 'pytorch_model.bin': 'x' }, undefined, []],
];

describe('the tensors of a folder', () => {
  for (const [name, tree, names, lines] of cases) {
    test(name, async () => {
      const folder = await diskTree(tree);
      const logged: string[] = [];
      const tensors = await tensorsOf(folder, nodeDiskFiles, (line) => logged.push(line.replace(`${folder}/`, '')));
      assert.deepEqual(tensors && [...tensors.keys()], names);
      assert.deepEqual(logged, lines);
    });
  }
});
