import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatExports } from '../../scripts/registry-format.js';
import { mergeExports, parseExports, parseExportTables, releaseExports } from '../../src/registry/exports.js';

const releases = [
  { version: '4.10.0', exports: ['BertModel', 'Gone', 'Twice'] },
  { version: '4.57.6', exports: ['BertModel'] },
  { version: '5.0.0', exports: ['BertModel', 'New', 'Twice'] },
];

const file = `{
"format":1,
"releases":["4.10.0","4.57.6","5.0.0"],
"classes":{
"BertModel":"4.10.0",
"Gone":"4.10.0 4.10.0",
"New":"5.0.0",
"Twice":"4.10.0 4.10.0, 5.0.0"
}
}
`;

test('releases become a file, a line for each class, and come out as they went in', () => {
  assert.equal(formatExports(mergeExports(releases)), file);
  const tables = parseExportTables(file);
  for (const { version, exports } of releases) assert.deepEqual(releaseExports(tables, version), exports);
  assert.throws(() => releaseExports(tables, '6.0.0'), { message: 'there are no exports of release 6.0.0' });
});

test('lookups', () => {
  const exports = parseExports(file);
  assert.deepEqual(exports.releases, ['4.10.0', '4.57.6', '5.0.0']);
  assert.deepEqual(exports.names, ['BertModel', 'Gone', 'New', 'Twice']);
  assert.deepEqual(exports.at('5.0.0'), ['BertModel', 'New', 'Twice']);
  assert.deepEqual(exports.at('5.0.1'), []);
  assert.equal(exports.has('BertModel', '5.0.0'), true);
  assert.equal(exports.has('Gone', '5.0.0'), false);
  assert.equal(exports.has('Twice', '4.57.6'), false);
  assert.equal(exports.has('constructor', '5.0.0'), false);
  assert.equal(exports.has('BertModel', '5.0.1'), undefined);
  const life = ['BertModel', 'Gone', 'New', 'Twice', 'Never'].map((name) => [exports.since(name), exports.until(name)]);
  assert.deepEqual(life, [
    ['4.10.0', '5.0.0'],
    ['4.10.0', '4.10.0'],
    ['5.0.0', '5.0.0'],
    ['4.10.0', '5.0.0'],
    [undefined, undefined],
  ]);
});

test('a file that is not what it should be is named with the place', () => {
  assert.throws(() => parseExports(file.replace('"New":"5.0.0"', '"New":5')), {
    message: 'exports.json: classes › New › is no string',
  });
  assert.throws(() => parseExports(file.replace('"New":"5.0.0"', '"New":"5.0.1"')).has('New', '5.0.0'), {
    message: 'exports.json: 5.0.1 names no release',
  });
});
