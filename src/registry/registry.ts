/** What the lookup in an auto table needs to know of a checkpoint's configuration. */
export interface ConfigFacts {
  readonly modelType: string;
  readonly architectures: readonly string[];
}

/** What one release of transformers has. Version strings are PEP 440, as on PyPI. */
export interface Release {
  readonly version: string;
  /** The exported auto classes that have a table of model classes, in the order of transformers. */
  readonly autoClasses: readonly string[];
  /** Whether the configuration table has the model type. */
  knowsModelType(modelType: string): boolean;
  /** `CONFIG_MAPPING_NAMES[modelType]`, for example `T5Config`. */
  configClass(modelType: string): string | undefined;
  /**
   * The class that `autoClass.from_pretrained` builds for this configuration; undefined where it raises
   * "Unrecognized configuration class". Follows `_BaseAutoModelClass` and `_get_model_class` of
   * `models/auto/auto_factory.py`: the configuration's *class* is looked up, so model types that share one share
   * the entry of the last of them; of several classes the first that `architectures` names is taken.
   */
  modelClass(autoClass: string, config: ConfigFacts): string | undefined;
}

/** Every release there is a table of. There is no global "current" one: what is asked is asked of a release. */
export interface Registry {
  readonly newest: Release;
  /** The release with exactly this version; undefined where there is no table of it. */
  at(version: string): Release | undefined;
}
