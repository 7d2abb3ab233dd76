import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { foundIn, formFiles } from '../support/forms.js';
import { python } from '../support/python.js';

/** How people write loads: every form and every trap, exact both ways. */
for (const { name, sections } of formFiles())
  describe(name, () => {
    for (const { title, module, expected } of sections)
      test(title, () => {
        assert.deepEqual(foundIn(module, python.loads(module)), expected);
      });
  });

test('every section has a title of its own', () => {
  for (const { name, sections } of formFiles()) {
    const titles = sections.map(({ title }) => title);
    assert.deepEqual(titles, [...new Set(titles)], name);
  }
});
