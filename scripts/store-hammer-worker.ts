import { nodeStore } from '../src/adapters/node/store.js';
import { systemClock } from '../src/adapters/any/system-clock.js';
import type { Checkpoint, CheckpointRef, Lookup } from '../src/checkpoint/checkpoint.js';
import { storedFacts, type StoredFacts } from '../src/checkpoint/stored.js';

/** The store that all processes share, so small that its oldest entries have to go again and again. */
export function openStore(folder: string, log: (line: string) => void): StoredFacts {
  const store = nodeStore({ folder, limits: { bytes: 1_000_000, entries: 30 }, log });
  return storedFacts({ store, clock: systemClock, endpoint: 'https://hub', log });
}

/** The few checkpoints that everybody writes. */
export const keysOf = (): readonly CheckpointRef[] =>
  Array.from({ length: 40 }, (_, n) => ({ repoId: `lab/m${n}`, revision: 'main' }));

/** An answer of up to 200 kB, from which it can be told whether it is whole. */
function answerOf({ repoId }: CheckpointRef): Extract<Lookup, { state: 'found' }> {
  const length = Math.floor(Math.random() * 100_000);
  const checkpoint: Checkpoint = {
    resolvedId: repoId,
    architectures: [],
    remoteCode: [],
    commit: 'c'.repeat(40),
    config: { length, text: 'x'.repeat(length) },
    tensors: new Map([['a', { dtype: 'F32', shape: [length] }]]),
    asOf: Date.now(),
  };
  return { state: 'found', from: 'hub', checkpoint };
}

/** Writes and reads until standard input ends; says `ready` after the first entry, and in the end how many there were. */
async function work(folder: string): Promise<void> {
  const ended = new AbortController();
  process.stdin
    .on('end', () => {
      ended.abort();
    })
    .resume();
  const facts = openStore(folder, (line) => {
    process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  });
  const keys = keysOf();
  const keeping = facts.keeping({ lookup: (ref) => Promise.resolve(answerOf(ref)) });
  let [written, read] = [0, 0];
  while (!ended.signal.aborted) {
    const ref = keys[Math.floor(Math.random() * keys.length)] ?? { repoId: 'lab/m', revision: 'main' };
    const [, lookup] = await Promise.all([
      keeping.lookup(ref, new Set(['summary'])),
      facts.recalled.lookup(keys[written % keys.length] ?? ref, new Set(['summary', 'headers'])),
    ]);
    written += 1;
    if (lookup.state === 'found') read += checked(lookup.checkpoint);
    if (written === 1) process.stdout.write('ready\n');
  }
  process.stdout.write(`${JSON.stringify([written, read])}\n`);
}

/** 1; throws where the answer is half of one and half of another. */
function checked({ resolvedId, config }: Checkpoint): number {
  const { length, text } = config ?? {};
  if (typeof text !== 'string' || text.length !== length) throw new Error(`${resolvedId} is not what was written`);
  return 1;
}

const [, program = '', folder] = process.argv;
if (program.endsWith('worker.cjs') && folder !== undefined) void work(folder);
