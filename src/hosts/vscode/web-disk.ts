import * as vscode from 'vscode';
import type { Log } from '../../ports.js';
import type { Disk } from './disk.js';
import { editorFolders } from './local-folders.js';
import { editorStore } from './store.js';

/** The editor's own file systems, and the extension's folder in one of them. */
export function webDisk({ globalStorageUri }: vscode.ExtensionContext, log: Log): Disk {
  return { folders: editorFolders(log), store: editorStore(vscode.Uri.joinPath(globalStorageUri, 'facts'), log) };
}
