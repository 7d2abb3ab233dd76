import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Module } from '../../../src/load.js';
import { namedClasses } from '../../../src/python/names/classes.js';
import { notebook, script, textAt } from '../../support/modules.js';
import { reading } from '../../support/reading.js';

/** What stands before `.at` as classes: `name (origin) at place, by form of the import`. */
function classesIn(module: Module, library = 'transformers'): string[] {
  const { trees, texts, names } = reading(module);
  return texts.flatMap((text, part) => {
    const dot = text.indexOf('.at');
    const attribute = trees[part]?.rootNode.descendantForIndex(dot + 1, dot + 3)?.parent;
    const node = dot === -1 ? undefined : attribute?.childForFieldName('object');
    if (!node) return [];
    return namedClasses(node, part, names, library).map(({ name, origin, place, binding, via }) => {
      const how = binding ? `, by ${binding.form}${via ? ' of a name' : ''}` : '';
      return `${name} (${origin}) at ${textAt(module, place)}${how}`;
    });
  });
}

const ONE = 'from transformers import AutoModel as A\n';
const TWO = 'from transformers import AutoModel as A, BertModel as B\n';

const cases: readonly (readonly [about: string, code: string, ...classes: string[]])[] = [
  ['written, by a name', `${ONE}A.at`, 'AutoModel (literal) at A, by from of a name'],
  ['written, in parentheses', `${ONE}(A).at`, 'AutoModel (literal) at A, by from of a name'],
  ['written, of a module', 'import transformers as t\nt.A.at', 'A (literal) at A, by module'],
  ['written, of a star import', 'from transformers import *\nA.at', 'A (literal) at A, by star'],
  ['or None', `try:\n  ${ONE}except E:\n  A = None\nA.at`, 'AutoModel (literal) at A, by from of a name'],
  ['under global', `def f():\n  global A\n  ${ONE}A.at`, 'AutoModel (literal) at A'],
  [
    'one of two imports',
    `${ONE}if x:\n  from transformers import X as A\nA.at`,
    'X (branch) at A',
    'AutoModel (branch) at A',
  ],
  ['a variable has no import', `${ONE}M = A\nM.at`, 'AutoModel (constant) at M'],
  ['a module in a variable', 'import transformers as t\nm = t\nm.A.at', 'A (constant) at A'],
  ['one of two in the call', `${TWO}(A if x else B).at`, 'AutoModel (branch) at A', 'BertModel (branch) at B'],
  ['one of two in a variable', `${TWO}M = A if x else B\nM.at`, 'AutoModel (branch) at M', 'BertModel (branch) at M'],
  ['a table', `${TWO}T = {"a": A, "b": B}\nT[x].at`, 'AutoModel (branch) at T[x]', 'BertModel (branch) at T[x]'],
  ['a loop', `${TWO}for M in [A, B]:\n  M.at`, 'AutoModel (loop) at M', 'BertModel (loop) at M'],
  ['a default', `${ONE}def f(M=A):\n  M.at`, 'AutoModel (default) at M'],
  ['an attribute', `${ONE}o.m = A\no.m.at`, 'AutoModel (constant) at m'],
  ['getattr', 'import transformers as t\ngetattr(t, "A").at', 'A (constant) at getattr(t, "A")'],
  ['getattr of a default', 'import transformers as t\ndef f(n="A"):\n  M = getattr(t, n)\n  M.at', 'A (default) at M'],
  ['import_module', 'import importlib\nm = importlib.import_module("transformers")\nm.A.at', 'A (constant) at A'],
];

describe('the classes that an expression names: how, where, and by which import', () => {
  for (const [about, code, ...classes] of cases)
    test(about, () => {
      assert.deepEqual(classesIn(script(code)), classes);
    });
});

test('a class in a table of another cell stands where it is called', () => {
  const module = notebook(`${ONE}T = [A]`, 'T[0].at');
  assert.deepEqual(classesIn(module), ['AutoModel (constant) at T[0]']);
});

test('the library is asked for by name', () => {
  const code = 'from peft.auto import AutoPeftModel as M\nK = M\nK.at';
  assert.deepEqual(classesIn(script(code)), []);
  assert.deepEqual(classesIn(script(code), 'peft'), ['AutoPeftModel (constant) at K']);
});

test('a table of many models is read to its end', () => {
  const models = Array.from({ length: 100 }, (_, index) => `Model${index}`);
  const entries = models.map((name) => `"${name}": (${name}Config, ${name})`);
  const imported = `from transformers import ${models.flatMap((name) => [`${name}Config`, name]).join(', ')}`;
  const found = classesIn(script(`${imported}\nT = {${entries.join(', ')}}\n_, M = T[x]\nM.at`));
  assert.deepEqual(
    found,
    models.map((name) => `${name} (branch) at M`),
  );
});

test('what has no end is not known', () => {
  const links = Array.from({ length: 60 }, (_, index) => `M${index + 1} = M${index}`);
  assert.deepEqual(classesIn(script(`${ONE}M0 = A\n${links.join('\n')}\nM60.at`)), []);
  const cut = `${links.join('\n')}\nM = A if x else M60\nM.at`;
  assert.deepEqual(classesIn(script(`${ONE}M0 = B\n${cut}`)), []);
});
