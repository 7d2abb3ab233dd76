import type { Checkpoint, Fact } from '../../checkpoint/checkpoint.js';
import { configFacts } from '../../checkpoint/config-json.js';
import { parametersIn } from '../../checkpoint/safetensors.js';
import type { Log } from '../../ports.js';
import { jsonIn, type DiskFiles } from './disk-files.js';
import { tensorsOf } from './safetensors-files.js';

/** What the files of a folder say about the model in it. */
export type FolderFacts = Pick<
  Checkpoint,
  'modelType' | 'config' | 'architectures' | 'remoteCode' | 'adapterOf' | 'tensors' | 'parameters'
>;

/** Reads `config.json` and `adapter_config.json`, and where `headers` are needed those of the weights. Total. */
export async function factsIn(
  folder: string,
  needs: ReadonlySet<Fact>,
  disk: DiskFiles,
  log: Log,
): Promise<FolderFacts> {
  const config = await jsonIn(disk, `${folder}/config.json`, log);
  const adapter = await jsonIn(disk, `${folder}/adapter_config.json`, log);
  const tensors = needs.has('headers') ? await tensorsOf(folder, disk, log) : undefined;
  const { modelType, architectures, remoteCode } = configFacts(config);
  const { adapterOf } = configFacts({ peft: adapter });
  return {
    ...(modelType !== undefined && { modelType }),
    ...(config && { config }),
    architectures,
    remoteCode,
    ...(adapterOf !== undefined && { adapterOf }),
    ...(tensors && { tensors, parameters: parametersIn(tensors) }),
  };
}

/** Whether the facts are those of a model or an adapter, and not of a folder that holds anything. */
export const sayWhatItIs = ({ config, adapterOf }: FolderFacts): boolean =>
  config !== undefined || adapterOf !== undefined;
