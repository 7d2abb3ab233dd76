# Lists that are put together, cut and filtered, and what loops over them give.
#: a loop over the parts of a text
from transformers import AutoModel
for name in "gpt2,t5-small".split(","):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
NAMES = " gpt2  org/model ".split()
for name in NAMES:
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), org/model (loop)
#: a loop over the parts of an option
import argparse
from transformers import AutoModel
parser = argparse.ArgumentParser()
parser.add_argument("--models", default="gpt2, t5-small,")
args = parser.parse_args()
for name in args.models.split(","):
    AutoModel.from_pretrained(name.strip())  #> AutoModel ← gpt2 (loop), t5-small (loop)
for name in [one.strip() for one in args.models.split(",") if one.strip()]:
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
#: a loop over the parts of a text that are not known, or may have been changed
from transformers import AutoModel
def load(names, sign):
    for name in names.split(","):
        AutoModel.from_pretrained(name)  #> AutoModel ← ?
    for name in "gpt2,t5-small".split(sign):
        AutoModel.from_pretrained(name)  #> AutoModel ← ?
    left = "gpt2,t5-small".split(",")
    left.remove("gpt2")
    for name in left:
        AutoModel.from_pretrained(name)  #> AutoModel ← ?
    for name in "gpt2,t5-small".split(",")[1:]:
        AutoModel.from_pretrained(name)  #> AutoModel ← ?
#: a text that is cut, where no part is taken
from transformers import AutoModel
parts = "org/model".split("/")
AutoModel.from_pretrained(f"{parts}")  #> AutoModel ← ?
AutoModel.from_pretrained(parts)  #> AutoModel ← ?
for org, name in "org/model".split("/"):
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
#: lists that are added
from transformers import AutoModel
SMALL = ["gpt2"]
LARGE = ("gpt2-xl", "t5-3b")
for name in SMALL + ["t5-small"]:
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
ALL = SMALL + list_of_others() + ["t5-small"]
for name in ALL:
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
KNOWN = ["bert-base-cased"] + SMALL + ["t5-small"]
AutoModel.from_pretrained(KNOWN[1])  #> AutoModel ← gpt2 (constant)
AutoModel.from_pretrained(KNOWN[-1])  #> AutoModel ← t5-small (constant)
for name in [*SMALL, *LARGE]:
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), gpt2-xl (loop), t5-3b (loop)
#: lists that are added and changed then
from transformers import AutoModel
SMALL = ["gpt2"]
ALL = SMALL + ["t5-small", "t5-base"]
ALL.remove("t5-small")
for name in ALL:
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
names = ["gpt2"]
for _ in range(3):
    names = names + ["t5-small"]
AutoModel.from_pretrained(names[0])  #> AutoModel ← gpt2 (branch)
#: texts that are added, and not lists
from transformers import AutoModel
base = "gpt2"
name = base + size()
AutoModel.from_pretrained(name)  #> AutoModel ← ?
whole = base + "-xl"
show(whole)
AutoModel.from_pretrained(whole)  #> AutoModel ← gpt2-xl (constant)
#: a part of a list
from transformers import AutoModel
NAMES = ["gpt2", "t5-small", "t5-base"]
for name in NAMES[:2]:
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
rest = NAMES[1:]
for name in rest:
    AutoModel.from_pretrained(name)  #> AutoModel ← t5-small (loop), t5-base (loop)
AutoModel.from_pretrained(rest[0])  #> AutoModel ← t5-small (constant)
for name in NAMES[::2]:
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
for name in NAMES[:count()]:
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
#: lists of what stands in another one
from transformers import AutoModel
SIZES = ["small", "base"]
for name in [f"google/flan-t5-{size}" for size in SIZES]:
    AutoModel.from_pretrained(name)  #> AutoModel ← google/flan-t5-small (loop), google/flan-t5-base (loop)
NAMES = ["gpt2", "t5-small", "t5-base"]
T5S = [name for name in NAMES if "t5" in name]
for name in T5S:
    AutoModel.from_pretrained(name)  #> AutoModel ← t5-small (loop), t5-base (loop)
for name in (one for one in NAMES if one.startswith("gpt")):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop)
#: lists of what stands in another one, of which not all is known
from transformers import AutoModel
NAMES = ["gpt2", "t5-small", "t5-base"]
for name in [one for one in NAMES if is_there(one)]:
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
for name in [f"org/{one}" for one in NAMES if "t5" in one]:
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
T5S = [one for one in NAMES if "t5" in one]
T5S.remove("t5-base")
for name in T5S:
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
AutoModel.from_pretrained([one for one in NAMES][0])  #> AutoModel ← ?
#: every pair of two lists
import itertools
from itertools import chain, product
from transformers import AutoModel
SIZES = ["small", "base"]
for name, seed in itertools.product(["gpt2", "t5-small"], [1, 2]):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
for seed, size in product(range(3), SIZES):
    AutoModel.from_pretrained(f"google/t5-{size}")  #> AutoModel ← google/t5-small (loop), google/t5-base (loop)
for name in chain(["gpt2"], ("t5-small",)):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
#: pairs that are made in another way
from itertools import product
from mine import chain
from transformers import AutoModel
for name in product(["gpt2"], ["t5-small"]):
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
for first, name in product(["gpt2", "t5-small"], repeat=2):
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
for name in chain(["gpt2"], ["t5-small"]):
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
#: a loop that shows how far it has come
import tqdm
from rich.progress import track
from transformers import AutoModel
NAMES = ["gpt2", "t5-small"]
for name in tqdm.tqdm(NAMES, desc="models"):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
for name in track(NAMES):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
for name in steps.track(NAMES):
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
#: lists that are shown
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from transformers import AutoModel
NAMES = ["gpt2", "t5-small"]
plt.bar(NAMES, [1, 2])
figure, axes = plt.subplots()
axes.set_xticklabels(NAMES)
places = np.arange(len(NAMES))
table = pd.MultiIndex.from_product([NAMES, [1, 2]])
for name in NAMES:
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (loop), t5-small (loop)
#: lists that somebody else gets
from transformers import AutoModel
from mine import plan
NAMES = ["gpt2", "t5-small"]
plan(NAMES)
for name in NAMES:
    AutoModel.from_pretrained(name)  #> AutoModel ← ?
