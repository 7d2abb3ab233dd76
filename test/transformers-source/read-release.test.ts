import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readWith } from '../support/transformers-package.js';

test('the smallest package', () => {
  const tables = readWith({});
  assert.equal(tables.sharedLookup, 'last');
  assert.deepEqual([...tables.configClasses], [['bert', 'BertConfig']]);
  assert.deepEqual([...tables.sharedConfigClasses], []);
  assert.deepEqual([...tables.autoClasses], [['AutoModel', new Map([['bert', ['BertModel']]])]]);
});

test('up to 4.54 any model type that shares the configuration class is looked up', () => {
  const { sharedLookup } = readWith({ 'auto_factory.py': 'elif type(config) in cls._model_mapping.keys():\n' });
  assert.equal(sharedLookup, 'any');
});

test('the configuration table across two files, in the order that it ends up with (5.6)', () => {
  const tables = readWith({
    'auto_mappings.py': `
CONFIG_MAPPING_NAMES = OrderedDict([
    ("evolla", "EvollaConfig"), ("gpt2", "GPT2Config"), ("llama", "LlamaConfig"),
])`,
    'configuration_auto.py': `
from .auto_mappings import CONFIG_MAPPING_NAMES, SPECIAL_MODEL_TYPE_TO_MODULE_NAME
CONFIG_MAPPING_NAMES.update({"EvollaModel": "EvollaConfig"})
CONFIG_MAPPING_NAMES = OrderedDict(**{"gpt-sw3": "GPT2Config"}, **CONFIG_MAPPING_NAMES)
SPECIAL_MODEL_TYPE_TO_MODULE_NAME.update({"EvollaModel": "evolla"})`,
  });
  assert.deepEqual([...tables.configClasses.keys()], ['gpt-sw3', 'evolla', 'gpt2', 'llama', 'EvollaModel']);
  assert.deepEqual(
    [...tables.sharedConfigClasses],
    [
      ['GPT2Config', ['gpt-sw3', 'gpt2']],
      ['EvollaConfig', ['evolla', 'EvollaModel']],
    ],
  );
});

const CLASSES = `
MODEL_MAPPING_NAMES = OrderedDict([("a", "A")])
MODEL_WITH_LM_HEAD_MAPPING_NAMES = OrderedDict([("b", "B")])
MODEL_MAPPING = _LazyAutoMapping(CONFIG_MAPPING_NAMES, MODEL_MAPPING_NAMES)
MODEL_WITH_LM_HEAD_MAPPING = _LazyAutoMapping(
    CONFIG_MAPPING_NAMES, MODEL_WITH_LM_HEAD_MAPPING_NAMES
)

class AutoModel(_BaseAutoModelClass):
    _model_mapping = MODEL_MAPPING

AutoModel = auto_class_update(AutoModel)

class _AutoModelWithLMHead(_BaseAutoModelClass):
    _model_mapping = MODEL_WITH_LM_HEAD_MAPPING

class AutoModelWithLMHead(_AutoModelWithLMHead):
    @classmethod
    def from_config(cls, config):
        warnings.warn("deprecated")

class AutoModelForHidden(_BaseAutoModelClass):
    _model_mapping = MODEL_MAPPING

class AutoBackbone(_BaseAutoBackboneClass):
    _model_mapping = MODEL_MAPPING
`;

const expected = [
  ['AutoModel', ['a']],
  ['AutoModelWithLMHead', ['b']],
  ['AutoBackbone', ['a']],
];

function exportedIn(files: Readonly<Record<string, string | null>>): unknown {
  return [...readWith(files).autoClasses].map(([name, table]) => [name, [...table.keys()]]);
}

describe('exported auto classes', () => {
  test('in __all__, in its order; what it does not name does not count', () => {
    const all = '__all__ = ["MODEL_MAPPING", "AutoModel", "AutoModelWithLMHead", "AutoBackbone", "AutoBackbone"]';
    assert.deepEqual(exportedIn({ 'modeling_auto.py': CLASSES + all }), expected);
  });

  test('in the try … else of the package (4.30)', () => {
    const init = `
_import_structure = {"models": [], "models.auto": ["CONFIG_MAPPING", "AutoConfig"]}
try:
    if not is_torch_available():
        raise OptionalDependencyNotAvailable()
except OptionalDependencyNotAvailable:
    from .utils import dummy_pt_objects
    _import_structure["utils.dummy_pt_objects"] = ["AutoModelForHidden"]
else:
    _import_structure["activations"] = ["AutoModelForHidden"]
    _import_structure["models.auto"].extend(["MODEL_MAPPING", "AutoModel", "AutoModelWithLMHead", "AutoBackbone"])
`;
    assert.deepEqual(exportedIn({ 'modeling_auto.py': CLASSES, '__init__.py': init }), expected);
  });

  test('under if is_torch_available() (4.10)', () => {
    const init = `
_import_structure = {"models.auto": ["AutoConfig"]}
if is_torch_available():
    _import_structure["models.auto"] = ["AutoModel", "AutoModelWithLMHead", "AutoBackbone"]
`;
    assert.deepEqual(exportedIn({ 'modeling_auto.py': CLASSES, '__init__.py': init }), expected);
  });
});

const lineAfter = (text: string): number => text.split('\n').length;

const stops: readonly (readonly [what: string, files: Readonly<Record<string, string | null>>, message: string])[] = [
  ['a package without the file', { 'modeling_auto.py': null }, 'models/auto/modeling_auto.py: is not in the package'],
  [
    'an imported file that is missing',
    { 'configuration_auto.py': 'from .auto_mappings import CONFIG_MAPPING_NAMES' },
    'models/auto/auto_mappings.py: is not in the package',
  ],
  [
    'nothing that lists the exports',
    { 'modeling_auto.py': CLASSES, '__init__.py': 'x = 1' },
    '__init__.py: neither it nor modeling_auto.py lists the exported auto classes',
  ],
  [
    'an exported class without a mapping',
    { 'modeling_auto.py': `${CLASSES}__all__ = ["AutoModel", "AutoModelForNew"]` },
    'models/auto/modeling_auto.py: AutoModelForNew is exported, but has no _model_mapping',
  ],
  [
    'a class that something else takes the place of',
    { 'modeling_auto.py': `${CLASSES}AutoModel = patched(AutoModel)\n__all__ = ["AutoModel"]` },
    `models/auto/modeling_auto.py:${lineAfter(CLASSES)}: a class that is assigned again is a form that the reader does not know`,
  ],
  [
    'a mapping made otherwise',
    {
      'modeling_auto.py': `
class AutoModel(_BaseAutoModelClass):
    _model_mapping = EagerMapping(A)
__all__ = ["AutoModel"]`,
    },
    'models/auto/modeling_auto.py:3: EagerMapping(…) is a form that the reader does not know',
  ],
  [
    'a lookup of another kind',
    { 'auto_factory.py': 'model_class = lookup(config)' },
    'models/auto/auto_factory.py: does not say how a configuration class is looked up',
  ],
  [
    'a configuration that is no class name',
    { 'configuration_auto.py': 'CONFIG_MAPPING_NAMES = {"a": None}' },
    'models/auto/configuration_auto.py: CONFIG_MAPPING_NAMES["a"] is no class name',
  ],
  [
    'an __all__ that is put together',
    { 'modeling_auto.py': `${CLASSES}__all__ = ["AutoModel"]\n__all__ += ["AutoBackbone"]` },
    `models/auto/modeling_auto.py:${lineAfter(CLASSES) + 1}: __all__ += … is a form that the reader does not know`,
  ],
];

describe('what stops the reading, and where', () => {
  for (const [what, files, message] of stops) {
    test(what, () => {
      assert.throws(() => readWith(files), { name: 'SourceError', message });
    });
  }
});
