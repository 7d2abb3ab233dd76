import assert from 'node:assert/strict';
import { after, afterEach, describe, test } from 'node:test';
import { tokenFetch } from '../../../src/adapters/any/token-fetch.js';
import { startHub } from '../../support/hub.js';

const hub = await startHub([{ id: 'org/bert', config: {} }]);
const stranger = await startHub([{ id: 'org/bert', config: {} }]);
const route = '/api/models/org/bert/revision/main';
after(async () => {
  await hub.close();
  await stranger.close();
});
afterEach(() => {
  for (const server of [hub, stranger]) {
    server.answerWith(undefined);
    server.requests.length = 0;
  }
});

const { signal } = new AbortController();
const get = tokenFetch(fetch, hub.url, 'hf_secret');
/** What each request of the two servers carried, those of the endpoint first. */
const carried = (): (string | undefined)[][] =>
  [hub, stranger].map(({ requests }) => requests.map(({ headers }) => headers.authorization));

describe('the token goes to the endpoint', () => {
  test('itself', async () => {
    const { response, authorised } = await get(hub.url + route, signal);
    assert.deepEqual([response.status, authorised, carried()], [200, true, [['Bearer hf_secret'], []]]);
  });

  test('and along a redirect within it', async () => {
    const plain = await startHub([
      { id: 'org/old', renamedTo: 'org/bert' },
      { id: 'org/bert', config: {} },
    ]);
    const { response, authorised } = await tokenFetch(
      fetch,
      plain.url,
      'hf_secret',
    )(plain.url + route.replace('bert', 'old'), signal);
    await plain.close();
    assert.deepEqual(
      [response.status, authorised, plain.requests.map(({ headers }) => headers.authorization)],
      [200, true, Array(2).fill('Bearer hf_secret')],
    );
  });
});

describe('the token does not go', () => {
  for (const status of [301, 302, 303, 307, 308]) {
    test(`to another server: ${status}`, async () => {
      hub.answerWith({ status, headers: { Location: stranger.url + route } });
      const { response, authorised } = await get(hub.url + route, signal);
      assert.deepEqual([response.status, authorised, carried()], [200, false, [['Bearer hf_secret'], [undefined]]]);
    });
  }

  test('to the same server under another name', async () => {
    hub.answerWith({ status: 302, headers: { Location: hub.otherUrl + route } });
    await assert.rejects(get(hub.url + route, signal)); // for ever redirected to where it is
    assert.deepEqual([...new Set(carried()[0])], ['Bearer hf_secret', undefined]);
    assert.deepEqual(
      [hub.requests[0]?.headers.host, new URL(hub.url).host],
      [new URL(hub.url).host, new URL(hub.url).host],
    );
    assert.ok(
      hub.requests
        .slice(1)
        .every(({ headers }) => headers.host === new URL(hub.otherUrl).host && headers.authorization === undefined),
    );
  });

  test('back to the endpoint by way of a stranger', async () => {
    hub.answerWith({ status: 302, headers: { Location: `${stranger.url}${route}` } });
    stranger.answerWith({ status: 302, headers: { Location: `${hub.url}${route}?again` } });
    await assert.rejects(get(hub.url + route, signal));
    assert.deepEqual([...new Set(carried()[0]?.slice(1)), ...new Set(carried()[1])], [undefined, undefined]);
  });

  test('to an address that is not the endpoint', async () => {
    const { authorised } = await get(stranger.url + route, signal);
    assert.deepEqual([authorised, carried()], [false, [[], [undefined]]]);
  });

  for (const token of [undefined, '', 'two words', 'line\nbreak', 'schlüssel']) {
    test(`where it is ${JSON.stringify(token)}`, async () => {
      const { response, authorised } = await tokenFetch(fetch, hub.url, token)(hub.url + route, signal);
      assert.deepEqual([response.status, authorised, carried()], [200, false, [[undefined], []]]);
    });
  }
});

test('where redirects are hidden, as in a browser, the request is repeated without the token', async () => {
  const asked: [string | null, string | undefined][] = [];
  const browser: typeof fetch = (address, init) => {
    asked.push([new Headers(init?.headers).get('Authorization'), init?.redirect]);
    if (init?.redirect !== 'manual') return fetch(address, init);
    const opaque = Object.defineProperties(Response.error(), { type: { value: 'opaqueredirect' } });
    return Promise.resolve(opaque);
  };
  const { response, authorised } = await tokenFetch(browser, hub.url, 'hf_secret')(hub.url + route, signal);
  assert.deepEqual([response.status, authorised], [200, false]);
  assert.deepEqual(asked, [
    ['Bearer hf_secret', 'manual'],
    [null, 'follow'],
  ]);
});
