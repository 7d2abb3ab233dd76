import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { purposeOf } from '../../src/hover/auto-classes.js';
import { parseTables } from '../../src/registry/tables.js';

const tables = parseTables(readFileSync(new URL('../../src/registry/tables/core.json', import.meta.url), 'utf8'));

test('every auto class of the tables has a purpose, in one short sentence', () => {
  const without = [...tables.autoClasses.keys()].filter((name) => purposeOf(name) === undefined);
  assert.deepEqual(without, []);
  for (const name of tables.autoClasses.keys()) assert.match(purposeOf(name)?.purpose ?? '', /^[A-Z].{10,95}\.$/);
});

test('a class that is no auto class has none', () => {
  assert.equal(purposeOf('T5Model'), undefined);
  assert.equal(purposeOf('constructor'), undefined);
});
