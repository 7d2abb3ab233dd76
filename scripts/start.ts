import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
/** The examples hold errors on purpose; showing them is no failure. */
const words = ['check', '--loads', '--offline', '--fail-on', 'never', 'examples'];

console.log(`$ node dist/cli.js ${words.join(' ')}\n`);
const cli = spawn(process.execPath, [path.join(project, 'dist/cli.js'), ...words], { cwd: project, stdio: 'inherit' });
cli.on('close', (status) => {
  process.exitCode = status ?? 1;
  if (status === 0) console.log(next);
});

const next = `
What to do next:
  node dist/cli.js check PATH                      your own files, notebooks and folders of them
  node dist/cli.js explain google-t5/t5-small      what a checkpoint is, and which classes load it
  node dist/cli.js explain unsupported-auto-class  what a rule is about
  node dist/cli.js --help                          everything else
  npm run editor                                   the same in VS Code, in the browser`;
