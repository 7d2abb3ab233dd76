import * as vscode from 'vscode';
import type { TransformersInForce } from '../../environment/environment.js';
import { foundIn } from '../../environment/found-in.js';

/** The command that shows the log; also in the manifest. */
export const showLogCommand = 'loadlint.showLog';

/** What the language status item tells. */
export interface StatusFacts {
  /** The transformers that verdicts are for; undefined until the first verdict. */
  readonly transformers: TransformersInForce | undefined;
  readonly offline: boolean;
  /** Lookups that the Hub has not answered yet. */
  readonly pending: number;
  /** Whether the last lookup got no answer. */
  readonly unreachable: boolean;
  /** Whether the analysis could not be started. */
  readonly broken: boolean;
}

/** The entry in the language status of Python editors; a click shows the log. */
export class Status implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem('loadlint', { language: 'python' });
  #facts: StatusFacts = { transformers: undefined, offline: false, pending: 0, unreachable: false, broken: false };

  constructor() {
    this.#item.name = 'Loadlint';
    this.#item.command = { command: showLogCommand, title: vscode.l10n.t('Show Log') };
    this.update({});
  }

  /** Replaces the facts that are given. */
  update(facts: Partial<StatusFacts>): void {
    this.#facts = { ...this.#facts, ...facts };
    const { transformers, pending, broken } = this.#facts;
    this.#item.text = transformers === undefined ? 'Loadlint' : `Loadlint: transformers ${transformers.range}`;
    this.#item.detail = [...source(transformers), detail(this.#facts)].join(', ');
    this.#item.busy = pending > 0;
    this.#item.severity = broken ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
  }

  dispose(): void {
    this.#item.dispose();
  }
}

/** Where the version was found, once there is one. */
function source(transformers: TransformersInForce | undefined): string[] {
  if (!transformers) return [];
  return [
    foundIn(transformers, {
      interpreter: (path) => vscode.l10n.t('selected interpreter {0}', path),
      option: vscode.l10n.t('chosen for this run'),
      setting: vscode.l10n.t('the setting {0}', 'loadlint.transformersVersion'),
      newest: vscode.l10n.t('the newest known'),
    }),
  ];
}

function detail({ offline, pending, unreachable, broken }: StatusFacts): string {
  if (broken) return vscode.l10n.t('could not start; the log says why');
  if (offline) return vscode.l10n.t('offline');
  if (pending > 0) return vscode.l10n.t('online, pending lookups: {0}', pending);
  if (unreachable) return vscode.l10n.t('the Hub does not answer');
  return vscode.l10n.t('online');
}
