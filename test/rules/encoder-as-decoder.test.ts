import { encoderAsDecoder } from '../../src/rules/encoder-as-decoder.js';
import { ruleTester } from '../support/rule-tester.js';

const { reports, fixes, offers } = ruleTester(encoderAsDecoder);

reports(
  'an encoder as a causal language model',
  `
from transformers import AutoModelForCausalLM

bert = AutoModelForCausalLM.from_pretrained("google-bert/bert-base-uncased")
#      ^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForCausalLM builds BertLMHeadModel, which reads google-bert/bert-base-uncased in both directions: BERT is an encoder-only model (BertForMaskedLM). Without is_decoder=True it is no causal language model, and what it generates is of no use.
bert = AutoModelForCausalLM.from_pretrained("roberta-base", is_decoder=False)
#      ^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForCausalLM builds RobertaForCausalLM, which reads roberta-base in both directions: RoBERTa is an encoder-only model (RobertaForMaskedLM). Without is_decoder=True it is no causal language model, and what it generates is of no use.
bert = AutoModelForCausalLM.from_pretrained("gpt2" if small else "roberta-base")
#      ^^^^^^^^^^^^^^^^^^^^ info: AutoModelForCausalLM builds RobertaForCausalLM, which reads roberta-base in both directions: RoBERTa is an encoder-only model (RobertaForMaskedLM). Without is_decoder=True it is no causal language model, and what it generates is of no use.
`,
);

reports(
  'a decoder, what may be one, and other classes',
  `
from transformers import AutoModelForCausalLM, AutoModelForMaskedLM

AutoModelForCausalLM.from_pretrained("google-bert/bert-base-uncased", is_decoder=True)
AutoModelForCausalLM.from_pretrained("google-bert/bert-base-uncased", is_decoder=decodes)
AutoModelForCausalLM.from_pretrained("google-bert/bert-base-uncased", **options)
AutoModelForCausalLM.from_pretrained("google-bert/bert-base-uncased", config=config)
AutoModelForMaskedLM.from_pretrained("google-bert/bert-base-uncased")
AutoModelForCausalLM.from_pretrained("gpt2")
AutoModelForCausalLM.from_pretrained("google/bert_for_seq_generation_L-24_bbc_encoder")
`,
);

fixes(
  'Make it a decoder: is_decoder=True',
  `
from transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("roberta-base", is_decoder=False)
`,
  `
from transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("roberta-base", is_decoder=True)
`,
);

fixes(
  'Load with AutoModelForMaskedLM',
  `
from transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("roberta-base")
`,
  `
from transformers import AutoModelForMaskedLM
AutoModelForMaskedLM.from_pretrained("roberta-base")
`,
);

offers(
  'both ways',
  `
from transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("bert-base-uncased")
`,
  ['Make it a decoder: is_decoder=True', 'Load with AutoModelForMaskedLM'],
);
