import * as vscode from 'vscode';
import type { DiskFiles } from '../../adapters/any/disk-files.js';
import { parentOf } from '../../adapters/any/environments-files.js';
import { localFolders } from '../../adapters/any/local-folders.js';
import { systemClock } from '../../adapters/any/system-clock.js';
import type { LocalFolders } from '../../checkpoint/source.js';
import type { Log } from '../../ports.js';
import { editorDiskFiles } from './disk-files.js';

/** The machine that the extension runs on. */
export interface LocalDisk {
  readonly disk: DiskFiles;
  /** The user's folder. */
  readonly home: string;
}

/** How long an answer counts, in milliseconds: while one types, and until the next training has ended. */
const KEPT_FOR = 5000;

/**
 * The folders that names lead to: from the folder of the workspace that a file lies in, where the editor runs code, and
 * from the file's own. `local` reads files of this machine, if there is anything nearer than the editor.
 */
export function editorFolders(log: Log, local?: LocalDisk): LocalFolders {
  const byFileSystem = new Map<string, LocalFolders>();
  return {
    lookup(ref, needs) {
      const place = ref.from === undefined ? undefined : vscode.Uri.parse(ref.from);
      if (place === undefined || place.scheme === 'untitled') return Promise.resolve(undefined);
      const key = `${place.scheme}://${place.authority}`;
      const folders = byFileSystem.get(key) ?? foldersOf(place, log, local);
      byFileSystem.set(key, folders);
      return folders.lookup(ref, needs);
    },
  };
}

/** One file system. */
function foldersOf(place: vscode.Uri, log: Log, local: LocalDisk | undefined): LocalFolders {
  const isLocal = local !== undefined && place.scheme === 'file';
  // A path of this machine is that of Windows, too; elsewhere it is that of the URI.
  const pathOf = (uri: vscode.Uri): string => (isLocal ? uri.fsPath.replaceAll('\\', '/') : uri.path);
  return localFolders({
    disk: isLocal ? local.disk : editorDiskFiles(place),
    basesOf(uri) {
      const file = vscode.Uri.parse(uri);
      const workspace = vscode.workspace.getWorkspaceFolder(file)?.uri;
      const own = parentOf(pathOf(file));
      return [...(workspace ? [pathOf(workspace)] : []), ...(own === undefined ? [] : [own])];
    },
    ...(isLocal && { home: local.home.replaceAll('\\', '/') }),
    clock: systemClock,
    keptFor: KEPT_FOR,
    log,
  });
}
