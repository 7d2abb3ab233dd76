import * as vscode from 'vscode';
import type { LanguageService, Reach } from '../../service.js';
import { toLocation } from './convert.js';
import { isCurrent, snapshotOf, sourceOf } from './modules.js';

/** What the hover needs of the extension. */
export interface HoverHost {
  service(): Promise<LanguageService | undefined>;
  enabled(): boolean;
  reach(): Reach;
}

/** Shows the card of the checkpoint or class under the mouse. */
export function registerHover(host: HoverHost): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: 'python' },
    {
      provideHover: async (document, position, token) => {
        const source = host.enabled() ? sourceOf(document) : undefined;
        const service = source && (await host.service());
        if (!service || token.isCancellationRequested) return undefined;
        const snapshot = snapshotOf(source);
        const part = snapshot.documents.indexOf(document);
        if (part === -1) return undefined;
        const offset = document.offsetAt(position);
        const card = await service.hover(snapshot.module, part, offset, host.reach(), signalOf(token));
        const location = card && toLocation(snapshot.documents, card.at);
        if (!location || !isCurrent(source, snapshot)) return undefined;
        // Neither trusted nor HTML, which is the default: a card repeats what a repository says of itself.
        return new vscode.Hover(new vscode.MarkdownString(card.markdown), location.range);
      },
    },
  );
}

function signalOf(token: vscode.CancellationToken): AbortSignal {
  const controller = new AbortController();
  token.onCancellationRequested(() => {
    controller.abort();
  });
  return controller.signal;
}
