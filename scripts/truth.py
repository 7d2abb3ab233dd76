"""Asks the imported transformers what its auto classes build, and writes the answers as JSON to the given file.

Standard input is a list of names of classes that it may or may not have.
"""

import importlib
import importlib.util
import inspect
import json
import sys

import torch
import transformers
from transformers.models.auto import auto_factory
from transformers.models.auto.configuration_auto import CONFIG_MAPPING, CONFIG_MAPPING_NAMES


def main(output):
    auto_classes = exported_auto_classes()
    configs, failures = config_classes()
    exports = exported_classes(json.load(sys.stdin))
    answers = {
        "transformers": transformers.__version__,
        "torch": torch.__version__,
        "configClasses": dict(CONFIG_MAPPING_NAMES),
        "failures": failures,
        "autoClasses": {name: table(cls, configs, failures) for name, cls in auto_classes.items()},
        "choices": choices(auto_classes, configs),
        "halves": halves(auto_classes, configs),
        "pipelines": pipelines(),
        "exports": exports,
        "attributes": attributes(exports),
        # Last, for it makes the library believe in packages that are not there.
        "processors": processors(),
    }
    with open(output, "w", encoding="utf-8") as file:
        json.dump(answers, file)


def exported_auto_classes():
    """The classes of `from transformers import …` that build models from a mapping."""
    named = {name: getattr(transformers, name) for name in dir(transformers) if name.startswith("Auto")}
    return {name: cls for name, cls in named.items() if getattr(cls, "_model_mapping", None) is not None}


def config_classes():
    """Model type → configuration class, and what failed to import."""
    configs, failures = {}, []
    for model_type in CONFIG_MAPPING_NAMES:
        try:
            configs[model_type] = CONFIG_MAPPING[model_type]
        except Exception as error:  # noqa: BLE001 (any failure of one type must not hide the others)
            failures.append(f"config of {model_type}: {error!r}"[:300])
    return configs, failures


def table(auto_class, configs, failures):
    """Model type → names of the classes, for each type whose configuration class is in the mapping."""
    mapping = auto_class._model_mapping
    entries = {}
    for model_type, config_class in configs.items():
        if not is_in(config_class, mapping):
            continue
        try:
            classes = mapping[config_class]
            entries[model_type] = [cls.__name__ for cls in as_tuple(classes)]
        except Exception as error:  # noqa: BLE001
            failures.append(f"{auto_class.__name__} of {model_type}: {error!r}"[:300])
            entries[model_type] = None
    return entries


# Up to 4.54: `type(config) in cls._model_mapping.keys()`.
ASKS_KEYS = "_model_mapping.keys()" in inspect.getsource(auto_factory._BaseAutoModelClass.from_pretrained)


def is_in(config_class, mapping):
    return config_class in (mapping.keys() if ASKS_KEYS else mapping)


def entry_of(mapping, model_type):
    """The names as written, without an import."""
    return mapping._model_mapping.get(model_type, "")


def as_tuple(classes):
    return tuple(classes) if isinstance(classes, (list, tuple)) else (classes,)


def choices(auto_classes, configs):
    """What `architectures` chooses where an entry has several classes."""
    found = []
    for name, auto_class in auto_classes.items():
        mapping = auto_class._model_mapping
        for model_type, config_class in configs.items():
            if not is_in(config_class, mapping) or isinstance(entry_of(mapping, model_type), str):
                continue
            names = [cls.__name__ for cls in mapping[config_class]]
            each = [[one] for one in names]
            for architectures in [*each, names[::-1], ["NoSuchClass"], ["NoSuchClass", names[-1]], None]:
                config = config_class()
                config.architectures = architectures
                try:
                    chosen = auto_factory._get_model_class(config, mapping).__name__
                except TypeError:
                    chosen = "TypeError"
                found.append(
                    {"autoClass": name, "modelType": model_type, "architectures": architectures, "chosen": chosen}
                )
    return found


ENCODER_DECODER_CLASSES = ("AutoModelForSeq2SeqLM", "AutoModelForSpeechSeq2Seq")


def halves(auto_classes, configs):
    """For each model type with a causal class beside its encoder-decoder: what the causal class leaves out."""
    causal_mapping = auto_classes["AutoModelForCausalLM"]._model_mapping
    found = []
    for name in ENCODER_DECODER_CLASSES:
        mapping = auto_classes[name]._model_mapping
        for model_type, config_class in configs.items():
            if not is_in(config_class, mapping) or not is_in(config_class, causal_mapping):
                continue
            whole, causal = mapping[config_class], causal_mapping[config_class]
            if whole is causal:
                continue
            of_whole, of_causal = parameters(whole, config_class), parameters(causal, config_class)
            found.append(
                {
                    "autoClass": name,
                    "modelType": model_type,
                    "whole": whole.__name__,
                    "causal": causal.__name__,
                    "encoderParameters": sum(in_encoder(parameter) for parameter in of_whole),
                    "encoderParametersInCausal": sum(in_encoder(parameter) for parameter in of_causal),
                    "causalOnly": sorted(of_causal - of_whole),
                }
            )
    return found


def parameters(cls, config_class):
    """Names of the parameters, built without memory."""
    with torch.device("meta"):
        return {name for name, _ in cls(config_class()).named_parameters(remove_duplicate=False)}


def in_encoder(parameter):
    """Whether a module on its path is called `encoder`; the decoder's attention to it is called `encoder_attn`."""
    return "encoder" in parameter.split(".")


def exported_classes(names):
    """The classes that the package lists, and those of `names` that it gives without listing them."""
    listed = {name for name in dir(transformers) if name[0].isupper() and any(map(str.islower, name))}
    # What stands in for classes of packages that are not installed.
    listed.discard("DummyObject")
    return sorted(listed | {name for name in names if name not in listed and is_given(name)})


# Listed only where torchvision is installed, with nothing in its place where it is not.
NEED_TORCHVISION = {"VideoProcessorMixin"}


def is_given(name):
    if name in NEED_TORCHVISION and f'"{name}"' in inspect.getsource(transformers):
        return True
    try:
        getattr(transformers, name)
    except (AttributeError, ImportError):
        # `Pop2PianoTokenizerFast` is another name of a class that only a missing package keeps away.
        kind = "TokenizerFast" if name.endswith("TokenizerFast") else "ImageProcessorFast"
        has_other_names = f'if name.endswith("{kind}")' in inspect.getsource(transformers.utils.import_utils)
        missing = getattr(transformers, "_object_missing_backend", {})
        return has_other_names and name.endswith(kind) and name.removesuffix("Fast") in missing
    return True


def attributes(names):
    """What the exported models and configurations say of themselves, and which classes cannot be imported here."""
    models, configs, missing = {}, {}, []
    for name in names:
        cls = imported_class(name)
        if cls is None:
            missing.append(name)
        elif issubclass(cls, transformers.PreTrainedModel):
            models[name] = cls
        elif issubclass(cls, transformers.PretrainedConfig):
            configs[name] = cls
    for model in models.values():
        add_config(model.config_class, configs)
    # Grows while it is gone through.
    for config in (each := list(configs.values())):
        for part in (sub_configs(config) or {}).values():
            if add_config(part, configs):
                each.append(part)
    return {
        "models": {name: model_attributes(cls) for name, cls in models.items()},
        "configs": {name: config_attributes(cls) for name, cls in configs.items()},
        "missing": missing,
    }


def imported_class(name):
    """None where the class is missing an optional package."""
    try:
        cls = getattr(transformers, name)
    except Exception:  # noqa: BLE001 (the releases raise different errors)
        return None
    return cls if isinstance(cls, type) and type(cls).__name__ != "DummyObject" else None


def add_config(cls, configs):
    """Whether it was not there: some configurations are only known by those that have them."""
    is_new = is_config(cls) and cls.__name__ not in configs
    if is_new:
        configs[cls.__name__] = cls
    return is_new


def is_config(cls):
    return isinstance(cls, type) and issubclass(cls, transformers.PretrainedConfig)


def model_attributes(cls):
    return {
        # Since 5.12 one class says `config: A | B`, which is no class to load with.
        "configClass": cls.config_class.__name__ if isinstance(cls.config_class, type) else None,
        "ignoredKeys": sorted(cls._keys_to_ignore_on_load_unexpected or []),
    }


def config_attributes(cls):
    key = getattr(cls, "base_config_key", None)
    parts = sub_configs(cls)
    return {
        "modelType": cls.model_type,
        # `ClvpEncoderConfig` has a list of keys, and a `from_pretrained` of its own that chooses one.
        "baseConfigKey": key if isinstance(key, str) and key else None,
        "subConfigs": parts if parts is None else {name: part.__name__ for name, part in parts.items()},
    }


def sub_configs(cls):
    """None where an instance computes them, as of some classes from 4.50 to 4.57."""
    parts = getattr(cls, "sub_configs", {})
    return parts if isinstance(parts, dict) else None


def pipelines():
    """Task → names of its auto classes for PyTorch; alias → task."""
    from transformers.pipelines import SUPPORTED_TASKS, TASK_ALIASES

    return {
        "tasks": {task: [cls.__name__ for cls in values["pt"]] for task, values in SUPPORTED_TASKS.items()},
        "aliases": {alias: redirected(alias, TASK_ALIASES) for alias in [*TASK_ALIASES, "image-to-text"]},
    }


def redirected(alias, aliases):
    """The task, through the function that redirects old names since 5.19; null where there is no such alias."""
    import transformers.pipelines

    resolve = getattr(transformers.pipelines, "_resolve_deprecated_task", lambda task: task)
    task = resolve(alias)
    return aliases.get(task, None if task == alias else task)


PROCESSOR_TABLES = {
    "tokenizer": ("tokenization_auto", "TOKENIZER_MAPPING_NAMES"),
    "processor": ("processing_auto", "PROCESSOR_MAPPING_NAMES"),
    "imageProcessor": ("image_processing_auto", "IMAGE_PROCESSOR_MAPPING_NAMES"),
    "featureExtractor": ("feature_extraction_auto", "FEATURE_EXTRACTOR_MAPPING_NAMES"),
    "videoProcessor": ("video_processing_auto", "VIDEO_PROCESSOR_MAPPING_NAMES"),
}


def processors():
    """Kind → model type → entry, as it is where every optional package but mistral-common is installed."""
    for name in dir(transformers.utils):
        if name.startswith("is_") and name.endswith("_available") and name != "is_mistral_common_available":
            setattr(transformers.utils, name, lambda: True)
    if hasattr(transformers.utils, "is_mistral_common_available"):
        transformers.utils.is_mistral_common_available = lambda: False
    tables = {}
    for kind, (module, table) in PROCESSOR_TABLES.items():
        path = f"transformers.models.auto.{module}"
        if importlib.util.find_spec(path) is None:
            continue
        # The mappings are changed in place when their module runs, so that also what they start from is read again.
        for each in ("transformers.models.auto.auto_mappings", path):
            if importlib.util.find_spec(each) is not None:
                importlib.reload(importlib.import_module(each))
        tables[kind] = dict(getattr(sys.modules[path], table))
    return tables


if __name__ == "__main__":
    main(sys.argv[1])
