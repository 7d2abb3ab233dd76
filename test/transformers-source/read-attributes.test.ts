import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { classModules } from '../../src/transformers-source/class-modules.js';
import { readAttributesByFile, type AttributesReading } from '../../src/transformers-source/read-attributes.js';
import { attributesIn, baseFiles, modelsWithHints, type SourceFiles } from '../support/package-classes.js';
import { syntax } from '../support/transformers-package.js';

const plain = ({ attributes }: AttributesReading): unknown =>
  Object.fromEntries(Object.entries(attributes).map(([part, names]) => [part, Object.fromEntries(names)]));

const blip: SourceFiles = {
  'modeling_utils.py': modelsWithHints,
  'models/blip/configuration_blip.py': `
from ...configuration_utils import PreTrainedConfig
from ..auto import AutoConfig

class BlipTextConfig(PreTrainedConfig):
    model_type = "blip_text"
    base_config_key = "text_config"

class BlipVisionConfig(PreTrainedConfig):
    base_config_key = "vision_config"

class BlipConfig(PreTrainedConfig):
    model_type = "blip"
    sub_configs = {"text_config": BlipTextConfig, "vision_config": BlipVisionConfig, "any": AutoConfig}
`,
  'models/auto/__init__.py': 'from .configuration_auto import AutoConfig\n',
  'models/auto/configuration_auto.py': 'class AutoConfig: pass\n',
  'models/blip/modeling_blip.py': `
from ...modeling_utils import PreTrainedModel
from .configuration_blip import BlipConfig, BlipTextConfig

class BlipPreTrainedModel(PreTrainedModel):
    config: BlipConfig

class BlipModel(BlipPreTrainedModel):
    _keys_to_ignore_on_load_unexpected = [r"^decoder"]

class BlipTextModel(BlipPreTrainedModel):
    config: BlipTextConfig
`,
};

test('the models and configurations among the names, and the configurations that these name', () => {
  const reading = attributesIn(blip, ['BlipModel', 'BlipTextModel', 'BlipTokenizer', 'AutoConfig', 'nothing']);
  assert.deepEqual(plain(reading), {
    configClasses: { BlipModel: ['BlipConfig'], BlipTextModel: ['BlipTextConfig'] },
    ignoredKeys: { BlipModel: ['^decoder'] },
    modelTypes: { BlipConfig: ['blip'], BlipTextConfig: ['blip_text'], BlipVisionConfig: [] },
    baseConfigKeys: { BlipTextConfig: ['text_config'], BlipVisionConfig: ['vision_config'] },
    subConfigs: { BlipConfig: ['text_config=BlipTextConfig', 'vision_config=BlipVisionConfig', 'any=AutoConfig'] },
  });
  assert.deepEqual(reading.untold, []);
});

test('before hints were read, they counted for nothing', () => {
  const { attributes } = attributesIn({ ...blip, 'modeling_utils.py': baseFiles['modeling_utils.py'] }, ['BlipModel']);
  assert.deepEqual([...attributes.configClasses], [['BlipModel', []]]);
  assert.deepEqual([...attributes.modelTypes], []);
});

test('what cannot be told is empty, with a reason', () => {
  const reading = attributesIn(
    {
      'modeling_d.py': `
from .modeling_utils import PreTrainedModel
class D(PreTrainedModel):
    config_class = made()
    _keys_to_ignore_on_load_unexpected = KEYS
class Unsure(Gone): pass
`,
      'configuration_d.py': `
from .configuration_utils import PreTrainedConfig
class DConfig(PreTrainedConfig):
    model_type = made()
    base_config_key = ["a"]
    @property
    def sub_configs(self): pass
`,
    },
    ['D', 'DConfig', 'Unsure'],
  );
  assert.deepEqual(plain(reading), {
    configClasses: { D: [] },
    ignoredKeys: { D: [] },
    modelTypes: { DConfig: [] },
    baseConfigKeys: {},
    subConfigs: { DConfig: [] },
  });
  assert.deepEqual(reading.untold, [
    'Unsure: its bases cannot be told',
    'D.config_class is made(…)',
    'D._keys_to_ignore_on_load_unexpected is KEYS',
    'DConfig.model_type is made(…)',
    'DConfig.base_config_key is a list',
    'DConfig.sub_configs is computed',
  ]);
});

test('a configuration whose name two classes have is not named', () => {
  const config =
    'from .configuration_utils import PreTrainedConfig\nclass C(PreTrainedConfig):\n    model_type = "c"\n';
  const reading = attributesIn(
    {
      'configuration_a.py': config,
      'configuration_b.py': config,
      'modeling_a.py':
        'from .modeling_utils import *\nfrom .modeling_utils import PreTrainedModel\nfrom .configuration_a import C\nclass A(PreTrainedModel):\n    config_class = C\n',
      'modeling_b.py':
        'from .modeling_utils import PreTrainedModel\nfrom .configuration_b import C\nclass B(PreTrainedModel):\n    config_class = C\n',
    },
    ['A', 'B', 'C'],
  );
  assert.deepEqual(Object.fromEntries(reading.attributes.configClasses), { A: ['C'], B: [] });
  assert.deepEqual(reading.untold, [
    'C: several files have a class of that name',
    'B.config_class is one of several classes called C',
  ]);
});

test('files that only repeat classes, those for TensorFlow and those of other kinds are not looked at', () => {
  const model = 'from transformers.modeling_utils import PreTrainedModel\nclass NAME(PreTrainedModel): pass\n';
  const files = Object.fromEntries(
    [
      ['models/a/modeling_a.py', 'A'],
      ['models/a/modeling_tf_a.py', 'TFA'],
      ['models/a/modeling_flax_a.py', 'FlaxA'],
      ['models/a/modular_a.py', 'ModularA'],
      ['models/a/tokenization_a.py', 'TokenizerA'],
      ['generation/watermarking.py', 'Detector'],
    ].map(([file = '', name = '']) => [file, model.replace('NAME', name)]),
  );
  const { attributes } = attributesIn(files, ['A', 'TFA', 'FlaxA', 'ModularA', 'TokenizerA', 'Detector']);
  assert.deepEqual([...attributes.configClasses.keys()], ['A', 'Detector']);
});

test('there is a pause after each file that is looked at', () => {
  const all: SourceFiles = { ...baseFiles, ...blip };
  const question = { readFile: (file: string) => all[file], files: Object.keys(all), names: ['BlipModel'] };
  const steps = readAttributesByFile(question, classModules(syntax));
  let pauses = 0;
  while (steps.next().done !== true) pauses++;
  // Before each of modeling_utils, configuration_utils, blip's two and configuration_auto; then before the end.
  assert.equal(pauses, 6);
});

const stops: readonly (readonly [what: string, files: SourceFiles, message: string])[] = [
  [
    'another making of config_class',
    {
      'modeling_utils.py': modelsWithHints.replace(
        'elif full_annotation',
        'elif other is not None:\n            cls.config_class = other\n        elif full_annotation',
      ),
    },
    'modeling_utils.py: __init_subclass__ is a form that the reader does not know',
  ],
  [
    'a class that is changed from outside',
    { 'modeling_a.py': 'class A: pass\nA.config_class = B\n' },
    'modeling_a.py: the assignment to A.config_class is a form that the reader does not know',
  ],
  [
    'a file that is no Python',
    { 'models/a/configuration_a.py': 'class A(:\n    model_type = "a"\n' },
    'models/a/configuration_a.py: text that is no Python is a form that the reader does not know',
  ],
];

describe('what stops the reading, and where', () => {
  for (const [what, files, message] of stops) {
    test(what, () => {
      assert.throws(() => attributesIn(files, ['A']), { name: 'SourceError', message });
    });
  }
});
