import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { runSuite } from './run-suite.js';
import { withScratch } from './scratch.js';
import { withEditor } from './with-editor.js';
import { openPage, workbenchUrl } from './workbench.js';

/**
 * Takes the flags that @vscode/test-electron passes to a desktop VS Code, runs the same tests in the server's Node.js
 * extension host, and resolves to the exit code. Flags that only a desktop has (`--no-sandbox`, `--disable-updates`, …) mean nothing here.
 */
export async function runAsDesktop(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
  });
  const { extensionDevelopmentPath: extension, extensionTestsPath: tests } = values;
  const folder = positionals.find((path) => existsSync(path));
  if (typeof extension !== 'string' || typeof tests !== 'string' || folder === undefined) {
    console.error(
      'code-shim: needs a folder, --extensionDevelopmentPath and --extensionTestsPath, as @vscode/test-electron passes them.',
    );
    return 2;
  }
  const options = { folder: resolve(folder), extension: resolve(extension), tests: resolve(tests) };
  return withScratch((scratch) =>
    withEditor({ data: scratch }, async (server, browser) => {
      const page = await openPage(browser, join(scratch, 'page.log'));
      return (await runSuite(page, workbenchUrl(server, options))).code;
    }),
  );
}
