import * as vscode from 'vscode';
import type { DiskFiles } from '../../adapters/any/disk-files.js';

/** Longest file that is read, in bytes: the editor gives files only as a whole. */
const LONGEST = 8 * 1024 * 1024;

/** The file system that `place` lies in, through the editor. */
export function editorDiskFiles(place: vscode.Uri): DiskFiles {
  const { fs } = vscode.workspace;
  const at = (path: string): vscode.Uri => place.with({ path, query: '', fragment: '' });
  return {
    async entry(path) {
      try {
        const { type, size, mtime } = await fs.stat(at(path));
        // A link has a bit of its own beside that of what it leads to.
        const isFolder = (type & vscode.FileType.Directory) !== 0;
        if (!isFolder && (type & vscode.FileType.File) === 0) return undefined;
        return { kind: isFolder ? 'folder' : 'file', size, mtime };
      } catch {
        return undefined;
      }
    },
    async list(path) {
      try {
        return (await fs.readDirectory(at(path))).map(([name]) => name);
      } catch {
        return [];
      }
    },
    async read(path, start, length) {
      try {
        const { type, size } = await fs.stat(at(path));
        if ((type & vscode.FileType.File) === 0 || size > LONGEST) return undefined;
        return (await fs.readFile(at(path))).slice(start, start + length);
      } catch {
        return undefined;
      }
    },
  };
}
