import { watch, type FSWatcher } from 'node:fs';
import process from 'node:process';

/** Watches the folders of environments, each without what lies deeper. */
export interface FolderWatch {
  /** Watches the folder from now on; one that is not there or cannot be watched is passed over. */
  readonly add: (folder: string) => void;
  /** Gives up all folders. */
  readonly clear: () => void;
}

/**
 * Calls with the path when something comes, goes or changes that may decide which transformers an environment has. The
 * editor's own watchers do not do for that: they end with the workspace, and on Linux they miss what lies in folders that
 * are made one right after the other, as installers make them.
 */
export function watchFolders(
  changed: (path: string) => void,
  platform: NodeJS.Platform = process.platform,
): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  const drop = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  return {
    add(folder) {
      if (watchers.has(folder) || (platform === 'win32' && HELD.test(folder))) return;
      const watcher = watcherOf(folder, (_event, name) => {
        if (name === null || DECIDES.test(name)) changed(`${folder}/${name ?? ''}`);
      });
      if (!watcher) return;
      watchers.set(folder, watcher);
      watcher.once('error', () => {
        drop(folder);
      });
    },
    clear() {
      for (const folder of [...watchers.keys()]) drop(folder);
    },
  };
}

/** What is looked at in the folder of an environment, in those that lead to its packages, and in transformers itself. */
const DECIDES = new RegExp(
  [
    String.raw`^(lib|lib64|local|(python|pypy)3[\d.]*t?|(site|dist)-packages)$`,
    String.raw`^(transformers|__editable__)`,
    String.raw`^(models|auto)$`,
    String.raw`\.(cfg|py|pth|egg-link)$`,
  ].join('|'),
  'i',
);

/** Windows renames no folder in which one is watched, and pip renames a package before it removes it. */
const HELD = /\/transformers(\/|$)/;

/** Undefined where there is no such folder, or the system watches no more of them. */
function watcherOf(folder: string, heard: (event: string, name: string | null) => void): FSWatcher | undefined {
  try {
    return watch(folder, { persistent: false }, heard);
  } catch {
    return undefined;
  }
}
