import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { Checks } from '../../../src/hosts/vscode/checks.js';
import type { Signal } from '../../../src/ports.js';
import type { Analysis, Reach } from '../../../src/service.js';

/** Every pass over the source `file.py` that has begun, with the means to end it. */
interface Pass {
  readonly text: string;
  readonly reach: Reach;
  readonly signal: Signal;
  answer(pending: boolean): Promise<void>;
  fail(reason: Error): Promise<void>;
}

const source = 'file.py';
const empty: Analysis = {
  loads: [],
  diagnostics: [],
  suppressed: 0,
  unparsed: [],
  isCutShort: false,
  files: [],
  pending: false,
  transformers: { range: '5.23.0', source: 'default', path: null },
};
/** Lets everything go on that can go on without further events. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('checks', () => {
  let text: string;
  let online: boolean;
  let passes: Pass[];
  let published: string[];
  let failed: unknown[];
  let pauses: (() => void)[];
  let checks: Checks<string, string>;
  const begun = (index: number): Pass => {
    const pass = passes[index];
    assert.ok(pass, `pass ${index} has begun`);
    return pass;
  };
  const summary = (): string[] => passes.map((pass) => `${pass.text} ${pass.reach}`);

  beforeEach(() => {
    text = 'v1';
    online = true;
    [passes, published, failed, pauses] = [[], [], [], []];
    checks = new Checks<string, string>(
      {
        isOnline: () => online,
        snapshot: () => text,
        isCurrent: (_source, snapshot) => snapshot === text,
        analyse: (snapshot, reach, signal) =>
          new Promise((resolve, reject) => {
            const answer = (pending: boolean): Promise<void> => {
              resolve({ ...empty, pending });
              return settled();
            };
            const fail = (reason: Error): Promise<void> => {
              reject(reason);
              return settled();
            };
            passes.push({ text: snapshot, reach, signal, answer, fail });
          }),
        publish: (_source, snapshot, { pending }) => published.push(`${snapshot}${pending ? ' pending' : ''}`),
        failed: (_source, reason) => failed.push(reason),
      },
      {
        sleep: (_milliseconds, signal) =>
          new Promise((resolve) => {
            pauses.push(resolve);
            signal?.addEventListener('abort', resolve);
          }),
      },
    );
  });

  test('publish once where nothing is left open', async () => {
    checks.start(source, 0);
    await begun(0).answer(false);
    assert.deepEqual([summary(), published], [['v1 stored'], ['v1']]);
  });

  test('publish at once, and again when the lookups have landed', async () => {
    checks.start(source, 0);
    await begun(0).answer(true);
    assert.deepEqual([summary(), published], [['v1 stored', 'v1 network'], ['v1 pending']]);
    await begun(1).answer(false);
    assert.deepEqual(published, ['v1 pending', 'v1']);
  });

  test('leave it at what is stored while the network may not be asked', async () => {
    online = false;
    checks.start(source, 0);
    await begun(0).answer(true);
    assert.deepEqual([summary(), published], [['v1 stored'], ['v1 pending']]);
  });

  test('wait for the pause in the typing, and begin once', async () => {
    checks.start(source, 150);
    checks.start(source, 150);
    await settled();
    assert.deepEqual(summary(), []);
    pauses.forEach((end) => {
      end();
    });
    await settled();
    assert.deepEqual(summary(), ['v1 stored']);
  });

  test('drop the answer for a text that has changed, without asking the network', async () => {
    checks.start(source, 0);
    text = 'v2';
    await begun(0).answer(true);
    assert.deepEqual([summary(), published], [['v1 stored'], []]);
  });

  test('give up the lookups of the former text', async () => {
    checks.start(source, 0);
    await begun(0).answer(true);
    text = 'v2';
    checks.start(source, 0);
    assert.equal(begun(1).signal.aborted, true);
    await begun(1).answer(false);
    await begun(2).answer(false);
    assert.deepEqual(
      [summary(), published],
      [
        ['v1 stored', 'v1 network', 'v2 stored'],
        ['v1 pending', 'v2'],
      ],
    );
  });

  test('wait for the one under way where something else has changed, and begin once', async () => {
    checks.start(source, 0);
    await begun(0).answer(true);
    checks.startWhenFree(source, 150);
    checks.startWhenFree(source, 150);
    assert.equal(begun(1).signal.aborted, false);
    await begun(1).answer(false);
    assert.deepEqual(summary(), ['v1 stored', 'v1 network', 'v1 stored']);
    await begun(2).answer(false);
    assert.deepEqual([passes.length, published], [3, ['v1 pending', 'v1', 'v1']]);
  });

  test('begin after the pause where none is under way', async () => {
    checks.startWhenFree(source, 150);
    assert.deepEqual([summary(), pauses.length], [[], 1]);
    pauses[0]?.();
    await settled();
    assert.deepEqual(summary(), ['v1 stored']);
  });

  test('are not begun once more for what a newer text has brought anyway', async () => {
    checks.start(source, 0);
    checks.startWhenFree(source, 150);
    checks.start(source, 0);
    await begun(1).answer(false);
    await begun(0).answer(false);
    assert.deepEqual(summary(), ['v1 stored', 'v1 stored']);
  });

  test('say nothing after they were given up, even where the text is the same', async () => {
    checks.start(source, 0);
    checks.cancel(source);
    await begun(0).answer(true);
    assert.deepEqual([summary(), published], [['v1 stored'], []]);
  });

  test('run apart for each source, and all end together', async () => {
    checks.start(source, 0);
    checks.start('other.py', 0);
    assert.deepEqual(
      passes.map(({ signal }) => signal.aborted),
      [false, false],
    );
    checks.cancelAll();
    assert.deepEqual(
      passes.map(({ signal }) => signal.aborted),
      [true, true],
    );
    await settled();
  });

  test('tell what fails, and go on with the next', async () => {
    const reason = new Error('broken');
    checks.start(source, 0);
    await begun(0).fail(reason);
    checks.start(source, 0);
    await begun(1).answer(false);
    assert.deepEqual([failed, published], [[reason], ['v1']]);
  });

  test('keep quiet about what fails after they were given up', async () => {
    checks.start(source, 0);
    checks.cancel(source);
    await begun(0).fail(new Error('cancelled'));
    assert.deepEqual(failed, []);
  });
});
