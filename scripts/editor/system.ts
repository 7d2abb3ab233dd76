import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const isRoot = process.getuid?.() === 0;

/**
 * Path of the Chromium that shows the editor: `$CHROMIUM_PATH`, else the first on the PATH. Where there is none it is
 * installed with apt, but only as root on Debian or in CI; elsewhere this throws, with a message that says what to install.
 */
export function ensureBrowser(): string {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH names ${given}, which does not exist.`);
  }
  const found = browserOnPath();
  if (found !== undefined) return found;
  if (mayInstall()) installBrowser();
  const installed = browserOnPath();
  if (installed !== undefined) return installed;
  throw new Error(
    'The editor tests need Chromium: install it (on Debian: apt-get install chromium), or name one in CHROMIUM_PATH.',
  );
}

function browserOnPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function mayInstall(): boolean {
  return existsSync('/usr/bin/apt-get') && (isRoot || process.env['CI'] === 'true');
}

function installBrowser(): void {
  console.error('Installing Chromium with apt …');
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

/** A failure shows in apt's own output; what counts is whether the browser is there afterwards. */
function apt(...args: readonly string[]): void {
  const command = isRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
  spawnSync('env', ['DEBIAN_FRONTEND=noninteractive', ...command], {
    stdio: ['ignore', process.stderr, process.stderr],
  });
}
