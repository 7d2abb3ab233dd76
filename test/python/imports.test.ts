import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ClassImport, Module } from '../../src/load.js';
import { notebook, script, textAt } from '../support/modules.js';
import { python } from '../support/python.js';

const importsOf = (module: Module): readonly ClassImport[] => python.read(module).imports;

/** `Name: what happens if it is missing`, how often it is used, and how many loads there are of it. */
const told = (module: Module): string[] =>
  importsOf(module).map(
    ({ name, ifMissing, uses, loads }) => `${name}: ${ifMissing}, uses ${uses?.length ?? '?'}, loads ${loads}`,
  );

const forms: readonly (readonly [about: string, code: string, expected: readonly string[]])[] = [
  ['an import', 'from transformers import BertModel', ['BertModel: ImportError, uses 0, loads 0']],
  [
    'several lines, an alias',
    'from transformers import (\n  BertModel as B,\n  AutoModel,\n)\nB()\nAutoModel',
    ['BertModel: ImportError, uses 1, loads 0', 'AutoModel: ImportError, uses 1, loads 0'],
  ],
  [
    'a load',
    'from transformers import BertModel\nBertModel.from_pretrained("a")\nisinstance(x, BertModel)',
    ['BertModel: ImportError, uses 2, loads 1'],
  ],
  [
    'subclass, annotation, decorator',
    'from transformers import BertModel\nclass A(BertModel):\n  def f(self, x: BertModel) -> BertModel: pass',
    ['BertModel: ImportError, uses 3, loads 0'],
  ],
  [
    'a string that is the name, an annotation in quotes',
    'from transformers import BertModel, T5Model\n__all__ = ["BertModel"]\ndef f(x: "T5Model | None"): pass',
    ['BertModel: ImportError, uses ?, loads 0', 'T5Model: ImportError, uses ?, loads 0'],
  ],
  [
    'prose does not count',
    'from transformers import BertModel\n"""A BertModel is loaded."""\nprint("BertModel is there")\nx.BertModel\nf(BertModel=1)',
    ['BertModel: ImportError, uses 0, loads 0'],
  ],
  [
    'bound once more',
    'from transformers import BertModel\ndef f(BertModel): return BertModel',
    ['BertModel: ImportError, uses ?, loads 0'],
  ],
  [
    'attributes of the module',
    'import transformers as hf\nimport transformers\nhf.BertModel()\ntransformers.models.auto.AutoModel.from_pretrained("a")\nhf.pipeline',
    ['BertModel: AttributeError, uses 0, loads 0', 'AutoModel: AttributeError, uses 0, loads 1'],
  ],
  [
    'submodules: only where it is known what they hold',
    'from transformers.models.auto import AutoModel, BertModel\nfrom transformers.models.auto.modeling_auto import AutoTokenizer, AutoModelForCTC, AutoModelForTimeSeriesPrediction\nfrom transformers.models.bert.modeling_bert import BertLayer\nfrom transformers.trainer import Trainer',
    ['AutoModel: ImportError, uses 0, loads 0', 'AutoModelForCTC: ImportError, uses 0, loads 0'],
  ],
  [
    'no classes, other libraries, relative imports',
    'from transformers import pipeline, models, BERT_PRETRAINED_LIST\nfrom diffusers import AutoModel\nfrom .transformers import BertModel\nfrom optimum.transformers import T5Model',
    [],
  ],
  ['a star', 'from transformers import *\nBertModel', []],
  ['for type checkers alone', 'if TYPE_CHECKING:\n  from transformers import BertModel', []],
  [
    'in a function',
    'def f():\n  from transformers import BertModel\n  return BertModel',
    ['BertModel: ImportError, uses 1, loads 0'],
  ],
  ['no transformers at all', 'import torch\nBertModel.from_pretrained("a")', []],
];

describe('the classes that a module takes from the library', () => {
  for (const [about, code, expected] of forms)
    test(about, () => {
      assert.deepEqual(told(script(code)), expected);
    });

  test('from cell to cell', () => {
    const module = notebook('%pip install transformers\nfrom transformers import BertModel', 'BertModel()', '!ls');
    const [found] = importsOf(module);
    assert.deepEqual(
      found?.uses?.map((place) => [place.part, textAt(module, place)]),
      [[1, 'BertModel']],
    );
    assert.equal(textAt(module, found.place), 'BertModel');
  });

  test('the place is the name without its alias', () => {
    const module = script('from transformers import A1, BertModel as B');
    assert.deepEqual(
      importsOf(module).map(({ place }) => textAt(module, place)),
      ['BertModel'],
    );
  });

  test('all code below has it, or not', () => {
    const module = script(
      'from transformers import BertModel\nif x:\n  from transformers import T5Model\ndef f():\n  from transformers import ViTModel\nfrom transformers import AutoModel\nAutoModel = 1',
    );
    assert.deepEqual(
      importsOf(module).map(({ name, isSure }) => [name, isSure]),
      [
        ['BertModel', true],
        ['T5Model', false],
        ['ViTModel', false],
        ['AutoModel', false],
      ],
    );
  });
});

const IMPORT = 'from transformers import BertModel';
const USE = 'import transformers\n';

/** `HERE` is the import, or the use. */
const around: readonly (readonly [
  about: string,
  code: string,
  ofImport: 'ImportError' | 'prepared',
  ofUse: 'AttributeError' | 'prepared',
])[] = [
  ['nothing', 'HERE', 'ImportError', 'AttributeError'],
  ['a function', 'def f():\n  HERE', 'ImportError', 'AttributeError'],
  ['the main guard', 'if __name__ == "__main__":\n  HERE', 'ImportError', 'AttributeError'],
  ['a class', 'class A:\n  HERE', 'ImportError', 'AttributeError'],
  ['a loop', 'for x in y:\n  HERE', 'ImportError', 'AttributeError'],
  ['try, ImportError', 'try:\n  HERE\nexcept ImportError:\n  pass', 'prepared', 'prepared'],
  ['try, several', 'try:\n  HERE\nexcept (OSError, AttributeError) as e:\n  pass', 'prepared', 'prepared'],
  ['try, everything', 'try:\n  HERE\nexcept:\n  pass', 'prepared', 'prepared'],
  ['try, an unknown error', 'try:\n  HERE\nexcept own.Error:\n  pass', 'prepared', 'prepared'],
  [
    'try, other errors',
    'try:\n  HERE\nexcept (OSError, ModuleNotFoundError):\n  pass',
    'ImportError',
    'AttributeError',
  ],
  [
    'try, one of the clauses',
    'try:\n  HERE\nexcept OSError:\n  pass\nexcept Exception:\n  pass',
    'prepared',
    'prepared',
  ],
  ['try, finally alone', 'try:\n  HERE\nfinally:\n  pass', 'ImportError', 'AttributeError'],
  ['except', 'try:\n  x\nexcept ImportError:\n  HERE', 'prepared', 'prepared'],
  ['except another error', 'try:\n  x\nexcept OSError:\n  HERE', 'ImportError', 'AttributeError'],
  ['else of a try', 'try:\n  x\nexcept ImportError:\n  pass\nelse:\n  HERE', 'ImportError', 'AttributeError'],
  ['a function in a try', 'try:\n  def f():\n    HERE\nexcept ImportError:\n  pass', 'ImportError', 'AttributeError'],
  ['a try in a function', 'def f():\n  try:\n    HERE\n  except ImportError:\n    pass', 'prepared', 'prepared'],
  ['suppress', 'with contextlib.suppress(ImportError):\n  HERE', 'prepared', 'prepared'],
  ['another with', 'with open(x) as f:\n  HERE', 'ImportError', 'AttributeError'],
  ['any branch', 'if args.vision:\n  HERE', 'prepared', 'AttributeError'],
  ['the other branch', 'if x:\n  y\nelse:\n  HERE', 'prepared', 'AttributeError'],
  ['a version', 'if version.parse(v) < version.parse("5"):\n  HERE', 'prepared', 'prepared'],
  ['the branch after a version', 'if tf_version > 5:\n  x\nelif y:\n  z\nelse:\n  HERE', 'prepared', 'prepared'],
  ['what is available', 'if is_torch_available():\n  HERE', 'prepared', 'prepared'],
  ['an attribute', 'if hasattr(transformers, "BertModel"):\n  HERE', 'prepared', 'prepared'],
  ['a function in a branch', 'if has_version(x):\n  def f():\n    HERE', 'prepared', 'prepared'],
  ['match', 'match x:\n  case 1:\n    HERE', 'prepared', 'AttributeError'],
  ['an early exit', 'def f():\n  if version >= 5:\n    return g()\n  HERE', 'prepared', 'prepared'],
  ['an early exit elsewhere', 'def g():\n  if version >= 5:\n    return h()\nHERE', 'ImportError', 'AttributeError'],
  [
    'an early exit for another reason',
    'def f():\n  if x is None:\n    return g()\n  HERE',
    'ImportError',
    'AttributeError',
  ],
  ['an exit of the file', 'if version >= 5:\n  raise SystemExit(1)\nHERE', 'prepared', 'prepared'],
  ['a decorator that skips', '@unittest.skipIf(x, "old")\ndef f():\n  HERE', 'prepared', 'prepared'],
  ['a class of its own', 'HERE\ntransformers.BertModel = Own', 'prepared', 'prepared'],
  ['set by name', 'HERE\nsetattr(transformers, "BertModel", Own)', 'prepared', 'prepared'],
  ['another class of its own', 'HERE\ntransformers.T5Model = Own', 'ImportError', 'AttributeError'],
  ['a library of its own', 'sys.modules["transformers"] = own\nHERE', 'prepared', 'prepared'],
];

describe('whether code is prepared for a class that is missing', () => {
  for (const [about, code, ofImport, ofUse] of around)
    test(about, () => {
      assert.equal(importsOf(script(code.replace('HERE', IMPORT)))[0]?.ifMissing, ofImport);
      assert.equal(importsOf(script(USE + code.replace('HERE', 'transformers.BertModel')))[0]?.ifMissing, ofUse);
    });
});
