import { adapterRepository } from '../../src/rules/adapter-repository.js';
import { ruleTester } from '../support/rule-tester.js';

const { reports, fixes, offers } = ruleTester(adapterRepository);

reports(
  'adapters',
  `
from transformers import AutoModelForCausalLM, AutoModelForMaskedLM, OPTForCausalLM

lora = AutoModelForCausalLM.from_pretrained("ybelkada/opt-350m-lora")
#      ^^^^^^^^^^^^^^^^^^^^ warning: ybelkada/opt-350m-lora holds an adapter of facebook/opt-350m, no model: AutoModelForCausalLM loads the base model and the adapter where peft is installed, and raises where it is not. Use AutoPeftModelForCausalLM.
lora = OPTForCausalLM.from_pretrained("ybelkada/opt-350m-lora")
#      ^^^^^^^^^^^^^^ warning: ybelkada/opt-350m-lora holds an adapter of facebook/opt-350m, no model: OPTForCausalLM loads the base model and the adapter where peft is installed, and raises where it is not.
lora = AutoModelForMaskedLM.from_pretrained("acme/lora")
#      ^^^^^^^^^^^^^^^^^^^^ warning: acme/lora holds an adapter, no model: AutoModelForMaskedLM loads the base model and the adapter where peft is installed, and raises where it is not.
`,
);

ruleTester(adapterRepository, '4.30.2').reports(
  'adapters before transformers knew them',
  `
from transformers import AutoModelForCausalLM

lora = AutoModelForCausalLM.from_pretrained("ybelkada/opt-350m-lora")
#      ^^^^^^^^^^^^^^^^^^^^ warning: ybelkada/opt-350m-lora holds an adapter of facebook/opt-350m, no model: AutoModelForCausalLM raises in transformers 4.30.2. Use AutoPeftModelForCausalLM.
`,
);

reports(
  'models, tokenizers, what carries an adapter besides',
  `
from transformers import AutoModelForCausalLM, AutoTokenizer, AutoConfig

AutoModelForCausalLM.from_pretrained("acme/model-and-lora")
AutoTokenizer.from_pretrained("ybelkada/opt-350m-lora")
AutoConfig.from_pretrained("ybelkada/opt-350m-lora")
AutoModelForCausalLM.from_pretrained("gpt2")
AutoModelForCausalLM.from_pretrained("acme/unknown")
`,
);

reports(
  'nothing beside an import of peft',
  `
from transformers import AutoModelForCausalLM
from peft import PeftModel

AutoModelForCausalLM.from_pretrained("ybelkada/opt-350m-lora")
`,
);

reports(
  'beside a package that is only called like it',
  `
from transformers import AutoModelForCausalLM
import peft_utils

lora = AutoModelForCausalLM.from_pretrained("acme/lora")
#      ^^^^^^^^^^^^^^^^^^^^ warning: acme/lora holds an adapter, no model: AutoModelForCausalLM loads the base model and the adapter where peft is installed, and raises where it is not. Use AutoPeftModelForCausalLM.
`,
);

fixes(
  'Load with AutoPeftModelForCausalLM',
  `
from transformers import AutoModelForCausalLM, AutoTokenizer
AutoModelForCausalLM.from_pretrained("ybelkada/opt-350m-lora")
`,
  `
from peft import AutoPeftModelForCausalLM
from transformers import AutoTokenizer
AutoPeftModelForCausalLM.from_pretrained("ybelkada/opt-350m-lora")
`,
);

fixes(
  'Load with AutoPeftModelForFeatureExtraction',
  `
from transformers import AutoModel as Encoder
Encoder.from_pretrained("ybelkada/opt-350m-lora")
`,
  `
from peft import AutoPeftModelForFeatureExtraction as Encoder
Encoder.from_pretrained("ybelkada/opt-350m-lora")
`,
);

fixes(
  'Load with AutoPeftModelForCausalLM',
  `
from transformers import AutoModelForCausalLM
base = AutoModelForCausalLM.from_pretrained("gpt2")
AutoModelForCausalLM.from_pretrained("ybelkada/opt-350m-lora")
`,
  `
from peft import AutoPeftModelForCausalLM
from transformers import AutoModelForCausalLM
base = AutoModelForCausalLM.from_pretrained("gpt2")
AutoPeftModelForCausalLM.from_pretrained("ybelkada/opt-350m-lora")
`,
);

offers(
  'nothing where the class stands behind its module',
  `
import transformers
transformers.AutoModelForCausalLM.from_pretrained("ybelkada/opt-350m-lora")
`,
  [],
);

offers(
  'nothing behind a star',
  `
from transformers import *
AutoModelForCausalLM.from_pretrained("ybelkada/opt-350m-lora")
`,
  [],
);
