/**
 * The files of a transformers package, by path from `folder`, that the reader understands: one auto class, `AutoModel`,
 * and the model classes that it builds, by model type. Each has a module of its own that exports it.
 */
export function packageAt(
  folder: string,
  version: string,
  models: Readonly<Record<string, string>> = { bert: 'BertModel' },
): Readonly<Record<string, string>> {
  const auto = `${folder}/models/auto`;
  const entries = Object.entries(models);
  const listed = (name: (modelClass: string) => string): string =>
    entries.map(([type, modelClass]) => `("${type}", "${name(modelClass)}")`).join(', ');
  return {
    [`${folder}/__init__.py`]: `
__version__ = "${version}"
_import_structure = {}
if not TYPE_CHECKING:
    import_structure = define_import_structure(Path(__file__).parent / "models", prefix="models")
`,
    [`${auto}/auto_factory.py`]: 'has_local_code = type(config) in cls._model_mapping\n',
    [`${auto}/configuration_auto.py`]: `CONFIG_MAPPING_NAMES = OrderedDict([${listed(configOf)}])\n`,
    [`${auto}/modeling_auto.py`]: `
from .configuration_auto import CONFIG_MAPPING_NAMES
MODEL_MAPPING_NAMES = OrderedDict([${listed((modelClass) => modelClass)}])
MODEL_MAPPING = _LazyAutoMapping(CONFIG_MAPPING_NAMES, MODEL_MAPPING_NAMES)
class AutoModel(_BaseAutoModelClass):
    _model_mapping = MODEL_MAPPING
__all__ = ["AutoModel"]
`,
    ...Object.fromEntries(
      entries.map(([type, modelClass]) => [
        `${folder}/models/${type}/modeling_${type}.py`,
        `class ${modelClass}:\n    pass\n__all__ = ["${modelClass}"]\n`,
      ]),
    ),
  };
}

const configOf = (modelClass: string): string => `${modelClass.replace(/Model$/, '')}Config`;
