import type { Checkpoint, Lookup } from './checkpoint.js';
import { configFacts, fieldsOf } from './config-json.js';
import { objectionTo } from './repo-id.js';

/** What the Hub's API says about a model, none of it trusted: the fields of `GET /api/models/{id}/revision/{rev}`. */
export interface HubAnswer {
  readonly id?: unknown;
  readonly config?: unknown;
  readonly sha?: unknown;
  readonly gated?: unknown;
  readonly disabled?: unknown;
  readonly library_name?: unknown;
  readonly safetensors?: unknown;
  readonly tags?: unknown;
  /** The names of the API's `siblings`; an empty list where it sends none. */
  readonly filePaths?: unknown;
}

/** The Hub's answer as a lookup; `asOf` in milliseconds since 1970. An answer without a usable id is `unreachable`: whoever answered is no Hub. */
export function lookupOf(answer: HubAnswer, asOf: number): Lookup {
  const { id, config, disabled } = answer;
  if (typeof id !== 'string' || objectionTo(id) !== undefined) return notAHub('names no repository');
  if (disabled === true) return { state: 'disabled', detail: 'the Hub has disabled the repository' };
  const noConfig = withoutConfig(id, answer, asOf);
  if (config === undefined || config === null) return noConfig;
  if (typeof config !== 'object' || Array.isArray(config)) return notAHub('has a configuration that is no object');
  if (Object.keys(config).every((key) => key === 'diffusers')) return noConfig;
  return { state: 'found', from: 'hub', checkpoint: checkpointOf(id, answer, asOf) };
}

/** What the repository is besides, for example a GGUF file, is told nevertheless. */
const withoutConfig = (id: string, answer: HubAnswer, asOf: number): Lookup => ({
  state: 'noConfig',
  detail: 'the repository has no config.json',
  rest: { from: 'hub', checkpoint: checkpointOf(id, { ...answer, config: undefined }, asOf) },
});

function checkpointOf(resolvedId: string, answer: HubAnswer, asOf: number): Checkpoint {
  const { config, sha, gated, library_name: library, safetensors, tags, filePaths } = answer;
  const parameters = fieldsOf(safetensors)['total'];
  const license = licenseIn(tags);
  const files = textsIn(filePaths);
  return {
    resolvedId,
    ...configFacts(config),
    ...(typeof sha === 'string' && /^[0-9a-f]{40}$/.test(sha) && { commit: sha }),
    ...(gated !== undefined && { gated: gated !== false && gated !== null }),
    ...(typeof library === 'string' && word.test(library) && { library }),
    ...(license !== undefined && { license }),
    ...(files.length > 0 && { files }),
    ...(typeof parameters === 'number' && { parameters }),
    asOf,
  };
}

/** The Hub lists the licence of the model card among the tags, as `license:apache-2.0`. */
function licenseIn(tags: unknown): string | undefined {
  const licenses = textsIn(tags).filter((tag) => tag.startsWith('license:'));
  return licenses.map((tag) => tag.slice(8)).find((each) => word.test(each));
}

function textsIn(list: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(list) ? list : [];
  return all.filter((each) => typeof each === 'string');
}

/** Names of libraries and licences end up in Markdown: nothing in them may mean something there. */
const word = /^[A-Za-z0-9][A-Za-z0-9.+-]{0,59}$/;

const notAHub = (what: string): Lookup => ({ state: 'unreachable', detail: `the answer ${what}` });
