# Namespaces that are made of the attributes of others.
#: options of several dataclasses in one namespace
import argparse
from dataclasses import dataclass, field
from typing import Optional
from transformers import AutoModel, HfArgumentParser, TrainingArguments
@dataclass
class ModelArguments:
    name: Optional[str] = field(default="gpt2")
@dataclass
class OwnTrainingArguments(TrainingArguments):
    cache_dir: Optional[str] = field(default=None)
def load(args):
    return AutoModel.from_pretrained(args.name, cache_dir=args.cache_dir)  #> AutoModel ← gpt2 (default)
def main():
    parser = HfArgumentParser((ModelArguments, OwnTrainingArguments))
    model_args, training_args, rest = parser.parse_args_into_dataclasses(return_remaining_strings=True)
    args = argparse.Namespace(**vars(model_args), **vars(training_args))
    load(args)

#: options of a parser with others beside them
import argparse
from types import SimpleNamespace
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--name", default="gpt2")
args = SimpleNamespace(seed=1, **vars(parser.parse_args()))
AutoModel.from_pretrained(args.name)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(args.other)  #> AutoModel ← ?

#: an attribute that is written out beside others
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--size", default="t5-small")
args = argparse.Namespace(**vars(parser.parse_args()), name="gpt2")
AutoModel.from_pretrained(args.name)  #> AutoModel ← gpt2 (constant)

#: an attribute that is set on a namespace which is made of others
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--name", default="gpt2")
args = argparse.Namespace(**vars(parser.parse_args()))
args.name = "t5-small"
AutoModel.from_pretrained(args.name)  #> AutoModel ← t5-small (constant)

#: an attribute that is set before a namespace is made of it
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--name", default="gpt2")
parsed = parser.parse_args()
parsed.name = "t5-small"
args = argparse.Namespace(**vars(parsed))
AutoModel.from_pretrained(args.name)  #> AutoModel ← t5-small (constant)

#: an attribute of a dataclass that may be set before a namespace is made of it
import argparse
from dataclasses import dataclass
from transformers import AutoModel, HfArgumentParser
@dataclass
class ModelArguments:
    name: str = "gpt2"
def main():
    model_args, = HfArgumentParser(ModelArguments).parse_args_into_dataclasses()
    if big():
        model_args.name = "gpt2-xl"
    args = argparse.Namespace(**vars(model_args))
    AutoModel.from_pretrained(args.name)  #> AutoModel ← gpt2 (default), gpt2-xl (branch)

#: a namespace that is made of something unknown
import argparse
from transformers import AutoModel
from settings import loaded
args = argparse.Namespace(**vars(loaded))
AutoModel.from_pretrained(args.name)  #> AutoModel ← ?
