import { homedir } from 'node:os';
import path from 'node:path';
import { hfCacheSource } from '../../adapters/any/hf-cache.js';
import type { Environment } from '../../adapters/any/hub-environment.js';
import { cacheFolder } from '../../adapters/node/cache-folder.js';
import { nodeDiskFiles } from '../../adapters/node/disk-files.js';
import { hfHubCache } from '../../adapters/node/hf-home.js';
import { nodeStore } from '../../adapters/node/store.js';
import type { Log } from '../../ports.js';
import type { Disk } from './disk.js';
import { editorFolders } from './local-folders.js';

/** This machine: the Hugging Face cache, folders, and the store that the command line has, too. */
export function nodeDisk(environment: Environment, globalStorage: string, log: Log): Disk {
  const home = homedir();
  const folder = cacheFolder(environment, home, home) ?? path.join(globalStorage, 'facts');
  return {
    folders: editorFolders(log, { disk: nodeDiskFiles, home }),
    store: nodeStore({ folder, log }),
    hfCache: hfCacheSource({ folder: hfHubCache(environment, home, home), disk: nodeDiskFiles, log }),
  };
}
