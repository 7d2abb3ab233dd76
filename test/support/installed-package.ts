/** The files of a transformers package, by path from `folder`, that the reader understands; one auto class. */
export function packageAt(folder: string, version: string, modelClass = 'BertModel'): Readonly<Record<string, string>> {
  const auto = `${folder}/models/auto`;
  return {
    [`${folder}/__init__.py`]: `__version__ = "${version}"\n`,
    [`${auto}/auto_factory.py`]: 'has_local_code = type(config) in cls._model_mapping\n',
    [`${auto}/configuration_auto.py`]: 'CONFIG_MAPPING_NAMES = OrderedDict([("bert", "BertConfig")])\n',
    [`${auto}/modeling_auto.py`]: `
from .configuration_auto import CONFIG_MAPPING_NAMES
MODEL_MAPPING_NAMES = OrderedDict([("bert", "${modelClass}")])
MODEL_MAPPING = _LazyAutoMapping(CONFIG_MAPPING_NAMES, MODEL_MAPPING_NAMES)
class AutoModel(_BaseAutoModelClass):
    _model_mapping = MODEL_MAPPING
__all__ = ["AutoModel"]
`,
  };
}
