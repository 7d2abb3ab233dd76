import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { importStructure } from '../../src/transformers-source/import-structure.js';
import { syntax } from '../support/transformers-package.js';

const listedIn = (init: string | undefined, module?: string): readonly string[] =>
  importStructure((file) => (file === '__init__.py' ? init : undefined), syntax, module).map(
    (one) => `${one.module} ${one.name}`,
  );

/** The forms in which `__init__.py` of 4.10 … 5.23 is written. */
const forms: readonly (readonly [form: string, init: string, listed: readonly string[]])[] = [
  [
    'a dictionary',
    '_import_structure = {\n    "models": [],\n    "models.auto": [\n        "AutoConfig",\n        "AutoModel",\n    ],\n    "trainer": ["Trainer"],\n}\n',
    ['models.auto AutoConfig', 'models.auto AutoModel', 'trainer Trainer'],
  ],
  [
    'if is_torch_available() (4.10)',
    'if is_torch_available():\n    _import_structure["models.auto"] = ["A"]\n    _import_structure["x"] = ["X"]\nelse:\n    _import_structure["models.auto"] = ["Dummy"]\n',
    ['models.auto A', 'x X'],
  ],
  [
    'try … else',
    `try:
    if not is_torch_available():
        raise OptionalDependencyNotAvailable()
except OptionalDependencyNotAvailable:
    _import_structure["models.auto"] = ["Dummy"]
else:
    _import_structure["models.auto"].extend(
        [
            "A",
            "B",
        ]
    )
    _import_structure["x"].append("X")
`,
    ['models.auto A', 'models.auto B', 'x X'],
  ],
  [
    'the same again for type checkers, behind it',
    '_import_structure = {"models.auto": ["A"]}\n\nif TYPE_CHECKING:\n    _import_structure["models.auto"] = ["B"]\n',
    ['models.auto A'],
  ],
  [
    'another dictionary',
    'other = {"models.auto": ["A"]}\nother["models.auto"] = ["A"]\nother.extend(["models.auto"])\n',
    [],
  ],
  ['a module whose name begins so', '_import_structure = {"models.autoformer": ["A"]}\n', ['models.autoformer A']],
  [
    'a string in triple quotes that mentions it',
    'text = """\n_import_structure["models.auto"] = ["A"]\n"""\n_import_structure = {"models.auto": ["B"]}\n',
    ['models.auto B'],
  ],
];

describe('what __init__.py lists', () => {
  for (const [form, init, listed] of forms) {
    test(form, () => {
      assert.deepEqual(listedIn(init), listed);
      const ofAuto = listed.filter((one) => one.startsWith('models.auto '));
      assert.deepEqual(listedIn(init, 'models.auto'), ofAuto, 'of one module');
    });
  }

  test('nothing, where there is no such file', () => {
    assert.deepEqual([listedIn(undefined), listedIn(undefined, 'models.auto')], [[], []]);
  });
});
