# Command lines: argparse, optparse, absl, and namespaces that are made by hand.
#: a default
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model_name", default="gpt2")
args = parser.parse_args()
AutoModel.from_pretrained(args.model_name)  #> AutoModel ← gpt2 (default)
#: dashes
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model-name", type=str, default="gpt2", help="the model")
args = parser.parse_args()
AutoModel.from_pretrained(args.model_name)  #> AutoModel ← gpt2 (default)
#: several flags
from argparse import ArgumentParser
from transformers import AutoModel
parser = ArgumentParser()
parser.add_argument("-m", "--model", "--model-name", default="gpt2")
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: the name of another flag of the option
from argparse import ArgumentParser
from transformers import AutoModel
parser = ArgumentParser()
parser.add_argument("-m", "--model", "--model-name", default="gpt2")
args = parser.parse_args()
AutoModel.from_pretrained(args.model_name)  #> AutoModel ← ?
#: a short flag alone
from argparse import ArgumentParser
from transformers import AutoModel
parser = ArgumentParser()
parser.add_argument("-m", default="gpt2")
args = parser.parse_args()
AutoModel.from_pretrained(args.m)  #> AutoModel ← gpt2 (default)
#: dest
from argparse import ArgumentParser
from transformers import AutoModel
parser = ArgumentParser()
parser.add_argument("--model", dest="model_name", default="gpt2")
args = parser.parse_args()
AutoModel.from_pretrained(args.model_name)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: no default
from argparse import ArgumentParser
from transformers import AutoModel
parser = ArgumentParser()
parser.add_argument("--model")
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: a default that is a constant
from argparse import ArgumentParser
from transformers import AutoModel
MODEL = "gpt2"
parser = ArgumentParser()
parser.add_argument("--model", default=MODEL)
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: a default from the environment
import os
from argparse import ArgumentParser
from transformers import AutoModel
parser = ArgumentParser()
parser.add_argument("--model", default=os.environ.get("MODEL", "gpt2"))
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: a suppressed default
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default=argparse.SUPPRESS)
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: a default that never counts
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2", required=True)
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: a positional that may be left out
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("model", nargs="?", default="gpt2")
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: a positional that may not
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("model", default="gpt2")
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: choices
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", choices=["gpt2", "gpt2-xl"])
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)
#: choices with a default
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", choices=["gpt2", "gpt2-xl"], default="gpt2")
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: choices that must be made
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("model", choices=["gpt2", "gpt2-xl"])
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)
#: a choice is the key of a table
import argparse
from transformers import AutoModel
MODELS = {"small": "gpt2", "big": "gpt2-xl"}
parser = argparse.ArgumentParser()
parser.add_argument("--size", choices=MODELS.keys(), default="small")
args = parser.parse_args()
AutoModel.from_pretrained(MODELS[args.size])  #> AutoModel ← gpt2 (default)
#: a converted default
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", type=convert, default="gpt2")
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: a list of models
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--models", nargs="+", default=["gpt2", "t5-small"])
args = parser.parse_args()
for model in args.models:
    AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default), t5-small (default)
#: a constant of a flag
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--big", dest="model", action="store_const", const="gpt2-xl", default="gpt2")
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2-xl (branch), gpt2 (default)
#: set_defaults
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
parser.set_defaults(model="t5-small", n=1)
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (default)
#: set_defaults in a branch
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
if small:
    parser.set_defaults(model="t5-small")
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default), t5-small (default)
#: set_defaults of what is no option
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.set_defaults(**{"model": "gpt2"})
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: argument groups
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
group = parser.add_argument_group("model")
group.add_argument("--model", default="gpt2")
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: groups of which one excludes the other
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
group = parser.add_mutually_exclusive_group()
group.add_argument("--model", default="gpt2")
group.add_argument("--path")
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: sub-parsers
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
commands = parser.add_subparsers()
train = commands.add_parser("train")
train.add_argument("--model", default="gpt2")
evaluate = commands.add_parser("evaluate")
evaluate.add_argument("--model", default="t5-small")
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default), t5-small (default)
#: parents
import argparse
from transformers import AutoModel
common = argparse.ArgumentParser(add_help=False)
common.add_argument("--model", default="gpt2")
other = argparse.ArgumentParser()
other.add_argument("--model", default="t5-small")
parser = argparse.ArgumentParser(parents=[common])
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: two parsers
import argparse
from transformers import AutoModel
one = argparse.ArgumentParser()
one.add_argument("--model", default="gpt2")
two = argparse.ArgumentParser()
two.add_argument("--model", default="t5-small")
AutoModel.from_pretrained(one.parse_args().model)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(two.parse_args().model)  #> AutoModel ← t5-small (default)
#: two parsers, one of which nobody knows
import argparse
from transformers import AutoModel
def first():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="gpt2")
    return parser
def second():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="t5-small")
    return parser
args = (first() if small else second()).parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default), t5-small (default)
#: what is parsed of what is known
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args, rest = parser.parse_known_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: the first of what is parsed
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_known_args()[0]
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: parsed options as a dictionary
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = vars(parser.parse_args())
AutoModel.from_pretrained(args["model"])  #> AutoModel ← gpt2 (default)
#: vars
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()
AutoModel.from_pretrained(vars(args)["model"])  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(vars(args).get("model"))  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(args.__dict__["model"])  #> AutoModel ← gpt2 (default)
#: getattr
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()
AutoModel.from_pretrained(getattr(args, "model"))  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(getattr(args, "other", "t5-small"))  #> AutoModel ← t5-small (default)
#: a function that parses
import argparse
from transformers import AutoModel
def parse_args():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="gpt2")
    return parser.parse_args()
def main():
    args = parse_args()
    AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: a function that parses into a variable
import argparse
from transformers import AutoModel
def parse_args(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="gpt2")
    args = parser.parse_args(argv)
    return args
AutoModel.from_pretrained(parse_args().model)  #> AutoModel ← gpt2 (default)
#: a function that mends what it has parsed
import argparse
from transformers import AutoModel
def parse_args():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default=None)
    args = parser.parse_args()
    if args.model is None:
        args.model = "gpt2"
    return args
AutoModel.from_pretrained(parse_args().model)  #> AutoModel ← gpt2 (branch)
#: a function that replaces what it has parsed
import argparse
from transformers import AutoModel
def parse_args():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="gpt2")
    args = parser.parse_args()
    args.model = "org/" + read()
    return args
args = parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: a function that makes the parser
import argparse
from transformers import AutoModel
def make_parser():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="gpt2")
    return parser
args = make_parser().parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: a function that adds options
import argparse
from transformers import AutoModel
def add_options(parser):
    parser.add_argument("--model", default="gpt2")
parser = argparse.ArgumentParser()
add_options(parser)
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: a function that adds options and returns the parser
import argparse
from transformers import AutoModel
def add_options(parser):
    parser.add_argument("--model", default="gpt2")
    return parser
parser = add_options(argparse.ArgumentParser())
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: a function that returns the options and more
import argparse
from transformers import AutoModel
def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="gpt2")
    args = parser.parse_args()
    return args, read(args)
args, config = parse()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: options are passed on
import argparse
from transformers import AutoModel
def main(args):
    AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="gpt2")
    main(parser.parse_args())
#: an option is passed on
import argparse
from transformers import AutoModel
def main(model):
    AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default)
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()
main(args.model)
#: all options are passed on as keywords
import argparse
from transformers import AutoModel
def main(model, n):
    AutoModel.from_pretrained(model)  #> AutoModel ← ?
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
main(**vars(parser.parse_args()))
#: a parameter that is called as the options are
import argparse
from transformers import AutoModel
def train(rank, args):
    AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()
spawn(train, nprocs=2)
#: a parameter that is called otherwise
import argparse
from transformers import AutoModel
def train(rank, cfg):
    AutoModel.from_pretrained(cfg.model)  #> AutoModel ← ?
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()
#: a parameter with another type
import argparse
from transformers import AutoModel
def train(rank, args: Settings):
    AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()
#: a parameter that may be of either parser
import argparse
from transformers import AutoModel
def train(rank, args):
    AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
one = argparse.ArgumentParser()
one.add_argument("--model", default="gpt2")
two = argparse.ArgumentParser()
two.add_argument("--n", default="3")
#: something else is called so
import argparse
from transformers import AutoModel
def train(rank, args):
    AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = read_settings()
#: options that a static method adds
from transformers import AutoModel
class Task:
    @staticmethod
    def add_args(parser):
        parser.add_argument("--model", default="gpt2")
    def setup(self, args):
        AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: options from another file
from opts import args
from transformers import AutoModel
import argparse
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: a configuration of hydra
import hydra
from transformers import AutoModel
@hydra.main(config_path="conf")
def main(cfg):
    AutoModel.from_pretrained(cfg.model)  #> AutoModel ← ?
#: no arguments are given
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args([])
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: arguments are given
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
parser.add_argument("--n", default="1")
args = parser.parse_args(["--n", "2", "--model", "t5-small"])
AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (constant)
#: arguments are given for other options
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
parser.add_argument("--n", default="1")
args = parser.parse_args(args=["--n", "2"])
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: arguments are given in one text
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args("--model t5-small".split())
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: an argument that is given with its flag
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args(["--model=t5-small"])
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: an attribute that is set after parsing
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()
args.model = "t5-small"
AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (constant)
#: an attribute that another function sets
import argparse
from transformers import AutoModel
def mend(args):
    args.model = "t5-small"
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()
mend(args)
AutoModel.from_pretrained(args.model)  #> AutoModel ← t5-small (branch), gpt2 (default)
#: attributes that are set by name
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()
for key, value in read().items():
    setattr(args, key, value)
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: another attribute that is set by name
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
args = parser.parse_args()
setattr(args, "n", 3)
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: add_argument under another name
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
add = parser.add_argument
add("--model", default="gpt2")
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: a parser of the file's own class
import argparse
from transformers import AutoModel
class Parser(argparse.ArgumentParser):
    def __init__(self):
        super().__init__()
        self.add_argument("--model", default="gpt2")
args = Parser().parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: keywords of an option that are known
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--model", **{"default": "gpt2", "help": "the model"})
args = parser.parse_args()
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: options of a cell above
import argparse
parser = argparse.ArgumentParser()
parser.add_argument("--model", default="gpt2")
# %%
args = parser.parse_args([])
# %%
from transformers import AutoModel
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (default)
#: optparse
from optparse import OptionParser
from transformers import AutoModel
parser = OptionParser()
parser.add_option("-m", "--model", dest="model", default="gpt2")
(options, args) = parser.parse_args()
AutoModel.from_pretrained(options.model)  #> AutoModel ← gpt2 (default)
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: flags of absl
from absl import app, flags
from transformers import AutoModel
FLAGS = flags.FLAGS
flags.DEFINE_string("model", "gpt2", "The model.")
def main(argv):
    AutoModel.from_pretrained(FLAGS.model)  #> AutoModel ← gpt2 (default)
app.run(main)
#: flags of TensorFlow
import tensorflow as tf
from transformers import AutoModel
flags = tf.compat.v1.flags
FLAGS = flags.FLAGS
flags.DEFINE_string("model", default="gpt2", help="The model.")
AutoModel.from_pretrained(FLAGS.model)  #> AutoModel ← gpt2 (default)
#: a flag in a variable
from absl import flags
from transformers import AutoModel
_MODEL = flags.DEFINE_string("model", "gpt2", "The model.")
AutoModel.from_pretrained(_MODEL.value)  #> AutoModel ← gpt2 (default)
#: a flag with choices
from absl import flags
from transformers import AutoModel
from absl.flags import FLAGS
flags.DEFINE_enum("model", None, ["gpt2", "t5-small"], "The model.")
AutoModel.from_pretrained(FLAGS.model)  #> AutoModel ← gpt2 (branch), t5-small (branch)
#: a flag that the file does not define
from absl import flags
from transformers import AutoModel
FLAGS = flags.FLAGS
flags.DEFINE_string("model", "gpt2", "The model.")
AutoModel.from_pretrained(FLAGS.name)  #> AutoModel ← ?
#: a namespace that is made by hand
from argparse import Namespace
from transformers import AutoModel
args = Namespace(model="gpt2", n=1)
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (constant)
#: a simple namespace of a dictionary
from types import SimpleNamespace
from transformers import AutoModel
CONFIG = {"model": "gpt2"}
args = SimpleNamespace(**CONFIG)
AutoModel.from_pretrained(args.model)  #> AutoModel ← gpt2 (constant)
#: a dictionary with attributes
from easydict import EasyDict as edict
from transformers import AutoModel
config = edict({"model": "gpt2"})
AutoModel.from_pretrained(config.model)  #> AutoModel ← gpt2 (constant)
#: a class called Namespace
from other import Namespace
from transformers import AutoModel
args = Namespace(model="gpt2")
AutoModel.from_pretrained(args.model)  #> AutoModel ← ?
#: a function whose callers pass the command line
import argparse
from transformers import AutoModel
def parse_args(argv=None):
    parser = argparse.ArgumentParser(description=read())
    parser.add_argument("--model", default="gpt2")
    return parser.parse_args(argv)
parse_args(["--model", "t5-small"])
AutoModel.from_pretrained(parse_args().model)  #> AutoModel ← gpt2 (default), t5-small (caller)
#: a function whose parser depends on what it gets
import argparse
from transformers import AutoModel
def make(name):
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default=name)
    return parser.parse_args()
AutoModel.from_pretrained(make("gpt2").model)  #> AutoModel ← gpt2 (default)
#: items of what is no namespace
from transformers import AutoModel
config = vars(module)
AutoModel.from_pretrained(config["model"])  #> AutoModel ← ?
