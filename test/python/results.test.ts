import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lineOf, sectionFiles } from '../support/forms.js';
import { python } from '../support/python.js';
import { wordsForResult } from '../support/result-words.js';

/** What becomes of the result of a load, exact both ways: a load without a marker is one that nothing is done with. */
for (const { name, sections } of sectionFiles('results'))
  describe(name, () => {
    for (const { title, module, expected } of sections)
      test(title, () => {
        const words = python
          .read(module, undefined, { uses: true })
          .loads.map((load) => `${lineOf(load, module)} ${wordsForResult(load, module)}`);
        assert.deepEqual(
          words
            .map((one) => one.trim())
            .filter((one) => one.includes(' '))
            .sort(),
          expected,
        );
      });
  });

test('every section has a title of its own', () => {
  for (const { name, sections } of sectionFiles('results')) {
    const titles = sections.map(({ title }) => title);
    assert.deepEqual(titles, [...new Set(titles)], name);
  }
});
