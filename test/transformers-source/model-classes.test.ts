import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classKinds, modelClasses } from '../../src/transformers-source/model-classes.js';
import { baseFiles, hierarchyOf } from '../support/package-classes.js';

const A = 'modeling_a.py';

const { hierarchy, classIn } = hierarchyOf({
  ...baseFiles,
  [A]: `
from .modeling_utils import PreTrainedModel
from .configuration_utils import PretrainedConfig
class Model(PreTrainedModel): pass
class Config(PretrainedConfig): pass
class Other: pass
class Unknown(Gone): pass
class Hidden(Gone, Model): pass
class Twice(PreTrainedModel): pass
`,
  'modeling_b.py': 'class Twice: pass\n',
});
const kindOf = classKinds(hierarchy);

test('what classes are', () => {
  const names = ['Model', 'Config', 'Other', 'Unknown', 'Hidden', 'Twice'];
  const kinds = names.map((name) => kindOf(classIn(A, name)));
  assert.deepEqual(kinds, ['model', 'config', 'other', 'unknown', 'unknown', 'model']);
  assert.equal(kindOf(classIn('modeling_utils.py', 'PreTrainedModel')), 'model');
  assert.equal(kindOf(classIn('configuration_utils.py', 'PreTrainedConfig')), 'config');
});

test('the models and configurations among names', () => {
  const names = ['Config', 'Model', 'Other', 'Unknown', 'Twice', 'Gone', 'PretrainedConfig'];
  const defined = new Map([...names.slice(0, 4), 'Twice'].map((name) => [name, [classIn(A, name)]]));
  defined.get('Twice')?.push(classIn('modeling_b.py', 'Twice'));
  const { models, configs, untold } = modelClasses(names, defined, hierarchy, kindOf);
  assert.deepEqual([...models], [['Model', classIn(A, 'Model')]]);
  assert.deepEqual(
    [...configs],
    [
      ['Config', classIn(A, 'Config')],
      ['PretrainedConfig', classIn('configuration_utils.py', 'PreTrainedConfig')],
    ],
  );
  assert.deepEqual(untold, ['Unknown: its bases cannot be told', 'Twice: several files have a class of that name']);
});
