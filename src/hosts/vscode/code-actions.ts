import * as vscode from 'vscode';
import { toCodeAction } from './convert.js';
import type { PublishedDiagnostics, ShownDiagnostic } from './diagnostics.js';
import { sourceOf } from './modules.js';

/** Offers the fixes of the diagnostics that are shown; nothing once the text has changed since. */
export function registerCodeActions(diagnostics: PublishedDiagnostics): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: 'python' },
    {
      provideCodeActions: (document, range) => {
        const source = sourceOf(document);
        const published = source && diagnostics.current(source);
        if (!published) return [];
        const uri = document.uri.toString();
        return published.diagnostics
          .filter(({ shown, ...at }) => at.uri === uri && shown.range.intersection(range) !== undefined)
          .flatMap((one) => fixesOf(published.snapshot.documents, one));
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function fixesOf(
  documents: readonly vscode.TextDocument[],
  { diagnostic, shown }: ShownDiagnostic,
): vscode.CodeAction[] {
  const { fixes, suppressions = [] } = diagnostic;
  return [
    ...fixes.map((fix, index) => toCodeAction(documents, fix, shown, index === 0 && fix.safe)),
    ...suppressions.map((fix) => toCodeAction(documents, fix, shown, false)),
  ];
}
