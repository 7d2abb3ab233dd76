import { installedAssets } from './assets.js';
import { start } from './extension.js';
import { webEnvironments } from './web-environments.js';
import type { ExtensionContext } from 'vscode';

/** Called by VS Code in the web worker extension host. */
export function activate(context: ExtensionContext): void {
  start(context, {
    environment: () => undefined,
    fetch: (input, init) => fetch(input, init),
    environments: webEnvironments,
    disk: async (log) => {
      const { webDisk } = await import('./web-disk.js');
      return webDisk(context, log);
    },
    assets: installedAssets(context.extensionUri),
  });
}

/** Called by VS Code at its end. Everything hangs on the context, which VS Code disposes of by itself. */
export const deactivate = (): void => undefined;
