import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { hubSource } from '../../../src/adapters/any/hub.js';
import { unasked } from '../../../src/checkpoint/source.js';
import { checkpointSources } from '../../../src/checkpoint/sources.js';
import { Comeback } from '../../../src/hosts/vscode/comeback.js';
import { observed } from '../../../src/hosts/vscode/lookups.js';
import { manualClock } from '../../support/clock.js';
import { startHub } from '../../support/hub.js';

const hub = await startHub([{ id: 'acme/t5', config: { model_type: 't5' } }]);
after(() => hub.close());
/** A question and its answer. */
const lookup = (comeback: Comeback, unreachable: boolean): void => {
  for (const pending of [1, 0]) comeback.note({ pending, unreachable });
};
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
};

describe('lookups that got no answer', () => {
  const tries = (): { clock: ReturnType<typeof manualClock>; comeback: Comeback; times: number[] } => {
    const [clock, times] = [manualClock(), [] as number[]];
    return { clock, times, comeback: new Comeback(() => times.push(clock.now() / 1000), clock) };
  };

  test('are tried again after a minute, and ever later while there is none', async () => {
    const { clock, comeback, times } = tries();
    for (let second = 0; second < 1500; second += 1) {
      lookup(comeback, true);
      clock.advance(1000);
      await Promise.resolve();
    }
    assert.deepEqual(times.slice(0, 5), [61, 183, 427, 727, 1027]);
  });

  test('are not tried where there is an answer, though once for those before it', async () => {
    const { clock, comeback, times } = tries();
    for (const unreachable of [false, true, false]) lookup(comeback, unreachable);
    clock.advance(61_000);
    await turns();
    clock.advance(3_600_000);
    await turns();
    assert.deepEqual(times, [61]);
    lookup(comeback, true);
    clock.advance(61_000);
    await turns();
    assert.deepEqual(times, [61, 3722]);
  });

  test('are not tried after the end', async () => {
    const { clock, comeback, times } = tries();
    lookup(comeback, true);
    comeback.dispose();
    clock.advance(600_000);
    await turns();
    assert.deepEqual([times, clock.sleeping()], [[], 0]);
  });

  test('find out when the Hub is back, without anybody asking', async () => {
    const clock = manualClock(1_000_000);
    const states: string[] = [];
    let ask = (): Promise<void> => Promise.resolve();
    const asked: Promise<void>[] = [];
    const comeback = new Comeback(() => asked.push(ask()), clock);
    const source = hubSource({ endpoint: hub.url, fetch, clock, random: () => 0 });
    const { network } = checkpointSources({
      hub: observed(source, (state) => {
        comeback.note(state);
      }),
      ...{ bundled: unasked('not bundled'), clock, renewal: 'waited', failuresFor: 60_000 },
    });
    ask = async () => {
      states.push((await network.lookup({ repoId: 'acme/t5', revision: 'main' }, new Set(['summary']))).state);
    };
    hub.answerWith({ status: 409 });
    await ask();
    clock.advance(61_000);
    await turns();
    await Promise.all(asked);
    hub.answerWith(undefined);
    clock.advance(122_000);
    await turns();
    await Promise.all(asked);
    assert.deepEqual(states, ['unreachable', 'unreachable', 'found']);
    assert.equal(clock.sleeping(), 0);
  });
});
