import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isWritten, type Resolved } from '../../src/transformers-source/class-hierarchy.js';
import { hierarchyOf, type SourceFiles } from '../support/package-classes.js';

const place = (resolved: Resolved): string =>
  typeof resolved === 'string' ? resolved : `${resolved.file} ${resolved.name}`;

const files: SourceFiles = {
  '__init__.py': 'from .base import Exported\n',
  'base.py': 'class Base: pass\nclass Exported: pass\n',
  'top.py': 'class OnlyHere: pass\nclass Twice: pass\n',
  'models/bert/__init__.py': 'if TYPE_CHECKING:\n    from .configuration_bert import *\n',
  'models/bert/configuration_bert.py': 'class BertConfig: pass\n',
  'models/bert/modular_bert.py': 'class BertConfig: pass\n',
  'models/old/__init__.py': 'from .modeling_old import OldModel\n',
  'models/old/modeling_old.py': 'class OldModel: pass\nclass Twice: pass\n',
};

/** [what, statements of models/a/modeling_a.py, name, what it stands for] */
const names: readonly (readonly [what: string, statements: string, name: string, expected: string])[] = [
  ['a class of the file', 'class A: pass', 'A', 'models/a/modeling_a.py A'],
  ['another name of it', 'class A: pass\nB = A', 'B', 'models/a/modeling_a.py A'],
  ['a class of another file', 'from ...base import Base', 'Base', 'base.py Base'],
  ['by another name', 'from ...base import Base as B', 'B', 'base.py Base'],
  ['without dots', 'from transformers.base import Base', 'Base', 'base.py Base'],
  ['of a folder that lists it', 'from ..old import OldModel', 'OldModel', 'models/old/modeling_old.py OldModel'],
  [
    'of a folder with one file that has it',
    'from ..bert import BertConfig',
    'BertConfig',
    'models/bert/configuration_bert.py BertConfig',
  ],
  ['of the package, which lists it', 'from ... import Exported', 'Exported', 'base.py Exported'],
  ['of the package, where one file has it', 'from transformers import OnlyHere', 'OnlyHere', 'top.py OnlyHere'],
  ['of the package, where two files have it', 'from transformers import Twice', 'Twice', 'unknown'],
  ['of another package', 'from torch.nn import Module', 'Module', 'foreign'],
  ['a built-in class', '', 'dict', 'foreign'],
  ['a name that nothing binds', '', 'Base', 'unknown'],
  ['a value', 'A = f(B)\nclass C(A): pass', 'A', 'unknown'],
  ['a module', 'import base', 'base', 'foreign'],
  ['a file that is not there', 'from .gone import A', 'A', 'unknown'],
  ['a name that the other file does not have', 'from ...base import Gone', 'Gone', 'unknown'],
  ['imports in a circle', 'from .modeling_a import A', 'A', 'unknown'],
];

describe('what a name stands for', () => {
  for (const [what, statements, name, expected] of names) {
    test(what, () => {
      const file = 'models/a/modeling_a.py';
      const { hierarchy } = hierarchyOf({ ...files, [file]: `${statements}\n` });
      assert.equal(place(hierarchy.resolve(file, name)), expected);
    });
  }
});

/** [what, source, the order of D] */
const orders: readonly (readonly [what: string, source: string, order: string])[] = [
  ['no bases', 'class D: pass', 'D'],
  ['bases of bases', 'class A: pass\nclass B(A): pass\nclass D(B): pass', 'D B A'],
  ['a diamond', 'class A: pass\nclass B(A): pass\nclass C(A): pass\nclass D(B, C): pass', 'D B C A'],
  ['classes of other packages', 'from torch import nn\nclass A: pass\nclass D(nn.Module, A, dict): pass', 'D A'],
  ['a generic class', 'from typing import Generic, T\nclass D(Generic[T], metaclass=M): pass', 'D'],
  ['a base that cannot be told', 'class A: pass\nclass D(A, made()): pass', 'D A unknown'],
  ['the same, further up', 'class A(Gone): pass\nclass B: pass\nclass D(A, B): pass', 'D A unknown'],
  ['bases by a star', 'class D(*bases): pass', 'D unknown'],
  ['an order that is impossible', 'class A: pass\nclass B(A): pass\nclass D(A, B): pass', 'D unknown'],
  ['a class that is its own base', 'class D(D): pass', 'D unknown'],
];

describe('the order in which Python looks for attributes', () => {
  for (const [what, source, order] of orders) {
    test(what, () => {
      const { hierarchy, classIn } = hierarchyOf({ 'a.py': `${source}\n` });
      const of = classIn('a.py', 'D');
      const written = hierarchy.order(of).map((each) => (each === 'unknown' ? each : each.name));
      assert.equal(written.join(' '), order);
      assert.equal(hierarchy.order(of), hierarchy.order(of), 'is found once');
    });
  }
});

test('the class that sets an attribute', () => {
  const { hierarchy, classIn } = hierarchyOf({
    'a.py': `
class A:
    model_type = "a"
    config: X
class B(A):
    model_type: str
    def base_config_key(self): pass
class C(Gone, B): pass
`,
  });
  const found = (name: string, attribute: 'model_type' | 'config' | 'base_config_key'): string | undefined => {
    const answer = hierarchy.find(classIn('a.py', name), attribute);
    return typeof answer === 'object' ? `${answer.in.name} ${answer.own.kind}` : answer;
  };
  assert.equal(found('B', 'model_type'), 'A written', 'a bare annotation sets nothing');
  assert.equal(found('B', 'config'), undefined);
  assert.equal(found('B', 'base_config_key'), 'B computed');
  assert.equal(found('C', 'model_type'), 'unknown');
});

test('files that only repeat classes', () => {
  const asked = [
    'modular_a.py',
    'models/a/modular_a.py',
    'diff_a.py',
    'convert_a_to_b.py',
    'dummy_pt.py',
    'modeling_a.py',
  ];
  assert.deepEqual(asked.filter(isWritten), ['modeling_a.py']);
});
