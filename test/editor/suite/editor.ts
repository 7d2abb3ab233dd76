import * as vscode from 'vscode';

import { present, until } from './expect.js';

/** A place in a document, by the text that stands there. */
export interface Spot {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
}

/** Where the workspace of this run is. */
export function workspaceUri(name: string): vscode.Uri {
  const [folder] = present(vscode.workspace.workspaceFolders, 'workspace folder');
  return vscode.Uri.joinPath(present(folder, 'workspace folder').uri, name);
}

/** Writes a file into the workspace, with the folders that lead to it. */
export function write(name: string, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(workspaceUri(name), new TextEncoder().encode(text));
}

/** Writes files into the workspace, one after the other. */
export async function writeAll(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await write(name, text);
}

/** Removes a file or a folder of the workspace. */
export function remove(name: string): Thenable<void> {
  return vscode.workspace.fs.delete(workspaceUri(name), { recursive: true });
}

/** Writes a script into the workspace and opens it in an editor, which alone keeps it open. */
export async function openScript(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = workspaceUri(name);
  await write(name, text);
  // openTextDocument() would hold the document for minutes after its editor was closed.
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return until(`${name} to be open`, () => openDocument(uri));
}

/** Writes a notebook with the given cells and opens it in an editor. */
export async function openNotebook(name: string, cells: readonly string[]): Promise<vscode.NotebookDocument> {
  const uri = workspaceUri(name);
  const content = {
    cells: cells.map((text, index) => ({
      ...{ cell_type: 'code', id: `cell-${index}`, execution_count: null, metadata: {}, outputs: [] },
      source: text.split(/(?<=\n)/),
    })),
    metadata: { language_info: { name: 'python' } },
    ...{ nbformat: 4, nbformat_minor: 5 },
  };
  await write(name, JSON.stringify(content));
  await vscode.commands.executeCommand('vscode.openWith', uri, 'jupyter-notebook', { preview: false });
  return until(`${name} to be open`, () =>
    vscode.workspace.notebookDocuments.find((notebook) => notebook.uri.toString() === uri.toString()),
  );
}

/** Replaces the document's whole text. */
export async function retype(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, wholeOf(document), text);
  await vscode.workspace.applyEdit(edit);
}

/** Loadlint's diagnostics of the document as they are now. */
export function diagnosticsOf({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'loadlint');
}

/** The one diagnostic of Loadlint that the document gets; fails where there are more. */
export async function theDiagnostic(document: vscode.TextDocument): Promise<vscode.Diagnostic> {
  const [first, ...more] = await until('a diagnostic', () => {
    const found = diagnosticsOf(document);
    return found.length > 0 && found;
  });
  if (more.length > 0) throw new Error(`more than one diagnostic: ${more.map(({ message }) => message).join(' | ')}`);
  return present(first, 'diagnostic');
}

/** Waits until the document's one diagnostic says that this transformers does not know the checkpoint's model type. */
export function unknownTypeIn(document: vscode.TextDocument, version: string): Promise<vscode.Diagnostic> {
  return until(`transformers ${version} to be judged by`, () => {
    const [only, ...more] = diagnosticsOf(document);
    const isIt = only && ruleOf(only) === 'unknown-model-type' && only.message.startsWith(`Transformers ${version} `);
    return isIt && more.length === 0 && only;
  });
}

/** Waits until nothing is reported in the document. */
export function nothingReported(document: vscode.TextDocument): Promise<boolean> {
  return until('nothing to be reported', () => diagnosticsOf(document).length === 0);
}

/** The rule id of a diagnostic. */
export function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** The quick fixes at a place, in the order of the editor's menu; waits until there is one. */
export function quickFixes(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  // Asked again: the editor hears of diagnostics a little later than the extension host does.
  return until('quick fixes', async () => {
    const kind = vscode.CodeActionKind.QuickFix.value;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      ...[document.uri, range, kind],
    );
    return actions.length > 0 && actions;
  });
}

/** The Markdown of all hovers at the first place where `text` stands; waits until `wanted` is in it, as it is shown. */
export function hoverOver(document: vscode.TextDocument, text: string, wanted = ''): Promise<string> {
  const at = document.positionAt(offsetOf(document, text) + 1);
  return until(`a hover on ${text}${wanted === '' ? '' : ` with ${wanted}`}`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
    const told = contents.map(({ value }) => value).join('\n');
    return told !== '' && told.replace(/\\(?=[\W_])/g, '').includes(wanted) && told;
  });
}

/** Closes every editor; what is unsaved is saved first, so that nothing asks. */
export async function closeAll(): Promise<void> {
  await vscode.workspace.saveAll();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

function wholeOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
}

function offsetOf(document: vscode.TextDocument, text: string): number {
  const offset = document.getText().indexOf(text);
  if (offset === -1) throw new Error(`${text} does not stand in ${document.uri.path}`);
  return offset;
}
