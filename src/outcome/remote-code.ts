import type { Checkpoint } from '../checkpoint/checkpoint.js';
import type { Load } from '../load.js';
import { isAtLeast } from '../registry/at-least.js';
import type { Release } from '../registry/registry.js';
import { unknown, type Outcome } from './outcome.js';

/** From this release on transformers takes a class of its own, where it has one, before it asks for trust. */
const OWN_CLASS_FIRST_SINCE = '4.30.0';

/** Whether a repository brings code for an auto class (`config.auto_map`). */
export function bringsOwnCode({ remoteCode }: Checkpoint, autoClass: string): 'yes' | 'no' | 'maybe' {
  if (remoteCode === 'some') return 'maybe';
  return remoteCode.includes(autoClass) ? 'yes' : 'no';
}

/** What `trust_remote_code` says. */
export function trust({
  keywords,
  unpacksKeywords,
}: Pick<Load, 'keywords' | 'unpacksKeywords'>): 'yes' | 'no' | 'maybe' {
  const argument = keywords.get('trust_remote_code');
  if (argument?.constant === true) return 'yes';
  if (argument?.constant === false || argument?.constant === null) return 'no';
  return argument || unpacksKeywords ? 'maybe' : 'no';
}

/**
 * What the repository's own configuration class does to an auto class, where transformers has none for the model type:
 * `resolve_trust_remote_code` (dynamic_module_utils.py) raises without trust. Undefined where it brings none.
 */
export function remoteConfigOutcome(
  load: Load,
  autoClass: string,
  checkpoint: Checkpoint,
  release: Release,
): Outcome | undefined {
  if (bringsOwnCode(checkpoint, 'AutoConfig') !== 'yes') return undefined;
  const { resolvedId } = checkpoint;
  const trusted = trust(load);
  if (trusted === 'no' && bringsOwnCode(checkpoint, autoClass) === 'yes')
    return untrusted(checkpoint, autoClass, release);
  return trusted === 'yes' && bringsOwnCode(checkpoint, autoClass) === 'yes'
    ? { kind: 'remote-code', reason: `The code of ${resolvedId} decides what ${autoClass} loads.` }
    : unknown(`${resolvedId} brings code of its own.`);
}

/** What a table that has the model type does not decide, because of code that the repository brings; else undefined. */
export function remoteModelOutcome(
  load: Load,
  autoClass: string,
  checkpoint: Checkpoint,
  modelClass: string | undefined,
  release: Release,
): Outcome | undefined {
  const { resolvedId } = checkpoint;
  const remote = bringsOwnCode(checkpoint, autoClass);
  const trusted = trust(load);
  const own = unknown(`${resolvedId} brings code of its own.`, modelClass);
  // Of a configuration that the repository makes itself the tables know nothing.
  if (remote === 'no') return trusted !== 'no' && bringsOwnCode(checkpoint, 'AutoConfig') !== 'no' ? own : undefined;
  if (trusted === 'yes' && remote === 'yes')
    return { kind: 'remote-code', reason: `The code of ${resolvedId} decides what ${autoClass} loads.` };
  if (trusted !== 'no') return own;
  if (modelClass !== undefined) return isAtLeast(release.version, OWN_CLASS_FIRST_SINCE) ? undefined : own;
  return remote === 'yes' ? untrusted(checkpoint, autoClass, release) : own;
}

const untrusted = ({ resolvedId, modelType }: Checkpoint, autoClass: string, { version }: Release): Outcome => ({
  kind: 'raises',
  cause: 'untrusted-code',
  error: 'ValueError',
  reason:
    `transformers ${version} has no ${autoClass} of its own for ` +
    `${modelType === undefined ? 'a configuration without a model type' : `the model type ${modelType}`}; ` +
    `${resolvedId} brings one, and trust_remote_code=True is missing.`,
});
