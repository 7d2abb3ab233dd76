import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn, occurrencesIn } from '../../../scripts/corpus/occurrences.js';
import { chosenPins } from '../../../scripts/corpus/pins.js';
import { seeded, shuffled } from '../../../scripts/corpus/seeded.js';
import { notebook, script } from '../../support/modules.js';

test('the same seed gives the same numbers, another seed others', () => {
  const numbers = (seed: number): number[] => Array.from({ length: 4 }, seeded(seed));
  assert.deepEqual(numbers(1), numbers(1));
  assert.notDeepEqual(numbers(1), numbers(2));
  assert.ok(numbers(3).every((number) => number >= 0 && number < 1));
});

test('a shuffle keeps every item', () => {
  const items = Array.from({ length: 50 }, (_, index) => index);
  const order = shuffled(items, 1);
  assert.notDeepEqual(order, items);
  assert.deepEqual(
    order.toSorted((a, b) => a - b),
    items,
  );
});

test('occurrences are found in the text, whatever they are there', () => {
  const text = '# M.from_pretrained("x")\nM.from_pretrained(y); self.pipeline()\nfrom_pretrained()\nmy_pipeline()\n';
  assert.deepEqual(occurrencesIn(script(text)), [
    { line: 1, column: 5, word: 'from_pretrained' },
    { line: 2, column: 3, word: 'from_pretrained' },
    { line: 2, column: 28, word: 'pipeline' },
  ]);
});

test('occurrences of a notebook have their cell', () => {
  assert.deepEqual(occurrencesIn(notebook('x = 1', '\npipeline("ner")')), [
    { cell: 1, line: 2, column: 1, word: 'pipeline' },
  ]);
});

test('a draw takes no more of a file or package than it may', () => {
  const items = ['a', 'b', 'c'].flatMap((name) =>
    [1, 1, 1, 2, 2].map((file, index) => ({ package: name, file: String(file), index })),
  );
  const chosen = drawn(items, 99, 1, { perFile: 2, perPackage: 3 });
  assert.equal(chosen.length, 9);
  for (const name of ['a', 'b', 'c']) {
    const own = chosen.filter((one) => one.package === name);
    assert.equal(own.length, 3);
    for (const file of ['1', '2']) assert.ok(own.filter((one) => one.file === file).length <= 2);
  }
  assert.deepEqual(drawn(items, 4, 1, { perFile: 2, perPackage: 3 }), chosen.slice(0, 4));
});

test('a package that is not pinned is named', () => {
  const pins = ['a', 'b'].map((name) => ({ name, version: '1', file: `${name}-1.tar.gz`, sha256: '' }));
  assert.deepEqual(chosenPins(pins, []), pins);
  assert.deepEqual(chosenPins(pins, ['b']), pins.slice(1));
  assert.throws(() => chosenPins(pins, ['b', 'c']), /does not pin c/);
});
