import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { classSkeleton } from '../../src/transformers-source/class-skeleton.js';

/** [what, source, what is kept, without blank lines] */
const cuts: readonly (readonly [what: string, source: string, kept: string])[] = [
  [
    'imports',
    'import torch\nfrom .a import (\n    B,\n    C,\n)\n',
    'import torch\nfrom .a import (\n    B,\n    C,\n)',
  ],
  [
    'imports in if, try and with, also those that are under another block',
    'if TYPE_CHECKING:\n    from .a import (\n        B,\n    )\n    x = 1\ntry:\n    import torch\nexcept ImportError:\n    if y:\n        from c import D\n',
    'from .a import (\n        B,\n    )\nimport torch\nfrom c import D',
  ],
  ['functions and calls go', 'def f():\n    config_class = 1\nlogger.warning("x")\n', ''],
  ['another name of a class', 'A = B\nC = D.e\nF = 1 + 2\n', 'A = B'],
  [
    'of a class, what is read',
    `class A(
    B,
    metaclass=M(1),
):
    config_class = AConfig
    other = 1
    config: AConfig
    sub_configs = {
        "a": B,
    }

    def __init__(self):
        self.config_class = 2
        config_class = 3
`,
    'class A(\n    B,\n    metaclass=M(1),\n):\n    pass\n    config_class = AConfig\n    config: AConfig\n    sub_configs = {\n        "a": B,\n    }',
  ],
  ['a class without a body', 'class A(B): ...\n', 'class A(B): ...'],
  ['a class with another indentation stays whole', 'class A:\n  x = 1\n', 'class A:\n  x = 1'],
  [
    'a class whose bases are too nested to cut stays whole',
    'class A(b(c(d))):\n    x = 1\n',
    'class A(b(c(d))):\n    x = 1',
  ],
  [
    'a method of that name, without its body',
    'class A:\n    @property\n    def sub_configs(self):\n        return {}\n',
    'class A:\n    pass\n    def sub_configs(): pass',
  ],
  [
    'a block that sets it',
    'class A:\n    if x:\n        model_type = "a"\n    if y:\n        other = 1\n    if model_type == 1:\n        pass\n',
    'class A:\n    pass\n    if x:\n        model_type = "a"',
  ],
  ['what a class is changed by from outside', 'A.config_class = B\nA.other = B\n', 'A.config_class = B'],
  [
    'the value of a name that is needed',
    'KEYS = [\n    "a",\n]\nOTHER: int = 2\nclass A:\n    _keys_to_ignore_on_load_unexpected = KEYS\n',
    'KEYS = [\n    "a",\n]\nclass A:\n    pass\n    _keys_to_ignore_on_load_unexpected = KEYS',
  ],
  [
    'comments, and what stands in strings in triple quotes',
    `class A:  # A
    """
class B:
    """
    model_type = "a # b"  # c
    doc = '''
model_type = 1
'''
`,
    'class A:\n    pass\n    model_type = "a # b"',
  ],
  [
    'a string in triple quotes with quotes in it',
    'x = """a\\"""\nclass A: pass\n"""\nclass B: pass\n',
    'class B: pass',
  ],
];

describe('the lines that say what classes are', () => {
  for (const [what, source, kept] of cuts) {
    test(what, () => {
      const lines = classSkeleton(source).split('\n');
      assert.equal(
        lines
          .map((line) => line.trimEnd())
          .filter((line) => line !== '')
          .join('\n'),
        kept,
      );
    });
  }
});
