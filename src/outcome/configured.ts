import type { Load } from '../load.js';
import { unknown, type Outcome } from './outcome.js';

/** With its own configuration given a load does what it does without; unless something in it may have been changed. */
export function configuredOutcome(outcome: Outcome, { keywords }: Load, config: Load['ownConfig']): Outcome {
  if (config === 'asIs' && [...keywords.keys()].every((name) => BESIDE_CONFIG.has(name))) return outcome;
  if (outcome.wants) return unknown('config= decides what is loaded.', undefined, outcome.wants);
  const isSure = outcome.kind === 'raises' && ['no-model-class', 'no-weights', 'no-such-class'].includes(outcome.cause);
  return isSure ? outcome : unknown('config= decides what is loaded.');
}

/** Keywords that are no attributes of a configuration: those go to the class itself where one is given, and raise. */
const BESIDE_CONFIG: ReadonlySet<string> = new Set([
  ...['dtype', 'torch_dtype', 'device_map', 'low_cpu_mem_usage', 'token', 'cache_dir', 'use_safetensors'],
  ...['local_files_only', 'force_download', 'ignore_mismatched_sizes', 'output_loading_info'],
]);
