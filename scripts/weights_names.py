"""Names of parameters: which are renamed, which belong together, and the modules that hold them."""

import collections
import re

from transformers import modeling_utils


def is_renaming(model):
    vlms = getattr(modeling_utils, "VLMS", [])
    return any(allowed in base.__name__.lower() for base in type(model).__mro__[:-1] for allowed in vlms)


def reverse_mapping(model):
    if not is_renaming(model):
        return {}
    forward = model._checkpoint_conversion_mapping
    return {value: re.sub(r"\(.*\)", "", key.lstrip("^")) for key, value in forward.items()}


def renamed(key, mapping):
    for pattern, replacement in mapping.items():
        key, count = re.subn(pattern, replacement, key)
        if count > 0:
            break
    return key


def matches(patterns, key):
    return any(re.search(pattern, key) for pattern in patterns or [])


# Buffers that were once saved, which every class leaves out.
FORGOTTEN = re.compile(r"rotary_emb\.inv_freq|(^|\.)position_ids$")


def shared_names(model):
    groups = collections.defaultdict(set)
    for name, tensor in model.state_dict(keep_vars=True).items():
        groups[id(tensor)].add(name)
    return [group for group in groups.values() if len(group) > 1]


# Modules and parameters that start with ones and zeros, or with values of a formula.
COMPUTED_MODULES = re.compile("Norm|Sinusoidal")
COMPUTED = re.compile(r"(bias|mask_token|logit_scale)$")


def random_keys(model):
    """The parameters whose initial values depend on the seed; of those that are tied, one."""
    keys = set()
    owners = dict(model.named_modules(remove_duplicate=False))
    for key, parameter in model.named_parameters():
        owner = type(owners[key.rpartition(".")[0]]).__name__
        if parameter.requires_grad and not COMPUTED.search(key) and not COMPUTED_MODULES.search(owner):
            keys.add(key)
    return keys


def modules(keys, universe, counted):
    """The fewest modules, or parameters, that hold `keys` and nothing else of `universe`, with any of `counted`."""
    keys = set(keys)
    if not keys & set(counted):
        return []
    inside = collections.Counter(prefix for key in universe for prefix in prefixes(key))
    among = collections.Counter(prefix for key in keys for prefix in prefixes(key))
    found = set()
    for key in keys & set(counted):
        found.add(next(prefix for prefix in prefixes(key) if inside[prefix] == among[prefix]))
    return sorted({re.sub(r"(^|\.)\d+(?=\.|$)", r"\1*", name) or "*" for name in found})


def prefixes(key):
    """The whole model first, then its modules from the outside, at last the key."""
    parts = key.split(".")
    return ["", *(".".join(parts[: end + 1]) for end in range(len(parts)))]
