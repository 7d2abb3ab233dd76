import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isExcepted } from '../../../src/adapters/node/no-proxy.js';

const cases: readonly [address: string, noProxy: string, excepted: boolean][] = [
  ['https://hub.example.org', '', false],
  ['https://hub.example.org', ' , ,', false],
  ['https://hub.example.org', '*', true],
  ['https://hub.example.org', 'localhost,*', true],
  ['https://hub.example.org', 'hub.example.org', true],
  ['https://hub.example.org', 'example.org', true],
  ['https://hub.example.org', '.example.org', true],
  ['https://hub.example.org', '*.example.org', true],
  ['https://HUB.Example.org', 'localhost hub.EXAMPLE.org', true],
  ['https://hub.example.org', 'hub.example.org.', true],
  ['https://myexample.org', 'example.org', false],
  ['https://example.org', 'hub.example.org', false],
  ['https://hub.example.org', '.', false],
  ['https://hub.example.org', 'example.org:443', true],
  ['https://hub.example.org', 'example.org:8443', false],
  ['https://hub.example.org:8443', 'example.org:8443', true],
  ['http://hub.example.org', 'example.org:80', true],
  ['http://127.0.0.1:8080', '127.0.0.1', true],
  ['http://10.1.2.3', '10.0.0.0/8', true],
  ['http://11.1.2.3', '10.0.0.0/8', false],
  ['http://10.1.2.3', '10.1.2.3/32', true],
  ['http://10.1.2.3', '10.0.0.0/33', false],
  ['http://10.1.2.3', '2.3', false],
  ['http://hub.example.org', '0.0.0.0/0', false],
  ['http://[::1]:8080', '::1', true],
  ['http://[::1]:8080', '[::1]', true],
  ['http://[::1]:8080', '[::1]:8080', true],
  ['http://[::1]:8080', '[::1]:80', false],
  ['http://[fd00::1]', 'fd00::/8', true],
  ['http://[fe00::1]', 'fd00::/8', false],
  ['http://[fd00::1]', '10.0.0.0/8', false],
];
for (const [address, noProxy, excepted] of cases) {
  test(`${address} by ${JSON.stringify(noProxy)}`, () => {
    assert.equal(isExcepted(new URL(address), noProxy), excepted);
  });
}
