import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { ensureEditorHost } from './setup-host.js';
import { quietSettings } from './settings.js';

/** Values for environment variables; `undefined` takes one away. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How a server is to run. */
export interface ServerOptions {
  /** Folder for the user data and `server.log`; made where missing. */
  readonly data: string;
  /** User settings, over the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether folders are trusted only when the user says so; without it all are. */
  readonly asksForTrust?: boolean;
  /** Folders of extensions to install. */
  readonly extensions?: readonly string[];
  /** What the extension host sees besides this process's own environment. */
  readonly environment?: Environment;
}

/** A running VS Code server on the loopback, without a login. */
export interface Server {
  readonly url: string;
  /** `host:port`, the authority of its `vscode-remote:` URIs. */
  readonly authority: string;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the process; resolves when it has ended. */
  stop(): Promise<void>;
}

const startLimit = 60_000;
const stopLimit = 5_000;

/** Starts a server and resolves when it answers. Rejects with the server's log when it ends or stays silent for a minute. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { node, entry } = ensureEditorHost();
  const userData = join(options.data, 'user-data');
  // A setting of scope "machine" is read from the second file only.
  for (const scope of ['User', 'Machine']) {
    mkdirSync(join(userData, scope), { recursive: true });
    writeFileSync(join(userData, scope, 'settings.json'), JSON.stringify({ ...quietSettings, ...options.settings }));
  }
  for (const extension of options.extensions ?? [])
    cpSync(extension, join(userData, 'extensions', basename(extension)), { recursive: true });
  const config = join(userData, 'config.yaml');
  writeFileSync(config, 'auth: none\n');

  const authority = `127.0.0.1:${await freePort()}`;
  const child = spawn(node, [entry, ...flags(authority, config, userData), ...trustFlags(options)], {
    env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = (): void => void child.kill();
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      process.off('exit', kill);
      resolve();
    });
  });
  const logFile = join(options.data, 'server.log');
  const log = createWriteStream(logFile);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const server: Server = { url: `http://${authority}`, authority, ended, stop: () => stop(child, ended) };
  if (await answers(server.url, child)) return server;
  await server.stop();
  throw new Error(`The VS Code server did not start:\n${readFileSync(logFile, 'utf8')}`);
}

function flags(authority: string, config: string, userData: string): string[] {
  return [
    ...['--auth', 'none', '--bind-addr', authority, '--config', config, '--user-data-dir', userData],
    ...['--extensions-dir', join(userData, 'extensions')],
    ...['--disable-telemetry', '--disable-update-check', '--disable-proxy'],
    '--disable-getting-started-override',
    // A release build ignores extensionDevelopmentPath and extensionTestsPath in a page's address unless this is on.
    ...['--vscode-option', 'enable-smoke-test-driver'],
  ];
}

const trustFlags = ({ asksForTrust = false }: ServerOptions): string[] =>
  asksForTrust ? [] : ['--disable-workspace-trust'];

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  const end = Date.now() + startLimit;
  while (!hasEnded(child) && Date.now() < end) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok === true) return true;
    await sleep(50);
  }
  return false;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), stopLimit);
  await ended;
  clearTimeout(killer);
}
