import * as vscode from 'vscode';
import type { Edit, FilePlace, Place } from '../../load.js';
import type { Fix, Severity } from '../../rules/rule.js';
import type { Analysis, Diagnostic } from '../../service.js';
import { LineIndex } from '../../text.js';

const severities: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** The documents of a module's parts, in their order; they must have the versions that were analysed. */
export type Documents = readonly vscode.TextDocument[];

/** A place as the editor names it; undefined where the module has no such part. */
export function toLocation(documents: Documents, { part, range }: Place): vscode.Location | undefined {
  const document = documents[part];
  if (!document) return undefined;
  const span = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
  return new vscode.Location(document.uri, span);
}

/** A place in another file, which need not be open; undefined where it was not read. */
function toFileLocation(files: Analysis['files'], { uri, range }: FilePlace): vscode.Location | undefined {
  const file = files.find((one) => one.uri === uri);
  if (!file) return undefined;
  const index = new LineIndex(file.text);
  const [start, end] = [index.positionAt(range.start), index.positionAt(range.end)];
  const span = new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
  return new vscode.Location(vscode.Uri.parse(uri), span);
}

/** A diagnostic for the Problems panel, to be shown in the document at `range`. */
export function toDiagnostic(
  documents: Documents,
  files: Analysis['files'],
  range: vscode.Range,
  diagnostic: Diagnostic,
): vscode.Diagnostic {
  const shown = new vscode.Diagnostic(range, diagnostic.message, severities[diagnostic.severity]);
  shown.source = 'loadlint';
  shown.code = { value: diagnostic.rule, target: vscode.Uri.parse(diagnostic.help) };
  if (diagnostic.isDeprecation === true) shown.tags = [vscode.DiagnosticTag.Deprecated];
  shown.relatedInformation = diagnostic.related.flatMap(({ at, file, message }) => {
    const location = file ? toFileLocation(files, file) : toLocation(documents, at);
    return location ? [new vscode.DiagnosticRelatedInformation(location, message)] : [];
  });
  return shown;
}

/** A quick fix whose edits may lie in several cells. `preferred` lets "Auto Fix" apply it without a look. */
export function toCodeAction(
  documents: Documents,
  fix: Fix,
  diagnostic: vscode.Diagnostic,
  preferred: boolean,
): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = preferred;
  action.edit = toWorkspaceEdit(documents, fix.edits);
  return action;
}

function toWorkspaceEdit(documents: Documents, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  for (const { place, newText } of edits) {
    const location = toLocation(documents, place);
    if (location) result.replace(location.uri, location.range, newText);
  }
  return result;
}
