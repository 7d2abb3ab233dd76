import type { Expression } from '../python/statements.js';
import type { ClassHierarchy, ModuleOf } from './class-hierarchy.js';
import type { OwnAttribute, SourceClass } from './class-modules.js';
import type { ReadAttribute } from './class-skeleton.js';
import { dataOf, isList, type Scope } from './data.js';
import { described } from './described.js';
import { SourceError } from './source-error.js';

/** The value of an attribute; undefined where there is none; `untold` says why it cannot be told from the source. */
export type Told<T> = { readonly value: T | undefined } | { readonly untold: string };

/** What the classes of a release have for attributes, with those of their bases. */
export interface AttributeValues {
  /** `config_class` of a model. */
  configClass(of: SourceClass): Told<SourceClass>;
  /** `_keys_to_ignore_on_load_unexpected` of a model: regular expressions. */
  ignoredKeys(of: SourceClass): Told<readonly string[]>;
  /** `model_type` of a configuration. */
  modelType(of: SourceClass): Told<string>;
  /** `base_config_key` of a configuration. */
  baseConfigKey(of: SourceClass): Told<string>;
  /** `sub_configs` of a configuration, in its order. */
  subConfigs(of: SourceClass): Told<readonly SubConfig[]>;
}

/** The class of the configuration that stands under a key of another one. */
export interface SubConfig {
  readonly key: string;
  readonly configClass: SourceClass;
}

/** What it takes to read attributes of classes. */
export interface ValuesOptions {
  readonly hierarchy: ClassHierarchy;
  readonly moduleOf: ModuleOf;
  /** Whether the type of `config` gives a model its `config_class`. */
  readonly isHintRead: boolean;
  readonly isModel: (of: SourceClass) => boolean;
}

/** Reads the attributes of the classes of one release. */
export function attributeValues(options: ValuesOptions): AttributeValues {
  return new SourceValues(options);
}

/** The file whose classes all configurations descend from. */
const CONFIGURATIONS = 'configuration_utils.py';

/** What a written value comes to; undefined where it has a form that is not known. */
type Read<T> = (value: Expression, made: SourceClass) => Told<T> | undefined;

class SourceValues implements AttributeValues {
  readonly #options: ValuesOptions;
  readonly #configClasses = new Map<SourceClass, Told<SourceClass>>();

  constructor(options: ValuesOptions) {
    this.#options = options;
  }

  configClass(of: SourceClass): Told<SourceClass> {
    if (!this.#options.isHintRead) return this.#inherited(of, 'config_class', this.#classNamed);
    const known = this.#configClasses.get(of);
    if (known) return known;
    const own = this.#ownConfigClass(of);
    const told = isNone(own) ? this.#configClassOfBases(of) : own;
    this.#configClasses.set(of, told);
    return told;
  }

  ignoredKeys(of: SourceClass): Told<readonly string[]> {
    return this.#inherited(of, '_keys_to_ignore_on_load_unexpected', this.#texts);
  }

  modelType(of: SourceClass): Told<string> {
    return this.#inherited(of, 'model_type', text);
  }

  baseConfigKey(of: SourceClass): Told<string> {
    return this.#inherited(of, 'base_config_key', text);
  }

  subConfigs(of: SourceClass): Told<readonly SubConfig[]> {
    const found = this.#options.hierarchy.find(of, 'sub_configs');
    // Since 5.20 the base class of all makes it out of another attribute.
    const isMade = typeof found === 'object' && found.own.kind === 'computed' && found.in.file === CONFIGURATIONS;
    return this.#inherited(of, isMade ? 'sub_configs_defaults' : 'sub_configs', this.#subConfigs);
  }

  #inherited<T>(of: SourceClass, attribute: ReadAttribute, read: Read<T>): Told<T> {
    const found = this.#options.hierarchy.find(of, attribute);
    if (found === undefined) return NONE;
    return found === 'unknown' ? { untold: 'its bases cannot be told' } : written(found.own, found.in, read);
  }

  /**
   * What the class itself says, be it by `config_class` or by the type of `config`: `PreTrainedModel.__init_subclass__`
   * asks for these before it asks what the bases came to (modeling_utils.py, since 4.54).
   */
  #ownConfigClass(of: SourceClass): Told<SourceClass> {
    const attribute = of.own.get('config_class');
    const own = attribute ? written(attribute, of, this.#classNamed) : NONE;
    const hint = of.own.get('config');
    if (!isNone(own) || hint?.kind !== 'written' || !hint.annotation) return own;
    return this.#classNamed(hint.annotation, of) ?? untold(hint.annotation);
  }

  #configClassOfBases(of: SourceClass): Told<SourceClass> {
    for (const base of this.#options.hierarchy.order(of).slice(1)) {
      if (base === 'unknown') return { untold: 'its bases cannot be told' };
      const told = this.#options.isModel(base) ? this.configClass(base) : this.#ownConfigClass(base);
      if (!isNone(told)) return told;
    }
    return NONE;
  }

  /** A class of the package that stands there by its name. */
  readonly #classNamed: Read<SourceClass> = (expression, made) => {
    if (expression.kind !== 'name') return undefined;
    const resolved = this.#options.hierarchy.resolve(made.file, expression.name);
    return typeof resolved === 'string' ? undefined : { value: resolved };
  };

  /** A list of texts, also by a name of the same file. */
  readonly #texts: Read<readonly string[]> = (expression, made) => {
    const scope: Scope = {
      file: made.file,
      valueOf: (name, line) => {
        const value = this.#options.moduleOf(made.file)?.values.get(name);
        if (value) return dataOf(value, scope);
        throw new SourceError(made.file, line, `${name} has no value that the reader knows`);
      },
    };
    try {
      const data = dataOf(expression, scope);
      return isList(data) && data.every((item) => typeof item === 'string') ? { value: data } : undefined;
    } catch (error) {
      if (error instanceof SourceError) return undefined;
      throw error;
    }
  };

  readonly #subConfigs: Read<readonly SubConfig[]> = (expression, made) => {
    if (expression.kind !== 'dict') return undefined;
    const entries = expression.entries.flatMap(({ key, value }) => {
      const told = this.#classNamed(specified(value), made);
      const configClass = told && 'value' in told ? told.value : undefined;
      return key?.kind === 'string' && configClass ? [{ key: key.text, configClass }] : [];
    });
    return entries.length === expression.entries.length ? { value: entries } : undefined;
  };
}

const NONE: { readonly value: undefined } = { value: undefined };

function isNone(told: Told<unknown>): boolean {
  return 'value' in told && told.value === undefined;
}

function written<T>(own: OwnAttribute, made: SourceClass, read: Read<T>): Told<T> {
  if (own.kind === 'computed') return { untold: 'is computed' };
  const { value } = own;
  // `config_class = None` is as good as nothing, and so is a bare annotation.
  if (!value || (value.kind === 'constant' && value.value === null)) return NONE;
  return read(value, made) ?? untold(value);
}

/** An empty text says nothing. */
function text(value: Expression): Told<string> | undefined {
  if (value.kind !== 'string') return undefined;
  return value.text === '' ? NONE : { value: value.text };
}

/** `BertConfig` of `SubConfigSpec(config_class=BertConfig, …)`; every other expression stands for itself. */
function specified(value: Expression): Expression {
  if (value.kind !== 'call' || value.callee.kind !== 'name' || value.callee.name !== 'SubConfigSpec') return value;
  const given = value.arguments.find((argument) => argument.kind === 'keyword' && argument.name === 'config_class');
  return given?.value ?? value;
}

function untold(value: Expression): { readonly untold: string } {
  return { untold: `is ${described(value)}` };
}
