import type { Tensor } from '../../checkpoint/checkpoint.js';
import { headerLength, shardsIn, tensorsIn, WEIGHTS, WEIGHTS_INDEX } from '../../checkpoint/safetensors.js';
import type { Log } from '../../ports.js';
import { textIn, type DiskFiles } from './disk-files.js';

/** Longest index that is read, in bytes. */
const LONGEST_INDEX = 32 * 1024 * 1024;

/**
 * The tensors of the weights in a folder, from the headers of `model.safetensors` or of the files that its index names.
 * Undefined where there are none, or where one of them is missing or broken. Nothing but headers is read.
 */
export async function tensorsOf(
  folder: string,
  disk: DiskFiles,
  log: Log,
): Promise<ReadonlyMap<string, Tensor> | undefined> {
  if (await disk.entry(`${folder}/${WEIGHTS}`)) return tensorsInFile(`${folder}/${WEIGHTS}`, disk, log);
  const index = await textIn(disk, `${folder}/${WEIGHTS_INDEX}`, LONGEST_INDEX);
  if (index === undefined) return undefined;
  const shards = shardsIn(index);
  if (shards === undefined) {
    log(`${folder}/${WEIGHTS_INDEX}: names no files of weights`);
    return undefined;
  }
  const all = new Map<string, Tensor>();
  for (const shard of shards) {
    const tensors = await tensorsInFile(`${folder}/${shard}`, disk, log);
    if (tensors === undefined) return undefined;
    for (const [name, tensor] of tensors) all.set(name, tensor);
  }
  return all;
}

async function tensorsInFile(
  path: string,
  disk: DiskFiles,
  log: Log,
): Promise<ReadonlyMap<string, Tensor> | undefined> {
  const tensors = await headerOf(path, disk);
  if (tensors === undefined) log(`${path}: no safetensors header that can be read`);
  return tensors;
}

async function headerOf(path: string, disk: DiskFiles): Promise<ReadonlyMap<string, Tensor> | undefined> {
  const start = await disk.read(path, 0, 8);
  const length = start && headerLength(start);
  if (length === undefined) return undefined;
  const header = await disk.read(path, 8, length);
  return header?.length === length ? tensorsIn(new TextDecoder().decode(header)) : undefined;
}
