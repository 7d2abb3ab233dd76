# Fields: dataclasses, pydantic, attrs, named tuples, and the parsers that fill them.
#: a field of a dataclass
from dataclasses import dataclass
from transformers import AutoModel
@dataclass
class Args:
    model: str = "gpt2"
args = Args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: a field that the constructor is given
from dataclasses import dataclass
from transformers import AutoModel
@dataclass
class Args:
    size: int
    model: str = "gpt2"
AutoModel.from_pretrained(Args(1, model="t5-small").model)  #> AutoModel ← t5-small (constant)
AutoModel.from_pretrained(Args(1, "t5-small").model)  #> AutoModel ← t5-small (constant)
AutoModel.from_pretrained(Args(1).model)  #> AutoModel ← gpt2 (default)
#: a field with a description
from dataclasses import dataclass, field
from transformers import AutoModel
@dataclass
class Args:
    model: str = field(default="gpt2", metadata={"help": "t5-small"})
AutoModel.from_pretrained(Args().model)  #> AutoModel ← gpt2 (default)
#: a field with a factory
import dataclasses
from transformers import AutoModel
@dataclasses.dataclass(frozen=True)
class Args:
    model: str = dataclasses.field(default_factory=lambda: "gpt2")
AutoModel.from_pretrained(Args().model)  #> AutoModel ← gpt2 (default)
#: a field with an unknown factory
from dataclasses import dataclass, field
from transformers import AutoModel
@dataclass
class Args:
    model: str = field(default_factory=read)
AutoModel.from_pretrained(Args().model)  #> AutoModel ← ?
#: a field without a default
from dataclasses import dataclass, field
from transformers import AutoModel
@dataclass
class Args:
    model: str
    other: str = field(metadata={"help": "gpt2"})
def main(args: Args):
    AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
    AutoModel.from_pretrained(args.other)  #> AutoModel ← ?
#: a field that is no parameter
from dataclasses import dataclass, field
from transformers import AutoModel
@dataclass
class Args:
    seed: int = field(default=1, init=False)
    model: str = "gpt2"
AutoModel.from_pretrained(Args("t5-small").model)  #> AutoModel ← t5-small (constant)
#: class variables are no fields
from dataclasses import dataclass
from typing import ClassVar
from transformers import AutoModel
@dataclass
class Args:
    KIND: ClassVar[str] = "gpt2"
    model: str = "t5-small"
AutoModel.from_pretrained(Args("gpt2-xl").model)  #> AutoModel ← gpt2-xl (constant)
AutoModel.from_pretrained(Args("gpt2-xl").KIND)  #> AutoModel ← gpt2 (constant)
#: fields of a base come first
from dataclasses import dataclass
from transformers import AutoModel
@dataclass
class Base:
    size: int = 1
@dataclass
class Args(Base):
    model: str = "gpt2"
AutoModel.from_pretrained(Args(1, "t5-small").model)  #> AutoModel ← t5-small (constant)
#: a field that a subclass has anew
from dataclasses import dataclass
from transformers import AutoModel
@dataclass
class Base:
    model: str = "gpt2"
@dataclass
class Args(Base):
    model: str = "t5-small"
AutoModel.from_pretrained(Args().model)  #> AutoModel ← t5-small (default)
#: fields behind those of a base from elsewhere
from dataclasses import dataclass
from transformers import AutoModel, TrainingArguments
@dataclass
class Args(TrainingArguments):
    model: str = "gpt2"
AutoModel.from_pretrained(Args("out").model)  #> AutoModel ← ?
AutoModel.from_pretrained(Args(output_dir="out").model)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(Args("out", model="t5-small").model)  #> AutoModel ← t5-small (constant)
#: __post_init__ sets a field
from dataclasses import dataclass
from transformers import AutoModel
@dataclass
class Args:
    model: str = "gpt2"
    def __post_init__(self):
        self.model = "t5-small"
AutoModel.from_pretrained(Args().model)  #> AutoModel ← t5-small (constant)
#: __post_init__ fills a field
from dataclasses import dataclass
from typing import Optional
from transformers import AutoModel
@dataclass
class Args:
    model: str = "gpt2"
    tokenizer: Optional[str] = None
    def __post_init__(self):
        if self.tokenizer is None:
            self.tokenizer = self.model
AutoModel.from_pretrained(Args("t5-small").tokenizer)  #> AutoModel ← t5-small (constant)
#: a field as the dataclass's own method sees it
from dataclasses import dataclass
from transformers import AutoModel
@dataclass
class Loader:
    model: str = "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.model)  #> AutoModel ← gpt2 (default)
#: a field as the method sees it, with callers
from dataclasses import dataclass
from transformers import AutoModel
@dataclass
class Loader:
    model: str
    def load(self):
        return AutoModel.from_pretrained(self.model)  #> AutoModel ← t5-small (caller)
Loader(model="t5-small").load()
#: a field as the method sees it, with a default and a caller
from dataclasses import dataclass
from transformers import AutoModel
@dataclass
class Loader:
    model: str = "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.model)  #> AutoModel ← gpt2 (default), t5-small (caller)
Loader().load()
Loader("t5-small").load()
#: a field as the method sees it, which every caller passes
from dataclasses import dataclass
from transformers import AutoModel
@dataclass
class Loader:
    model: str = "gpt2"
    def load(self):
        return AutoModel.from_pretrained(self.model)  #> AutoModel ← t5-small (caller)
Loader("t5-small").load()
#: an instance within an instance
from dataclasses import dataclass, field
from transformers import AutoModel
@dataclass
class Model:
    name: str = "gpt2"
@dataclass
class Args:
    model: Model = field(default_factory=Model)
    other: Model = field(default_factory=lambda: Model(name="t5-small"))
args = Args()
AutoModel.from_pretrained(args.model.name)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(args.other.name)  #> AutoModel ← t5-small (default)
#: an instance within an instance, by annotation alone
from dataclasses import dataclass
from transformers import AutoModel
@dataclass
class Model:
    name: str = "gpt2"
@dataclass
class Args:
    model: Model
def main(args: Args):
    AutoModel.from_pretrained(args.model.name)  #> AutoModel ← gpt2 (default)
#: an instance that another instance is given
from dataclasses import dataclass
from transformers import AutoModel
@dataclass
class Model:
    name: str = "gpt2"
@dataclass
class Args:
    model: Model
AutoModel.from_pretrained(Args(Model("t5-small")).model.name)  #> AutoModel ← t5-small (constant)
#: dataclasses.replace
import dataclasses
from transformers import AutoModel
@dataclasses.dataclass
class Args:
    model: str = "gpt2"
    size: int = 1
args = Args("gpt2-xl")
AutoModel.from_pretrained(dataclasses.replace(args, model="t5-small").model)  #> AutoModel ← t5-small (constant)
AutoModel.from_pretrained(dataclasses.replace(args, size=2).model)  #> AutoModel ← gpt2-xl (constant)
AutoModel.from_pretrained(dataclasses.replace(args, **read()).model)  #> AutoModel ← ?
#: a dataclass with a constructor of its own
from dataclasses import dataclass
from transformers import AutoModel
@dataclass(init=False)
class Args:
    model: str = "gpt2"
    def __init__(self, name):
        self.model = name
AutoModel.from_pretrained(Args("t5-small").model)  #> AutoModel ← t5-small (constant)
#: HfArgumentParser of one class
from dataclasses import dataclass, field
from transformers import AutoModel, HfArgumentParser
@dataclass
class ModelArguments:
    model_name_or_path: str = field(default="gpt2", metadata={"help": "The model."})
parser = HfArgumentParser(ModelArguments)
args = parser.parse_args_into_dataclasses()[0]
AutoModel.from_pretrained(args.model_name_or_path)  #> AutoModel ← gpt2 (default)
#: HfArgumentParser of several classes
from dataclasses import dataclass
from transformers import AutoModel, HfArgumentParser, TrainingArguments
@dataclass
class ModelArguments:
    name: str = "gpt2"
@dataclass
class DataArguments:
    name: str = "squad"
parser = HfArgumentParser((ModelArguments, DataArguments, TrainingArguments))
model_args, data_args, training_args = parser.parse_args_into_dataclasses()
AutoModel.from_pretrained(model_args.name)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(data_args.name)  #> AutoModel ← squad (default)
AutoModel.from_pretrained(training_args.name)  #> AutoModel ← ?
#: HfArgumentParser with a file
import sys
from dataclasses import dataclass
from transformers import AutoModel, HfArgumentParser, TrainingArguments
@dataclass
class ModelArguments:
    name: str = "gpt2"
def main():
    parser = HfArgumentParser([TrainingArguments, ModelArguments])
    if len(sys.argv) == 2 and sys.argv[1].endswith(".json"):
        training_args, model_args = parser.parse_json_file(json_file=sys.argv[1])
    else:
        training_args, model_args = parser.parse_args_into_dataclasses()
    AutoModel.from_pretrained(model_args.name)  #> AutoModel ← gpt2 (default)
#: HfArgumentParser with the arguments that are left
from dataclasses import dataclass
from transformers import AutoModel, HfArgumentParser
@dataclass
class ModelArguments:
    name: str = "gpt2"
args, rest = HfArgumentParser(ModelArguments).parse_args_into_dataclasses(return_remaining_strings=True)
AutoModel.from_pretrained(args.name)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(rest.name)  #> AutoModel ← ?
#: HfArgumentParser in a tuple pattern
from dataclasses import dataclass
from transformers import AutoModel, HfArgumentParser
@dataclass
class ModelArguments:
    name: str = "gpt2"
(args,) = HfArgumentParser((ModelArguments,)).parse_args_into_dataclasses()
AutoModel.from_pretrained(args.name)  #> AutoModel ← gpt2 (default)
#: HfArgumentParser of a class from elsewhere
from arguments import ModelArguments
from transformers import AutoModel, HfArgumentParser
(args,) = HfArgumentParser(ModelArguments).parse_args_into_dataclasses()
AutoModel.from_pretrained(args.name)  #> AutoModel ← ?
#: what HfArgumentParser gives is passed on
from dataclasses import dataclass
from transformers import AutoModel, HfArgumentParser
@dataclass
class ModelArguments:
    name: str = "gpt2"
def run(args):
    AutoModel.from_pretrained(args.name)  #> AutoModel ← gpt2 (default)
def main():
    args, = HfArgumentParser(ModelArguments).parse_args_into_dataclasses()
    run(args)
#: what HfArgumentParser gives is changed
from dataclasses import dataclass
from transformers import AutoModel, HfArgumentParser
@dataclass
class ModelArguments:
    name: str = "gpt2"
args, = HfArgumentParser(ModelArguments).parse_args_into_dataclasses()
args.name = "t5-small"
AutoModel.from_pretrained(args.name)  #> AutoModel ← t5-small (constant)
#: TrlParser
from dataclasses import dataclass
from transformers import AutoModel
from trl import SFTConfig, TrlParser
@dataclass
class ScriptArguments:
    model: str = "gpt2"
parser = TrlParser((ScriptArguments, SFTConfig))
script_args, training_args = parser.parse_args_and_config()
AutoModel.from_pretrained(script_args.model)  #> AutoModel ← gpt2 (default)
#: a parser's parse
from dataclasses import dataclass
from alignment import H4ArgumentParser
from transformers import AutoModel
@dataclass
class ModelArguments:
    name: str = "gpt2"
@dataclass
class DataArguments:
    name: str = "squad"
model_args, data_args = H4ArgumentParser((ModelArguments, DataArguments)).parse()
args = H4ArgumentParser(ModelArguments).parse()
AutoModel.from_pretrained(model_args.name)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(args.name)  #> AutoModel ← gpt2 (default)
#: tyro
import tyro
from dataclasses import dataclass
from transformers import AutoModel
@dataclass
class Args:
    model: str = "gpt2"
args = tyro.cli(Args)
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: tyro with a function
import tyro
from transformers import AutoModel
def main(model: str = "gpt2"):
    AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default)
tyro.cli(main)
#: simple_parsing and draccus
import draccus
import simple_parsing
from dataclasses import dataclass
from transformers import AutoModel
@dataclass
class Args:
    model: str = "gpt2"
AutoModel.from_pretrained(simple_parsing.parse(Args).model)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(draccus.parse(config_class=Args).model)  #> AutoModel ← gpt2 (default)
@draccus.wrap()
def main(args: Args):
    AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: a typed argument parser
from tap import Tap
from transformers import AutoModel
class Args(Tap):
    model: str = "gpt2"
args = Args().parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: structured configurations
from dataclasses import dataclass
from omegaconf import OmegaConf
from transformers import AutoModel
@dataclass
class Args:
    model: str = "gpt2"
AutoModel.from_pretrained(OmegaConf.structured(Args).model)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(OmegaConf.structured(Args(model="t5-small")).model)  #> AutoModel ← t5-small (constant)
#: hydra with a class
import hydra
from dataclasses import dataclass
from transformers import AutoModel
@dataclass
class Args:
    model: str = "gpt2"
@hydra.main(config_path=".", config_name="config")
def main(args: Args):
    AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: pydantic
from pydantic import BaseModel, Field
from transformers import AutoModel
class Settings(BaseModel):
    model: str = "gpt2"
    other: str = Field("t5-small", description="x")
    third: str = Field(default="gpt2-xl")
    required: str = Field(..., description="gpt2")
settings = Settings()
AutoModel.from_pretrained(settings.model)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(settings.other)  #> AutoModel ← t5-small (default)
AutoModel.from_pretrained(settings.third)  #> AutoModel ← gpt2-xl (default)
AutoModel.from_pretrained(settings.required)  #> AutoModel ← ?
AutoModel.from_pretrained(Settings(model="distilgpt2").model)  #> AutoModel ← distilgpt2 (constant)
#: pydantic settings
from pydantic_settings import BaseSettings
from transformers import AutoModel
class Settings(BaseSettings):
    MODEL: str = "gpt2"
    class Config:
        env_file = ".env"
settings = Settings()
def load():
    return AutoModel.from_pretrained(settings.MODEL)  #> AutoModel ← gpt2 (default)
#: pydantic, copied
from pydantic import BaseModel
from transformers import AutoModel
class Settings(BaseModel):
    model: str = "gpt2"
    size: int = 1
settings = Settings()
AutoModel.from_pretrained(settings.model_copy(update={"model": "t5-small"}).model)  #> AutoModel ← t5-small (constant)
AutoModel.from_pretrained(settings.model_copy(update={"size": 2}).model)  #> AutoModel ← gpt2 (default)
#: a request of a web service
from fastapi import FastAPI
from pydantic import BaseModel
from transformers import AutoModel
app = FastAPI()
class Request(BaseModel):
    model: str = "gpt2"
@app.post("/")
def run(request: Request):
    AutoModel.from_pretrained(request.model)  #> AutoModel ← gpt2 (default)
#: attrs
import attr
import attrs
from transformers import AutoModel
@attr.s
class Old:
    model = attr.ib(default="gpt2")
    size = attr.ib(default=attr.Factory(lambda: 3))
@attrs.define
class New:
    model: str = attrs.field(default="t5-small")
    other: str = "gpt2-xl"
AutoModel.from_pretrained(Old().model)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(Old("distilgpt2").model)  #> AutoModel ← distilgpt2 (constant)
AutoModel.from_pretrained(New().model)  #> AutoModel ← t5-small (default)
AutoModel.from_pretrained(attrs.evolve(New(), other="gpt2").other)  #> AutoModel ← gpt2 (constant)
#: a NamedTuple
from typing import NamedTuple
from transformers import AutoModel
class Config(NamedTuple):
    size: int
    model: str = "gpt2"
AutoModel.from_pretrained(Config(1).model)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(Config(1, "t5-small").model)  #> AutoModel ← t5-small (constant)
AutoModel.from_pretrained(Config(1)._replace(model="t5-small").model)  #> AutoModel ← t5-small (constant)
#: a namedtuple
from collections import namedtuple
from transformers import AutoModel
Config = namedtuple("Config", "size model")
Other = namedtuple("Other", ["model", "size"])
AutoModel.from_pretrained(Config(1, "gpt2").model)  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(Other(size=1, model="t5-small").model)  #> AutoModel ← t5-small (constant)
AutoModel.from_pretrained(Other("t5-small", 1).size)  #> AutoModel ← ?
#: a table of named tuples
from collections import namedtuple
from transformers import AutoModel
Config = namedtuple("Config", "model, size")
CONFIGS = {"a": Config("gpt2", 1), "b": Config("t5-small", 2)}
for key, config in CONFIGS.items():
    AutoModel.from_pretrained(config.model)  #> AutoModel ← gpt2 (loop), t5-small (loop)
#: an unknown decorator
from framework import configured
from transformers import AutoModel
@configured
class Args:
    model: str = "gpt2"
AutoModel.from_pretrained(Args().model)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(Args(model="t5-small").model)  #> AutoModel ← t5-small (constant)
#: annotations alone make no fields
from transformers import AutoModel
class Args:
    model: str = "gpt2"
AutoModel.from_pretrained(Args().model)  #> AutoModel ← gpt2 (constant)
#: a dataclass as a namespace of its own
from dataclasses import dataclass
from transformers import AutoModel
@dataclass
class Args:
    model: str = "gpt2"
AutoModel.from_pretrained(Args.model)  #> AutoModel ← gpt2 (constant)
#: a typed dictionary
from typing import TypedDict
from transformers import AutoModel
class Args(TypedDict):
    model: str
def main(args: Args):
    AutoModel.from_pretrained(args["model"])  #> AutoModel ← ?
