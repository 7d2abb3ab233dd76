import * as vscode from 'vscode';
import type { Analysis } from '../../service.js';
import type { Source } from './modules.js';
import { showLogCommand } from './status.js';

/** Opens the output channel "Loadlint" and registers the command that shows it. */
export function openLog({ subscriptions }: vscode.ExtensionContext): vscode.LogOutputChannel {
  const channel = vscode.window.createOutputChannel('Loadlint', { log: true });
  const show = vscode.commands.registerCommand(showLogCommand, () => {
    channel.show(true);
  });
  subscriptions.push(channel, show);
  return channel;
}

/** Tells what a pass over a source came to. */
export function logPass(log: vscode.LogOutputChannel, source: Source, { loads, diagnostics, pending }: Analysis): void {
  const open = pending ? ', lookups to come' : '';
  log.info(`${source.uri.toString(true)}: loads: ${loads.length}, findings: ${diagnostics.length}${open}`);
}

/** Tells what failed and why. */
export function logFailure(log: vscode.LogOutputChannel, what: string, reason: unknown): void {
  log.error(`${what}: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`);
}
