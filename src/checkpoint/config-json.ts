import type { Checkpoint, JsonObject } from './checkpoint.js';
import { refOf } from './repo-id.js';

/** What a model configuration says: the fields of `Checkpoint` that come from it. */
export type ConfigFacts = Pick<Checkpoint, 'modelType' | 'architectures' | 'remoteCode' | 'adapterOf'>;

/**
 * Reads a parsed `config.json`, or the Hub's summary of it (the API's `config`, where `peft` stands for the repository's
 * `adapter_config.json`). Total: what has another shape than transformers writes is as if it were not there. Names are
 * kept only where they can be names of Python or of a model type, since they end up in messages and in code.
 */
export function configFacts(config: unknown): ConfigFacts {
  const { model_type: modelType, architectures, auto_map: autoMap, peft } = fieldsOf(config);
  const base = fieldsOf(peft)['base_model_name_or_path'];
  return {
    ...(matches(modelType, modelTypeName) && { modelType }),
    architectures: Array.isArray(architectures) ? architectures.filter((name) => matches(name, className)) : [],
    remoteCode: Object.keys(fieldsOf(autoMap)).filter((name) => className.test(name)),
    ...(typeof base === 'string' && base.trim() !== '' && { adapterOf: refOf(base).repoId }),
  };
}

/** The fields of a JSON object; none of anything else. */
export function fieldsOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

const modelTypeName = /^[A-Za-z0-9][\w.+-]{0,99}$/;
const className = /^[A-Za-z_]\w{0,199}$/;

const matches = (value: unknown, pattern: RegExp): value is string => typeof value === 'string' && pattern.test(value);
