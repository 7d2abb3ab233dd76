import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { onlyHubIds } from '../../src/checkpoint/only-hub-ids.js';
import { unasked } from '../../src/checkpoint/source.js';

describe('what may be asked of the Hub', () => {
  const source = onlyHubIds(unasked('asked'));
  const cases = {
    'google/flan-t5-base': { state: 'skipped', detail: 'asked' },
    gpt2: { state: 'skipped', detail: 'a name without an owner may be a folder: the Hub is not asked for it' },
    './out': { state: 'skipped', detail: 'it looks like a path: the Hub is not asked for it' },
    'outputs/best': { state: 'skipped', detail: 'it looks like a path: the Hub is not asked for it' },
    'path/to/model': { state: 'skipped', detail: 'it looks like a placeholder: the Hub is not asked for it' },
    '': { state: 'skipped', detail: 'it looks like a placeholder: the Hub is not asked for it' },
    'a/b/c': { state: 'invalid', detail: 'the id has more than one slash' },
    'a/b--c': { state: 'invalid', detail: 'the id has "--" or ".." in it' },
  };
  for (const [repoId, lookup] of Object.entries(cases)) {
    test(JSON.stringify(repoId), async () => {
      assert.deepEqual(await source.lookup({ repoId, revision: 'main' }, new Set(['summary'])), lookup);
    });
  }
});
