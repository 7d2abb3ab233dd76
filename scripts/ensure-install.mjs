// Installs the development dependencies where they are missing or not those of the lock file. Runs before anything is
// installed, so it uses Node.js built-ins only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldestNode = [20, 19];
const root = fileURLToPath(new URL('..', import.meta.url));
// `npm ci` empties node_modules first, so an install that was cut short leaves no stamp.
const stamp = join(root, 'node_modules', '.loadlint-lock-hash');

process.exitCode = main();

function main() {
  if (!isSupported(process.versions.node)) {
    return fail(
      `Node.js ${process.versions.node} is too old: Loadlint needs Node.js ${oldestNode.join('.')} or newer.`,
    );
  }
  const wanted = lockHash();
  if (wanted === undefined)
    return fail('package-lock.json cannot be read: the dependencies cannot be installed without it.');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 0;

  console.error('Installing the dependencies of package-lock.json (npm ci --ignore-scripts) …');
  const npm = runNpm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (npm.error) return fail(`npm could not be started (${npm.error.message}): install npm, it comes with Node.js.`);
  if (npm.status !== 0) {
    return fail(`npm ci ended with ${npm.signal ?? `status ${npm.status}`}: its message stands above.`);
  }
  writeFileSync(stamp, wanted);
  return 0;
}

function isSupported(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

function lockHash() {
  try {
    return createHash('sha256')
      .update(readFileSync(join(root, 'package-lock.json')))
      .digest('hex');
  } catch {
    return undefined;
  }
}

/** Standard output stays free for the program that runs next. */
function runNpm(args) {
  const options = { cwd: root, stdio: ['ignore', process.stderr, process.stderr] };
  // Under `npm run` this is the very npm that runs; a .js file, which starts on every platform without a shell.
  const running = process.env.npm_execpath;
  if (running?.endsWith('.js')) return spawnSync(process.execPath, [running, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function fail(message) {
  console.error(`loadlint: ${message}`);
  return 1;
}
