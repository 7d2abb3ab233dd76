import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attributeValues, type AttributeValues, type Told } from '../../src/transformers-source/attribute-values.js';
import type { SourceClass } from '../../src/transformers-source/class-modules.js';
import { classKinds } from '../../src/transformers-source/model-classes.js';
import { baseFiles, hierarchyOf } from '../support/package-classes.js';

const HEAD = `
from .modeling_utils import PreTrainedModel
from .configuration_utils import PreTrainedConfig, SubConfigSpec
class AConfig(PreTrainedConfig): pass
class BConfig(PreTrainedConfig): pass
`;

interface Asked {
  readonly values: AttributeValues;
  readonly of: SourceClass;
}

/** The values of the class `D` that stands in `source`. */
function valuesOf(source: string, isHintRead = false): Asked {
  const { hierarchy, moduleOf, classIn } = hierarchyOf({ ...baseFiles, 'a.py': `${HEAD}${source}\n` });
  const kindOf = classKinds(hierarchy);
  const values = attributeValues({ hierarchy, moduleOf, isHintRead, isModel: (of) => kindOf(of) === 'model' });
  return { values, of: classIn('a.py', 'D') };
}

/** A value as text; `? why` where it cannot be told. */
function shown<T>(told: Told<T>, show: (value: T) => string): string | undefined {
  if ('untold' in told) return `? ${told.untold}`;
  return told.value === undefined ? undefined : show(told.value);
}

const configClass = ({ values, of }: Asked): string | undefined => shown(values.configClass(of), ({ name }) => name);

type Case = readonly [what: string, source: string, expected: string | undefined];

const configClasses: readonly Case[] = [
  ['its own', 'class D(PreTrainedModel):\n    config_class = AConfig', 'AConfig'],
  ['of a base', 'class B(PreTrainedModel):\n    config_class = AConfig\nclass D(B): pass', 'AConfig'],
  [
    'of the first base',
    'class B:\n    config_class = AConfig\nclass C:\n    config_class = BConfig\nclass D(C, B): pass',
    'BConfig',
  ],
  ['None', 'class D(PreTrainedModel):\n    config_class = None', undefined],
  ['none', 'class D(PreTrainedModel): pass', undefined],
  ['with another name', 'Other = AConfig\nclass D(PreTrainedModel):\n    config_class = Other', 'AConfig'],
  ['a hint counts for nothing', 'class D(PreTrainedModel):\n    config: AConfig', undefined],
  ['a value of another form', 'class D:\n    config_class = made(AConfig)', '? is made(…)'],
  ['a name that cannot be told', 'class D:\n    config_class = Gone', '? is Gone'],
  ['a method', 'class D:\n    def config_class(self): pass', '? is computed'],
  ['bases that cannot be told', 'class D(Gone): pass', '? its bases cannot be told'],
];

const hintedConfigClasses: readonly Case[] = [
  ['its own', 'class D(PreTrainedModel):\n    config_class = AConfig', 'AConfig'],
  ['by the hint', 'class D(PreTrainedModel):\n    config: AConfig', 'AConfig'],
  ['its own before the hint', 'class D(PreTrainedModel):\n    config: BConfig\n    config_class = AConfig', 'AConfig'],
  [
    'the hint where its own is None',
    'class D(PreTrainedModel):\n    config: BConfig\n    config_class = None',
    'BConfig',
  ],
  [
    'the hint before that of a base',
    'class B(PreTrainedModel):\n    config_class = AConfig\nclass D(B):\n    config: BConfig',
    'BConfig',
  ],
  ['of a base by its hint', 'class B(PreTrainedModel):\n    config: AConfig\nclass D(B): pass', 'AConfig'],
  [
    'of a base that is no model, by its hint',
    'class B:\n    config: AConfig\nclass D(B, PreTrainedModel): pass',
    'AConfig',
  ],
  ['two classes in the hint', 'class D(PreTrainedModel):\n    config: AConfig | BConfig', '? is binary operator'],
  ['a hint that is a text', 'class D(PreTrainedModel):\n    config: "AConfig"', '? is a string'],
  ['a method called config', 'class D(PreTrainedModel):\n    def config(self): pass', undefined],
  ['bases that cannot be told', 'class D(Gone): pass', '? its bases cannot be told'],
];

for (const [name, cases, isHintRead] of [
  ['config_class up to 4.53', configClasses, false],
  ['config_class since 4.54, when a hint is read', hintedConfigClasses, true],
] as const)
  describe(name, () => {
    for (const [what, source, expected] of cases) {
      test(what, () => {
        assert.equal(configClass(valuesOf(source, isHintRead)), expected);
      });
    }
  });

const KEYS = '_keys_to_ignore_on_load_unexpected';

const ignoredKeys: readonly Case[] = [
  ['a list', `class D(PreTrainedModel):\n    ${KEYS} = [r"a\\.b", "c"]`, 'a\\.b c'],
  ['a set', `class D(PreTrainedModel):\n    ${KEYS} = {"a"}`, 'a'],
  ['no keys', `class D(PreTrainedModel):\n    ${KEYS} = []`, ''],
  ['a name of the file', `K = ["a"]\nclass D(PreTrainedModel):\n    ${KEYS} = K`, 'a'],
  ['a list with a name in it', `K = ["a"]\nclass D(PreTrainedModel):\n    ${KEYS} = [*K, "b"]`, 'a b'],
  ['none', 'class D(PreTrainedModel): pass', undefined],
  ['of a base', `class B(PreTrainedModel):\n    ${KEYS} = ["a"]\nclass D(B): pass`, 'a'],
  ['None again', `class B(PreTrainedModel):\n    ${KEYS} = ["a"]\nclass D(B):\n    ${KEYS} = None`, undefined],
  ['a text', `class D(PreTrainedModel):\n    ${KEYS} = "a"`, '? is a string'],
  ['a list of other things', `class D(PreTrainedModel):\n    ${KEYS} = [1]`, '? is a list'],
  ['a name that has no value', `class D(PreTrainedModel):\n    ${KEYS} = [GONE]`, '? is a list'],
  ['added to those of a base', `class D(PreTrainedModel):\n    ${KEYS} = B.${KEYS} + ["a"]`, '? is binary operator'],
];

describe(KEYS, () => {
  for (const [what, source, expected] of ignoredKeys) {
    test(what, () => {
      const { values, of } = valuesOf(source);
      assert.equal(
        shown(values.ignoredKeys(of), (keys) => keys.join(' ')),
        expected,
      );
    });
  }
});

/** [what, body of a configuration, its model_type, its base_config_key] */
const texts: readonly (readonly [what: string, body: string, string | undefined, string | undefined])[] = [
  ['texts', 'model_type = "d"\n    base_config_key = "d_config"', 'd', 'd_config'],
  ['with hints', 'model_type: str = "d"\n    base_config_key: ClassVar[str] = "k"', 'd', 'k'],
  ['empty', 'pass', undefined, undefined],
  ['empty texts', 'model_type = ""\n    base_config_key = ""', undefined, undefined],
  ['other forms', 'model_type = f(1)\n    base_config_key = ["a", "b"]', '? is f(…)', '? is a list'],
];

describe('model_type and base_config_key', () => {
  for (const [what, body, modelType, key] of texts) {
    test(what, () => {
      const { values, of } = valuesOf(`class D(PreTrainedConfig):\n    ${body}`);
      const read = [values.modelType(of), values.baseConfigKey(of)].map((told) => shown(told, (text) => text));
      assert.deepEqual(read, [modelType, key]);
    });
  }
});

const subConfigs: readonly Case[] = [
  [
    'classes by key',
    'class D(PreTrainedConfig):\n    sub_configs = {"b": BConfig, "a": AConfig}',
    'b=BConfig a=AConfig',
  ],
  ['none', 'class D(PreTrainedConfig): pass', ''],
  ['of a base', 'class C(PreTrainedConfig):\n    sub_configs = {"a": AConfig}\nclass D(C): pass', 'a=AConfig'],
  [
    'specified, which counts only where the base class asks for it',
    'class D(PreTrainedConfig):\n    sub_configs_defaults = {"a": SubConfigSpec(config_class=AConfig)}',
    '',
  ],
  ['a method', 'class D(PreTrainedConfig):\n    @property\n    def sub_configs(self): pass', '? is computed'],
  ['a class that cannot be told', 'class D(PreTrainedConfig):\n    sub_configs = {"a": Gone}', '? is a dict'],
  ['keys of another form', 'class D(PreTrainedConfig):\n    sub_configs = {KEY: AConfig}', '? is a dict'],
  ['another dictionary in it', 'class D(PreTrainedConfig):\n    sub_configs = {**C.sub_configs}', '? is a dict'],
  ['no dictionary', 'class D(PreTrainedConfig):\n    sub_configs = dict(a=AConfig)', '? is dict(…)'],
];

/** Since 5.20 the base class makes `sub_configs` of `sub_configs_defaults`. */
const specified: readonly Case[] = [
  [
    'specified',
    'class D(PreTrainedConfig):\n    sub_configs_defaults = {"a": SubConfigSpec(config_class=AConfig, x=1), "b": BConfig}',
    'a=AConfig b=BConfig',
  ],
  ['none', 'class D(PreTrainedConfig): pass', ''],
  ['by the old name', 'class D(PreTrainedConfig):\n    sub_configs = {"a": AConfig}', 'a=AConfig'],
  [
    'specified without a class',
    'class D(PreTrainedConfig):\n    sub_configs_defaults = {"a": SubConfigSpec(x=1)}',
    '? is a dict',
  ],
];

const shownParts = ({ values, of }: Asked): string | undefined =>
  shown(values.subConfigs(of), (parts) => parts.map((part) => `${part.key}=${part.configClass.name}`).join(' '));

describe('sub_configs', () => {
  for (const [what, source, expected] of subConfigs) {
    test(what, () => {
      assert.equal(shownParts(valuesOf(source)), expected);
    });
  }
});

describe('sub_configs since 5.20', () => {
  const made = baseFiles['configuration_utils.py'].replace(
    /^.*sub_configs.*$/m,
    '    sub_configs_defaults: ClassVar[dict[str, SubConfigSpec]] = {}\n    def sub_configs(cls): pass',
  );
  for (const [what, source, expected] of specified) {
    test(what, () => {
      const files = { ...baseFiles, 'configuration_utils.py': made, 'a.py': `${HEAD}${source}\n` };
      const { hierarchy, moduleOf, classIn } = hierarchyOf(files);
      const values = attributeValues({ hierarchy, moduleOf, isHintRead: true, isModel: () => false });
      assert.equal(shownParts({ values, of: classIn('a.py', 'D') }), expected);
    });
  }
});
