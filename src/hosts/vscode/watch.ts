import * as vscode from 'vscode';
import { isChecked, sourceOf, type Source } from './modules.js';

/** What may happen to a source. */
export interface SourceEvents {
  readonly opened: (source: Source) => void;
  /** A text was edited, or a cell came, went or moved. */
  readonly changed: (source: Source) => void;
  readonly saved: (source: Source) => void;
  readonly closed: (source: Source) => void;
  /** A document that may have been a cell of a source that stays open. */
  readonly documentClosed: (document: vscode.TextDocument) => void;
}

/** Turns the editor's events about documents and notebooks into those about sources. */
export function watchSources(events: SourceEvents): vscode.Disposable {
  const { workspace } = vscode;
  const ifChecked = (document: vscode.TextDocument, event: (source: Source) => void): void => {
    const source = sourceOf(document);
    if (source) event(source);
  };
  return vscode.Disposable.from(
    workspace.onDidOpenTextDocument((document) => {
      ifChecked(document, events.opened);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) ifChecked(document, events.changed);
    }),
    workspace.onDidSaveTextDocument((document) => {
      ifChecked(document, events.saved);
    }),
    // Also when a document gets another language: it is closed and opened again.
    workspace.onDidCloseTextDocument((document) => {
      if (document.uri.scheme !== 'vscode-notebook-cell') events.closed(document);
      events.documentClosed(document);
    }),
    workspace.onDidOpenNotebookDocument((notebook) => {
      if (isChecked(notebook)) events.opened(notebook);
    }),
    // The texts of the cells are documents and have events of their own.
    workspace.onDidChangeNotebookDocument(({ notebook, contentChanges }) => {
      if (contentChanges.length > 0 && isChecked(notebook)) events.changed(notebook);
    }),
    workspace.onDidSaveNotebookDocument((notebook) => {
      if (isChecked(notebook)) events.saved(notebook);
    }),
    workspace.onDidCloseNotebookDocument(events.closed),
  );
}
