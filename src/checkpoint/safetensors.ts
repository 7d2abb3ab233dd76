import type { Tensor } from './checkpoint.js';
import { fieldsOf } from './config-json.js';
import { parsedPythonJson } from './python-json.js';

/** What transformers saves the weights to, in one file or as a list of several. */
export const WEIGHTS = 'model.safetensors';
/** The list of the files that hold the weights, where they are several. */
export const WEIGHTS_INDEX = 'model.safetensors.index.json';

/** Longest header that is read, in bytes; the longest in use are a tenth of it. */
export const LONGEST_HEADER = 32 * 1024 * 1024;
/** More files than the largest models have. */
const MOST_SHARDS = 2048;

/**
 * How long the header is that follows the first 8 bytes of a safetensors file, a little-endian number. Undefined where
 * the file is shorter, or claims more than `LONGEST_HEADER`.
 */
export function headerLength(start: Uint8Array): number | undefined {
  if (start.length < 8) return undefined;
  const length = start.slice(0, 8).reduceRight((sum, byte) => sum * 256 + byte, 0);
  return length >= 2 && length <= LONGEST_HEADER ? length : undefined;
}

/**
 * The tensors that a header names; undefined where it is not of the form that the format prescribes: half a list of
 * tensors would look like missing weights.
 */
export function tensorsIn(header: string): ReadonlyMap<string, Tensor> | undefined {
  const fields = parsedPythonJson(header);
  if (fields === undefined) return undefined;
  const tensors = new Map<string, Tensor>();
  for (const [name, value] of Object.entries(fields)) {
    if (name === '__metadata__') continue;
    const { dtype, shape } = fieldsOf(value);
    if (typeof dtype !== 'string' || !/^[A-Z]\w{0,19}$/.test(dtype) || !isShape(shape)) return undefined;
    tensors.set(name, { dtype, shape });
  }
  return tensors;
}

/** The files that an index names, each once; undefined where it names none, too many, or something outside of its folder. */
export function shardsIn(index: string): readonly string[] | undefined {
  const names = [...new Set(Object.values(fieldsOf(parsedPythonJson(index)?.['weight_map'])))];
  const isUsable = names.length > 0 && names.length <= MOST_SHARDS && names.every(isShardName);
  return isUsable ? names : undefined;
}

/** The number of parameters. */
export function parametersIn(tensors: ReadonlyMap<string, Tensor>): number {
  let sum = 0;
  for (const { shape } of tensors.values()) sum += shape.reduce((size, one) => size * one, 1);
  return sum;
}

const isShape = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length <= 16 && value.every((size) => Number.isSafeInteger(size) && size >= 0);

const isShardName = (name: unknown): name is string =>
  typeof name === 'string' && /^[\w][\w.-]*\.safetensors$/.test(name) && name.length <= 200;
