import assert from 'node:assert/strict';
import { after, afterEach, describe, test } from 'node:test';
import { hubSource } from '../../../src/adapters/any/hub.js';
import { proxiedFetch } from '../../../src/adapters/node/proxy-fetch.js';
import { manualClock } from '../../support/clock.js';
import { startHub } from '../../support/hub.js';
import { startProxy } from '../../support/proxy.js';

const hub = await startHub([{ id: 'org/bert', config: { model_type: 'bert' } }]);
const [proxy, refusing] = [await startProxy(), await startProxy(407)];
after(() => Promise.all([hub.close(), proxy.close(), refusing.close()]));
const lines: string[] = [];
afterEach(() => {
  for (const list of [hub.requests, proxy.asked, proxy.credentials, lines]) list.length = 0;
});

const address = `${hub.url}/api/models/org/bert/revision/main`;
const lookup = async (variables: Readonly<Record<string, string>>, endpoint = hub.url): Promise<string> => {
  const fetched = proxiedFetch((name) => variables[name], fetch);
  const log = (line: string): void => void lines.push(line);
  const source = hubSource({ endpoint, fetch: fetched, clock: manualClock(), random: () => 0, log });
  const answer = await source.lookup({ repoId: 'org/bert', revision: 'main' }, new Set(['summary']));
  assert.doesNotMatch(JSON.stringify([answer, lines]), /secret/);
  return answer.state === 'unreachable' ? answer.detail : answer.state;
};
/** What went by way of the proxy, without the question's fields. */
const asked = (): string[] => proxy.asked.map((line) => line.replace(/\?.*/, ''));
const own = `http://${proxy.host}`;

describe('a proxy of the environment is asked', () => {
  const cases: [string, Readonly<Record<string, string>>][] = [
    ['in capitals', { HTTP_PROXY: own }],
    ['in small letters, which come first', { http_proxy: own, HTTP_PROXY: 'http://127.0.0.1:1' }],
    ['for everything', { ALL_PROXY: own }],
    ['for everything but https', { all_proxy: own, HTTPS_PROXY: 'http://127.0.0.1:1' }],
    ['without http:// before it', { http_proxy: proxy.host }],
    ['although others are excepted', { http_proxy: own, NO_PROXY: '10.0.0.1, example.org,127.0.0.1:1' }],
  ];
  for (const [name, variables] of cases) {
    test(name, async () => {
      assert.equal(await lookup(variables), 'found');
      assert.deepEqual([asked(), hub.requests.length], [[`GET ${address}`], 1]);
    });
  }

  test('with its user name and password, which the Hub does not see', async () => {
    assert.equal(await lookup({ http_proxy: `http://user:secret@${proxy.host}` }), 'found');
    assert.deepEqual(proxy.credentials, [`Basic ${btoa('user:secret')}`]);
    assert.equal(hub.requests[0]?.headers.authorization, undefined);
  });
});

describe('no proxy is asked', () => {
  const cases: [string, Readonly<Record<string, string>>][] = [
    ['where none is named', {}],
    ['where its name is empty', { http_proxy: '', HTTP_PROXY: ' ', ALL_PROXY: '' }],
    ['for http, where there is one for https', { HTTPS_PROXY: own }],
    ['for a host that is excepted', { http_proxy: own, no_proxy: 'example.org,127.0.0.1' }],
    ['where all are', { http_proxy: own, NO_PROXY: '*' }],
    ['where all are, among others', { http_proxy: own, NO_PROXY: 'example.org, *' }],
    ['for a network that is excepted', { http_proxy: own, NO_PROXY: '10.0.0.0/8,127.0.0.0/8' }],
  ];
  for (const [name, variables] of cases) {
    test(name, async () => {
      assert.equal(await lookup(variables), 'found');
      assert.deepEqual([asked(), hub.requests.length], [[], 1]);
    });
  }

  test('and nothing is loaded that knows them, where none is named', () => {
    assert.equal(
      proxiedFetch(() => undefined, fetch),
      fetch,
    );
  });
});

describe('the Hub is unreachable by way of a proxy', () => {
  const cases: [string, string, string, RegExp][] = [
    ['that wants a password', `http://${refusing.host}`, hub.url, /^the request failed/],
    ['that makes no tunnel', `http://user:secret@${refusing.host}`, 'https://127.0.0.1:1', /^the request failed/],
    ['that is not there', 'http://user:secret@127.0.0.1:1', hub.url, /^the request failed \(ECONNREFUSED\)$/],
    ['that is no address', 'http://user:secret@', hub.url, /^the environment names a proxy that is no address$/],
    ['of another kind', 'gopher://user:secret@127.0.0.1:1', hub.url, /^the (?:request failed|environment names)/],
    ['that speaks SOCKS and is not there', 'socks5://user:secret@127.0.0.1:1', hub.url, /^the request failed/],
  ];
  for (const [name, all, endpoint, detail] of cases) {
    test(name, async () => {
      assert.match(await lookup({ all_proxy: all }, endpoint), detail);
      assert.equal(hub.requests.length, 0);
    });
  }
});
