import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../../../scripts/corpus/read.js';
import { classForm, countsBy, idForm, percent, report } from '../../../scripts/corpus/report.js';
import { sample } from '../../../scripts/corpus/sample.js';
import type { Load, Module } from '../../../src/load.js';
import { notebook, script } from '../../support/modules.js';
import { python } from '../../support/python.js';

const loadsOf = (text: string): readonly Load[] => python.loads(script(text));

const readingOf = (module: Module, rest: Partial<Reading> = {}): Reading => ({
  file: { package: 'p', path: 'a.py', absolute: '/a.py', isNotebook: false },
  ...{ module, loads: python.loads(module), diagnostics: 0, milliseconds: 1 },
  ...rest,
});

test('the forms of a class', () => {
  const forms = loadsOf(
    [
      'import transformers',
      'from transformers import AutoModel, BertModel as B',
      'M = AutoModel',
      'AutoModel.from_pretrained("a")',
      'B.from_pretrained("a")',
      'transformers.AutoModel.from_pretrained("a")',
      'M.from_pretrained("a")',
      '(B if x else AutoModel).from_pretrained("a")',
    ].join('\n'),
  ).map(({ classes }) => classForm(classes));
  assert.deepEqual(forms, [
    'from … import …',
    'from … import … as …',
    'module.Class',
    'through a variable',
    'one of several',
  ]);
  assert.equal(classForm([]), 'no class');
});

test('the forms of an id are the origins of its values', () => {
  const forms = loadsOf(
    [
      'from transformers import AutoModel',
      'NAME = "a"',
      'AutoModel.from_pretrained("a")',
      'AutoModel.from_pretrained(NAME)',
      'AutoModel.from_pretrained(unknown)',
      'AutoModel.from_pretrained()',
    ].join('\n'),
  ).map(idForm);
  assert.deepEqual(forms, ['literal', 'constant', 'not known', 'no argument']);
});

test('counts come the most frequent first, then by name', () => {
  assert.deepEqual(
    countsBy(['b', 'c', 'a', 'c'], (word) => word),
    [
      ['c', 2],
      ['a', 1],
      ['b', 1],
    ],
  );
  assert.equal(percent(1, 8), '12.5 %');
  assert.equal(percent(0, 0), '100.0 %');
});

test('the report names what could not be read and what crashed', () => {
  const broken = { file: { package: 'p', path: 'b.ipynb', absolute: '/b', isNotebook: true } };
  const text = report(
    [
      readingOf(script('from transformers import AutoModel\nAutoModel.from_pretrained(self.name)\n')),
      readingOf(script(''), { ...broken, problem: 'it is empty' }),
      readingOf(script(''), { crash: 'Error: no' }),
    ],
    2,
  );
  assert.match(text, /^files: 3, of them notebooks 1; of 1 packages\n/);
  assert.match(text, /\nnot read: 1\n {2}p\/b\.ipynb: it is empty\ncrashed: 1\n {2}p\/a\.py: Error: no\n/);
  assert.match(text, /\nloads: 1, with a value 0 \(0\.0 %\)\n/);
  assert.match(text, /\nnot known, by how the id is written\n {2}self\.x +1 +100\.0 %\n/);
});

test('a sample shows the call and where its value stands', () => {
  const module = notebook('NAME = "gpt2"', 'from transformers import AutoModel\nm = AutoModel.from_pretrained(NAME)');
  assert.equal(
    sample([readingOf(module)], 5, 1),
    [
      '1. p/a.py:cell 1, 2  AutoModel',
      '    | m = AutoModel.from_pretrained(NAME)',
      '  "gpt2" (constant)',
      '  at cell 0, 1',
      '    | NAME = "gpt2"',
    ].join('\n'),
  );
});
