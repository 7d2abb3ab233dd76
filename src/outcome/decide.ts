import type { Checkpoint, Lookup } from '../checkpoint/checkpoint.js';
import type { ClassUse, Load } from '../load.js';
import type { ClassTables } from '../registry/class-lives.js';
import type { Registry, Release } from '../registry/registry.js';
import { autoClassOutcome, savedClassOutcome, type TypedCheckpoint } from './auto-class.js';
import { configType } from './config-type.js';
import { missingClassOutcome } from './missing-class.js';
import { unknown, type Outcome } from './outcome.js';
import { preparesInput } from './prepares.js';
import { remoteConfigOutcome } from './remote-code.js';
import { weightlessOutcome } from './weight-files.js';
import { fitOutcome, type ModelFacts } from './weight-fit.js';

/** Arguments that put something else in the place of the repository's own configuration or weights. */
const REDIRECTING = [
  'config',
  'gguf_file',
  'model_type',
  'subfolder',
  'state_dict',
  'from_tf',
  'from_flax',
  'use_timm_backbone',
];

/**
 * What a load does with one checkpoint in one release. The one procedure: rules, hover and report word its answer.
 * `unknown` wherever the facts do not decide; without `classes` it is not known whether the release has the class,
 * without `facts` not what a class makes of the weights of another.
 */
export function decide(
  load: Load,
  lookup: Lookup,
  release: Release,
  registry: Registry,
  classes?: ClassTables,
  facts?: ModelFacts,
): Outcome {
  if (load.library !== 'transformers') return unknown(`${load.library} decides what is loaded.`);
  if (load.callee === 'pipeline') return unknown('A pipeline chooses the class by its task and by the checkpoint.');
  const [used, ...others] = load.classes;
  if (!used || others.length > 0) return unknown('Which class is called is decided when the code runs.');
  if (load.registers === 'anything')
    return unknown('The code registers classes of its own, or puts others in their place.');
  const missing = missingClassOutcome(used, release, classes);
  if (missing) return missing;
  if (load.changedBy !== undefined) return unknown(`The code imports ${load.changedBy}.`);
  if (load.callee !== 'from_pretrained') return unknown(`${used.name} is made without the weights of a checkpoint.`);
  if (load.registers?.classes.includes(used.name)) return unknown(`The code registers classes with ${used.name}.`);
  if (preparesInput(used.name)) return unknown('Tokenizers, processors and configurations are not judged.');
  const redirecting = REDIRECTING.find((name) => isGiven(load, name));
  if (redirecting !== undefined) return unknown(`${redirecting}= decides what is loaded.`);
  if (lookup.state !== 'found')
    return (lookup.rest && weightlessOutcome(used.name, lookup.rest.checkpoint)) ?? unknown(lookup.detail);
  const { checkpoint } = lookup;
  if (checkpoint.adapterOf !== undefined)
    return unknown(`${checkpoint.resolvedId} holds an adapter of ${checkpoint.adapterOf}.`);
  const isAutoClass = release.autoClasses.includes(used.name);
  const type = configType(checkpoint, release);
  const registered = load.registers?.modelTypes ?? [];
  // Without a type the name may hold one that is registered.
  if (registered.length > 0 && checkpoint.modelType === undefined) return unknown('The code registers model types.');
  if (type.kind === 'type' && registered.includes(type.modelType))
    return unknown(`The code registers the model type ${type.modelType}.`);
  const isOwnType = type.kind === 'type' && release.knowsModelType(type.modelType);
  const remote = isAutoClass && !isOwnType ? remoteConfigOutcome(load, used.name, checkpoint, release) : undefined;
  if (remote) return remote;
  if (type.kind !== 'type') return typelessOutcome(checkpoint, isAutoClass && type.kind === 'none', release);
  const typed = { ...checkpoint, modelType: type.modelType };
  if (!release.knowsModelType(typed.modelType)) return unknownTypeOutcome(typed, isAutoClass, release, registry);
  if (isAutoClass) return autoClassOutcome(load, used.name, typed, release, facts);
  return concreteClassOutcome(load, used, typed, release, facts);
}

/** Whether the keyword is there with anything but `None` or `False`. */
function isGiven({ keywords }: Load, name: string): boolean {
  const argument = keywords.get(name);
  return argument !== undefined && argument.constant !== null && argument.constant !== false;
}

/** A configuration without a model type: `AutoConfig.from_pretrained` raises where nothing else tells one. */
function typelessOutcome({ resolvedId, remoteCode }: Checkpoint, isSure: boolean, { version }: Release): Outcome {
  const reason = `The configuration of ${resolvedId} names no model type`;
  if (!isSure || remoteCode.length > 0) return unknown(`${reason}.`);
  return {
    kind: 'raises',
    cause: 'no-model-type',
    error: 'ValueError',
    reason: `${reason}, and transformers ${version} cannot tell it otherwise.`,
  };
}

/**
 * `AutoConfig.from_pretrained` raises for a model type that is not in its table, unless the repository brings code of
 * its own. Sure only for types that some release has: a type in no table may be anything.
 */
function unknownTypeOutcome(
  { modelType, remoteCode }: TypedCheckpoint,
  isAutoClass: boolean,
  { version }: Release,
  registry: Registry,
): Outcome {
  const since = registry.typeSince(modelType);
  if (since === undefined) return unknown(`No table of transformers has the model type ${modelType}.`);
  if (!isAutoClass || remoteCode.length > 0) return unknown(`transformers ${version} does not know ${modelType}.`);
  return {
    kind: 'raises',
    cause: 'unknown-model-type',
    error: 'ValueError',
    reason: `transformers ${version} does not know the model type ${modelType}.`,
  };
}

/** A class named by itself, whatever the configuration says: what it makes of the weights decides. */
function concreteClassOutcome(
  load: Load,
  { name }: ClassUse,
  checkpoint: TypedCheckpoint,
  release: Release,
  facts: ModelFacts | undefined,
): Outcome {
  const { architectures } = checkpoint;
  const weightless = weightlessOutcome(name, checkpoint);
  if (weightless) return weightless;
  const [saved] = architectures;
  const notKnown = `What ${name} makes of this checkpoint is not known.`;
  if (saved === undefined) return unknown(notKnown);
  const built = { load, by: name, modelClass: name, saved, checkpoint, release };
  if (architectures.includes(name)) return savedClassOutcome({ ...built, saved: name });
  return facts ? fitOutcome(built, facts) : unknown(notKnown, undefined, ['weights']);
}
