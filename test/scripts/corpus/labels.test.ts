import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judged, judgeLabels, labelsReport, loadAt, type Label } from '../../../scripts/corpus/labels.js';
import type { Reading } from '../../../scripts/corpus/read.js';
import type { Load, Module } from '../../../src/load.js';
import { script } from '../../support/modules.js';
import { python } from '../../support/python.js';

const label = (rest: Partial<Label> = {}): Label => ({
  ...{ package: 'p', file: 'a.py', line: 1, column: 1, word: 'from_pretrained' },
  ...{ classes: ['AutoModel'], library: 'transformers', ids: [], remark: 'a form' },
  ...rest,
});

/** The one load of a line of code behind an import of two classes. */
function loadOf(code: string): Load {
  const [load] = python.loads(script(`from transformers import AutoModel, BertModel\n${code}\n`));
  assert.ok(load);
  return load;
}

describe('a label and what was found', () => {
  const gpt2 = loadOf('AutoModel.from_pretrained("gpt2")');
  const either = loadOf('(AutoModel if x else BertModel).from_pretrained("gpt2" if y else "t5")');
  const folder = loadOf('AutoModel.from_pretrained("./out/")');
  const cases: readonly (readonly [string, Label, Load | undefined, Partial<ReturnType<typeof judged>>])[] = [
    ['the same', label({ ids: ['gpt2'] }), gpt2, { isClassRight: true, found: 1, missing: [], wrong: [] }],
    ['a wrong id', label({ ids: ['t5'] }), gpt2, { isClassRight: true, found: 0, missing: ['t5'], wrong: ['gpt2'] }],
    ['an id that is not asked for', label({ alsoIds: ['gpt2'] }), gpt2, { found: 0, missing: [], wrong: [] }],
    ['one of two ids', label({ ids: ['gpt2', 't5'] }), gpt2, { found: 1, missing: ['t5'], wrong: [] }],
    ['no load', label({ ids: ['gpt2'] }), undefined, { isClassRight: false, missing: ['gpt2'], wrong: [] }],
    ['a load that may be missed', label({ optional: true }), undefined, { isClassRight: true }],
    ['none expected, none found', label({ classes: null }), undefined, { isClassRight: true }],
    ['none expected, one found', label({ classes: null }), gpt2, { isClassRight: false, wrong: [] }],
    ['a class too many', label({ ids: ['gpt2', 't5'] }), either, { isClassRight: false, found: 2 }],
    ['two classes', label({ classes: ['BertModel', 'AutoModel'] }), either, { isClassRight: true }],
    ['a class that is allowed', label({ alsoClasses: ['BertModel'] }), either, { isClassRight: true }],
    ['a class too few', label({ classes: ['AutoModel', 'BertModel'] }), gpt2, { isClassRight: false }],
    ['a folder, however it is written', label({ ids: ['out'] }), folder, { found: 1, missing: [], wrong: [] }],
    [
      'a load of another library',
      label({ classes: null, library: 'peft' }),
      { ...gpt2, library: 'peft' },
      { isClassRight: true },
    ],
  ];
  for (const [title, expected, load, verdict] of cases)
    test(title, () => {
      const found = judged(expected, load);
      for (const [key, value] of Object.entries(verdict))
        assert.deepEqual(found[key as keyof typeof found], value, key);
    });
});

test('the load at a place is the one whose own word stands there', () => {
  const code = 'AutoModel.from_pretrained(AutoModel.from_pretrained("a").name)';
  const module = script(`from transformers import AutoModel\n${code}\n`);
  const loads = python.loads(module);
  const textOf = (column: number): string | undefined => {
    const load = loadAt(module, loads, { line: 2, column, word: 'from_pretrained' });
    return load && code.slice(load.place.range.start - 35, load.place.range.end - 35);
  };
  assert.equal(textOf(code.indexOf('from_pretrained') + 1), code);
  assert.equal(textOf(code.lastIndexOf('from_pretrained') + 1), 'AutoModel.from_pretrained("a")');
  assert.equal(textOf(1), undefined);
});

const readingOf = (module: Module): Reading => ({
  file: { package: 'p', path: 'a.py', absolute: '/a.py', isNotebook: false },
  ...{ module, loads: python.loads(module), diagnostics: 0, milliseconds: 1 },
});

test('the report counts, lists every difference, and tells whether the bars are reached', () => {
  const readings = [readingOf(script('from transformers import AutoModel\nAutoModel.from_pretrained("gpt2")\n'))];
  const here = { line: 2, column: 11 };
  const good = labelsReport(judgeLabels([label({ ...here, ids: ['gpt2'] })], readings));
  assert.ok(good.passes);
  assert.match(good.text, /class right: 1 of 1 \(100\.0 %; bar 98\.0 %\)\nids found: 1 of the 1 .*\nwrong ids: 0/);
  const bad = labelsReport(judgeLabels([label({ ...here, ids: ['t5'] })], readings));
  assert.ok(!bad.passes);
  assert.match(bad.text, /differences: 1\n {2}p\/a\.py:2\n {4}missing t5; wrong gpt2\n {4}said: AutoModel ← gpt2\n/);
});

test('a label whose place is not there is an error', () => {
  const readings = [readingOf(script('x = 1\n'))];
  assert.throws(() => judgeLabels([label()], readings), /p\/a\.py:1 has no from_pretrained/);
});
