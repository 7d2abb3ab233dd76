"""Which parameters a class misses, and which it leaves over, of weights that another class saved.

Builds every exported model class of the imported transformers on torch's meta device, where nothing needs memory, and
hands the names of one class's weights to the loading code of another. Writes the answers as JSON to the given file.
"""

import collections
import copy
import json
import os
import re
import sys

os.environ["HF_DEACTIVATE_ASYNC_LOAD"] = "1"
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TRANSFORMERS_VERBOSITY"] = "critical"

import torch
import transformers
from transformers import PretrainedConfig, PreTrainedModel, modeling_utils
from weights_loading import MAJOR, MINOR, Loading
from weights_names import matches, renamed, reverse_mapping

torch.set_num_threads(1)
transformers.logging.disable_progress_bar()

try:
    from transformers.initialization import no_init_weights
except ImportError:
    from transformers.modeling_utils import no_init_weights


def main(output):
    groups, failures = classes_by_config(), []
    pairs, tied = collections.defaultdict(dict), {}
    for config_class, saved_classes in groups.items():
        config = default_config(config_class)
        if config is None:
            failures.append(f"{config_class.__name__} has no default")
            continue
        tied[config_class.__name__] = bool(getattr(config, "tie_word_embeddings", False))
        add_pairs(pairs, failures, config, saved_classes, groups)
        print(config_class.__name__, flush=True)
    with open(output, "w", encoding="utf-8") as file:
        json.dump({"transformers": transformers.__version__, "tied": tied, "pairs": pairs, "failures": failures}, file)


def classes_by_config():
    """Configuration class → the exported model classes that are built from it."""
    groups = collections.defaultdict(list)
    for name in sorted(dir(transformers)):
        try:
            cls = getattr(transformers, name)
        except Exception:  # noqa: BLE001 (the releases raise different errors where a package is not installed)
            continue
        if not isinstance(cls, type) or not issubclass(cls, PreTrainedModel) or "pretrained" in name.lower():
            continue
        if isinstance(cls.config_class, type) and cls.__name__ == name:
            groups[cls.config_class].append(cls)
    return dict(sorted(groups.items(), key=lambda item: item[0].__name__))


def default_config(config_class):
    try:
        config = config_class()
    except Exception:  # noqa: BLE001 (such as EncoderDecoderConfig, which has no default)
        return None
    # Emu3 cannot be built without the names of its picture tokens, of which it has none by default.
    if getattr(config, "vocabulary_map", False) is None:
        config.vocabulary_map = {"<image>": 0}
    return config


def add_pairs(pairs, failures, config, saved_classes, groups):
    """The pairs of one configuration, and of the configurations inside it with its classes."""
    found, ties = add_variant(config, saved_classes, groups, failures, tie=False)
    tied = add_variant(config, saved_classes, groups, failures, tie=True)[0] if ties else found
    for loaded, column in found.items():
        for saved, untied in column.items():
            pairs[loaded][saved] = [untied, tied.get(loaded, {}).get(saved)]


def add_variant(config, saved_classes, groups, failures, tie):
    """Loaded class → saved class → what becomes of it; and whether any of them can tie weights at all."""
    whole = with_ties(config, tie)
    models = {cls: model for cls in saved_classes if (model := build(cls, whole, failures)) is not None}
    # Before anything is loaded: loading marks the models.
    states = {cls.__name__: saved_state(model) for cls, model in models.items()}
    if not states:
        return {}, False
    for part in parts_of(whole):
        for cls in groups.get(type(part), []):
            if cls not in models and type(part) is not type(whole):
                models[cls] = build(cls, part, failures)
    built = [model for model in models.values() if model is not None]
    found = {type(model).__name__: column_of(model, states, failures) for model in built}
    return found, any(modeling_utils._get_tied_weight_keys(model) for model in built)


def column_of(model, states, failures):
    loading, column = Loading(model), {}
    for name, state in states.items():
        try:
            column[name] = loading.outcome(state)
        except Exception as error:  # noqa: BLE001
            failures.append(f"{type(model).__name__} from {name}: {error!r}"[:200])
            column[name] = None
    return column


# More of them are built from the same modules under other numbers.
COUNTS = re.compile(
    r"^(num_hidden_layers|num_layers|n_layers?|layers|depth|(encoder|decoder)_layers|num_(encoder|decoder)_layers"
    r"|num_(sparse|local|routed)?_?experts|n_routed_experts|num_attention_layers)$"
)
FEW = 2


def with_ties(config, tie):
    """A copy that ties the word embeddings, or does not, in all its parts."""
    config = copy.deepcopy(config)
    for each in [config, *parts_of(config)]:
        each.tie_word_embeddings = tie
    return config


def parts_of(config):
    """The configurations inside a configuration, also those inside them."""
    inner = [value for _, value in sorted(vars(config).items()) if isinstance(value, PretrainedConfig)]
    return [part for each in inner for part in (each, *parts_of(each))]


def few_layers(config):
    config = copy.deepcopy(config)
    for each in [config, *parts_of(config)]:
        for name, value in list(vars(each).items()):
            if COUNTS.match(name) and type(value) is int and value > FEW:
                setattr(each, name, FEW)
    return config


def with_rope(config):
    """The defaults of some configurations of 4.x say nothing about rotary embeddings, without which nothing works."""
    config = few_layers(config)
    for each in [config, *parts_of(config)]:
        if getattr(each, "rope_scaling", 0) is None:
            each.rope_scaling = {"rope_type": "default", "type": "default", "mrope_section": [16, 24, 24]}
    return config


def build(cls, config, failures):
    """The model on the meta device; with few layers, unless its configuration does not allow that."""
    error = None
    for attempt in (few_layers, copy.deepcopy, with_rope):
        try:
            with torch.device("meta"), no_init_weights():
                model = cls(attempt(config))
                # Left out where nothing is initialised.
                model.tie_weights()
                return model
        except Exception as raised:  # noqa: BLE001
            error = raised
    failures.append(f"{cls.__name__}: {error!r}"[:200])
    return None


def saved_state(model):
    """What `save_pretrained` writes: key → tensor."""
    state = dict(model.state_dict(keep_vars=True))
    for key in model._keys_to_ignore_on_save or []:
        state.pop(key, None)
    shared = collections.defaultdict(list)
    for key, tensor in state.items():
        shared[id(tensor)].append(key)
    patterns = set(modeling_utils._get_tied_weight_keys(model))
    for names in shared.values():
        for name in sorted(names):
            if len(names) > 1 and matches(patterns, name):
                names.remove(name)
                del state[name]
    if MAJOR >= 5:
        from transformers.core_model_loading import revert_weight_conversion

        return revert_weight_conversion(model, state)
    mapping = reverse_mapping(model)
    named = {renamed(key, mapping): value for key, value in state.items()}
    return named if MINOR <= 46 else model._fix_state_dict_keys_on_save(named)


if __name__ == "__main__":
    main(sys.argv[1])
