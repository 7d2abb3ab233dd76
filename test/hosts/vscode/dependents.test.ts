import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Dependents } from '../../../src/hosts/vscode/dependents.js';

const reading = (...uris: readonly string[]): Parameters<Dependents<string>['note']>[1] => ({
  files: uris.map((uri) => ({ uri, version: 1, text: '' })),
});

test('the sources that read from a changed file', () => {
  const dependents = new Dependents<string>();
  dependents.note('a.py', reading('config.py', 'names.py'));
  dependents.note('b.py', reading('config.py'));
  dependents.note('c.py', reading());
  assert.deepEqual(dependents.change('config.py'), ['a.py', 'b.py']);
  assert.deepEqual(dependents.change('names.py'), ['a.py']);
  assert.deepEqual(dependents.change('other.py'), []);
});

test('only the last analysis counts, and a closed source depends on nothing', () => {
  const dependents = new Dependents<string>();
  dependents.note('a.py', reading('config.py'));
  dependents.note('a.py', reading('names.py'));
  assert.deepEqual(dependents.change('config.py'), []);
  dependents.drop('a.py');
  assert.deepEqual(dependents.change('names.py'), []);
});

test('a file that changes while a source is analysed makes the answer stale, one that did before does not', () => {
  const dependents = new Dependents<string>();
  dependents.change('config.py');
  dependents.begin('a.py');
  assert.equal(dependents.note('a.py', reading('config.py')), true);
  dependents.begin('a.py');
  dependents.change('config.py');
  assert.equal(dependents.note('a.py', reading('config.py')), false);
  assert.equal(dependents.note('a.py', reading('names.py')), true);
});
