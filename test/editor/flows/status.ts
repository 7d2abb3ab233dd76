import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Flow } from './flow.js';

/** The language status: which transformers is in force, where it was found, and that it changes with a lock file. */
export const status: Flow = {
  name: 'the language status: the transformers in force, and a lock file that changes',
  file: 'translate.py',
  async run(workbench, file) {
    const lock = join(dirname(file), 'uv.lock');
    for (const version of ['4.57.6', '5.0.0']) {
      writeFileSync(lock, `[[package]]\nname = "transformers"\nversion = "${version}"\n`);
      const told = await workbench.languageStatus(`transformers ${version}`);
      assert.match(told, /^Loadlint: transformers [\d.]+\s+uv\.lock, online\b/m);
    }
  },
};
