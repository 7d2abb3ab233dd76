import type { ReleaseAttributes } from '../registry/attributes.js';
import { attributeValues, type AttributeValues, type Told } from './attribute-values.js';
import { classHierarchy, isWritten } from './class-hierarchy.js';
import type { ClassModule, ClassModules, SourceClass } from './class-modules.js';
import { classKinds, modelClasses, MODELS, type ModelClasses } from './model-classes.js';
import type { PackageFiles } from './read-release.js';
import { SourceError } from './source-error.js';

/** What is read of the classes of one release. */
export interface AttributesReading {
  readonly attributes: ReleaseAttributes;
  /** What cannot be told from the source, and why: `DPTConfig.sub_configs is computed`. */
  readonly untold: readonly string[];
}

/** A package and the classes that are asked for. */
export interface AttributesQuestion {
  readonly readFile: PackageFiles;
  /** Paths of all files, inside `transformers/`. */
  readonly files: readonly string[];
  /** Names of classes; those that are neither models for PyTorch nor configurations count for nothing. */
  readonly names: Iterable<string>;
}

/**
 * The attributes of the models and configurations among the named classes, and of the configurations that these name.
 * Throws a `SourceError` on a form that the reader has not been told about.
 */
export function readAttributes(question: AttributesQuestion, modules: ClassModules): AttributesReading {
  const reading = readAttributesByFile(question, modules);
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) return value;
  }
}

/** As `readAttributes`, with a pause after each file, for those who must not be held up: there are a thousand. */
export function* readAttributesByFile(
  { readFile, files, names }: AttributesQuestion,
  modules: ClassModules,
): Generator<undefined, AttributesReading, undefined> {
  const read = new Map<string, ClassModule | undefined>();
  const moduleOf = (file: string): ClassModule | undefined => {
    if (read.has(file)) return read.get(file);
    const text = readFile(file);
    const module = text === undefined ? undefined : modules(file, text);
    read.set(file, module);
    return module;
  };
  const defined = new Map<string, SourceClass[]>();
  for (const file of files.filter(isLookedAt)) {
    yield;
    for (const [name, made] of moduleOf(file)?.classes ?? []) defined.set(name, [...(defined.get(name) ?? []), made]);
  }
  yield;
  const hierarchy = classHierarchy({ moduleOf, files, defined });
  const kindOf = classKinds(hierarchy);
  const isModel = (of: SourceClass): boolean => kindOf(of) === 'model';
  const values = attributeValues({ hierarchy, moduleOf, isHintRead: isHintRead(readFile), isModel });
  const classes = modelClasses(names, defined, hierarchy, kindOf);
  return tabulated(classes, values, (of) => kindOf(of) === 'config');
}

/** The files of models and configurations for PyTorch, and one beside them that has a model. */
function isLookedAt(file: string): boolean {
  const isTheirs = /(?:^|\/)(?:modeling|configuration)_(?!tf_|flax_)\w+\.py$/.test(file) && isWritten(file);
  return isTheirs || file === 'generation/watermarking.py';
}

/**
 * Whether a model gets its `config_class` from the type of `config` too, as since 4.54. Throws a `SourceError` where
 * the making of a class changes it in another way.
 */
function isHintRead(readFile: PackageFiles): boolean {
  const [method] = /^ {4}def __init_subclass__(?:(?!^ {4}def )[^])*/m.exec(readFile(MODELS.file) ?? '') ?? [];
  if (method === undefined) return false;
  const taken = [...method.matchAll(/if (\w+) is not None:\n +cls\.config_class = \1$/gm)].map(([, name]) => name);
  if (taken.join() === 'child_attribute,child_annotation,full_attribute,full_annotation') return true;
  throw new SourceError(MODELS.file, undefined, '__init_subclass__ is a form that the reader does not know');
}

function tabulated(
  { models, configs, untold }: ModelClasses,
  values: AttributeValues,
  isConfig: (of: SourceClass) => boolean,
): AttributesReading {
  const attributes = {
    configClasses: new Map<string, readonly string[]>(),
    ignoredKeys: new Map<string, readonly string[]>(),
    modelTypes: new Map<string, readonly string[]>(),
    baseConfigKeys: new Map<string, readonly string[]>(),
    subConfigs: new Map<string, readonly string[]>(),
  };
  const all = new Map(configs);
  const reasons = [...untold];
  /** The value; undefined where there is none, or it cannot be told. */
  const told = <T>(what: string, answer: Told<T>): T | undefined => {
    if ('value' in answer) return answer.value;
    reasons.push(`${what} ${answer.untold}`);
    return undefined;
  };
  /** The name of a class, which is remembered where it is a configuration that the names did not have. */
  const nameOf = (of: SourceClass, what: string): string | undefined => {
    const known = all.get(of.name) ?? of;
    if (isConfig(of)) all.set(of.name, known);
    return told(what, known === of ? { value: of.name } : { untold: `is one of several classes called ${of.name}` });
  };
  for (const [name, model] of models) {
    const configClass = told(`${name}.config_class`, values.configClass(model));
    const named = configClass && nameOf(configClass, `${name}.config_class`);
    attributes.configClasses.set(name, named === undefined ? [] : [named]);
    const keys = values.ignoredKeys(model);
    const known = told(`${name}._keys_to_ignore_on_load_unexpected`, keys);
    if ('untold' in keys) attributes.ignoredKeys.set(name, []);
    else if (known && known.length > 0) attributes.ignoredKeys.set(name, known);
  }
  // Grows while it is gone through.
  for (const [name, config] of all) {
    const modelType = told(`${name}.model_type`, values.modelType(config));
    attributes.modelTypes.set(name, modelType === undefined ? [] : [modelType]);
    const key = told(`${name}.base_config_key`, values.baseConfigKey(config));
    if (key !== undefined) attributes.baseConfigKeys.set(name, [key]);
    const parts = values.subConfigs(config);
    const rows = told(`${name}.sub_configs`, parts)?.flatMap((part) => {
      const named = nameOf(part.configClass, `${name}.sub_configs`);
      return named === undefined ? [] : [`${part.key}=${named}`];
    });
    if ('untold' in parts) attributes.subConfigs.set(name, []);
    else if (rows && rows.length > 0) attributes.subConfigs.set(name, rows);
  }
  return { attributes, untold: reasons };
}
