# Pipelines. The task stands behind `pipeline`; without a model the argument is missing.
#: a task and a model
from transformers import pipeline
pipe = pipeline("summarization", model="facebook/bart-large-cnn")  #> pipeline summarization ← facebook/bart-large-cnn (literal)
#: both by position
from transformers import pipeline
pipeline("summarization", "facebook/bart-large-cnn")  #> pipeline summarization ← facebook/bart-large-cnn (literal)
#: the task by its keyword
from transformers import pipeline
pipeline(task="summarization", model="facebook/bart-large-cnn")  #> pipeline summarization ← facebook/bart-large-cnn (literal)
#: a model without a task
from transformers import pipeline
pipeline(model="facebook/bart-large-cnn")  #> pipeline ← facebook/bart-large-cnn (literal)
#: a task without a model
from transformers import pipeline
pipeline("summarization")  #> pipeline summarization ← no argument
#: a pipeline's model that is a constant
from transformers import pipeline
MODEL, TASK = "facebook/bart-large-cnn", "summarization"
pipeline(TASK, model=MODEL, tokenizer=MODEL)  #> pipeline summarization ← facebook/bart-large-cnn (constant)
#: a task that is not known
from transformers import pipeline
pipeline(task(), model="gpt2")  #> pipeline ? ← gpt2 (literal)
#: a pipeline's model that is an instance
from transformers import AutoModelForSeq2SeqLM, pipeline
model = AutoModelForSeq2SeqLM.from_pretrained("t5-small")  #> AutoModelForSeq2SeqLM ← t5-small (literal)
pipeline("summarization", model=model)  #> pipeline summarization ← ?
#: a pipeline of the module
import transformers
transformers.pipeline("summarization", model="t5-small")  #> pipeline summarization ← t5-small (literal)
#: a pipeline of the submodule
from transformers.pipelines import pipeline
pipeline("summarization", model="t5-small")  #> pipeline summarization ← t5-small (literal)
#: a pipeline through the submodule
import transformers.pipelines
transformers.pipelines.pipeline("summarization", model="t5-small")  #> pipeline summarization ← t5-small (literal)
#: a pipeline of the module under an alias
import transformers as hf
hf.pipeline("summarization", model="t5-small")  #> pipeline summarization ← t5-small (literal)
#: a pipeline under an alias
from transformers import pipeline as hf_pipeline
hf_pipeline("summarization", model="t5-small")  #> pipeline summarization ← t5-small (literal)
#: a pipeline by a star import
from transformers import *
pipeline("summarization", model="t5-small")  #> pipeline summarization ← t5-small (literal)
#: a pipeline in a function that imports it
def summarizer(model="t5-small"):
    from transformers import pipeline
    return pipeline("summarization", model=model)  #> pipeline summarization ← t5-small (default)
#: a pipeline that is imported in try
try:
    from transformers import pipeline
except ImportError:
    pipeline = None
pipe = pipeline("summarization", model="t5-small")  #> pipeline summarization ← t5-small (literal)
#: what a pipeline returns has its name
from transformers import pipeline
pipeline = pipeline("summarization", model="t5-small")  #> pipeline summarization ← t5-small (literal)
print(pipeline("a long text"))
#: a pipeline that may be what it returned
from transformers import pipeline
def answer(text):
    return pipeline(text)
pipeline = pipeline("summarization", model="t5-small")  #> pipeline summarization ← t5-small (literal)
#: a pipeline of the file
def pipeline(task, model):
    return task, model
pipeline("summarization", model="t5-small")
#: a pipeline of another library
from modelscope import pipeline
pipeline("summarization", model="t5-small")
#: a pipeline of optimum
from optimum.pipelines import pipeline
pipeline("summarization", model="t5-small")
#: a pipeline of one of two libraries
from transformers import pipeline
if onnx:
    from optimum.pipelines import pipeline
pipeline("summarization", model="t5-small")
#: a parameter named pipeline
from transformers import pipeline
def run(pipeline, text):
    return pipeline(text, model="t5-small")
#: a method named pipeline
from transformers import pipeline
class Runner:
    def run(self, text):
        return self.pipeline(text, model="t5-small")
#: a function of a module that has pipelines
import sklearn.pipeline
import transformers
sklearn.pipeline(model="t5-small")
#: a pipeline in a text
from transformers import pipeline
"pipeline('summarization', model='t5-small')"  # pipeline("summarization")
#: a class whose name ends with pipeline
from transformers import TextGenerationPipeline
TextGenerationPipeline(model=model, tokenizer=tokenizer)
#: a pipeline of keywords that are known
from transformers import pipeline
options = {"task": "summarization", "model": "t5-small"}
pipeline(**options)  #> pipeline summarization ← t5-small (constant)
#: a pipeline of keywords that are not known
from transformers import pipeline
def make(**options):
    return pipeline("summarization", **options)  #> pipeline summarization ← no argument !uncertain
#: a pipeline and a class in two branches are no choice of classes
from transformers import AutoModel, pipeline
if direct:
    AutoModel.from_pretrained("t5-small")  #> AutoModel ← t5-small (literal)
else:
    pipeline("summarization", model="t5-small")  #> pipeline summarization ← t5-small (literal)
#: a pipeline's model that is a field
from transformers import pipeline
class Transcriber:
    def __init__(self, model=None):
        if fast:
            default = "openai/whisper-base"
        else:
            default = "openai/whisper-large"
        self.model = model if model else default
        self.pipe = pipeline("automatic-speech-recognition", model=self.model)  #> pipeline automatic-speech-recognition ← openai/whisper-base (default), openai/whisper-large (default)
#: the name of the id becomes that of the model
from transformers import AutoModelForMaskedLM, pipeline
model = "bert-base-uncased"
model = AutoModelForMaskedLM.from_pretrained(model)  #> AutoModelForMaskedLM ← bert-base-uncased (constant)
pipe = pipeline("fill-mask", model=model)  #> pipeline fill-mask ← ?
#: a model or an id
from transformers import AutoModelForMaskedLM, pipeline
model = "bert-base-uncased"
if quick:
    model = AutoModelForMaskedLM.from_pretrained("gpt2")  #> AutoModelForMaskedLM ← gpt2 (literal)
pipe = pipeline("fill-mask", model=model)  #> pipeline fill-mask ← bert-base-uncased (branch)
