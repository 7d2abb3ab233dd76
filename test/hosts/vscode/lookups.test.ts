import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CheckpointRef, Lookup } from '../../../src/checkpoint/checkpoint.js';
import { observed, type LookupState } from '../../../src/hosts/vscode/lookups.js';

const ref: CheckpointRef = { repoId: 'org/name', revision: 'main' };
const needs = new Set(['summary'] as const);
const unreachable: Lookup = { state: 'unreachable', detail: 'refused' };
const absent: Lookup = { state: 'absent', detail: 'no such repository' };

describe('observed lookups', () => {
  test('are counted until they are answered, and answer as before', async () => {
    const [states, answers] = [[] as LookupState[], [] as ((lookup: Lookup) => void)[]];
    const source = observed({ lookup: () => new Promise((resolve) => answers.push(resolve)) }, (state) =>
      states.push(state),
    );
    const lookups = [source.lookup(ref, needs), source.lookup(ref, needs)];
    for (const answer of answers) answer(absent);
    assert.deepEqual(await Promise.all(lookups), [absent, absent]);
    assert.deepEqual(
      states.map(({ pending }) => pending),
      [1, 2, 1, 0],
    );
  });

  test('tell whether the last one reached the Hub', async () => {
    const states: LookupState[] = [];
    const answers = [unreachable, absent];
    const source = observed({ lookup: () => Promise.resolve(answers.shift() ?? absent) }, (state) =>
      states.push(state),
    );
    await source.lookup(ref, needs);
    assert.deepEqual(states.at(-1), { pending: 0, unreachable: true });
    await source.lookup(ref, needs);
    assert.deepEqual(states.at(-1), { pending: 0, unreachable: false });
  });

  test('that were given up say nothing about the network', async () => {
    const states: LookupState[] = [];
    const source = observed({ lookup: () => Promise.resolve(unreachable) }, (state) => states.push(state));
    await source.lookup(ref, needs, AbortSignal.abort());
    assert.deepEqual(states.at(-1), { pending: 0, unreachable: false });
  });
});
