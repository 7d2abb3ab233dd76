import Mocha from 'mocha';

import { runMarked } from './run-marked.js';

/** Called by VS Code beside the stand-in for the Python extension: runs what is about selected interpreters. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: 'spec' });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./suite/interpreters.js');
  await runMarked(mocha, Mocha.reporters.Base);
}
