import { unknownModelType } from '../../src/rules/unknown-model-type.js';
import { ruleTester } from '../support/rule-tester.js';

const old = ruleTester(unknownModelType, '4.46.3');

old.reports(
  'a model type that came later',
  `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("Qwen/Qwen3-0.6B-Base")
#                                            ^^^^^^^^^^^^^^^^^^^^^^ error: Transformers 4.46.3 cannot load Qwen/Qwen3-0.6B-Base: it does not know the model type qwen3. It raises ValueError; qwen3 came with transformers 4.51.
`,
);

old.reports(
  'what it knows, what nobody knows, what only warns, what brings code of its own',
  `
from transformers import AutoModelForCausalLM, AutoTokenizer, Qwen3ForCausalLM

AutoModelForCausalLM.from_pretrained("gpt2")
AutoModelForCausalLM.from_pretrained("acme/not-bundled")
AutoTokenizer.from_pretrained("Qwen/Qwen3-0.6B-Base")
Qwen3ForCausalLM.from_pretrained("Qwen/Qwen3-0.6B-Base")
`,
);

ruleTester(unknownModelType, '>=4.46,<5').reports(
  'only in a part of a closed range: a warning that names the part',
  `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("Qwen/Qwen3-0.6B-Base")
#                                            ^^^^^^^^^^^^^^^^^^^^^^ warning: Transformers < 4.51 cannot load Qwen/Qwen3-0.6B-Base: it does not know the model type qwen3. It raises ValueError; qwen3 came with transformers 4.51.
`,
);

ruleTester(unknownModelType, '>=4.46').reports(
  'only in older releases of an open range: a hint',
  `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("Qwen/Qwen3-0.6B-Base")
#                                            ^^^^^^^^^^^^^^^^^^^^^^ hint: Transformers < 4.51 cannot load Qwen/Qwen3-0.6B-Base: it does not know the model type qwen3. It raises ValueError; qwen3 came with transformers 4.51.
`,
);

ruleTester(unknownModelType).reports(
  'nothing in the newest release',
  `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("Qwen/Qwen3-0.6B-Base")
`,
);
