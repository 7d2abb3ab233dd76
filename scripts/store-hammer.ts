/**
 * Two processes write and read the same store as fast as they can, and one of them is killed at random moments. Fails
 * where an entry is torn, or where a process fails by itself. `--seconds 30 --kills 50` are the figures if none are given.
 */
import { buildSync } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keysOf, openStore } from './store-hammer-worker.js';

/** How hard the store is hammered. */
export interface HammerOptions {
  /** At least so long, in milliseconds, until all kills are done. */
  readonly milliseconds: number;
  readonly kills: number;
  /** Between 0 and 1, as `Math.random`. */
  readonly random: () => number;
}

/** What came of it. */
export interface HammerResult {
  readonly killed: number;
  /** How many entries the process that was never killed wrote and read. */
  readonly written: number;
  readonly read: number;
  /** Entries that are there in the end, and those that cannot be read. */
  readonly entries: number;
  readonly damaged: readonly string[];
  /** What processes said that failed by themselves. */
  readonly failures: readonly string[];
}

/** Hammers a store in a folder of its own, which is removed. */
export async function hammer({ milliseconds, kills, random }: HammerOptions): Promise<HammerResult> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'loadlint-hammer-'));
  const folder = path.join(scratch, 'store');
  const failures: string[] = [];
  const start = startIn(scratch, folder, failures);
  const began = performance.now();
  try {
    const survivor = start();
    let killed = 0;
    while (killed < kills || performance.now() - began < milliseconds) {
      const victim = start();
      await victim.ready;
      const lifetime = 20 + random() * ((milliseconds / Math.max(kills, 1)) * 0.8);
      await new Promise((resolve) => setTimeout(resolve, lifetime));
      if (victim.process.kill('SIGKILL')) killed += 1;
      await victim.ended;
    }
    await survivor.ready;
    survivor.process.stdin?.end();
    const [written = 0, read = 0] = JSON.parse(await survivor.ended) as number[];
    return { killed, written, read, failures, ...(await inTheEnd(folder)) };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

interface Worker {
  readonly process: ChildProcess;
  /** When it has written its first entry. */
  readonly ready: Promise<unknown>;
  /** What it said last. */
  readonly ended: Promise<string>;
}

/** Starts workers, bundled so that they are quick to start. */
function startIn(scratch: string, folder: string, failures: string[]): () => Worker {
  const program = path.join(scratch, 'worker.cjs');
  const worker = fileURLToPath(new URL('store-hammer-worker.ts', import.meta.url));
  buildSync({
    entryPoints: [worker],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return () => {
    const child = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'pipe', 'pipe'] });
    let [said, complained] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
    child.stdin.on('error', () => undefined);
    const ended = once(child, 'close').then(([status, signal]) => {
      if (signal !== 'SIGKILL' && (status !== 0 || complained !== ''))
        failures.push(`${String(status)}: ${complained}`);
      return said.trim().split('\n').at(-1) ?? '';
    });
    return { process: child, ready: Promise.race([once(child.stdout, 'data'), ended]), ended };
  };
}

async function inTheEnd(folder: string): Promise<Pick<HammerResult, 'entries' | 'damaged'>> {
  const damaged: string[] = [];
  const { recalled } = openStore(folder, (line) => damaged.push(line));
  for (const ref of keysOf()) await recalled.lookup(ref, new Set(['summary', 'headers']));
  return { entries: (await readdir(folder)).filter((name) => name.endsWith('.loadlint')).length, damaged };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { seconds, kills } = parseArgs({
    options: { seconds: { type: 'string', default: '30' }, kills: { type: 'string', default: '50' } },
  }).values;
  const options = { milliseconds: Number(seconds) * 1000, kills: Number(kills), random: Math.random };
  const { damaged, failures, ...counts } = await hammer(options);
  console.log(JSON.stringify(counts));
  for (const line of [...damaged, ...failures]) console.error(line);
  if (damaged.length + failures.length > 0) process.exitCode = 1;
}
