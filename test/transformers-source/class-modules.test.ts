import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { classModules, type ClassModule } from '../../src/transformers-source/class-modules.js';
import { syntax } from '../support/transformers-package.js';

const read = (text: string): ClassModule => classModules(syntax)('a.py', text);

test('classes, with what they have of their own', () => {
  const { file, classes } = read('class A(B, metaclass=M):\n    model_type = "a"\n    x = 1\n\nclass C:\n    pass\n');
  assert.equal(file, 'a.py');
  const [a, c] = [classes.get('A'), classes.get('C')];
  assert.deepEqual([...classes.keys()], ['A', 'C']);
  assert.deepEqual(
    a?.bases.map(({ kind }) => kind),
    ['positional', 'keyword'],
  );
  const value = { kind: 'string', text: 'a', line: 3 };
  assert.deepEqual([...a.own], [['model_type', { kind: 'written', value, annotation: undefined }]]);
  assert.deepEqual([c?.file, c?.name, c?.bases, c?.own.size], ['a.py', 'C', [], 0]);
});

test('imports by their local names', () => {
  const { imports } = read('import torch.nn\nimport numpy as np\nfrom ..b import C, D as E\nfrom .f import *\n');
  assert.deepEqual(Object.fromEntries(imports), {
    torch: { module: 'torch.nn', name: undefined },
    np: { module: 'numpy', name: undefined },
    C: { module: '..b', name: 'C' },
    E: { module: '..b', name: 'D' },
    '*': { module: '.f', name: '*' },
  });
});

/** [body of a class, what it has: the kinds of value and annotation, or `computed`] */
const bodies: readonly (readonly [body: string, expected: readonly (string | undefined)[]])[] = [
  ['config: AConfig', [undefined, 'name']],
  ['config: AConfig = None', ['constant', 'name']],
  ['config: AConfig\n    config = b', ['name', 'name']],
  ['config = a\n    config = "b"', ['string', undefined]],
  ['config = x = a', ['name', undefined]],
  ['config, x = a', ['computed']],
  ['x = config = a', ['name', undefined]],
  ['config += a', ['computed']],
  ['config = {}\n    config["a"] = 1', ['computed']],
  ['config = {}\n    config.update(a)', ['computed']],
  ['def config(self):\n        return 1', ['computed']],
  ['@property\n    def config(self):\n        return 1', ['computed']],
  ['if x:\n        config = 1', ['computed']],
  ['if x:\n        config = 1\n    config = 2', ['computed']],
];

describe('what the body of a class says of an attribute', () => {
  for (const [body, expected] of bodies) {
    test(body, () => {
      const own = read(`class A:\n    ${body}\n`).classes.get('A')?.own.get('config');
      const kinds = own?.kind === 'written' ? [own.value?.kind, own.annotation?.kind] : [own?.kind];
      assert.deepEqual(kinds, expected);
    });
  }

  test('a hint is a text where the file says so', () => {
    const { classes } = read('from __future__ import annotations\nclass A:\n    config: AConfig\n');
    const own = classes.get('A')?.own.get('config');
    assert.equal(own?.kind === 'written' && own.annotation?.kind, 'string');
  });
});

const stops: readonly (readonly [what: string, text: string, message: string])[] = [
  [
    'an attribute that is set from outside',
    'class A: pass\nA.config_class = B\n',
    'a.py: the assignment to A.config_class is a form that the reader does not know',
  ],
  [
    'a name with two targets',
    'X = Y = ["a"]\nclass A:\n    _keys_to_ignore_on_load_unexpected = X\n',
    'a.py: the assignment to X = Y is a form that the reader does not know',
  ],
  [
    'a class that is no Python',
    'class A:\n    config_class = = B\n',
    'a.py: text that is no Python in class A is a form that the reader does not know',
  ],
  [
    'a statement in a class that stays whole',
    'class A:\n  del model_type\n',
    'a.py: delete statement in class A is a form that the reader does not know',
  ],
  [
    'a text that is no Python',
    'from import (\n',
    'a.py: text that is no Python is a form that the reader does not know',
  ],
];

describe('what stops the reading, and where', () => {
  for (const [what, text, message] of stops) {
    test(what, () => {
      assert.throws(() => read(text), { name: 'SourceError', message });
    });
  }

  test('a file that takes too long to parse', () => {
    const modules = classModules({
      tree: () => undefined,
      keptTrees: () => [],
      query: (source) => syntax.query(source),
      forget: () => undefined,
      watch: { current: undefined },
    });
    assert.throws(() => modules('a.py', 'class A: pass'), { message: 'a.py: takes too long to parse' });
  });
});

test('a file that stays as it is is read once', () => {
  const modules = classModules(syntax);
  const first = modules('a.py', 'class A: pass');
  assert.equal(modules('a.py', 'class A: pass'), first);
  assert.deepEqual([...modules('a.py', 'class B: pass').classes.keys()], ['B']);
  assert.deepEqual([...modules('b.py', 'class A: pass').classes.keys()], ['A']);
});
