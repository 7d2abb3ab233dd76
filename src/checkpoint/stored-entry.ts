import type { Checkpoint, Lookup, Tensor } from './checkpoint.js';
import { fieldsOf } from './config-json.js';
import { parsedPythonJson } from './python-json.js';
import { tensorsIn } from './safetensors.js';

/** What the store keeps of an answer, or the tensors of a commit. */
export interface StoredEntry {
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  /** Without its tensors, which are large and kept by themselves. */
  readonly lookup?: Lookup;
  readonly tensors?: ReadonlyMap<string, Tensor>;
}

/** Goes up when an older reader would misunderstand what a newer one writes, or the other way round. */
const FORMAT = 1;

/** Longest text that is kept, in UTF-16 code units. */
const LONGEST = 8 * 1024 * 1024;

/** The entry as text, with the key that it is kept under and a checksum; undefined where it is too long to be kept. */
export function entryText(key: string, { at, lookup, tensors }: StoredEntry): string | undefined {
  const value = { key, at, lookup, ...(tensors && { tensors: Object.fromEntries(tensors) }) };
  // The only maps are tensors, which an answer is kept without.
  const body = JSON.stringify(value, (_name, field: unknown) => (field instanceof Map ? undefined : field));
  return body.length > LONGEST ? undefined : `loadlint ${FORMAT} ${checksum(body)}\n${body}`;
}

/** The entry in `text`; `other` where another format wrote it, `broken` where it is not what was written under `key`. */
export function entryIn(text: string, key: string): StoredEntry | 'other' | 'broken' {
  const end = text.indexOf('\n');
  const [name, format, sum] = text.slice(0, Math.max(end, 0)).split(' ');
  if (name !== 'loadlint' || sum === undefined) return 'broken';
  if (format !== String(FORMAT)) return 'other';
  const body = text.slice(end + 1);
  if (checksum(body) !== sum) return 'broken';
  const { key: written, at, lookup, tensors } = fieldsOf(parsedPythonJson(body));
  if (written !== key || typeof at !== 'number') return 'broken';
  return {
    at,
    ...(isLookup(lookup) && { lookup }),
    ...(tensors !== undefined && { tensors: tensorsIn(JSON.stringify(tensors)) ?? new Map<string, Tensor>() }),
  };
}

/** The checksum says that it is what was written; this, that whoever wrote it meant a lookup. */
function isLookup(value: unknown): value is Lookup {
  const { state, checkpoint, rest, near } = fieldsOf(value);
  if (state === 'found') return isCheckpoint(checkpoint);
  const isUsual = typeof state === 'string' && (near === undefined || isTexts(near));
  return isUsual && (rest === undefined || isCheckpoint(fieldsOf(rest)['checkpoint']));
}

function isCheckpoint(value: unknown): value is Checkpoint {
  const { resolvedId, architectures, remoteCode, asOf, files, config } = fieldsOf(value);
  return (
    typeof resolvedId === 'string' &&
    isTexts(architectures) &&
    (remoteCode === 'some' || isTexts(remoteCode)) &&
    typeof asOf === 'number' &&
    (files === undefined || isTexts(files)) &&
    (config === undefined || (typeof config === 'object' && config !== null && !Array.isArray(config)))
  );
}

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** FNV-1a over the code units: tells a torn or damaged text, not a forged one. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}
