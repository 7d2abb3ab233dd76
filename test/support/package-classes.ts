import { classHierarchy, type ClassHierarchy, type ModuleOf } from '../../src/transformers-source/class-hierarchy.js';
import { classModules, type SourceClass } from '../../src/transformers-source/class-modules.js';
import { readAttributes, type AttributesReading } from '../../src/transformers-source/read-attributes.js';
import { syntax } from './transformers-package.js';

/** Source files by their paths inside `transformers/`. */
export type SourceFiles = Readonly<Record<string, string>>;

/** The classes that all models and configurations descend from, up to 4.53 in what a subclass of them comes to. */
export const baseFiles = {
  'modeling_utils.py': `
from torch import nn

class PreTrainedModel(nn.Module):
    config_class: type | None = None
    _keys_to_ignore_on_load_unexpected: list[str] | None = None
`,
  'configuration_utils.py': `
class PreTrainedConfig:
    model_type: str = ""
    base_config_key: str = ""
    sub_configs: dict[str, type] = {}

PretrainedConfig = PreTrainedConfig
`,
} satisfies SourceFiles;

/** `modeling_utils.py` since 4.54: the type of `config` gives a model its `config_class` too. */
export const modelsWithHints = `${baseFiles['modeling_utils.py']}
    def __init_subclass__(cls, **kwargs):
        if child_attribute is not None:
            cls.config_class = child_attribute
        elif child_annotation is not None:
            cls.config_class = child_annotation
        elif full_attribute is not None:
            cls.config_class = full_attribute
        elif full_annotation is not None:
            cls.config_class = full_annotation

    def post_init(self):
        pass
`;

/** Reads attributes of these classes from these files and the base classes. */
export function attributesIn(files: SourceFiles, names: readonly string[]): AttributesReading {
  const all: SourceFiles = { ...baseFiles, ...files };
  const question = { readFile: (file: string) => all[file], files: Object.keys(all), names };
  return readAttributes(question, classModules(syntax));
}

/** The classes of some files. */
export interface PackageClasses {
  readonly hierarchy: ClassHierarchy;
  readonly moduleOf: ModuleOf;
  /** Throws where the file has no such class. */
  readonly classIn: (file: string, name: string) => SourceClass;
}

/** The hierarchy over these files; `from transformers import …` may mean any of their classes. */
export function hierarchyOf(files: SourceFiles): PackageClasses {
  const modules = classModules(syntax);
  const read = new Map(Object.entries(files).map(([file, text]) => [file, modules(file, text)]));
  const defined = new Map<string, SourceClass[]>();
  for (const { classes } of read.values())
    for (const [name, made] of classes) defined.set(name, [...(defined.get(name) ?? []), made]);
  const moduleOf: ModuleOf = (file) => read.get(file);
  return {
    hierarchy: classHierarchy({ moduleOf, files: Object.keys(files), defined }),
    moduleOf,
    classIn(file, name) {
      const made = read.get(file)?.classes.get(name);
      if (made) return made;
      throw new Error(`${file} has no class ${name}`);
    },
  };
}
