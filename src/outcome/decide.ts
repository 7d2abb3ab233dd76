import type { Lookup } from '../checkpoint/checkpoint.js';
import type { ClassUse, Load } from '../load.js';
import type { Release } from '../registry/registry.js';
import { autoClassOutcome } from './auto-class.js';
import { unknown, type Outcome } from './outcome.js';

/** Arguments that put something else in the place of the repository's own configuration or weights. */
const REDIRECTING = ['config', 'gguf_file', 'model_type', 'subfolder', 'state_dict', 'from_tf', 'from_flax'];

/** Names of the classes that load no model: they prepare its input or hold its settings. */
const PREPARES = /(?:Tokenizer|TokenizerFast|Processor|ProcessorFast|FeatureExtractor|Config)$/;

/**
 * What a load does with one checkpoint in one release. The one procedure: rules, hover and report word its answer.
 * `unknown` wherever the facts do not decide.
 */
export function decide(load: Load, lookup: Lookup, release: Release): Outcome {
  const [used, ...others] = load.classes;
  if (!used || others.length > 0) return unknown('Which class is called is decided when the code runs.');
  if (PREPARES.test(used.name)) return unknown('Tokenizers, processors and configurations are not judged.');
  if (lookup.state !== 'found') return unknown(lookup.detail);
  const redirecting = REDIRECTING.find((name) => isGiven(load, name));
  if (redirecting !== undefined) return unknown(`${redirecting}= decides what is loaded.`);
  const { checkpoint } = lookup;
  if (checkpoint.adapterOf !== undefined)
    return unknown(`${checkpoint.resolvedId} holds an adapter of ${checkpoint.adapterOf}.`);
  if (checkpoint.modelType === undefined)
    return unknown(`The configuration of ${checkpoint.resolvedId} names no model type.`);
  if (!release.knowsModelType(checkpoint.modelType))
    return unknown(`No table of transformers ${release.version} has the model type ${checkpoint.modelType}.`);
  if (release.autoClasses.includes(used.name))
    return autoClassOutcome(load, used.name, { ...checkpoint, modelType: checkpoint.modelType }, release);
  return concreteClassOutcome(used, checkpoint.architectures);
}

/** Whether the keyword is there with anything but `None` or `False`. */
function isGiven({ keywords }: Load, name: string): boolean {
  const argument = keywords.get(name);
  return argument !== undefined && argument.constant !== null && argument.constant !== false;
}

/** A class named by itself: sure only where it is the one that the weights were saved from. */
function concreteClassOutcome({ name }: ClassUse, architectures: readonly string[]): Outcome {
  if (architectures.includes(name))
    return { kind: 'loads', modelClass: name, reason: `The weights were saved from ${name}.` };
  return unknown(`What ${name} makes of this checkpoint is not known.`);
}
