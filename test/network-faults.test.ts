import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { hubSource } from '../src/adapters/any/hub.js';
import { checkpointSources } from '../src/checkpoint/sources.js';
import { storedFacts } from '../src/checkpoint/stored.js';
import type { Analysis } from '../src/service.js';
import { selfSigned } from './support/certificate.js';
import { manualClock } from './support/clock.js';
import { startHub, type Fault, type TestHub } from './support/hub.js';
import { script } from './support/modules.js';
import { bundled, offlineService } from './support/service.js';
import { memoryStore } from './support/sources.js';

const token = 'hf_veryPrivate';
const repos = [{ id: 'acme/t5', config: { model_type: 't5', architectures: ['T5ForConditionalGeneration'] } }];
const [hub, stranger, untrusted] = [await startHub(repos), await startHub(repos), await startHub(repos, selfSigned())];
after(() => Promise.all([hub, stranger, untrusted].map((one) => one.close())));

const module = script(
  'from transformers import AutoModelForCausalLM\n\nmodel = AutoModelForCausalLM.from_pretrained("acme/t5")\n',
);
const route = '/api/models/acme/t5/revision/main';
const answer = JSON.stringify({ id: 'acme/t5', config: repos[0]?.config });
const page = '<!doctype html><title>Sign in</title>';
const json = { 'Content-Type': 'application/json' };
const status = (code: number, headers: Readonly<Record<string, string>> = {}, body = ''): Fault => ({
  ...{ status: code, headers, body },
});
const refusal = (code: number, error: string): Fault => status(code, { 'X-Error-Code': error });
const to = (code: number, location: string): Fault => status(code, { Location: location });

/** What is wrong, the state that comes of it, the rules that say something, and whether the time runs out or a wait ends. */
type Case = readonly [name: string, fault: Fault, state: string, rules?: readonly string[], waits?: true];
const class_ = ['unsupported-auto-class'];
const cases: readonly Case[] = [
  ['reset', 'reset', 'unreachable'],
  ['never answers', 'hang', 'unreachable', [], true],
  ['never ends its body', 'stall', 'unreachable', [], true],
  ['drips', 'drip', 'unreachable', [], true],
  ['half a body', 'tear', 'unreachable'],
  ['broken JSON', status(200, json, answer.slice(0, 40)), 'unreachable'],
  ['no JSON', status(200, json, 'OK'), 'unreachable'],
  ['a list', status(200, json, `[${answer}]`), 'unreachable'],
  ['another shape', status(200, json, '{"id": 7, "config": {"model_type": "t5"}}'), 'unreachable'],
  ['another shape of configuration', status(200, json, '{"id": "acme/t5", "config": [1]}'), 'unreachable'],
  ['100 MB', { bytes: 100 * 1024 * 1024 }, 'unreachable'],
  [
    'much more than it looks',
    { headers: { 'Content-Encoding': 'br' }, body: brotliCompressSync(Buffer.alloc(1e7)) },
    'unreachable',
  ],
  ['a page with 200', status(200, { 'Content-Type': 'text/html' }, page), 'unreachable'],
  ['another content type', status(200, { 'Content-Type': 'image/png' }, answer), 'found', class_],
  ['gzip', { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(answer) }, 'found', class_],
  ['brotli', { headers: { 'Content-Encoding': 'br' }, body: brotliCompressSync(answer) }, 'found', class_],
  ['packed as it says not', status(200, { 'Content-Encoding': 'br' }, answer), 'unreachable'],
  ...[301, 302, 303, 307, 308].flatMap((code): Case[] => [
    [`${code} to itself for ever`, to(code, route), 'unreachable'],
    [`${code} to another host`, to(code, `${stranger.url}${route}?expand=config`), 'found', class_],
    [`${code} to a certificate that nobody trusts`, to(code, `${untrusted.url}${route}`), 'unreachable'],
  ]),
  ['302 to nowhere', to(302, 'http://'), 'unreachable'],
  [
    '302 to an address that is the answer',
    to(302, `data:application/json,${encodeURIComponent(answer)}`),
    'unreachable',
  ],
  ['headers without end', status(200, { 'X-Long': 'x'.repeat(200_000) }, answer), 'unreachable'],
  ['302 to a file', to(302, 'file:///etc/passwd'), 'unreachable'],
  ['400', status(400), 'unreachable'],
  ['401', status(401), 'denied'],
  [
    '401 of a gate that asks for a password',
    status(401, { 'WWW-Authenticate': 'Basic realm="Office"' }),
    'unreachable',
  ],
  ['401 with a page', status(401, { 'Content-Type': 'text/html; charset=utf-8' }, page), 'unreachable'],
  ['401 as the Hub has it', status(401, { 'WWW-Authenticate': 'Bearer realm="Authentication required"' }), 'denied'],
  ['401 GatedRepo', refusal(401, 'GatedRepo'), 'gated', ['gated-repository']],
  ['403', status(403), 'disabled'],
  ['403 with a page', status(403, { 'Content-Type': 'text/html' }, page), 'unreachable'],
  ['403 GatedRepo', refusal(403, 'GatedRepo'), 'gated', ['gated-repository']],
  ['404 of somebody else', status(404, {}, page), 'unreachable'],
  ['404 RepoNotFound', refusal(404, 'RepoNotFound'), 'absent', ['repository-not-found']],
  ['404 RevisionNotFound', refusal(404, 'RevisionNotFound'), 'noRevision', ['revision-not-found']],
  ['404 EntryNotFound', refusal(404, 'EntryNotFound'), 'unreachable'],
  ['407', status(407), 'unreachable'],
  ['409', status(409), 'unreachable'],
  ['429', status(429), 'unreachable'],
  ['429 with Retry-After', status(429, { 'Retry-After': '3' }), 'unreachable', [], true],
  ['429 with Retry-After of an hour', status(429, { 'Retry-After': '3600' }), 'unreachable'],
  ['429 with RateLimit', status(429, { RateLimit: '"api";r=0;t=2' }), 'unreachable', [], true],
  ...[500, 501, 502, 503, 504].map((code): Case => [`${code}`, status(code, {}, page), 'unreachable']),
];

interface Run {
  readonly first: Analysis;
  /** When the fault has passed, an hour later. */
  readonly second: Analysis;
  readonly log: readonly string[];
  /** What the store holds after the fault. */
  readonly kept: readonly string[];
}

async function run(endpoint: TestHub, fault: Fault | undefined, waits?: true, jump = 0): Promise<Run> {
  const log: string[] = [];
  const clock = manualClock(Date.parse('2026-11-21'));
  const line = (text: string): void => void log.push(text);
  const source = hubSource({ endpoint: endpoint.url, token, fetch, clock, random: () => 0, log: line });
  const kept = memoryStore();
  const store = storedFacts({ store: kept, clock, endpoint: endpoint.url, account: 'somebody', log: line });
  const parts = { bundled, hub: source, store, clock, log: line } as const;
  const { network } = checkpointSources({ ...parts, renewal: 'waited', failuresFor: 60_000 });
  const service = await offlineService({}, network);
  endpoint.requests.length = 0;
  endpoint.answerWith(fault);
  const state = { isDone: false };
  const first = service.analyse(module, 'network').finally(() => (state.isDone = true));
  if (jump !== 0) {
    await endpoint.received(1);
    clock.advance(jump);
  }
  for (let second = 0; waits === true && !state.isDone && second < 60; second += 1) {
    await endpoint.received(1);
    for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate);
    clock.advance(1_000);
  }
  const ended = await first;
  const keptThen = [...kept.texts.values()];
  assert.equal(clock.sleeping(), 0, 'nobody is left waiting');
  endpoint.answerWith(undefined);
  clock.advance(3_600_000);
  return { first: ended, second: await service.analyse(module, 'network'), log, kept: keptThen };
}

const stateOf = ({ loads }: Analysis): string | undefined => loads[0]?.checkpoints[0]?.lookup.state;
const rulesOf = ({ diagnostics }: Analysis): string[] => diagnostics.map(({ rule }) => rule);
const carried = (server: TestHub): (string | undefined)[] => server.requests.map((one) => one.headers.authorization);

describe('whatever the Hub answers, nothing is said about the class without a fact', () => {
  for (const [name, fault, state, rules = [], waits] of cases) {
    test(name, async () => {
      stranger.requests.length = 0;
      const { first, second, log, kept } = await run(hub, fault, waits);
      assert.deepEqual([stateOf(first), rulesOf(first)], [state, rules], log.join('\n'));
      assert.deepEqual([stateOf(second), rulesOf(second)], ['found', class_], 'nothing wrong is remembered');
      // Nothing that a network did, nor a 403, which may be somebody else's.
      assert.equal(kept.length > 0, !['unreachable', 'disabled'].includes(state), kept.join('\n'));
      assert.doesNotMatch(JSON.stringify([first, second, log, kept]), /veryPrivate/);
      assert.ok(carried(stranger).every((header) => header === undefined));
      assert.equal(hub.requests[0]?.headers.authorization, `Bearer ${token}`);
    });
  }

  test('refused', async () => {
    const gone = await startHub();
    await gone.close();
    const source = hubSource({ endpoint: gone.url, token, fetch, clock: manualClock(), random: () => 0 });
    const service = await offlineService({}, source);
    assert.deepEqual(rulesOf(await service.analyse(module, 'network')), []);
  });

  test('a certificate that nobody trusts', async () => {
    const { first, second, log } = await run(untrusted, undefined);
    assert.deepEqual([stateOf(first), rulesOf(first), rulesOf(second)], ['unreachable', [], []]);
    assert.deepEqual([untrusted.requests.length, log.join('\n').includes('veryPrivate')], [0, false]);
  });

  for (const hours of [-48, 48]) {
    test(`a clock that jumps ${hours} hours while the Hub is asked`, async () => {
      const { first, second } = await run(hub, undefined, undefined, hours * 3_600_000);
      assert.ok(['found', 'unreachable'].includes(stateOf(first) ?? ''));
      assert.deepEqual(rulesOf(second), class_);
    });
  }
});
