import { noTransformersWeights } from '../../src/rules/no-transformers-weights.js';
import { ruleTester } from '../support/rule-tester.js';

const { reports, fixes, offers } = ruleTester(noTransformersWeights);

reports(
  'weights for other programs',
  `
from transformers import AutoModel, AutoModelForCausalLM, AutoModelForMaskedLM, BertModel, T5ForConditionalGeneration

AutoModelForCausalLM.from_pretrained("microsoft/Phi-3-mini-4k-instruct-gguf")
#                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: microsoft/Phi-3-mini-4k-instruct-gguf holds weights for GGUF, and no weights that AutoModelForCausalLM reads: it raises OSError in transformers 5.23.0. Name the file in gguf_file=.
AutoModelForCausalLM.from_pretrained("TheBloke/Mistral-7B-v0.1-GGUF")
#                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: TheBloke/Mistral-7B-v0.1-GGUF holds weights for GGUF, and no weights that AutoModelForCausalLM reads: it raises OSError in transformers 5.23.0. Name the file in gguf_file=.
AutoModel.from_pretrained("stabilityai/sdxl-turbo")
#                         ^^^^^^^^^^^^^^^^^^^^^^^^ warning: stabilityai/sdxl-turbo holds a pipeline of diffusers, and no weights that AutoModel reads: it raises OSError in transformers 5.23.0. DiffusionPipeline of diffusers loads it.
BertModel.from_pretrained("Xenova/bert-base-uncased")
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Xenova/bert-base-uncased holds weights for ONNX, and no weights that BertModel reads: it raises OSError in transformers 5.23.0. ORTModel… of optimum reads ONNX.
T5ForConditionalGeneration.from_pretrained("acme/flax-only")
#                                          ^^^^^^^^^^^^^^^^ warning: acme/flax-only holds weights for Flax, and no weights that T5ForConditionalGeneration reads: it raises OSError in transformers 5.23.0.
`,
);

ruleTester(noTransformersWeights, '4.40.2').reports(
  'what an older release offers',
  `
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM

AutoModelForSeq2SeqLM.from_pretrained("acme/flax-only")
#                                     ^^^^^^^^^^^^^^^^ warning: acme/flax-only holds weights for Flax, and no weights that AutoModelForSeq2SeqLM reads: it raises OSError in transformers 4.40.2. Pass from_flax=True.
AutoModelForCausalLM.from_pretrained("TheBloke/Mistral-7B-v0.1-GGUF")
#                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: TheBloke/Mistral-7B-v0.1-GGUF holds weights for GGUF, and no weights that AutoModelForCausalLM reads: it raises OSError in transformers 4.40.2.
`,
);

ruleTester(noTransformersWeights, '4.57.6').reports(
  'what reads the format, or other files',
  `
from transformers import AutoModel, AutoModelForCausalLM, AutoTokenizer, FlaxT5ForConditionalGeneration, AutoModelForSeq2SeqLM

AutoModelForCausalLM.from_pretrained("TheBloke/Mistral-7B-v0.1-GGUF", gguf_file="mistral-7b-v0.1.Q4_K_M.gguf")
AutoTokenizer.from_pretrained("TheBloke/Mistral-7B-v0.1-GGUF")
FlaxT5ForConditionalGeneration.from_pretrained("acme/flax-only")
AutoModelForSeq2SeqLM.from_pretrained("acme/flax-only", from_flax=True)
AutoModel.from_pretrained("stabilityai/sdxl-turbo", subfolder="text_encoder")
AutoModelForCausalLM.from_pretrained("acme/all-formats")
AutoModelForCausalLM.from_pretrained("gpt2")
AutoModelForCausalLM.from_pretrained("ybelkada/opt-350m-lora")
`,
);

fixes(
  'Load Phi-3-mini-4k-instruct-q4.gguf',
  `
from transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("microsoft/Phi-3-mini-4k-instruct-gguf", device_map="auto")
`,
  `
from transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("microsoft/Phi-3-mini-4k-instruct-gguf", device_map="auto", gguf_file="Phi-3-mini-4k-instruct-q4.gguf")
`,
);

offers(
  'none of several files',
  `
from transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("TheBloke/Mistral-7B-v0.1-GGUF")
`,
  [],
);
