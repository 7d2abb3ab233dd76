import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { assetsIn } from '../../adapters/node/assets.js';
import { nodeSourceReader } from '../../adapters/node/source-files.js';
import { findToken } from '../../adapters/node/token.js';
import { start } from './extension.js';
import { localEnvironments } from './node-environments.js';
import type { ExtensionContext } from 'vscode';

/** Called by VS Code in the Node.js extension host. */
export function activate(context: ExtensionContext): void {
  start(context, {
    environment: (name) => process.env[name],
    // Looked up at every call: VS Code puts its own proxy support into the global function.
    fetch: (input, init) => fetch(input, init),
    tokenFile: () => findToken((name) => process.env[name], homedir()),
    environments: localEnvironments,
    localFiles: nodeSourceReader,
    disk: async (log) => {
      const { nodeDisk } = await import('./node-disk.js');
      return nodeDisk((name) => process.env[name], context.globalStorageUri.fsPath, log);
    },
    // Not through the editor: on a remote machine its file system takes every byte through the user's window.
    assets: assetsIn(path.join(context.extensionPath, 'dist', 'assets')),
  });
}

/** Called by VS Code at its end. Everything hangs on the context, which VS Code disposes of by itself. */
export const deactivate = (): void => undefined;
