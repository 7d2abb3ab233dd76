import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { runTests } from '@vscode/test-electron';

import { checkoutRoot } from '../../scripts/editor/checkout.js';
import { bundleSuites, type SuiteBundles } from './bundle.js';
import { emptyWorkspace, extensionUnderTest, type Isolation } from './environment.js';

const executable = { vscodeExecutablePath: join(checkoutRoot, 'scripts/editor/code-shim.mjs') };
const download = { version: '1.139.1' };

/**
 * Runs suites in the Node.js extension host, through @vscode/test-electron, with these extensions in development: in the
 * server of this machine, or in the desktop VS Code that it downloads where LOADLINT_VSCODE=download. Answers whether
 * all passed.
 */
export async function runInNodeHost(
  { scratch, environment }: Isolation,
  suites: keyof SuiteBundles,
  extensions: readonly string[],
): Promise<boolean> {
  const bundles = await bundleSuites(extensionUnderTest);
  const code = await runTests({
    ...(process.env['LOADLINT_VSCODE'] === 'download' ? download : executable),
    extensionDevelopmentPath: [...extensions],
    extensionTestsPath: bundles[suites],
    extensionTestsEnv: { ...environment, ...bareEnvironments(scratch, ['VIRTUAL_ENV', 'CONDA_PREFIX']) },
    launchArgs: [emptyWorkspace(scratch), '--disable-extensions'],
  });
  return code === 0;
}

/** Python environments without packages for these variables to name, beside the workspace. */
function bareEnvironments(scratch: string, variables: readonly string[]): Readonly<Record<string, string>> {
  const named = variables.map((name) => [name, join(scratch, name)] as const);
  for (const [, path] of named) mkdirSync(join(path, 'lib/python3.11/site-packages'), { recursive: true });
  return Object.fromEntries(named);
}
