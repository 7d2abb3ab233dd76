import * as vscode from 'vscode';
import type { Module } from '../../load.js';

/** What is checked as one: a script, or a notebook with all its cells. */
export type Source = vscode.TextDocument | vscode.NotebookDocument;

/** A source as it stood at one moment. */
export interface Snapshot {
  readonly module: Module;
  /** The document of each part. */
  readonly documents: readonly vscode.TextDocument[];
}

/** The source that a document belongs to; undefined where it is nothing to check. */
export function sourceOf(document: vscode.TextDocument): Source | undefined {
  if (document.languageId !== 'python') return undefined;
  if (document.uri.scheme !== 'vscode-notebook-cell') return isUsersOwn(document.uri) ? document : undefined;
  const notebook = vscode.workspace.notebookDocuments.find((one) =>
    one.getCells().some((cell) => cell.document === document),
  );
  return notebook && isChecked(notebook) ? notebook : undefined;
}

/** Whether a notebook is one to check. */
export const isChecked = (notebook: vscode.NotebookDocument): boolean => isUsersOwn(notebook.uri);

/** The scripts and notebooks that are open now. */
export function openSources(): readonly Source[] {
  const scripts = vscode.workspace.textDocuments.filter((document) => sourceOf(document) === document);
  return [...scripts, ...vscode.workspace.notebookDocuments.filter(isChecked)];
}

/** The source as it stands now: the Python cells of a notebook are its parts, in their order. */
export function snapshotOf(source: Source): Snapshot {
  const uri = source.uri.toString();
  if (!('getCells' in source)) return { module: { uri, parts: [partOf(source)] }, documents: [source] };
  const cells = pythonCells(source);
  const parts = cells.map(({ document, index }) => ({ ...partOf(document), cell: index }));
  return { module: { uri, parts }, documents: cells.map(({ document }) => document) };
}

/** Whether nothing has changed since: no text, no closed document, no cell added, removed or moved. */
export function isCurrent(source: Source, { module, documents }: Snapshot): boolean {
  if (source.isClosed) return false;
  const now = 'getCells' in source ? pythonCells(source).map(({ document }) => document) : [source];
  return (
    now.length === documents.length &&
    now.every(
      (document, index) =>
        document === documents[index] && !document.isClosed && document.version === module.parts[index]?.version,
    )
  );
}

const partOf = (document: vscode.TextDocument): Module['parts'][number] => ({
  uri: document.uri.toString(),
  version: document.version,
  text: document.getText(),
});

const pythonCells = (notebook: vscode.NotebookDocument): readonly vscode.NotebookCell[] =>
  notebook
    .getCells()
    .filter(({ kind, document }) => kind === vscode.NotebookCellKind.Code && document.languageId === 'python');

/** Files of any file system that can be written or is a folder of the workspace: not the old side of a comparison. */
function isUsersOwn(uri: vscode.Uri): boolean {
  return (
    uri.scheme === 'untitled' ||
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true ||
    vscode.workspace.getWorkspaceFolder(uri) !== undefined
  );
}
