import * as vscode from 'vscode';
import { digest } from '../../adapters/any/digest.js';
import {
  fileNameOf,
  isEntry,
  isLeftover,
  STORE_LIMITS,
  toEvict,
  WRITTEN_BEFORE_EVICTION,
  type StoredFile,
} from '../../adapters/any/store-limits.js';
import type { Log, Store } from '../../ports.js';

/**
 * A store of one file for each key in a folder of the editor. A file is written beside its place and then moved there.
 * What cannot be written is not kept, and the log says so once.
 */
export function editorStore(folder: vscode.Uri, log: Log): Store {
  const { fs } = vscode.workspace;
  const fileOf = async (key: string): Promise<vscode.Uri> => vscode.Uri.joinPath(folder, fileNameOf(await digest(key)));
  let isUsable = true;
  let written = Infinity;
  const write = async (key: string, text: string): Promise<void> => {
    const file = await fileOf(key);
    const beside = file.with({ path: `${file.path}.${crypto.randomUUID().replaceAll('-', '')}` });
    await fs.createDirectory(folder);
    await fs.writeFile(beside, new TextEncoder().encode(text));
    await fs.rename(beside, file, { overwrite: true });
    written += text.length;
    if (written < WRITTEN_BEFORE_EVICTION) return;
    written = 0;
    // Another window may do the same meanwhile.
    await evict(folder).catch(() => undefined);
  };
  return {
    async read(key) {
      try {
        return new TextDecoder().decode(await fs.readFile(await fileOf(key)));
      } catch {
        return undefined;
      }
    },
    async write(key, text) {
      if (!isUsable) return;
      try {
        await write(key, text);
      } catch (error) {
        isUsable = false;
        log(
          `${folder.toString(true)}: nothing can be kept there (${error instanceof Error ? error.message : 'unknown'})`,
        );
      }
    },
  };
}

async function evict(folder: vscode.Uri): Promise<void> {
  for (const name of toEvict(await filesIn(folder), STORE_LIMITS, Date.now()))
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name));
}

async function filesIn(folder: vscode.Uri): Promise<readonly StoredFile[]> {
  const { fs } = vscode.workspace;
  const names = (await fs.readDirectory(folder)).map(([name]) => name);
  return Promise.all(
    names
      .filter((name) => isEntry(name) || isLeftover(name))
      .map(async (name) => {
        const { size, mtime } = await fs.stat(vscode.Uri.joinPath(folder, name));
        return { name, size, mtime };
      }),
  );
}
