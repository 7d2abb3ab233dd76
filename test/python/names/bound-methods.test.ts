import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { boundMethodCalls } from '../../../src/python/names/bound-methods.js';
import { script } from '../../support/modules.js';
import { reading } from '../../support/reading.js';

function callsIn(code: string): string[] {
  const { trees, texts, names } = reading(script(code));
  return boundMethodCalls('from_pretrained', 'transformers', trees, texts, names).map(({ call, classes, partials }) => {
    const before = partials.map((partial) => partial.call.childForFieldName('arguments')?.text ?? '').join('');
    return `${classes.map(({ name }) => name).join(' | ')}: ${call.text}${before && ` behind ${before}`}`;
  });
}

const A = 'from transformers import AutoModel as A, BertModel as B\n';
const PARTIAL = `from functools import partial\n${A}`;

const cases: readonly (readonly [about: string, code: string, ...calls: string[]])[] = [
  [
    'in a variable',
    `${A}load = A.from_pretrained\nload("x")\nload("y")`,
    'AutoModel: load("x")',
    'AutoModel: load("y")',
  ],
  ['in a variable of a variable', `${A}one = A.from_pretrained\nload = one\nload("x")`],
  ['of a module', 'import transformers\nload = transformers.A.from_pretrained\nload("x")', 'A: load("x")'],
  ['of another library', 'from diffusers import A\nload = A.from_pretrained\nload("x")'],
  [
    'of two classes',
    `${A}load = A.from_pretrained if c else B.from_pretrained\nload("x")`,
    'AutoModel | BertModel: load("x")',
  ],
  ['of something unknown as well', `${A}load = A.from_pretrained if c else find()\nload("x")`],
  ['the result of a call is no method', `${A}load = A.from_pretrained("x")\nload("y")`],
  ['another method', `${A}load = A.from_config\nload("x")\nA.from_pretrained`],
  ['only passed on', `${A}load = A.from_pretrained\ntry_to(load, "x")`],
  [
    'partial',
    `${PARTIAL}load = partial(A.from_pretrained, n=1)\nload("x")`,
    'AutoModel: load("x") behind (A.from_pretrained, n=1)',
  ],
  [
    'partial by its module',
    `import functools\n${A}functools.partial(A.from_pretrained, "x")()`,
    'AutoModel: functools.partial(A.from_pretrained, "x")() behind (A.from_pretrained, "x")',
  ],
  [
    'partial of partial',
    `${PARTIAL}a = partial(A.from_pretrained, "x")\nload = partial(a, n=1)\na()`,
    'AutoModel: a() behind (A.from_pretrained, "x")',
  ],
  ['partial or not', `${PARTIAL}load = partial(A.from_pretrained, n=1) if c else A.from_pretrained\nload("x")`],
  ['partial of another library', `from project import partial\n${A}partial(A.from_pretrained, n=1)("x")`],
];

describe('methods that are called by another name', () => {
  for (const [about, code, ...calls] of cases)
    test(about, () => {
      assert.deepEqual(callsIn(code), calls);
    });
});
