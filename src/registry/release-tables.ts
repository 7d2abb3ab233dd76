/**
 * Which of the model types that share a configuration class answer for `type(config) in mapping`
 * (`_LazyAutoMapping` in `models/auto/auto_factory.py`): up to 4.54 `any` of them, since 4.55 only the `last`.
 */
export type SharedLookup = 'any' | 'last';

/** The mapping tables of one release, as read from its source. */
export interface ReleaseTables {
  readonly sharedLookup: SharedLookup;
  /** Model type → configuration class: the final `CONFIG_MAPPING_NAMES`. */
  readonly configClasses: ReadonlyMap<string, string>;
  /** Configuration class → the model types that share it, in the order of `CONFIG_MAPPING_NAMES`; two or more. */
  readonly sharedConfigClasses: ReadonlyMap<string, readonly string[]>;
  /** Exported auto class → model type → the model class, or the several that `architectures` chooses from. */
  readonly autoClasses: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}
