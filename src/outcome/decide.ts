import type { Checkpoint, Lookup } from '../checkpoint/checkpoint.js';
import type { ClassUse, Load } from '../load.js';
import type { ClassTables } from '../registry/class-lives.js';
import type { Registry, Release } from '../registry/registry.js';
import { autoClassOutcome, savedClassOutcome, type TypedCheckpoint } from './auto-class.js';
import { configType, type ConfigType } from './config-type.js';
import { configuredOutcome } from './configured.js';
import { crossAttentionOutcome } from './cross-attention.js';
import { missingClassOutcome } from './missing-class.js';
import { unknown, type Outcome } from './outcome.js';
import { asAutoModel, peftOutcome } from './other-libraries.js';
import { preparesInput } from './prepares.js';
import { remoteConfigOutcome, trust } from './remote-code.js';
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
  if (load.library === 'trl') return valueHeadOutcome(load, lookup, release, registry, classes);
  if (load.library === 'peft') return peftOutcome(load, lookup);
  if (load.library === 'sentence-transformers') return sentencesOutcome(load, lookup, release, registry);
  if (load.library !== 'transformers') return unknown(`${load.library} decides what is loaded.`);
  if (load.callee === 'pipeline') return unknown('A pipeline chooses the class by its task and by the checkpoint.');
  const [used, ...others] = load.classes;
  if (!used || others.length > 0) return unknown('Which class is called is decided when the code runs.');
  if (load.registers === 'anything')
    return unknown('The code registers classes of its own, or puts others in their place.');
  const missing = missingClassOutcome(used, release, classes);
  if (missing) return missing;
  if (load.changedBy !== undefined) return unknown(`The code imports ${load.changedBy}.`);
  const isBuilt = load.callee === 'from_config';
  if (!isBuilt && load.callee !== 'from_pretrained') return unknown(`${used.name} is made without a checkpoint.`);
  if (load.registers?.classes.includes(used.name)) return unknown(`The code registers classes with ${used.name}.`);
  const isConfig = used.name === 'AutoConfig';
  if (preparesInput(used.name) && !isConfig) return unknown('Tokenizers and processors are not judged.');
  if (isGiven(load, 'config') && load.ownConfig !== undefined && !isConfig) {
    const { ownConfig, keywords, ...rest } = load;
    const inner = { ...rest, keywords: new Map([...keywords].filter(([name]) => name !== 'config')) };
    return configuredOutcome(decide(inner, lookup, release, registry, classes, facts), inner, ownConfig);
  }
  const redirecting = REDIRECTING.find((name) => isGiven(load, name));
  if (redirecting !== undefined) return unknown(`${redirecting}= decides what is loaded.`);
  if (lookup.state !== 'found') {
    const rest = isConfig || isBuilt ? undefined : lookup.rest;
    return (rest && weightlessOutcome(used.name, rest.checkpoint)) ?? unknown(lookup.detail);
  }
  const { checkpoint } = lookup;
  if (checkpoint.adapterOf !== undefined && !isConfig)
    return unknown(`${checkpoint.resolvedId} holds an adapter of ${checkpoint.adapterOf}.`);
  if (isBroken(checkpoint)) return unknown(`The id2label of ${checkpoint.resolvedId} is no mapping.`);
  const isAutoClass = isConfig || release.autoClasses.includes(used.name);
  const type = configType(checkpoint, release);
  const registered = load.registers?.modelTypes ?? [];
  // Without a type the name may hold one that is registered.
  if (registered.length > 0 && checkpoint.modelType === undefined) return unknown('The code registers model types.');
  if (type.kind === 'type' && registered.includes(type.modelType))
    return unknown(`The code registers the model type ${type.modelType}.`);
  if (isBuilt) return builtOutcome(load, used.name, checkpoint, type, release);
  const isOwnType = type.kind === 'type' && release.knowsModelType(type.modelType);
  const remote = isAutoClass && !isOwnType ? remoteConfigOutcome(load, used.name, checkpoint, release) : undefined;
  if (remote) return remote;
  if (type.kind !== 'type') return typelessOutcome(checkpoint, isAutoClass && type.kind === 'none', release);
  // The bundled facts do not know of all code that repositories bring.
  const isForeign = lookup.from === 'bundled' && trust(load) !== 'no' && !isOwnType;
  if (isForeign && isAutoClass) return unknown(`Whether ${checkpoint.resolvedId} brings code of its own is not known.`);
  const typed = { ...checkpoint, modelType: type.modelType };
  if (!release.knowsModelType(typed.modelType)) return unknownTypeOutcome(typed, isAutoClass, release, registry);
  if (isConfig) return configOutcome(typed, release);
  if (isAutoClass) return autoClassOutcome(load, used.name, typed, release, facts);
  return concreteClassOutcome(load, used, typed, release, facts);
}

/** The auto classes of transformers that load what the classes of trl wrap (`transformers_parent_class`). */
const WRAPPED: ReadonlyMap<string, string> = new Map([
  ['AutoModelForCausalLMWithValueHead', 'AutoModelForCausalLM'],
  ['AutoModelForSeq2SeqLMWithValueHead', 'AutoModelForSeq2SeqLM'],
]);

/** What trl loads and puts a value head on: only that this raises is told, since what comes out is trl's. */
function valueHeadOutcome(
  load: Load,
  lookup: Lookup,
  release: Release,
  registry: Registry,
  classes: ClassTables | undefined,
): Outcome {
  const [used, ...others] = load.classes;
  const wrapped = others.length === 0 ? WRAPPED.get(used?.name ?? '') : undefined;
  if (!used || wrapped === undefined) return unknown('trl decides what is loaded.');
  const inner = { ...load, library: 'transformers', classes: [{ ...used, name: wrapped }] };
  const outcome = decide(inner, lookup, release, registry, classes);
  return outcome.kind === 'raises' ? outcome : unknown(`${used.name} puts a head of its own on ${wrapped}.`);
}

/** `SentenceTransformer(id)`, as far as it is sure: of a configuration that transformers does not read. */
function sentencesOutcome(load: Load, lookup: Lookup, release: Release, registry: Registry): Outcome {
  const decides = unknown('sentence-transformers decides what is loaded.');
  const inner = lookup.state === 'found' ? asAutoModel(load, lookup.checkpoint) : undefined;
  const outcome = inner ? decide(inner, lookup, release, registry) : decides;
  const isSure =
    outcome.kind === 'raises' && (outcome.cause === 'unknown-model-type' || outcome.cause === 'no-model-type');
  return isSure ? outcome : decides;
}

/** Whether transformers raises over the labels (`configuration_utils.py`): they are a list, or a text. */
function isBroken({ config }: Checkpoint): boolean {
  const labels = config?.['id2label'];
  return labels !== undefined && labels !== null && (typeof labels !== 'object' || Array.isArray(labels));
}

/** `AutoConfig.from_pretrained` of a model type that the release has. */
function configOutcome({ modelType, resolvedId }: TypedCheckpoint, release: Release): Outcome {
  const modelClass = release.configClass(modelType);
  const reason = `${resolvedId} has the model type ${modelType}`;
  return modelClass === undefined ? unknown(`${reason}.`) : { kind: 'loads', modelClass, reason: `${reason}.` };
}

/**
 * `from_config` takes the same steps as `from_pretrained` behind the configuration and up to the weights, of which it
 * has none; what the configuration itself ends with is told where that is loaded.
 */
function builtOutcome(
  load: Load,
  autoClass: string,
  checkpoint: Checkpoint,
  type: ConfigType,
  release: Release,
): Outcome {
  const notJudged = unknown(`${autoClass} is made without the weights of a checkpoint.`);
  if (type.kind !== 'type' || !release.knowsModelType(type.modelType)) return notJudged;
  if (!release.autoClasses.includes(autoClass)) return notJudged;
  const outcome = autoClassOutcome(load, autoClass, { ...checkpoint, modelType: type.modelType }, release, undefined);
  return outcome.kind === 'raises' && outcome.cause === 'no-model-class' ? outcome : notJudged;
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
  const isOwn =
    architectures.includes(name) ||
    facts?.attributes.configClass(name, release.version) === release.configClass(checkpoint.modelType);
  const crossed = isOwn ? crossAttentionOutcome(load, name, checkpoint, release) : undefined;
  if (crossed) return crossed;
  if (saved === undefined) return unknown(notKnown);
  const built = { load, by: name, modelClass: name, saved, checkpoint, release };
  if (architectures.includes(name)) return savedClassOutcome({ ...built, saved: name });
  return facts ? fitOutcome(built, facts) : unknown(notKnown, undefined, ['weights']);
}
