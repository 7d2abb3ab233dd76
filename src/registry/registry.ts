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
  /** Every model type of the configuration table. */
  readonly modelTypes: readonly string[];
  /** Whether the configuration table has the model type. */
  knowsModelType(modelType: string): boolean;
  /** `CONFIG_MAPPING_NAMES[modelType]`, for example `T5Config`. */
  configClass(modelType: string): string | undefined;
  /**
   * The class that `autoClass.from_pretrained` builds for this configuration; undefined where it raises
   * "Unrecognized configuration class". Follows `_BaseAutoModelClass` and `_get_model_class` of
   * `models/auto/auto_factory.py`: the configuration's *class* is looked up, so model types that share one share
   * the entry of the last of them; of several classes the first that `architectures` names is taken, else the first
   * of the entry. It does not say that the load ends well: see `modelClasses` and `needsOwnHead`.
   */
  modelClass(autoClass: string, config: ConfigFacts): string | undefined;
  /**
   * The entry that `modelClass` chooses from, empty where there is none. Where it has several classes and the
   * configuration has no `architectures` at all, transformers raises a TypeError.
   */
  modelClasses(autoClass: string, modelType: string): readonly string[];
  /**
   * Whether the auto class raises unless the repository holds a head of its own beside the weights, whatever the
   * table says. Only `AutoModelForDecision`: `decision_config.json` or `judge_config.json` (`JevConfig`, 5.23.0).
   */
  needsOwnHead(autoClass: string): boolean;
}

/** Every release there is a table of. There is no global "current" one: what is asked is asked of a release. */
export interface Registry {
  readonly newest: Release;
  /** The release with exactly this version; undefined where there is no table of it. */
  at(version: string): Release | undefined;
  /** Version strings as on PyPI, the oldest first. */
  readonly releases: readonly string[];
  /** The first release whose configuration table has the model type; undefined where none has. */
  typeSince(modelType: string): string | undefined;
  /** The first release in which the auto class builds a model of the type; undefined where it does in none. */
  entrySince(autoClass: string, modelType: string): string | undefined;
}
