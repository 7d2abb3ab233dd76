import * as vscode from 'vscode';
import { readSettings, settingKeys, type Settings } from '../../settings.js';
import type { EndpointWriter } from './connection.js';

/** The editor's settings, and who wrote the one that decides about the token. */
export interface Configuration {
  readonly settings: Settings;
  readonly endpointWriter: EndpointWriter;
  /** One line for each value that is not allowed. */
  readonly problems: readonly string[];
}

/** Reads all `loadlint.*` settings as they are now. */
export function readConfiguration(ruleIds: readonly string[]): Configuration {
  const configuration = vscode.workspace.getConfiguration('loadlint');
  const endpoint = configuration.inspect<unknown>('endpoint');
  // The manifest restricts this setting in an untrusted workspace; where a token hangs on it, that is asked again.
  const ofWorkspace = vscode.workspace.isTrusted
    ? (endpoint?.workspaceFolderValue ?? endpoint?.workspaceValue ?? undefined)
    : undefined;
  const written = Object.fromEntries(settingKeys.map((key) => [key, configuration.get<unknown>(key)]));
  const { settings, problems } = readSettings(
    { ...written, endpoint: ofWorkspace ?? endpoint?.globalValue ?? undefined },
    ruleIds,
  );
  return {
    settings,
    endpointWriter: ofWorkspace === undefined ? 'user' : 'workspace',
    problems: problems.map((problem) => `loadlint.${problem}`),
  };
}
