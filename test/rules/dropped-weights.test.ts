import { droppedWeights } from '../../src/rules/dropped-weights.js';
import { hubOf, ruleTester } from '../support/rule-tester.js';

const { reports, fixes, offers } = ruleTester(droppedWeights);

reports(
  'the decoder alone',
  `
from transformers import AutoModelForCausalLM

bart = AutoModelForCausalLM.from_pretrained("facebook/bart-large-cnn")
#      ^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForCausalLM loads facebook/bart-large-cnn without its encoder: BART is an encoder-decoder (BartForConditionalGeneration), and BartForCausalLM is only its decoder. Use AutoModelForSeq2SeqLM.
whisper = AutoModelForCausalLM.from_pretrained("openai/whisper-tiny")
#         ^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForCausalLM loads openai/whisper-tiny without its encoder: Whisper is an encoder-decoder (WhisperForConditionalGeneration), and WhisperForCausalLM is only its decoder. Use AutoModelForSpeechSeq2Seq.
`,
);

reports(
  'what keeps all its parts',
  `
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM, AutoModelForSpeechSeq2Seq, AutoModel

AutoModelForSeq2SeqLM.from_pretrained("facebook/bart-large-cnn")
AutoModelForSpeechSeq2Seq.from_pretrained("openai/whisper-tiny")
AutoModelForCausalLM.from_pretrained("gpt2")
AutoModel.from_pretrained("facebook/bart-large-cnn")
`,
);

reports(
  'weaker for one of several values',
  `
from transformers import AutoModelForCausalLM

name = "gpt2" if small else "facebook/bart-large-cnn"
model = AutoModelForCausalLM.from_pretrained(name)
#       ^^^^^^^^^^^^^^^^^^^^ info: AutoModelForCausalLM loads facebook/bart-large-cnn without its encoder: BART is an encoder-decoder (BartForConditionalGeneration), and BartForCausalLM is only its decoder. facebook/bart-large-cnn needs AutoModelForSeq2SeqLM.
`,
);

offers(
  'the classes that load BART',
  `
from transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("facebook/bart-large-cnn")
`,
  [
    'Load with AutoModelForSeq2SeqLM',
    'Load with AutoModelForMaskedLM',
    'Load with AutoModelForPreTraining',
    'Load with AutoModelForQuestionAnswering',
    'Load with AutoModelForSequenceClassification',
    'Load with AutoModel',
    'Load with BartForConditionalGeneration',
  ],
);

const { reports: ofHub } = ruleTester(
  droppedWeights,
  undefined,
  hubOf({
    'acme/bart': {
      ...{ modelType: 'bart', architectures: ['BartForConditionalGeneration'] },
      config: { tie_word_embeddings: true },
    },
    'acme/whisper': { modelType: 'whisper', architectures: ['WhisperForConditionalGeneration'] },
    'acme/llama': { modelType: 'llama', architectures: ['LlamaForCausalLM'] },
    'acme/mllama': { modelType: 'mllama', architectures: ['MllamaForConditionalGeneration'] },
    'acme/seer': { modelType: 'blip', architectures: ['BlipForQuestionAnswering'] },
    'acme/t5': { modelType: 't5', architectures: ['T5ForConditionalGeneration'] },
    'acme/clip': { modelType: 'clip', architectures: ['CLIPModel'] },
    'acme/modernbert': { modelType: 'modernbert', architectures: ['ModernBertForMaskedLM'] },
  }),
);

ofHub(
  'other parts, and what is random besides',
  `
from transformers import AutoModelForCausalLM, AutoModelForQuestionAnswering, AutoModelForImageTextToText, BartForCausalLM

load = AutoModelForCausalLM.from_pretrained("acme/bart")
#      ^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForCausalLM loads acme/bart without its encoder: BART is an encoder-decoder (BartForConditionalGeneration), and BartForCausalLM is only its decoder, with random weights in model.decoder.embed_tokens. Use AutoModelForSeq2SeqLM.
load = BartForCausalLM.from_pretrained("acme/bart")
#      ^^^^^^^^^^^^^^^ warning: BartForCausalLM loads acme/bart without its encoder: BART is an encoder-decoder (BartForConditionalGeneration), and BartForCausalLM is only its decoder, with random weights in model.decoder.embed_tokens. Use AutoModelForSeq2SeqLM.
load = AutoModelForCausalLM.from_pretrained("acme/mllama")
#      ^^^^^^^^^^^^^^^^^^^^ hint: AutoModelForCausalLM loads acme/mllama without its vision tower: Llama 3.2 Vision is a decoder-only multimodal model (MllamaForConditionalGeneration), and MllamaForCausalLM is only its language model. Use AutoModelForImageTextToText.
load = AutoModelForImageTextToText.from_pretrained("acme/seer")
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForImageTextToText loads acme/seer without its encoder: BLIP is a multimodal model (BlipForQuestionAnswering), and BlipForConditionalGeneration has no place for it. Use AutoModelForVisualQuestionAnswering.
load = AutoModelForQuestionAnswering.from_pretrained("acme/llama")
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForQuestionAnswering loads acme/llama without any of its weights: Llama is a decoder-only model (LlamaForCausalLM), and LlamaForQuestionAnswering has other names for them: all of it is random. Use AutoModelForCausalLM.
`,
);

ofHub(
  'parts that are meant to be left out',
  `
from transformers import (
    AutoModel, AutoModelForTextEncoding, AutoModelForTokenClassification, CLIPTextModel, T5EncoderModel, WhisperForCausalLM,
)

T5EncoderModel.from_pretrained("acme/t5")
AutoModelForTextEncoding.from_pretrained("acme/t5")
AutoModelForTokenClassification.from_pretrained("acme/t5")
CLIPTextModel.from_pretrained("acme/clip")
WhisperForCausalLM.from_pretrained("acme/whisper")
AutoModel.from_pretrained("acme/modernbert")
`,
);

ofHub(
  'the decoder alone, which only proposes',
  `
from transformers import AutoModelForCausalLM

assistant_model = AutoModelForCausalLM.from_pretrained("acme/whisper")
small = AutoModelForCausalLM.from_pretrained("acme/whisper")
large.generate(**inputs, assistant_model=small)
`,
);

ofHub(
  'what is trained',
  `
from transformers import AutoModelForCausalLM, Trainer

model = AutoModelForCausalLM.from_pretrained("acme/mllama")
#       ^^^^^^^^^^^^^^^^^^^^ hint: AutoModelForCausalLM loads acme/mllama without its vision tower: Llama 3.2 Vision is a decoder-only multimodal model (MllamaForConditionalGeneration), and MllamaForCausalLM is only its language model. Use AutoModelForImageTextToText.
Trainer(model=model, args=args).train()
`,
);

fixes(
  'Load with AutoModelForSeq2SeqLM',
  `
import transformers
model = transformers.AutoModelForCausalLM.from_pretrained("facebook/bart-large-cnn")
`,
  `
import transformers
model = transformers.AutoModelForSeq2SeqLM.from_pretrained("facebook/bart-large-cnn")
`,
);
