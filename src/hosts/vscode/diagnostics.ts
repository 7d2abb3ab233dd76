import * as vscode from 'vscode';
import type { Analysis, Diagnostic } from '../../service.js';
import { toDiagnostic, toLocation } from './convert.js';
import { isCurrent, type Snapshot, type Source } from './modules.js';

/** A diagnostic of the service and what the editor shows of it. */
export interface ShownDiagnostic {
  /** Of the document that shows it. */
  readonly uri: string;
  readonly diagnostic: Diagnostic;
  readonly shown: vscode.Diagnostic;
}

/** What is shown of a source, and of which state of it. */
export interface Published {
  readonly snapshot: Snapshot;
  readonly diagnostics: readonly ShownDiagnostic[];
}

/** What the Problems panel shows of each source; those of a notebook stand in its cells. */
export class PublishedDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('loadlint');
  readonly #published = new Map<Source, Published>();

  /** Shows these, and nothing else, for the source. */
  publish(source: Source, snapshot: Snapshot, { diagnostics, files }: Analysis): void {
    const shown = diagnostics.flatMap((diagnostic) => show(snapshot, files, diagnostic));
    // A cell that has gone, or is Python no longer, is in the former state alone and gets an empty list.
    const former = this.#published.get(source)?.snapshot.documents ?? [];
    for (const { uri } of new Set([...former, ...snapshot.documents])) {
      const here = shown.filter((one) => one.uri === uri.toString());
      const list = here.map((one) => one.shown);
      this.#collection.set(uri, list);
    }
    this.#published.set(source, { snapshot, diagnostics: shown });
  }

  /** Takes back everything that is shown of a source. */
  drop(source: Source): void {
    for (const { uri } of this.#published.get(source)?.snapshot.documents ?? []) this.#collection.delete(uri);
    this.#published.delete(source);
  }

  /** Takes back what is shown in a document, a cell perhaps of a notebook that stays open. */
  dropDocument({ uri }: vscode.TextDocument): void {
    this.#collection.delete(uri);
  }

  /** What is shown of a source; undefined where the source has changed since. */
  current(source: Source): Published | undefined {
    const published = this.#published.get(source);
    return published && isCurrent(source, published.snapshot) ? published : undefined;
  }

  dispose(): void {
    this.#collection.dispose();
  }
}

function show({ documents }: Snapshot, files: Analysis['files'], diagnostic: Diagnostic): ShownDiagnostic[] {
  const location = toLocation(documents, diagnostic.at);
  if (!location) return [];
  const shown = toDiagnostic(documents, files, location.range, diagnostic);
  return [{ uri: location.uri.toString(), diagnostic, shown }];
}
