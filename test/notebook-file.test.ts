import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readNotebookFile } from '../src/notebook-file.js';

const uri = 'file:///project/n.ipynb';
const code = (source: unknown, more: object = {}): object => ({ cell_type: 'code', source, ...more });
const python = { kernelspec: { language: 'python' }, language_info: { name: 'python' } };

/** Index and text of each part; the rest of a part follows from these. */
function cells(notebook: unknown): readonly (readonly [number | undefined, string])[] {
  const file = readNotebookFile(uri, JSON.stringify(notebook));
  assert.ok('module' in file, JSON.stringify(file));
  assert.equal(file.module.uri, uri);
  for (const part of file.module.parts) {
    assert.equal(part.version, 1);
    assert.equal(part.uri, `${uri}#cell=${part.cell ?? 'none'}`);
  }
  return file.module.parts.map(({ cell, text }) => [cell, text]);
}

describe('the code cells of a notebook', () => {
  const read: readonly [says: string, notebook: unknown, cells: readonly (readonly [number, string])[]][] = [
    ['no cells', { cells: [], metadata: python }, []],
    ['a source in one string', { cells: [code('a = 1\n')], metadata: python }, [[0, 'a = 1\n']]],
    ['a source in lines', { cells: [code(['a = 1\n', 'b = 2'])], metadata: python }, [[0, 'a = 1\nb = 2']]],
    ['an empty source', { cells: [code([])], metadata: python }, [[0, '']]],
    [
      'the index counts every cell of the file',
      { cells: [{ cell_type: 'markdown', source: '#' }, code('a'), { cell_type: 'raw', source: 'x' }, code('b')] },
      [
        [1, 'a'],
        [3, 'b'],
      ],
    ],
    ['no metadata is Python', { cells: [code('a')] }, [[0, 'a']]],
    ['metadata without a language is Python', { cells: [code('a')], metadata: { kernelspec: null } }, [[0, 'a']]],
    [
      'a kernel that calls itself IPython',
      { cells: [code('a')], metadata: { language_info: { name: 'ipython' } } },
      [[0, 'a']],
    ],
    ['a kernelspec alone', { cells: [code('a')], metadata: { kernelspec: { language: 'python' } } }, [[0, 'a']]],
    [
      'a kernel that wrote no name of its language',
      { cells: [code('a')], metadata: { language_info: { name: '' }, kernelspec: { name: 'python3' } } },
      [[0, 'a']],
    ],
    [
      'the language of the kernelspec where the kernel wrote none',
      { cells: [code('a')], metadata: { language_info: { name: '' }, kernelspec: { language: 'R' } } },
      [],
    ],
    ['the kernel of PySpark', { cells: [code('a')], metadata: { language_info: { name: 'pyspark' } } }, [[0, 'a']]],
    ['another language', { cells: [code('a')], metadata: { language_info: { name: 'R' } } }, []],
    ['another language of the kernelspec', { cells: [code('a')], metadata: { kernelspec: { language: 'julia' } } }, []],
    [
      'the language the kernel reported wins',
      { cells: [code('a')], metadata: { kernelspec: { language: 'R' }, language_info: { name: 'python' } } },
      [[0, 'a']],
    ],
    [
      'a cell in another language',
      { cells: [code('a', { metadata: { vscode: { languageId: 'sql' } } }), code('b')] },
      [[1, 'b']],
    ],
    [
      'cells of wrong shape',
      { cells: [null, 1, 'x', code(1), code(['a', 1]), { cell_type: 'code' }, code('b')] },
      [[6, 'b']],
    ],
    [
      'nbformat 3',
      {
        nbformat: 3,
        worksheets: [
          {
            cells: [
              { cell_type: 'heading', source: 'x' },
              { cell_type: 'code', language: 'python', input: ['a\n', 'b'] },
              { cell_type: 'code', language: 'ruby', input: 'c' },
            ],
          },
        ],
      },
      [[1, 'a\nb']],
    ],
  ];
  for (const [says, notebook, expected] of read)
    test(says, () => {
      assert.deepEqual(cells(notebook), expected);
    });
});

describe('what is no notebook', () => {
  const wrong: readonly [text: string, error: string][] = [
    ['', 'not a notebook: it is empty'],
    ['{"cells": [', 'not a notebook: its JSON breaks off at the end'],
    ['{\n  "cells": [\n<<<<<<< HEAD\n', 'not a notebook: broken JSON in line 3, column 1'],
    ['{"cells": [],\r\n  }', 'not a notebook: broken JSON in line 2, column 3'],
    ['[]', 'not a notebook: it has no list of cells'],
    ['null', 'not a notebook: it has no list of cells'],
    ['{"cells": {}}', 'not a notebook: it has no list of cells'],
    ['{"worksheets": []}', 'not a notebook: it has no list of cells'],
  ];
  for (const [text, error] of wrong) {
    test(JSON.stringify(text), () => {
      assert.deepEqual(readNotebookFile(uri, text), { error });
    });
  }
});
