import assert from 'node:assert/strict';
import { after, afterEach, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { hubSource, type HubOptions } from '../../../src/adapters/any/hub.js';
import type { Lookup } from '../../../src/checkpoint/checkpoint.js';
import { manualClock } from '../../support/clock.js';
import { startHub, type Fault } from '../../support/hub.js';

const token = 'hf_veryPrivate';
const hub = await startHub([{ id: 'org/bert', config: { model_type: 'bert' } }]);
after(() => hub.close());
const lines: string[] = [];
afterEach(() => {
  hub.answerWith(undefined);
  hub.requests.length = 0;
  assert.doesNotMatch(lines.splice(0).join('\n'), /veryPrivate/);
});

const ask = async (more: Partial<HubOptions> = {}): Promise<Lookup> => {
  const log = (line: string): void => void lines.push(line);
  const source = hubSource({ endpoint: hub.url, token, fetch, clock: manualClock(), random: () => 0, log, ...more });
  const lookup = await source.lookup({ repoId: 'org/bert', revision: 'main' }, new Set(['summary']));
  assert.doesNotMatch(JSON.stringify(lookup), /veryPrivate/);
  return lookup;
};
const unreachable = (detail: string): Lookup => ({ state: 'unreachable', detail });
const withoutCode = (lookup: Lookup): Lookup =>
  lookup.state === 'unreachable' ? unreachable(lookup.detail.replace(/ \([A-Z_]+\)$/, '')) : lookup;
const json = 'application/json';

describe('a Hub that is ill is unreachable', () => {
  const noObject = unreachable('the answer is no JSON object');
  const nameless = unreachable('the answer names no repository');
  // The system's code, which differs between versions of Node, follows in brackets.
  const failed = unreachable('the request failed');
  const page = '<!doctype html><title>Sign in</title>';
  const cases: [string, Fault, Lookup][] = [
    ['a page with status 200', { headers: { 'Content-Type': 'text/html' }, body: page }, noObject],
    ['half an answer', { body: '{"id": "org/bert", "con' }, noObject],
    ['no answer', { body: '' }, noObject],
    ['null', { body: 'null' }, noObject],
    ['a number', { body: '42' }, noObject],
    ['a list', { body: '[{"id": "org/bert"}]' }, nameless],
    ['another object', { body: '{"hello": "world"}' }, nameless],
    [
      'another configuration',
      { body: '{"id": "org/bert", "config": "bert"}' },
      unreachable('the answer has a configuration that is no object'),
    ],
    ['a body without end', { bytes: 5 * 1024 * 1024 }, unreachable('the answer is longer than 4194304 bytes')],
    [
      'a body that unpacks without end',
      { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(Buffer.alloc(5 * 1024 * 1024, ' ')) },
      unreachable('the answer is longer than 4194304 bytes'),
    ],
    [
      'a body that is not what it is packed as',
      { headers: { 'Content-Encoding': 'gzip' }, body: '{"id": "org/bert"}' },
      failed,
    ],
    ['a connection that is reset', 'reset', failed],
    ['a connection that tears in the body', 'tear', failed],
    [
      'a redirect to itself',
      { status: 307, headers: { Location: '/api/models/org/bert/revision/main' } },
      unreachable('the answer is redirected too often'),
    ],
    [
      'a redirect to nowhere',
      { status: 302, headers: { Location: 'http://' } },
      unreachable('the answer is redirected to no address'),
    ],
    [
      'a redirect to a file',
      { status: 302, headers: { Location: 'file:///etc/passwd' } },
      unreachable('the answer is redirected to no address'),
    ],
    ['status 407', { status: 407, body: page }, failed],
    ['a redirect without an address', { status: 302 }, unreachable('the answer was status 302')],
    ...[400, 404, 409, 429, 500, 502, 503, 504].map((status): [string, Fault, Lookup] => [
      `status ${status}`,
      { status, headers: { 'Content-Type': json }, body: page },
      unreachable(`the answer was status ${status}`),
    ]),
  ];
  for (const [name, fault, lookup] of cases) {
    test(name, async () => {
      hub.answerWith(fault);
      assert.deepEqual(withoutCode(await ask()), lookup);
      hub.answerWith(undefined);
      assert.equal((await ask()).state, 'found');
    });
  }

  test('a redirect to itself, without a token', async () => {
    hub.answerWith({ status: 307, headers: { Location: '/api/models/org/bert/revision/main' } });
    assert.equal((await ask({ token: undefined })).state, 'unreachable');
  });
});

describe('a Hub that is not there is unreachable', () => {
  test('refused', async () => {
    const gone = await startHub();
    await gone.close();
    assert.deepEqual(await ask({ endpoint: gone.url }), unreachable('the request failed (ECONNREFUSED)'));
  });
  for (const endpoint of ['', 'huggingface.co', 'http://', 'http://user:veryPrivate@127.0.0.1', 'ftp://127.0.0.1']) {
    test(`endpoint ${JSON.stringify(endpoint)}`, async () => {
      assert.match(JSON.stringify(await ask({ endpoint })), /"unreachable","detail":"the request failed/);
    });
  }
});

describe('time', () => {
  for (const fault of ['hang', 'stall'] as const) {
    test(`is up after 10 s: ${fault}`, async () => {
      const clock = manualClock();
      hub.answerWith(fault);
      let answered = false;
      const lookup = ask({ clock }).finally(() => (answered = true));
      await hub.received(1);
      clock.advance(9_999);
      await new Promise(setImmediate);
      assert.equal(answered, false);
      clock.advance(1);
      assert.deepEqual(await lookup, unreachable('no answer within 10 s'));
    });
  }

  test('that is not used is given back', async () => {
    const clock = manualClock();
    await ask({ clock });
    assert.equal(clock.sleeping(), 0);
  });
});

describe('what is odd but right is read', () => {
  const body = JSON.stringify({ id: 'org/bert', config: { model_type: 'bert' }, filler: ' '.repeat(1_000_000) });
  const cases: [string, Fault][] = [
    ['another content type', { headers: { 'Content-Type': 'text/plain' }, body }],
    ['packed', { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(body) }],
    ['a mark of the byte order', { body: `\ufeff${body}` }],
  ];
  for (const [name, fault] of cases) {
    test(name, async () => {
      hub.answerWith(fault);
      assert.equal((await ask()).state, 'found');
    });
  }
});
