import * as vscode from 'vscode';
import { parentOf } from '../../adapters/any/environments-files.js';
import {
  isIn,
  LARGEST,
  rememberedFiles,
  sourceFiles,
  type RememberedSourceFiles,
  type SourceReader,
} from '../../adapters/any/source-files.js';
import type { SourceFiles } from '../../ports.js';

/**
 * The Python files of the workspace as modules import them, whatever file system they lie in. What is open counts as it
 * stands in the editor, saved or not. `local` reads files of this machine, if there is anything nearer than the editor.
 */
export function workspaceFiles(local?: SourceReader): RememberedSourceFiles {
  const byFileSystem = new Map<string, SourceFiles>();
  return rememberedFiles({
    find(module, from) {
      const place = vscode.Uri.parse(from);
      const key = `${place.scheme}://${place.authority}`;
      const files = byFileSystem.get(key) ?? filesOf(place, local);
      byFileSystem.set(key, files);
      return files.find(module, from);
    },
  });
}

/** What may happen to the Python files of the workspace. */
export interface FileEvents {
  /** The text of a file that is open was edited. */
  readonly edited: (uri: vscode.Uri) => void;
  /** A file has another content, or is open no longer and so counts as it was saved. */
  readonly changed: (uri: vscode.Uri) => void;
  /** A file came or went: imports may lead elsewhere. */
  readonly moved: () => void;
}

/** Turns the editor's events about Python files, open or not, into those about what is imported. */
export function watchFiles({ edited, changed, moved }: FileEvents): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.py');
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(moved),
    watcher.onDidDelete(moved),
    watcher.onDidChange(changed),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId === 'python' && contentChanges.length > 0) edited(document.uri);
    }),
    vscode.workspace.onDidCloseTextDocument(({ languageId, uri }) => {
      if (languageId === 'python') changed(uri);
    }),
  );
}

/** One file system. */
function filesOf(place: vscode.Uri, local: SourceReader | undefined): SourceFiles {
  const at = (path: string): vscode.Uri => place.with({ path, query: '', fragment: '' });
  const isLocal = local !== undefined && place.scheme === 'file';
  return sourceFiles(
    {
      read: async (path, boundary) =>
        openText(at(path)) ??
        (isLocal ? await local.read(at(path).fsPath, at(boundary).fsPath) : await savedText(at(path))),
    },
    {
      pathOf: (uri) => (place.scheme === 'untitled' ? undefined : vscode.Uri.parse(uri).path),
      uriOf: (path) => at(path).toString(),
      boundaryOf: (path) => workspaceFolder(at(path)) ?? parentOf(path) ?? path,
    },
  );
}

/** The outermost folder of the workspace that a file lies in. */
function workspaceFolder({ scheme, authority, path }: vscode.Uri): string | undefined {
  const around = (vscode.workspace.workspaceFolders ?? []).filter(
    ({ uri }) => uri.scheme === scheme && uri.authority === authority && isIn(uri.path, path),
  );
  return around.map(({ uri }) => uri.path).sort((a, b) => a.length - b.length)[0];
}

type Text = Awaited<ReturnType<SourceReader['read']>>;

function openText(uri: vscode.Uri): Text {
  const key = uri.toString();
  const document = vscode.workspace.textDocuments.find((one) => !one.isClosed && one.uri.toString() === key);
  return document && { version: document.version, text: document.getText() };
}

async function savedText(uri: vscode.Uri): Promise<Text> {
  try {
    const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
    // A link has a bit of its own, so it is no plain file.
    if (type !== vscode.FileType.File || size > LARGEST) return undefined;
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { version: mtime, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // Not there, not to be read, or not UTF-8: then nothing is known of it.
    return undefined;
  }
}
