import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setArguments, type NewArgument } from '../../src/fixes/set-argument.js';
import { applyEdits } from '../../src/text.js';
import { script } from '../support/modules.js';
import { python } from '../support/python.js';

const A: NewArgument = { name: 'a', value: '1' };
const B: NewArgument = { name: 'b', value: '"x"' };

function after(call: string, wanted: readonly NewArgument[], before = ''): string | undefined {
  const head = `from transformers import AutoModel\n${before}`;
  const module = script(head + call);
  const load = python.loads(module).at(-1);
  assert.ok(load);
  const edits = setArguments(load, wanted, module)?.map(({ place, newText }) => ({ range: place.range, newText }));
  return edits && applyEdits(head + call, edits).slice(head.length);
}

describe('keyword arguments that a call gets', () => {
  const cases: readonly (readonly [call: string, wanted: readonly NewArgument[], after: string | undefined])[] = [
    ['AutoModel.from_pretrained("m")', [A], 'AutoModel.from_pretrained("m", a=1)'],
    ['AutoModel.from_pretrained("m")', [A, B], 'AutoModel.from_pretrained("m", a=1, b="x")'],
    ['AutoModel.from_pretrained("m", )', [A], 'AutoModel.from_pretrained("m", a=1, )'],
    [
      'AutoModel.from_pretrained(\n    "m",  # the model\n)',
      [A],
      'AutoModel.from_pretrained(\n    "m", a=1,  # the model\n)',
    ],
    ['AutoModel.from_pretrained("m", **k)', [A], 'AutoModel.from_pretrained("m", **k, a=1)'],
    ['AutoModel.from_pretrained("m", *k)', [A], 'AutoModel.from_pretrained("m", *k, a=1)'],
    ['AutoModel.from_pretrained("m", a=2)', [A], 'AutoModel.from_pretrained("m", a=1)'],
    ['AutoModel.from_pretrained("m", a = f(2), c=3)', [A], 'AutoModel.from_pretrained("m", a = 1, c=3)'],
    ['AutoModel.from_pretrained("m", a=2)', [A, B], 'AutoModel.from_pretrained("m", a=1, b="x")'],
    ['AutoModel.from_pretrained("m", a=2, c=3)', [B, A], 'AutoModel.from_pretrained("m", a=1, c=3, b="x")'],
    ['AutoModel.from_pretrained("m", **{"a": 2})', [A], undefined],
    ['AutoModel.from_pretrained("m", **dict(a=2))', [A], 'AutoModel.from_pretrained("m", **dict(a=1))'],
  ];
  for (const [call, wanted, expected] of cases)
    test(`${call} + ${wanted.map(({ name }) => name).join()}`, () => {
      assert.equal(after(call, wanted), expected);
    });

  test('not one that stands in a mapping elsewhere', () => {
    assert.equal(after('AutoModel.from_pretrained("m", **k)', [A], 'k = {"a": 2}\n'), undefined);
    assert.equal(after('AutoModel.from_pretrained("m", **k)', [A], 'k = dict(a=2)\n'), undefined);
  });

  test('of a partial that is called with nothing', () => {
    assert.equal(
      after('load()', [A], 'from functools import partial\nload = partial(AutoModel.from_pretrained, "m")\n'),
      undefined,
    );
  });
});
