import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences } from '../../scripts/registry-compare.js';
import type { Reading } from '../../scripts/registry-parts.js';
import { byVersion, isNewestPatch } from '../../scripts/registry-pins.js';
import type { ReleaseAttributes } from '../../src/registry/attributes.js';

test('the newest patch of each minor', () => {
  const releases = ['4.9.0', '4.46.1', '4.46.3', '4.57.6', '4.46.2', '5.0.0', '5.10.1'].sort(byVersion);
  assert.deepEqual(releases, ['4.9.0', '4.46.1', '4.46.2', '4.46.3', '4.57.6', '5.0.0', '5.10.1']);
  const newest = releases.filter((version) => isNewestPatch(version, releases));
  assert.deepEqual(newest, ['4.9.0', '4.46.3', '4.57.6', '5.0.0', '5.10.1']);
});

const attributes: ReleaseAttributes = {
  configClasses: new Map([['Model', ['Config']]]),
  ignoredKeys: new Map([['Model', ['a', 'b']]]),
  modelTypes: new Map([['Config', []]]),
  baseConfigKeys: new Map(),
  subConfigs: new Map(),
};

const unread: Reading = {
  version: '5.0.0',
  tables: { sharedLookup: 'last', configClasses: new Map(), sharedConfigClasses: new Map(), autoClasses: new Map() },
  processors: new Map(),
  pipelines: { tasks: new Map(), aliases: new Map() },
  exports: ['Model'],
  untold: [],
};
const reading: Reading = { ...unread, attributes };

test('attributes are compared where they were read', () => {
  assert.deepEqual(differences(reading, reading), []);
  const other = { ...attributes, ignoredKeys: new Map(), baseConfigKeys: new Map([['Config', ['key']]]) };
  assert.deepEqual(differences(reading, { ...reading, attributes: other }), [
    'ignoredKeys of Model: a b is committed, not there is read',
    'baseConfigKeys of Config: not there is committed, key is read',
  ]);
  assert.deepEqual(differences(reading, unread), []);
});
