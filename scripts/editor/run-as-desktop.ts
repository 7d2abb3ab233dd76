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
 * A page develops one extension only: the first, in which the tests lie. The others are installed.
 */
export async function runAsDesktop(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionTestsPath: { type: 'string' },
    },
  });
  const { extensionDevelopmentPath: paths, extensionTestsPath: tests } = values;
  const [extension, ...others] = (Array.isArray(paths) ? paths : []).filter((path) => typeof path === 'string');
  const folder = positionals.find((path) => existsSync(path));
  if (extension === undefined || typeof tests !== 'string' || folder === undefined) {
    console.error(
      'code-shim: needs a folder, --extensionDevelopmentPath and --extensionTestsPath, as @vscode/test-electron passes them.',
    );
    return 2;
  }
  const options = { folder: resolve(folder), extension: resolve(extension), tests: resolve(tests) };
  let code = 1;
  await withScratch((scratch) =>
    withEditor({ data: scratch, extensions: others }, async (server, browser) => {
      const page = await openPage(browser, join(scratch, 'page.log'));
      ({ code } = await runSuite(page, workbenchUrl(server, options)));
      return code === 0;
    }),
  );
  return code;
}
