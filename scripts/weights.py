"""Which parameters a class misses, and which it leaves over, of weights that another class saved.

Builds every exported model class of the imported transformers on torch's meta device, where nothing needs memory, and
hands the names of one class's weights to the loading code of another. Writes the answers as JSON to the given file.
"""

import collections
import copy
import inspect
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

torch.set_num_threads(1)
transformers.logging.disable_progress_bar()

try:
    from transformers.initialization import no_init_weights
except ImportError:
    from transformers.modeling_utils import no_init_weights

MAJOR, MINOR = (int(part) for part in transformers.__version__.split(".")[:2])


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
        return config_class()
    except Exception:  # noqa: BLE001 (such as EncoderDecoderConfig, which has no default)
        return None


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


class Loading:
    """The loading code of the release, for one model, as far as it matches names and shapes."""

    def __init__(self, model):
        self.model = model
        self.shapes = {key: tensor.shape for key, tensor in model.state_dict().items()}
        self.random = random_keys(model)
        self.match = self.match_5 if MAJOR >= 5 else self.match_4

    def outcome(self, state):
        try:
            missing, loaded, loud, mismatched = self.match(state)
        except ValueError as error:
            if "corrupted" not in str(error):
                raise
            return {"raises": True}
        left = {key for key in state if key not in loaded and not FORGOTTEN.search(key)}
        found = {
            "random": modules(missing, self.shapes, self.random),
            "left": modules(left, state, left & loud),
            "silent": modules(left, state, left - loud),
            "mismatched": modules(mismatched, self.shapes, mismatched),
        }
        return {name: value for name, value in found.items() if value}

    def match_5(self, state):
        """Names that stay missing, keys that are loaded, keys that are reported where they are not, names that misfit."""
        from transformers import conversion_mapping, core_model_loading

        model, names = self.model, {}
        rename = core_model_loading.rename_source_key

        def recorded(key, *options, **named):
            result = rename(key, *options, **named)
            names[key] = result[0]
            return result

        core_model_loading.rename_source_key = recorded
        config = modeling_utils.LoadStateDictConfig(
            device_map={"": torch.device("meta")},
            weight_mapping=conversion_mapping.get_model_conversion_mapping(model, None, None),
        )
        load = core_model_loading.convert_and_load_state_dict_in_model
        # 5.0 takes a plan for several devices, and answers with sets instead of one object.
        plan = (None,) if "tp_plan" in inspect.signature(load).parameters else ()
        try:
            first, *others = load(model, dict(state), config, *plan)
        finally:
            core_model_loading.rename_source_key = rename
        if isinstance(first, set):
            missing, mismatched = first, others[1]
            model.tie_weights(missing_keys=missing, recompute_mapping=False)
            missing, loud = model._adjust_missing_and_unexpected_keys(missing, others[0])
        else:
            mismatched = first.mismatched_keys
            model.tie_weights(missing_keys=first.missing_keys, recompute_mapping=False)
            model._adjust_missing_and_unexpected_keys(first)
            missing, loud = first.missing_keys, first.unexpected_keys
        misfits = {each[0] if isinstance(each, tuple) else each for each in mismatched}
        loaded = {key for key, name in names.items() if name in self.shapes}
        return missing, loaded, {key for key, name in names.items() if name in loud}, misfits - set(missing)

    def match_4(self, state):
        model = self.model
        names = self.names_4(list(state))
        missing = set(self.shapes) - set(names.values())
        buffers = {name for name, _ in model.named_buffers()}
        for group in shared_names(model):
            if not group <= missing:
                missing -= group
        missing = {key for key in missing if not matches(model._keys_to_ignore_on_load_missing, key)}
        loaded = {key for key, name in names.items() if name in self.shapes or name in buffers}
        loud = {key for key in state if not matches(model._keys_to_ignore_on_load_unexpected, names.get(key, key))}
        misfits = {name for key, name in names.items() if name in self.shapes and state[key].shape != self.shapes[name]}
        return missing, loaded, loud, misfits

    def names_4(self, keys):
        """Key → the name it is loaded under."""
        model, prefix = self.model, self.model.base_model_prefix
        fixed = {key: model._fix_state_dict_key_on_load(key)[0] if MINOR > 46 else fixed_46(key) for key in keys}
        has_prefix = bool(prefix) and any((key if MINOR > 46 else fixed[key]).startswith(prefix) for key in keys)
        if MINOR > 46:
            expects = bool(prefix) and hasattr(model, prefix)
            mapping = model._checkpoint_conversion_mapping if is_renaming(model) else None
            return model._get_key_renaming_mapping(keys, mapping, has_prefix and not expects, expects and not has_prefix)
        expects = bool(prefix) and any(key.startswith(prefix) for key in self.shapes)
        if expects and not has_prefix:
            base = getattr(model, prefix, None)
            own = {key for key in self.shapes if not key.startswith(f"{prefix}.")}
            inner = set(base.state_dict()) if base is not None else set()
            if base is not None and any(key in own and key not in inner for key in fixed.values()):
                raise ValueError("corrupted")
            return {key: new if new in own else f"{prefix}.{new}" for key, new in fixed.items()}
        if has_prefix and not expects:
            return {key: new.removeprefix(f"{prefix}.") for key, new in fixed.items() if new.startswith(f"{prefix}.")}
        return fixed


def fixed_46(key):
    """`_load_pretrained_model` › `_fix_key`, up to 4.46."""
    for old, new in (("beta", "bias"), ("gamma", "weight")):
        if old in key:
            return key.replace(old, new)
    for old, new in (("weight_g", "original0"), ("weight_v", "original1")):
        if old in key:
            return key.replace(old, f"parametrizations.weight.{new}")
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


if __name__ == "__main__":
    main(sys.argv[1])
