import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readRequirementsFile } from '../../src/environment/requirements-file.js';

describe('the lines of a requirements file', () => {
  const table: readonly (readonly [name: string, text: string, specifiers: readonly string[]])[] = [
    ['a pin among others', 'torch==2.0\ntransformers==4.57.6\nnumpy', ['==4.57.6']],
    ['comments', '# transformers==1.0\ntransformers==4.57.6  # newest\n#', ['==4.57.6']],
    ['any line ends', 'torch\r\ntransformers==4.57.6\rnumpy', ['==4.57.6']],
    ['a byte order mark', '\uFEFFtransformers==4.57.6', ['==4.57.6']],
    ['hashes', 'transformers==4.57.6 \\\n    --hash=sha256:00 \\\n    --hash=sha256:11\n', ['==4.57.6']],
    ['hashes after a marker', 'transformers==4.57.6 ; python_version >= "3.9" --hash=sha256:0', ['==4.57.6']],
    ['continued within', 'transformers\\\n>=4.46,\\\n<5', ['>=4.46, <5']],
    ['quotes', '"transformers==4.57.6"', ['==4.57.6']],
    ['options', '--index-url https://pypi.example/transformers==1.0\n-i x\n--pre\ntransformers==4.57.6', ['==4.57.6']],
    ['editable', '-e git+https://example.org/transformers@v4.57.6#egg=transformers', ['==4.57.6']],
    ['nothing', '', []],
  ];
  for (const [name, text, specifiers] of table) {
    test(name, () => {
      const { wanted, inclusions, problems } = readRequirementsFile(text);
      const found = wanted.map(({ specifier }) => specifier.replace(/ {2,}/g, ' '));
      assert.deepEqual([found, inclusions, problems], [specifiers.map((one) => one), [], []]);
    });
  }
});

test('files that it takes in', () => {
  const text =
    '-r base.txt\n-rmore.txt # why\n--requirement=../x.txt\n-c c.txt\n--constraint "d e.txt"\n--constraint=f.txt';
  assert.deepEqual(readRequirementsFile(text).inclusions, [
    { path: 'base.txt', isConstraint: false },
    { path: 'more.txt', isConstraint: false },
    { path: '../x.txt', isConstraint: false },
    { path: 'c.txt', isConstraint: true },
    { path: 'd e.txt', isConstraint: true },
    { path: 'f.txt', isConstraint: true },
  ]);
});
