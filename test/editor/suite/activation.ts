import * as vscode from 'vscode';

import { closeAll, openScript } from './editor.js';
import { equal, present, until } from './expect.js';

/** The host that this bundle is for; put in by the bundler. */
declare const EXPECTED_HOST: 'node' | 'web';
declare const process: { readonly versions?: { readonly node?: string } } | undefined;

describe('activation', () => {
  afterEach(closeAll);

  it('comes with the first Python file', async () => {
    await openScript('activation.py', 'print("hello")\n');
    // Only an extension of this very host has an isActive that turns true here.
    const extension = present(vscode.extensions.getExtension('loadlint.loadlint'), 'extension in this host');
    await until('activation', () => extension.isActive);
  });

  it('happens in the host that this run is about', () => {
    const host = 'process' in globalThis && process?.versions?.node !== undefined ? 'node' : 'web';
    equal(host, EXPECTED_HOST, 'host');
  });
});
