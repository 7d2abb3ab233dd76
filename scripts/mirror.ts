/**
 * A mirror of the Hub that others wrote (olah, from the index that pip is configured with) in front of the tests' own
 * Hub: what the product is told through it must be what the Hub says. The mirror is installed into `.cache/mirror`.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hubSource } from '../src/adapters/any/hub.js';
import { systemClock } from '../src/adapters/any/system-clock.js';
import type { Lookup } from '../src/checkpoint/checkpoint.js';
import { startHub } from '../test/support/hub.js';
import { project } from './steps.js';

const VERSION = '0.5.4';
const environment = path.join(project, '.cache/mirror', VERSION);

/** The interpreter and the script: where the checkout was moved, the script's own first line leads nowhere. */
function installed(): readonly [python: string, script: string] {
  const bin = path.join(environment, process.platform === 'win32' ? 'Scripts' : 'bin');
  const done = path.join(environment, 'done');
  if (!existsSync(done)) {
    execFileSync('python3', ['-m', 'venv', '--clear', environment], { stdio: 'inherit' });
    const words = ['-m', 'pip', 'install', '--quiet', '--quiet', `olah==${VERSION}`];
    execFileSync(path.join(bin, 'python'), words, { stdio: 'inherit' });
    execFileSync(path.join(bin, 'python'), ['-c', `open(${JSON.stringify(done)}, "w")`]);
  }
  return [path.join(bin, 'python'), path.join(bin, 'olah-cli')];
}

const sha = '607a30d783dfa663caf39e06633721c8d4cfcd7e';
const summary = { model_type: 't5', architectures: ['T5ForConditionalGeneration'] };
const config = { ...summary, vocab_size: 7 };
const files = { 'config.json': JSON.stringify(config) };
const hub = await startHub([
  { id: 'acme/t5', config: summary, sha, revisions: ['v1.0'], files },
  { id: 'acme/gated', config: summary, sha, gated: 'auto', files },
  { id: 'acme/old', renamedTo: 'acme/t5' },
]);

const folder = await mkdtemp(path.join(tmpdir(), 'loadlint-mirror-'));
const port = await freePort();
const { host } = new URL(hub.url);
const words = ['--host', '127.0.0.1', '--port', String(port), '--hf-scheme', 'http', '--hf-netloc', host];
const more = ['--hf-lfs-netloc', host, '--repos-path', path.join(folder, 'repos'), '--log-path', folder];
let output = '';
const [python, script] = installed();
const mirror = spawn(python, [script, ...words, ...more], { cwd: folder });
for (const stream of [mirror.stdout, mirror.stderr])
  stream.setEncoding('utf8').on('data', (text: string) => (output += text));

try {
  await answers(`http://127.0.0.1:${port}/api/models/acme/t5`);
  await compare(`http://127.0.0.1:${port}`);
} catch (error) {
  console.error(output);
  throw error;
} finally {
  mirror.kill();
  await hub.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function compare(endpoint: string): Promise<void> {
  const ask = async (repoId: string, revision = 'main', token?: string): Promise<Lookup> =>
    hubSource({ endpoint, token, fetch, clock: systemClock }).lookup({ repoId, revision }, new Set(['config']));
  const stateOf = async (...of: Parameters<typeof ask>): Promise<unknown> => {
    const lookup = await ask(...of);
    if (lookup.state !== 'found') return lookup.near ? [lookup.state, ...lookup.near] : lookup.state;
    const { resolvedId, modelType, commit, access, config: read } = lookup.checkpoint;
    return [resolvedId, modelType, commit === sha, access, read?.['vocab_size']];
  };
  const table: readonly (readonly [Parameters<typeof ask>, unknown])[] = [
    [['acme/t5'], ['acme/t5', 't5', true, undefined, 7]],
    [
      ['acme/t5', 'v1.0'],
      ['acme/t5', 't5', true, undefined, 7],
    ],
    [
      ['acme/t5', 'v9'],
      ['noRevision', 'v1.0', 'main'],
    ],
    [['acme/old'], ['acme/t5', 't5', true, undefined, 7]], // the mirror follows renames by itself
    [['acme/gated'], ['acme/gated', 't5', true, 'no-token', undefined]],
    [
      ['acme/gated', 'main', 'hf_user'],
      ['acme/gated', 't5', true, 'refused', undefined],
    ],
    [
      ['acme/gated', 'main', 'hf_granted'],
      ['acme/gated', 't5', true, 'granted', 7],
    ],
    [['acme/none'], 'denied'],
    [['acme/none', 'main', 'hf_user'], 'denied'], // it says 401 to a token too: no more is known
  ];
  for (const [of, expected] of table) {
    assert.deepEqual(await stateOf(...of), expected, of.join(' '));
    console.log(`${of.join(' ')}: as the Hub says`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}

/** Waits until the mirror has started: half a minute at most. */
async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok === true) return;
    await systemClock.sleep(200);
  }
  throw new Error('the mirror did not start');
}
