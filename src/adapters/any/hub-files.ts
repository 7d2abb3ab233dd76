import type { Checkpoint, Fact, JsonObject, Lookup, Tensor } from '../../checkpoint/checkpoint.js';
import { configFacts } from '../../checkpoint/config-json.js';
import { parsedPythonJson } from '../../checkpoint/python-json.js';
import {
  headerLength,
  parametersIn,
  shardsIn,
  tensorsIn,
  WEIGHTS,
  WEIGHTS_INDEX,
} from '../../checkpoint/safetensors.js';
import type { Log } from '../../ports.js';
import { Refused } from './hub-client.js';
import { NoAnswer, reasonOf } from './http.js';

/** Reads a file of the repository, or a part of it: first byte and how many. Rejects as `HubClient` does. */
export type FileReader = (path: string, part?: readonly [start: number, count: number]) => Promise<Uint8Array>;

/** What is asked about the files of a repository, and who asks. */
export interface FileQuestion {
  readonly needs: ReadonlySet<Fact>;
  readonly hasToken: boolean;
  /** Whether there is a token that is not sent: then nothing is known of what its owner may read. */
  readonly isTokenWithheld: boolean;
  readonly read: FileReader;
  /** `revision` is what the files are read at. */
  readonly log: Log | undefined;
}

type Found = Extract<Lookup, { readonly state: 'found' }>;

/**
 * The answer with what only the files tell, as far as that is needed and can be had: `config.json`, with one request
 * (the library's `downloadFile` makes two), and the tensors, with one for each file of weights. A gated repository is
 * asked for its configuration wherever there is a token, since that tells whether it is let in.
 */
export async function withFiles(found: Found, question: FileQuestion): Promise<Found> {
  const { needs, hasToken, isTokenWithheld } = question;
  const { gated, access } = found.checkpoint;
  let checkpoint = found.checkpoint;
  if (gated === true && !hasToken)
    return isTokenWithheld ? found : { ...found, checkpoint: { ...checkpoint, access: 'no-token' } };
  if (checkpoint.config === undefined && (needs.has('config') || (gated === true && access === undefined)))
    checkpoint = await withConfig(checkpoint, question);
  if (needs.has('headers') && checkpoint.tensors === undefined && checkpoint.access !== 'refused')
    checkpoint = await withTensors(checkpoint, question);
  return { ...found, checkpoint };
}

/**
 * A repository whose configuration the API does not show, although the files have one, by that file: not every mirror
 * shows it.
 */
export async function withShownConfig(lookup: Lookup, read: FileReader): Promise<Lookup> {
  if (lookup.state !== 'noConfig' || lookup.rest?.checkpoint.files?.includes(CONFIG) !== true) return lookup;
  const config = await configOf(read);
  const { from, checkpoint } = lookup.rest;
  return { state: 'found', from, checkpoint: { ...checkpoint, ...configFacts(config), config } };
}

const CONFIG = 'config.json';

async function withConfig(checkpoint: Checkpoint, { read, log }: FileQuestion): Promise<Checkpoint> {
  const access = checkpoint.gated === true ? { access: 'granted' as const } : {};
  try {
    const config = await configOf(read);
    const { modelType, architectures, remoteCode } = configFacts(config);
    return {
      ...checkpoint,
      ...(modelType !== undefined && { modelType }),
      architectures,
      remoteCode,
      config,
      ...access,
    };
  } catch (error) {
    if (isRefusal(error, checkpoint)) return { ...checkpoint, access: 'refused' };
    log?.(`${CONFIG} of ${checkpoint.resolvedId}: ${whyNot(error)}`);
    return checkpoint;
  }
}

async function configOf(read: FileReader): Promise<JsonObject> {
  const config = parsedPythonJson(new TextDecoder().decode(await read(CONFIG)));
  if (config === undefined) throw new NoAnswer(`${CONFIG} is no JSON object`);
  return config;
}

/** Files of weights whose headers are read at most: what has more is left unknown. */
const MOST_SHARDS = 16;
/** Of a file of weights, at first: most headers end before, in bytes. */
const FIRST_PART = 131_072;
/** Longest header that is fetched, in bytes. */
const LONGEST = 8 * 1024 * 1024;

async function withTensors(checkpoint: Checkpoint, { read, log }: FileQuestion): Promise<Checkpoint> {
  const { files = [], resolvedId } = checkpoint;
  try {
    const weights = files.includes(WEIGHTS) ? [WEIGHTS] : files.includes(WEIGHTS_INDEX) ? await listed(read) : [];
    if (weights.length === 0) return checkpoint;
    const tensors = new Map<string, Tensor>();
    for (const path of weights) for (const [name, tensor] of await header(path, read)) tensors.set(name, tensor);
    return { ...checkpoint, tensors, parameters: parametersIn(tensors) };
  } catch (error) {
    log?.(`the weights of ${resolvedId}: ${whyNot(error)}`);
    return checkpoint;
  }
}

async function listed(read: FileReader): Promise<readonly string[]> {
  const shards = shardsIn(new TextDecoder().decode(await read(WEIGHTS_INDEX)));
  if (shards === undefined) throw new NoAnswer(`${WEIGHTS_INDEX} names no files`);
  if (shards.length > MOST_SHARDS) throw new NoAnswer(`they are in ${shards.length} files, too many to ask for`);
  return shards;
}

async function header(path: string, read: FileReader): Promise<ReadonlyMap<string, Tensor>> {
  const start = await read(path, [0, FIRST_PART]);
  const length = headerLength(start);
  if (length === undefined || length > LONGEST) throw new NoAnswer(`${path} has no header that can be read`);
  const end = 8 + length;
  const rest = end > start.length ? await read(path, [start.length, end - start.length]) : new Uint8Array();
  const bytes = new Uint8Array(length);
  bytes.set(start.subarray(8, end));
  bytes.set(rest.subarray(0, Math.max(0, end - start.length)), Math.min(start.length, end) - 8);
  const tensors = tensorsIn(new TextDecoder().decode(bytes));
  if (tensors === undefined) throw new NoAnswer(`${path} has no header that can be read`);
  return tensors;
}

const whyNot = (error: unknown): string =>
  error instanceof Refused ? `the answer was status ${error.refusal.status}` : reasonOf(error);

/** Whether the Hub says that this account may not read the files; others refuse, too, what is not gated. */
const isRefusal = (error: unknown, { gated }: Checkpoint): boolean =>
  error instanceof Refused &&
  (error.refusal.code === 'GatedRepo' ||
    (gated === true && error.refusal.isForeign !== true && [401, 403].includes(error.refusal.status)));
