import * as vscode from 'vscode';
import type { Assets } from '../../ports.js';

/** The assets that the build put beside the bundle, read through the editor. */
export function installedAssets(extension: vscode.Uri): Assets {
  const bytes = async (name: string): Promise<Uint8Array> =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'assets', name));
  return { bytes, text: async (name) => new TextDecoder().decode(await bytes(name)) };
}
