// The browser build of Mocha; it makes globalThis.mocha and globalThis.Mocha.
import 'mocha/mocha.js';

import { runMarked } from './run-marked.js';

/** Called by VS Code in the web worker extension host: runs every suite, rejects where a test fails. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, color: false, reporter: 'spec' });
  await import('./suite/all.js');
  await runMarked(mocha, Mocha.reporters.Base);
}
