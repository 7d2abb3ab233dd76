import { wrongRepositoryType } from '../../src/rules/wrong-repository-type.js';
import { ruleTester } from '../support/rule-tester.js';

const { reports } = ruleTester(wrongRepositoryType);

reports(
  'datasets and spaces',
  `
from transformers import AutoModel, pipeline

AutoModel.from_pretrained("rajpurkar/squad")
#                         ^^^^^^^^^^^^^^^^^ info: rajpurkar/squad is a dataset, no model: it raises OSError, unless there is a private model of that name. Datasets load with load_dataset of the package datasets.
pipeline("text-generation", model="acme/demo")
#                                 ^^^^^^^^^^^ warning: acme/demo is a space, no model: it raises OSError.
`,
);

reports(
  'models, and what nobody knows',
  `
from transformers import AutoModel

AutoModel.from_pretrained("openai-community/gpt2")
AutoModel.from_pretrained("acme/denied")
AutoModel.from_pretrained("acme/absent")
AutoModel.from_pretrained("acme/unreachable")
`,
);
