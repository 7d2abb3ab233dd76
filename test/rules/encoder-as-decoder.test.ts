import { encoderAsDecoder } from '../../src/rules/encoder-as-decoder.js';
import { hubOf, ruleTester } from '../support/rule-tester.js';

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

const BERT = 'BERT is an encoder-only model (BertForMaskedLM)';
const ROBERTA = 'RoBERTa is an encoder-only model (RobertaForMaskedLM)';
const NO_USE = 'Without is_decoder=True it is no causal language model, and what it generates is of no use.';

reports(
  'a causal class that is named by itself',
  `
from transformers import BertLMHeadModel, ElectraForCausalLM, RobertaForCausalLM, XLMRobertaForCausalLM

bert = BertLMHeadModel.from_pretrained("google-bert/bert-base-uncased")
#      ^^^^^^^^^^^^^^^ warning: BertLMHeadModel reads google-bert/bert-base-uncased in both directions: ${BERT}. ${NO_USE}
bert = BertLMHeadModel.from_pretrained("google-bert/bert-base-uncased", is_decoder=False)
#      ^^^^^^^^^^^^^^^ warning: BertLMHeadModel reads google-bert/bert-base-uncased in both directions: ${BERT}. ${NO_USE}
bert = RobertaForCausalLM.from_pretrained("FacebookAI/roberta-base")
#      ^^^^^^^^^^^^^^^^^^ warning: RobertaForCausalLM reads FacebookAI/roberta-base in both directions: ${ROBERTA}. ${NO_USE}
bert = RobertaForCausalLM.from_pretrained("FacebookAI/roberta-base", is_decoder=True)
bert = BertLMHeadModel.from_pretrained("google-bert/bert-base-uncased", is_decoder=True)
bert = BertLMHeadModel.from_pretrained("google-bert/bert-base-uncased", is_decoder=decodes)
bert = XLMRobertaForCausalLM.from_pretrained("FacebookAI/xlm-roberta-base", is_decoder=True)
`,
);

fixes(
  'Make it a decoder: is_decoder=True',
  `
from transformers import RobertaForCausalLM
RobertaForCausalLM.from_pretrained("roberta-base")
`,
  `
from transformers import RobertaForCausalLM
RobertaForCausalLM.from_pretrained("roberta-base", is_decoder=True)
`,
);

for (const range of ['>=4.40,<6', '>=4.40', '4.41.0'])
  ruleTester(encoderAsDecoder, range).reports(
    `the same in all of ${range}, though not all is known of each release`,
    `
from transformers import AutoModelForCausalLM, RobertaForCausalLM

bert = AutoModelForCausalLM.from_pretrained("google-bert/bert-base-uncased")
#      ^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForCausalLM builds BertLMHeadModel, which reads google-bert/bert-base-uncased in both directions: ${BERT}. ${NO_USE}
bert = RobertaForCausalLM.from_pretrained("FacebookAI/roberta-base", is_decoder=True)
`,
  );

const trained = `
from transformers import AutoModelForCausalLM, Trainer

bert = AutoModelForCausalLM.from_pretrained("google-bert/bert-base-uncased")
#      ^^^^^^^^^^^^^^^^^^^^ hint: AutoModelForCausalLM builds BertLMHeadModel, which reads google-bert/bert-base-uncased in both directions: ${BERT}. ${NO_USE}
Trainer(model=bert, args=args).train()
`;
reports('only a hint where it is trained', trained);
ruleTester(encoderAsDecoder, '>=4.40,<6').reports('only a hint where it is trained, in any release', trained);

const hub = hubOf({
  'acme/bert': { modelType: 'bert', architectures: ['BertForMaskedLM'], config: {} },
  'acme/decoder': { modelType: 'bert', architectures: ['BertLMHeadModel'], config: { is_decoder: true } },
  'acme/unread': { modelType: 'bert', architectures: ['BertForMaskedLM'] },
  'acme/convbert': { modelType: 'convbert', architectures: ['ConvBertModel'], config: {} },
  'acme/albert': { modelType: 'albert', architectures: ['AlbertModel'], config: {} },
  'acme/own': { modelType: 'bert', architectures: ['BertForMaskedLM'], remoteCode: 'some' },
});
const withHub = ruleTester(encoderAsDecoder, undefined, hub);

withHub.reports(
  'cross-attention for what is no decoder',
  `
from transformers import AutoModel, AutoModelForCausalLM, BertModel

bert = AutoModelForCausalLM.from_pretrained("acme/bert", add_cross_attention=True)
#      ^^^^^^^^^^^^^^^^^^^^ error: AutoModelForCausalLM cannot load acme/bert with add_cross_attention=True alone: ${BERT}. It raises ValueError in transformers 5.23.0, unless is_decoder=True.
bert = AutoModel.from_pretrained("acme/decoder", add_cross_attention=True, is_decoder=False)
#      ^^^^^^^^^ error: AutoModel cannot load acme/decoder with add_cross_attention=True alone: BERT is an encoder-only model (BertLMHeadModel). It raises ValueError in transformers 5.23.0, unless is_decoder=True.
bert = BertModel.from_pretrained("acme/bert", add_cross_attention=True)
#      ^^^^^^^^^ error: BertModel cannot load acme/bert with add_cross_attention=True alone: ${BERT}. It raises ValueError in transformers 5.23.0, unless is_decoder=True.
bert = AutoModel.from_pretrained("acme/convbert", add_cross_attention=True)
#      ^^^^^^^^^ error: AutoModel cannot load acme/convbert with add_cross_attention=True alone: ConvBERT is an encoder-only model (ConvBertModel). It raises TypeError in transformers 5.23.0, unless is_decoder=True.
`,
);

reports(
  'nothing of both directions where cross-attention raises, unless the configuration makes it a decoder',
  `
from transformers import AutoModelForCausalLM, BertLMHeadModel

BertLMHeadModel.from_pretrained("google-bert/bert-base-uncased", add_cross_attention=True)
AutoModelForCausalLM.from_pretrained("google-bert/bert-base-uncased", add_cross_attention=adds)
`,
);

withHub.reports(
  'cross-attention for a decoder, or what may be one, or has none',
  `
from transformers import AutoModel, AutoModelForCausalLM

AutoModelForCausalLM.from_pretrained("acme/bert", add_cross_attention=True, is_decoder=True)
AutoModelForCausalLM.from_pretrained("acme/bert", add_cross_attention=True, is_decoder=decodes)
AutoModelForCausalLM.from_pretrained("acme/bert", add_cross_attention=True, **options)
AutoModelForCausalLM.from_pretrained("acme/decoder", add_cross_attention=True)
AutoModel.from_pretrained("acme/bert", add_cross_attention=adds)
AutoModel.from_pretrained("acme/unread", add_cross_attention=True)
AutoModel.from_pretrained("acme/albert", add_cross_attention=True)
AutoModelForCausalLM.from_pretrained("acme/own", trust_remote_code=True)
`,
);

withHub.fixes(
  'Make it a decoder: is_decoder=True',
  `
from transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("acme/bert", add_cross_attention=True)
`,
  `
from transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("acme/bert", add_cross_attention=True, is_decoder=True)
`,
);

offers(
  'no argument beside a configuration, which would have to say it',
  `
from transformers import AutoConfig, BertLMHeadModel
BertLMHeadModel.from_pretrained("bert-base-uncased", config=AutoConfig.from_pretrained("bert-base-uncased"))
`,
  ['Load with AutoModelForMaskedLM'],
);

reports(
  'silence where it is made a decoder afterwards, and where nothing is done with it but to look at it',
  `
from transformers import AutoModelForCausalLM

later = AutoModelForCausalLM.from_pretrained("FacebookAI/roberta-base")
later.config.is_decoder = True
later.generate(ids)

counted = AutoModelForCausalLM.from_pretrained("google-bert/bert-base-uncased").eval()
print(counted.num_parameters(), counted.config.hidden_size)

size = AutoModelForCausalLM.from_pretrained("google-bert/bert-base-uncased").config.hidden_size

other = AutoModelForCausalLM.from_pretrained("FacebookAI/roberta-base")
#       ^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForCausalLM builds RobertaForCausalLM, which reads FacebookAI/roberta-base in both directions: RoBERTa is an encoder-only model (RobertaForMaskedLM). Without is_decoder=True it is no causal language model, and what it generates is of no use.
other.config.use_cache = False
other.generate(ids)
print(other.num_parameters())
`,
);
