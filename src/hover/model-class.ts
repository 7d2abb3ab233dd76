import type { Families } from '../registry/families.js';
import type { Release } from '../registry/registry.js';

/** Where the tables name a model class. */
export interface ModelClassOrigin {
  readonly modelType: string;
  /** The auto classes that build it for this model type, in the order of transformers, general ones last. */
  readonly autoClasses: readonly string[];
}

/**
 * The model type that a concrete class such as `T5ForConditionalGeneration` belongs to; undefined where no table names
 * it. Where several types do (`gpt2` and `gpt-sw3`), the one that most tables name it for, then the shortest.
 */
export function builtBy(className: string, release: Release, families: Families): ModelClassOrigin | undefined {
  return Object.keys(families)
    .filter((modelType) => startsAlike(className, release.configClass(modelType)))
    .map((modelType) => ({ modelType, autoClasses: autoClassesFor(className, modelType, release) }))
    .filter(({ autoClasses }) => autoClasses.length > 0)
    .sort((a, b) => b.autoClasses.length - a.autoClasses.length || a.modelType.length - b.modelType.length)[0];
}

/** A class and its configuration begin alike (`T5Config`); two letters spare most of the forty thousand look-ups. */
function startsAlike(className: string, configClass: string | undefined): boolean {
  return configClass?.startsWith(className.slice(0, 2)) ?? false;
}

function autoClassesFor(className: string, modelType: string, release: Release): string[] {
  const config = { modelType, architectures: [className] };
  const isGeneral = (autoClass: string): number => Number(general.has(autoClass));
  return release.autoClasses
    .filter((autoClass) => release.modelClass(autoClass, config) === className)
    .sort((a, b) => isGeneral(a) - isGeneral(b));
}

/** Auto classes that name no task. */
const general: ReadonlySet<string> = new Set(['AutoModelForPreTraining', 'AutoModel', 'AutoModelWithLMHead']);
