import { adapterRepository } from '../../src/rules/adapter-repository.js';
import { hubOf, ruleTester } from '../support/rule-tester.js';

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

const hub = hubOf({
  'acme/model': { modelType: 'gpt2', architectures: ['GPT2LMHeadModel'], files: ['config.json', 'model.safetensors'] },
  'acme/adapter': { files: ['adapter_config.json'], adapterOf: 'acme/model' },
  'acme/both': { modelType: 'gpt2', architectures: ['GPT2LMHeadModel'], files: ['config.json', 'adapter_config.json'] },
  'acme/unlisted': { modelType: 'gpt2', architectures: ['GPT2LMHeadModel'] },
});
const withHub = ruleTester(adapterRepository, undefined, hub);

withHub.reports(
  'a class of peft on what is no adapter',
  `
from peft import AutoPeftModelForCausalLM, AutoPeftModelForSeq2SeqLM, PeftConfig, PeftModel, PeftModelForCausalLM

model = AutoPeftModelForCausalLM.from_pretrained("acme/model")
#       ^^^^^^^^^^^^^^^^^^^^^^^^ error: AutoPeftModelForCausalLM finds no adapter in acme/model: there is no adapter_config.json. It raises ValueError. AutoModelForCausalLM loads the model.
model = AutoPeftModelForSeq2SeqLM.from_pretrained("acme/model")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^ error: AutoPeftModelForSeq2SeqLM finds no adapter in acme/model: there is no adapter_config.json. It raises ValueError.
model = PeftModel.from_pretrained(base, "acme/model")
#       ^^^^^^^^^ error: PeftModel finds no adapter in acme/model: there is no adapter_config.json. It raises ValueError.
model = PeftModelForCausalLM.from_pretrained(base, model_id="acme/model")
#       ^^^^^^^^^^^^^^^^^^^^ error: PeftModelForCausalLM finds no adapter in acme/model: there is no adapter_config.json. It raises ValueError.
model = PeftConfig.from_pretrained("acme/model")
#       ^^^^^^^^^^ error: PeftConfig finds no adapter in acme/model: there is no adapter_config.json. It raises ValueError.
`,
);

withHub.reports(
  'an adapter, what may be one, what is told otherwise or made here',
  `
from peft import AutoPeftModelForCausalLM, PeftModel

AutoPeftModelForCausalLM.from_pretrained("acme/adapter")
AutoPeftModelForCausalLM.from_pretrained("acme/both")
AutoPeftModelForCausalLM.from_pretrained("acme/unlisted")
AutoPeftModelForCausalLM.from_pretrained("acme/nothing")
AutoPeftModelForCausalLM.from_pretrained("./acme/model")
AutoPeftModelForCausalLM.from_pretrained("acme/model", subfolder="adapter")
AutoPeftModelForCausalLM.from_pretrained("acme/model", **options)
PeftModel.from_pretrained(base, "acme/model", config=config)
PeftModel.from_pretrained(base, name)
`,
);

withHub.reports(
  'an adapter that the code saves',
  `
from peft import PeftModel

model.save_pretrained("acme/model")
PeftModel.from_pretrained(base, "acme/model")
`,
);

for (const [before, after] of [
  [
    'from peft import AutoPeftModelForCausalLM\nmodel = AutoPeftModelForCausalLM.from_pretrained("acme/model")',
    'from transformers import AutoModelForCausalLM\nmodel = AutoModelForCausalLM.from_pretrained("acme/model")',
  ],
  [
    'from peft import AutoPeftModelForCausalLM, LoraConfig\nmodel = AutoPeftModelForCausalLM.from_pretrained("acme/model")',
    'from transformers import AutoModelForCausalLM\nfrom peft import LoraConfig\nmodel = AutoModelForCausalLM.from_pretrained("acme/model")',
  ],
] as const)
  withHub.fixes('Load with AutoModelForCausalLM', `${before}\n`, `${after}\n`);

withHub.offers(
  'nothing where adapters are spoken of, or the import cannot be mended',
  'from peft import *\nAutoPeftModelForCausalLM.from_pretrained("acme/model")\n',
  [],
);
withHub.offers(
  'nothing where the adapter is named',
  'from peft import AutoPeftModelForCausalLM\nAutoPeftModelForCausalLM.from_pretrained("acme/model", is_trainable=True)\n',
  [],
);
