import * as vscode from 'vscode';

// The Node.js host gets the Hub's address from the environment; a web worker has none, and gets it from the settings.
declare const process: { readonly env?: Readonly<Record<string, string | undefined>> } | undefined;

/** The ids that the test Hub was asked for since the run began, in their order. */
export async function askedIds(): Promise<string[]> {
  return (await (await fetch(`${hubUrl()}/-/log`)).json()) as string[];
}

/** Lets the test Hub answer what it has held back. */
export async function releaseHeld(): Promise<void> {
  await fetch(`${hubUrl()}/-/release`, { method: 'POST' });
}

function hubUrl(): string {
  const environment = typeof process === 'undefined' ? undefined : process.env?.['HF_ENDPOINT'];
  const url = environment ?? vscode.workspace.getConfiguration('loadlint').get<string>('endpoint');
  if (!url?.startsWith('http://127.0.0.1'))
    throw new Error(`The tests run against a Hub on the loopback, not ${url ?? 'none'}.`);
  return url;
}
