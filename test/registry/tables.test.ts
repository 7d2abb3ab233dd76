import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseTables } from '../../src/registry/tables.js';

const empty = {
  format: 1,
  releases: ['1.0.0'],
  sharedLookup: [['last', '1.0.0']],
  configClasses: {},
  sharedConfigClasses: {},
  autoClasses: {},
  modelClasses: {},
};

const wrong: readonly (readonly [change: object, message: string])[] = [
  [{ format: 2 }, 'format › is not 1'],
  [{ releases: [] }, 'releases › is empty'],
  [{ releases: [1] }, 'releases › is no list of strings'],
  [{ configClasses: [] }, 'configClasses › is no object'],
  [{ configClasses: { bert: {} } }, 'configClasses › bert › is no list'],
  [{ configClasses: { bert: ['BertConfig'] } }, 'configClasses › bert › is no list'],
  [{ configClasses: { bert: [[1, '1.0.0']] } }, 'configClasses › bert › is no list'],
  [{ configClasses: { bert: [['BertConfig', '0.9.0']] } }, 'configClasses › bert › "0.9.0" is none of the releases'],
  [
    { modelClasses: { AutoModel: { bert: [['BertModel', '1.0.0', 2]] } } },
    'modelClasses › AutoModel › bert › 2 is none of the releases',
  ],
];

describe('a file that is not what it should be is named with the place', () => {
  for (const [change, message] of wrong) {
    test(message, () => {
      assert.throws(() => parseTables(JSON.stringify({ ...empty, ...change })), {
        message: `registry.json: ${message}`,
      });
    });
  }
});

test('the smallest file', () => {
  assert.deepEqual(parseTables(JSON.stringify(empty)).releases, ['1.0.0']);
});
