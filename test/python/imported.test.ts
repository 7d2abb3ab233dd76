import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { importingReader } from '../../src/imported-files.js';
import { foundIn } from '../support/forms.js';
import { python } from '../support/python.js';
import { workspaces } from '../support/workspaces.js';

/** Values and classes that stand in other files of the workspace, exact both ways. */
for (const { name, sections } of workspaces())
  describe(name, () => {
    for (const { title, module, files, expected } of sections)
      test(title, async () => {
        const { loads } = await importingReader(python, files).read(module);
        assert.deepEqual(foundIn(module, loads), expected);
      });
  });
