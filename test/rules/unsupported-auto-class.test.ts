import { unsupportedAutoClass } from '../../src/rules/unsupported-auto-class.js';
import { notebook } from '../support/modules.js';
import { ruleTester } from '../support/rule-tester.js';

const { reports, fixes, offers } = ruleTester(unsupportedAutoClass);

reports(
  'encoder-decoders as causal LM',
  `
from transformers import AutoModelForCausalLM

small = AutoModelForCausalLM.from_pretrained("google-t5/t5-small")
#       ^^^^^^^^^^^^^^^^^^^^ error: AutoModelForCausalLM cannot load google-t5/t5-small: T5 is an encoder-decoder (T5ForConditionalGeneration). It raises ValueError in transformers 5.23.0; use AutoModelForSeq2SeqLM.
flan = AutoModelForCausalLM.from_pretrained("google/flan-t5-base")
#      ^^^^^^^^^^^^^^^^^^^^ error: AutoModelForCausalLM cannot load google/flan-t5-base: T5 is an encoder-decoder (T5ForConditionalGeneration). It raises ValueError in transformers 5.23.0; use AutoModelForSeq2SeqLM.
`,
);

reports(
  'decoder-only models as sequence-to-sequence LM',
  `
import transformers as hf

a = hf.AutoModelForSeq2SeqLM.from_pretrained("gpt2")
#      ^^^^^^^^^^^^^^^^^^^^^ error: AutoModelForSeq2SeqLM cannot load gpt2: GPT-2 is a decoder-only model (GPT2LMHeadModel). It raises ValueError in transformers 5.23.0; use AutoModelForCausalLM.
b = hf.AutoModelForSeq2SeqLM.from_pretrained("meta-llama/Llama-3.2-1B")
#      ^^^^^^^^^^^^^^^^^^^^^ error: AutoModelForSeq2SeqLM cannot load meta-llama/Llama-3.2-1B: Llama is a decoder-only model (LlamaForCausalLM). It raises ValueError in transformers 5.23.0; use AutoModelForCausalLM.
c = hf.AutoModelForSeq2SeqLM.from_pretrained("mistralai/Mistral-7B-v0.1")
#      ^^^^^^^^^^^^^^^^^^^^^ error: AutoModelForSeq2SeqLM cannot load mistralai/Mistral-7B-v0.1: Mistral is a decoder-only model (MistralForCausalLM). It raises ValueError in transformers 5.23.0; use AutoModelForCausalLM.
d = hf.AutoModelForMaskedLM.from_pretrained("gpt2")
#      ^^^^^^^^^^^^^^^^^^^^ error: AutoModelForMaskedLM cannot load gpt2: GPT-2 is a decoder-only model (GPT2LMHeadModel). It raises ValueError in transformers 5.23.0; use AutoModelForCausalLM.
`,
);

reports(
  'what fits',
  `
from transformers import (
    AutoModel, AutoModelForCausalLM, AutoModelForSeq2SeqLM, AutoModelForImageTextToText, AutoTokenizer,
    T5ForConditionalGeneration,
)

AutoModelForSeq2SeqLM.from_pretrained("facebook/bart-large-cnn")
AutoModelForSeq2SeqLM.from_pretrained("google/flan-t5-base")
AutoModelForCausalLM.from_pretrained("gpt2")
AutoModelForCausalLM.from_pretrained("Qwen/Qwen2.5-0.5B-Instruct")
AutoModelForCausalLM.from_pretrained("facebook/bart-large-cnn")
AutoModelForCausalLM.from_pretrained("openai/whisper-tiny")
AutoModelForImageTextToText.from_pretrained("Qwen/Qwen2-VL-7B-Instruct")
AutoModel.from_pretrained("openai/clip-vit-base-patch32")
AutoTokenizer.from_pretrained("google-t5/t5-small")
T5ForConditionalGeneration.from_pretrained("google-t5/t5-small")
`,
);

reports(
  'CLIP has no causal LM',
  `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("openai/clip-vit-base-patch32")
#       ^^^^^^^^^^^^^^^^^^^^ error: AutoModelForCausalLM cannot load openai/clip-vit-base-patch32: CLIP is a dual encoder (CLIPModel). It raises ValueError in transformers 5.23.0; use AutoModelForZeroShotImageClassification.
`,
);

reports(
  'the same class from elsewhere',
  `
from diffusers import AutoModelForCausalLM as A
from trl import AutoModelForSeq2SeqLM as B
from modelscope import AutoModelForMaskedLM as C

class AutoModelForCTC:
    pass

A.from_pretrained("google-t5/t5-small")
B.from_pretrained("gpt2")
C.from_pretrained("gpt2")
AutoModelForCTC.from_pretrained("gpt2")
`,
);

reports(
  'a constant of another cell',
  notebook(
    'from transformers import AutoModelForCausalLM as M',
    'CHECKPOINT = "google-t5/t5-small"',
    `
model = M.from_pretrained(CHECKPOINT)
#       ^ error: AutoModelForCausalLM cannot load google-t5/t5-small: T5 is an encoder-decoder (T5ForConditionalGeneration). It raises ValueError in transformers 5.23.0; use AutoModelForSeq2SeqLM.
`,
  ),
);

reports(
  'weaker for one of several values, which are named',
  `
from transformers import AutoModelForSeq2SeqLM

name = "gpt2" if small else "google-t5/t5-small"
model = AutoModelForSeq2SeqLM.from_pretrained(name)
#       ^^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForSeq2SeqLM cannot load gpt2: GPT-2 is a decoder-only model (GPT2LMHeadModel). It raises ValueError in transformers 5.23.0; gpt2 needs AutoModelForCausalLM.
`,
);

reports(
  'what each of several kinds needs',
  `
from transformers import AutoModelForSeq2SeqLM

for name in ["google-t5/t5-small", "gpt2", "google-bert/bert-base-uncased"]:
    model = AutoModelForSeq2SeqLM.from_pretrained(name)
    #       ^^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForSeq2SeqLM cannot load gpt2 and google-bert/bert-base-uncased: GPT-2 is a decoder-only model (GPT2LMHeadModel) and BERT is an encoder-only model (BertForMaskedLM). It raises ValueError in transformers 5.23.0; gpt2 needs AutoModelForCausalLM and google-bert/bert-base-uncased needs AutoModelForMaskedLM.
`,
);

reports(
  'weaker where the code chooses between classes',
  `
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM

if decoder_only:
    model = AutoModelForCausalLM.from_pretrained("google-t5/t5-small")
    #       ^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForCausalLM cannot load google-t5/t5-small: T5 is an encoder-decoder (T5ForConditionalGeneration). It raises ValueError in transformers 5.23.0; use AutoModelForSeq2SeqLM.
else:
    model = AutoModelForSeq2SeqLM.from_pretrained("google-t5/t5-small")
`,
);

reports(
  'silence where the configuration was asked before',
  `
from transformers import AutoConfig, AutoModelForCausalLM, AutoModelForSeq2SeqLM, T5Config

NAME = "google-t5/t5-small"
config = AutoConfig.from_pretrained(NAME)
if config.is_encoder_decoder:
    model = AutoModelForSeq2SeqLM.from_pretrained(NAME)
else:
    model = AutoModelForCausalLM.from_pretrained(NAME)
if not isinstance(config, T5Config):
    model = AutoModelForCausalLM.from_pretrained(NAME)

def load(name="google-t5/t5-small"):
    config = AutoConfig.from_pretrained(name)
    if getattr(config, "is_encoder_decoder", False):
        raise SystemExit("no encoder-decoders")
    return AutoModelForCausalLM.from_pretrained(name)
`,
);

reports(
  'silence where an exception is expected',
  `
import contextlib
import unittest
import pytest
from transformers import AutoModelForCausalLM

def test_refuses():
    with pytest.raises(ValueError):
        AutoModelForCausalLM.from_pretrained("google-t5/t5-small")

class Test(unittest.TestCase):
    def test_refuses(self):
        with self.assertRaises(ValueError):
            AutoModelForCausalLM.from_pretrained("google-t5/t5-small")

with contextlib.suppress(ValueError):
    AutoModelForCausalLM.from_pretrained("google-t5/t5-small")
with open("log") as log:
    model = AutoModelForCausalLM.from_pretrained("google-t5/t5-small")
    #       ^^^^^^^^^^^^^^^^^^^^ error: AutoModelForCausalLM cannot load google-t5/t5-small: T5 is an encoder-decoder (T5ForConditionalGeneration). It raises ValueError in transformers 5.23.0; use AutoModelForSeq2SeqLM.
`,
);

reports(
  'silence where something else decides',
  `
from transformers import AutoModelForCausalLM

AutoModelForCausalLM.from_pretrained("google-t5/t5-small", config=config)
AutoModelForCausalLM.from_pretrained("google-t5/t5-small", subfolder="decoder")
AutoModelForCausalLM.from_pretrained("google-t5/t5-small", gguf_file="a.gguf")
AutoModelForCausalLM.from_pretrained("google-t5/t5-small", revision=revision)
AutoModelForCausalLM.from_pretrained("google-t5/t5-small", revision="v1.0")
AutoModelForCausalLM.from_pretrained("./t5-small")
AutoModelForCausalLM.from_pretrained("results")
AutoModelForCausalLM.from_pretrained("acme/not-bundled")
AutoModelForCausalLM.from_pretrained("")
AutoModelForCausalLM.from_pretrained(path)
AutoModelForCausalLM.from_pretrained()
`,
);

offers(
  'every class that loads T5',
  `
from transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("google-t5/t5-small")
`,
  [
    'Load with AutoModelForSeq2SeqLM',
    'Load with AutoModelForPreTraining',
    'Load with AutoModelForQuestionAnswering',
    'Load with AutoModelForSequenceClassification',
    'Load with AutoModelForTokenClassification',
    'Load with AutoModel',
    'Load with AutoModelForTextEncoding',
    'Load with T5ForConditionalGeneration',
  ],
);

offers(
  'every class that loads GPT-2',
  `
from transformers import AutoModelForSeq2SeqLM
AutoModelForSeq2SeqLM.from_pretrained("gpt2")
`,
  [
    'Load with AutoModelForCausalLM',
    'Load with AutoModelForPreTraining',
    'Load with AutoModelForQuestionAnswering',
    'Load with AutoModelForSequenceClassification',
    'Load with AutoModelForTokenClassification',
    'Load with AutoModel',
    'Load with GPT2LMHeadModel',
  ],
);

offers(
  'only classes that load all values',
  `
from transformers import AutoModelForMaskedLM
AutoModelForMaskedLM.from_pretrained("gpt2" if x else "facebook/opt-125m")
`,
  [
    'Load with AutoModelForCausalLM',
    'Load with AutoModelForQuestionAnswering',
    'Load with AutoModelForSequenceClassification',
    'Load with AutoModel',
  ],
);

offers(
  'nothing where the values are of different kinds: all that loads both is a class for no task',
  `
from transformers import AutoModelForMaskedLM
AutoModelForMaskedLM.from_pretrained("gpt2" if x else "google-t5/t5-small")
`,
  [],
);

offers(
  'nothing where one of the values is not known',
  `
from transformers import AutoModelForMaskedLM
AutoModelForMaskedLM.from_pretrained("gpt2" if x else "acme/not-bundled")
`,
  [],
);

fixes(
  'Load with AutoModelForSeq2SeqLM',
  `
from transformers import AutoModelForCausalLM
AutoModelForCausalLM.from_pretrained("google-t5/t5-small")
`,
  `
from transformers import AutoModelForSeq2SeqLM
AutoModelForSeq2SeqLM.from_pretrained("google-t5/t5-small")
`,
);

fixes(
  'Load with T5ForConditionalGeneration',
  `
from transformers import AutoModelForCausalLM as M
M.from_pretrained("google-t5/t5-small")
`,
  `
from transformers import T5ForConditionalGeneration as M
M.from_pretrained("google-t5/t5-small")
`,
);

const T5_MESSAGE =
  'AutoModelForCausalLM cannot load google-t5/t5-small: T5 is an encoder-decoder (T5ForConditionalGeneration). It raises ValueError in transformers 5.23.0; use AutoModelForSeq2SeqLM.';

reports(
  'weaker where arguments or names are at work that the file does not show',
  `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("google-t5/t5-small", **kwargs)
#       ^^^^^^^^^^^^^^^^^^^^ warning: ${T5_MESSAGE}
`,
);

reports(
  'weaker behind a star import of another module',
  `
from transformers import AutoModelForCausalLM
from wrappers import *

model = AutoModelForCausalLM.from_pretrained("google-t5/t5-small")
#       ^^^^^^^^^^^^^^^^^^^^ warning: ${T5_MESSAGE}
`,
);

reports(
  'silence where the file registers a class',
  `
from transformers import AutoModelForCausalLM, T5Config

AutoModelForCausalLM.register(T5Config, T5Decoder)
model = AutoModelForCausalLM.from_pretrained("google-t5/t5-small")
`,
);

reports(
  'silence where something else is put in the place of a class',
  `
import transformers

transformers.AutoModelForCausalLM = Wrapped
model = transformers.AutoModelForCausalLM.from_pretrained("google-t5/t5-small")
`,
);

fixes(
  'Load with AutoModelForSeq2SeqLM',
  `
from typing import TYPE_CHECKING
from transformers import AutoModelForCausalLM
if TYPE_CHECKING:
    from transformers import AutoModelForSeq2SeqLM
model = AutoModelForCausalLM.from_pretrained("google-t5/t5-small")
`,
  `
from typing import TYPE_CHECKING
from transformers import AutoModelForSeq2SeqLM
if TYPE_CHECKING:
    from transformers import AutoModelForSeq2SeqLM
model = AutoModelForSeq2SeqLM.from_pretrained("google-t5/t5-small")
`,
);

reports(
  'one class for what another one cannot load, the first one that does counting',
  `
from transformers import AutoConfig, AutoModelForCausalLM, AutoModelForSeq2SeqLM

name = "google/flan-t5-base"
try:
    model = AutoModelForCausalLM.from_pretrained(name)
except ValueError:
    model = AutoModelForSeq2SeqLM.from_pretrained(name)

def load(name="gpt2"):
    try:
        return AutoModelForSeq2SeqLM.from_pretrained(name)
    except (OSError, KeyError) as error:
        print(error)
        return AutoModelForCausalLM.from_pretrained(name)

for name in ["google/flan-t5-base", "gpt2"]:
    try:
        model = AutoModelForCausalLM.from_pretrained(name)
    except:
        model = AutoModelForSeq2SeqLM.from_pretrained(name)
`,
);

reports(
  'a try that does not catch what a wrong class raises, or loads nothing else, changes nothing',
  `
from transformers import AutoModelForCausalLM, AutoTokenizer

try:
    model = AutoModelForCausalLM.from_pretrained("google/flan-t5-base", attn_implementation="sdpa")
    #       ^^^^^^^^^^^^^^^^^^^^ error: AutoModelForCausalLM cannot load google/flan-t5-base: T5 is an encoder-decoder (T5ForConditionalGeneration). It raises ValueError in transformers 5.23.0; use AutoModelForSeq2SeqLM.
except ValueError:
    model = AutoModelForCausalLM.from_pretrained("google/flan-t5-base")
    #       ^^^^^^^^^^^^^^^^^^^^ error: AutoModelForCausalLM cannot load google/flan-t5-base: T5 is an encoder-decoder (T5ForConditionalGeneration). It raises ValueError in transformers 5.23.0; use AutoModelForSeq2SeqLM.

try:
    model = AutoModelForCausalLM.from_pretrained("google-t5/t5-small")
    #       ^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForCausalLM cannot load google-t5/t5-small: T5 is an encoder-decoder (T5ForConditionalGeneration). It raises ValueError in transformers 5.23.0; use AutoModelForSeq2SeqLM.
except ValueError:
    model = AutoTokenizer.from_pretrained("google-t5/t5-small")
`,
);

reports(
  'ids that go together with what the branch asks for',
  `
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM

def load(kind, name):
    if kind == "seq":
        return AutoModelForSeq2SeqLM.from_pretrained(name)
    return AutoModelForCausalLM.from_pretrained(name)

load("seq", "google-t5/t5-small")
load("causal", "gpt2")

for name, is_t5 in [("google-t5/t5-small", True), ("gpt2", False)]:
    if is_t5:
        AutoModelForSeq2SeqLM.from_pretrained(name)
    else:
        AutoModelForCausalLM.from_pretrained(name)
`,
);

reports(
  'an id that goes together with the wrong branch',
  `
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM

def load(kind, name):
    if kind == "seq":
        return AutoModelForSeq2SeqLM.from_pretrained(name)
        #      ^^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForSeq2SeqLM cannot load gpt2: GPT-2 is a decoder-only model (GPT2LMHeadModel). It raises ValueError in transformers 5.23.0; use AutoModelForCausalLM.
    return AutoModelForCausalLM.from_pretrained(name)

load("seq", "gpt2")
load("causal", "gpt2-xl")
`,
);

reports(
  'an id of a caller whose other argument is not known',
  `
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM

def load(kind, name):
    if kind == "seq":
        return AutoModelForSeq2SeqLM.from_pretrained(name)
    return AutoModelForCausalLM.from_pretrained(name)

load("seq", "google-t5/t5-small")
load(asked(), "gpt2")
`,
);

reports(
  'a default id behind a switch that is off by default',
  `
import argparse
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM

parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
parser.add_argument("--seq2seq", action="store_true")
parser.add_argument("--arch", default="causal", choices=["causal", "t5"])
args = parser.parse_args()
if args.seq2seq:
    model = AutoModelForSeq2SeqLM.from_pretrained(args.model)
if args.arch == "t5":
    model = AutoModelForSeq2SeqLM.from_pretrained(args.model)
`,
);

reports(
  'a default id behind a switch that is on by default',
  `
import argparse
from transformers import AutoModelForSeq2SeqLM

parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
parser.add_argument("--causal", action="store_true")
args = parser.parse_args()
if not args.causal:
    model = AutoModelForSeq2SeqLM.from_pretrained(args.model)
    #       ^^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForSeq2SeqLM cannot load gpt2: GPT-2 is a decoder-only model (GPT2LMHeadModel). It raises ValueError in transformers 5.23.0; use AutoModelForCausalLM.
`,
);

reports(
  'a switch that chooses how the same class loads',
  `
from transformers import AutoModelForSeq2SeqLM

def load(name="gpt2", half=False):
    if half:
        return AutoModelForSeq2SeqLM.from_pretrained(name, dtype="float16")
        #      ^^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForSeq2SeqLM cannot load gpt2: GPT-2 is a decoder-only model (GPT2LMHeadModel). It raises ValueError in transformers 5.23.0; use AutoModelForCausalLM.
    return AutoModelForSeq2SeqLM.from_pretrained(name)
    #      ^^^^^^^^^^^^^^^^^^^^^ warning: AutoModelForSeq2SeqLM cannot load gpt2: GPT-2 is a decoder-only model (GPT2LMHeadModel). It raises ValueError in transformers 5.23.0; use AutoModelForCausalLM.
`,
);

reports(
  'a branch that a constant of the file keeps from running, and an id that stands in it',
  `
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM

USE_T5 = True
NAME = "google-t5/t5-small"
if USE_T5:
    model = AutoModelForSeq2SeqLM.from_pretrained(NAME)
else:
    model = AutoModelForCausalLM.from_pretrained(NAME)
if not USE_T5:
    model = AutoModelForCausalLM.from_pretrained("google-t5/t5-base")
    #       ^^^^^^^^^^^^^^^^^^^^ error: AutoModelForCausalLM cannot load google-t5/t5-base: T5 is an encoder-decoder (T5ForConditionalGeneration). It raises ValueError in transformers 5.23.0; use AutoModelForSeq2SeqLM.
`,
);

reports(
  'a default that no caller leaves in a program',
  `
from transformers import AutoModelForCausalLM

def load(name="google-t5/t5-small"):
    return AutoModelForCausalLM.from_pretrained(name)

if __name__ == "__main__":
    load("gpt2")
`,
);

reports(
  'nothing where code of which nothing is known chooses between classes for several ids',
  `
from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM

def load(name, kind):
    if is_seq2seq(kind):
        return AutoModelForSeq2SeqLM.from_pretrained(name)
    return AutoModelForCausalLM.from_pretrained(name)

load("google-t5/t5-small", first)
load("gpt2", second)
`,
);
