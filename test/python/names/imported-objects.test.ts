import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { importedObjects } from '../../../src/python/names/imported-objects.js';
import { script } from '../../support/modules.js';
import { reading } from '../../support/reading.js';

/** What `it` stands for in the last line, as `module:name`. */
function objectsIn(code: string): string[] {
  const { trees, names } = reading(script(`${code}\nit`));
  const node = trees[0]?.rootNode.descendantForIndex(code.length + 1, code.length + 3);
  return node ? importedObjects(node, 0, names).map(({ module, name }) => `${module}:${name}`) : [];
}

const cases: readonly (readonly [about: string, code: string, ...objects: string[]])[] = [
  ['a name of a module', 'from a.b import c as it', 'a.b:c'],
  ['a name of a relative module', 'from ..b import it', '..b:it'],
  ['a module', 'import a as it', ':a'],
  ['a module in a package', 'import a.b as it', 'a:b'],
  ['the package of a module', 'import a.b\nit = a', ':a'],
  ['a path from the package', 'import a.b\nit = a.b.c', 'a.b:c'],
  ['what import_module gives', 'import importlib\nit = importlib.import_module("a.b")', 'a:b'],
  ['what __import__ gives: the package', 'it = __import__("a.b")', ':a'],
  ['functions as well', 'from transformers import pipeline\nit = pipeline', 'transformers:pipeline'],
  ['one of two', 'from a import b, c\nit = b if x else c', 'a:b', 'a:c'],
  ['one of two, the other unknown', 'from a import b\nit = b if x else c()'],
  ['what nothing binds', 'it = b'],
  ['what is bound to a text', 'it = "b"'],
  ['an attribute of a star import', 'from a import *\nit = b.c'],
];

describe('what of other modules an expression stands for', () => {
  for (const [about, code, ...objects] of cases)
    test(about, () => {
      assert.deepEqual(objectsIn(code), objects);
    });
});
