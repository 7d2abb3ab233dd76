import { wrongModelClass } from '../../src/rules/wrong-model-class.js';
import { hubOf, ruleTester } from '../support/rule-tester.js';

const of = (modelType: string, ...architectures: readonly string[]) => ({ modelType, architectures });
const hub = hubOf({
  'acme/roberta': of('roberta', 'RobertaForMaskedLM'),
  'acme/bert': of('bert', 'BertModel'),
  'acme/classes': of('bert', 'BertForSequenceClassification'),
  'acme/llama': of('llama', 'LlamaForCausalLM'),
  'acme/llava': of('llava', 'LlavaForConditionalGeneration'),
  'acme/clip': of('clip', 'CLIPModel'),
  'acme/gemma': of('gemma3', 'Gemma3ForConditionalGeneration'),
  'acme/t5': of('t5', 'T5ForConditionalGeneration'),
  'acme/nobody': of('t5'),
});
const { reports, fixes, offers } = ruleTester(wrongModelClass, undefined, hub);

reports(
  'a class that shares no names with the checkpoint',
  `
from transformers import BertModel, Gemma3ForCausalLM, LlamaForCausalLM

model = BertModel.from_pretrained("acme/roberta")
#       ^^^^^^^^^ warning: BertModel is not the class of acme/roberta: RoBERTa is an encoder-only model (RobertaForMaskedLM). None of its weights fits, and all of the model is random. Use AutoModel.
model = BertModel.from_pretrained("acme/t5")
#       ^^^^^^^^^ warning: BertModel is not the class of acme/t5: T5 is an encoder-decoder (T5ForConditionalGeneration). None of its weights fits, and all of the model is random. Use AutoModel.
model = LlamaForCausalLM.from_pretrained("acme/llava")
#       ^^^^^^^^^^^^^^^^ warning: LlamaForCausalLM is not the class of acme/llava: LLaVA is a decoder-only multimodal model (LlavaForConditionalGeneration). None of its weights fits, and all of the model is random. Use LlavaForConditionalGeneration.
model = Gemma3ForCausalLM.from_pretrained("acme/gemma")
#       ^^^^^^^^^^^^^^^^^ warning: Gemma3ForCausalLM is not the class of acme/gemma: Gemma 3 is a decoder-only multimodal model (Gemma3ForConditionalGeneration). None of its weights fits, and all of the model is random. Use AutoModelForCausalLM.
`,
);

reports(
  'classes that share names, or take a part, or of which nothing is known',
  `
from transformers import AutoModel, BertModel, CLIPTextModel, MistralForCausalLM, RobertaModel, RobertaForMaskedLM

RobertaForMaskedLM.from_pretrained("acme/roberta")
RobertaModel.from_pretrained("acme/bert")
MistralForCausalLM.from_pretrained("acme/llama")
CLIPTextModel.from_pretrained("acme/clip")
AutoModel.from_pretrained("acme/roberta")
BertModel.from_pretrained("acme/nobody")
BertModel.from_pretrained("acme/nothing")
BertModel.from_pretrained("acme/roberta", state_dict=weights)
`,
);

ruleTester(wrongModelClass, '4.57.6', hub).reports(
  'names that are refused',
  `
from transformers import DistilBertForSequenceClassification

model = DistilBertForSequenceClassification.from_pretrained("acme/classes")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: DistilBertForSequenceClassification is not the class of acme/classes: BERT is an encoder-only model (BertForSequenceClassification). It raises ValueError in transformers 4.57.6, because the names of the weights do not fit. Use AutoModelForSequenceClassification.
`,
);

ruleTester(wrongModelClass, '4.46.3', hub).reports(
  'a release in which the families were not compared',
  `
from transformers import BertModel

BertModel.from_pretrained("acme/roberta")
`,
);

fixes(
  'Load with AutoModelForMaskedLM',
  `
from transformers import BertForMaskedLM
model = BertForMaskedLM.from_pretrained("acme/roberta")
`,
  `
from transformers import AutoModelForMaskedLM
model = AutoModelForMaskedLM.from_pretrained("acme/roberta")
`,
);

offers(
  'the auto class for the same task, and the class of the weights',
  `
from transformers import BertForMaskedLM
model = BertForMaskedLM.from_pretrained("acme/roberta")
`,
  ['Load with AutoModelForMaskedLM', 'Load with RobertaForMaskedLM'],
);

offers(
  'the most fitting auto class where none does the same',
  `
from transformers import BertForMaskedLM
model = BertForMaskedLM.from_pretrained("acme/llava")
`,
  ['Load with AutoModelForImageTextToText', 'Load with LlavaForConditionalGeneration'],
);
