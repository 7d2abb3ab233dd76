// The Mocha suites in the Node.js extension host, through @vscode/test-electron: in the server of this machine, or in
// the desktop VS Code that it downloads where LOADLINT_VSCODE=download.
import { join } from 'node:path';

import { runTests } from '@vscode/test-electron';

import { checkoutRoot } from '../../scripts/editor/checkout.js';
import { bundleSuites } from './bundle.js';
import { emptyWorkspace, extensionUnderTest, inIsolation } from './environment.js';

const executable = { vscodeExecutablePath: join(checkoutRoot, 'scripts/editor/code-shim.mjs') };
const download = { version: '1.139.1' };

await inIsolation(async ({ scratch, environment }) => {
  const { node } = await bundleSuites(extensionUnderTest);
  const code = await runTests({
    ...(process.env['LOADLINT_VSCODE'] === 'download' ? download : executable),
    extensionDevelopmentPath: extensionUnderTest,
    extensionTestsPath: node,
    extensionTestsEnv: { ...environment },
    launchArgs: [emptyWorkspace(scratch), '--disable-extensions'],
  });
  return code === 0;
});
