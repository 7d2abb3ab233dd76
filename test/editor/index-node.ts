import Mocha from 'mocha';

import { runMarked } from './run-marked.js';

/** Called by VS Code in the Node.js extension host: runs every suite, rejects where a test fails. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: 'spec' });
  // Gives the suites their describe() and it(), as loading a file would; they are in this bundle.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./suite/all.js');
  await import('./suite/installed.js');
  await runMarked(mocha, Mocha.reporters.Base);
}
