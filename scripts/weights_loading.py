"""The loading code of the imported transformers, run without memory on names and shapes."""

import inspect
import re

import torch
import transformers
from transformers import modeling_utils
from weights_names import FORGOTTEN, is_renaming, matches, modules, random_keys, shared_names

MAJOR, MINOR = (int(part) for part in transformers.__version__.split(".")[:2])


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
