import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildInto } from '../../../scripts/build.js';
import { selfSigned } from '../../support/certificate.js';
import { startHub } from '../../support/hub.js';
import { startProxy } from '../../support/proxy.js';

const certificate = selfSigned();
const hub = await startHub([{ id: 'acme/t5', config: { model_type: 't5' } }], certificate);
const proxy = await startProxy();
let folder: string;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loadlint-network-'));
  await buildInto(path.join(folder, 'dist'), ['cli.js']);
  await writeFile(path.join(folder, 'hub.pem'), certificate.cert);
  await writeFile(
    path.join(folder, 'load.py'),
    'from transformers import AutoModelForCausalLM\n\nAutoModelForCausalLM.from_pretrained("acme/t5")\n',
  );
});
after(() => Promise.all([hub.close(), proxy.close(), rm(folder, { recursive: true })]));

/** Exit status and standard error of the built command, which asks the Hub behind TLS. */
async function check(variables: Readonly<Record<string, string>>): Promise<[number | null, string]> {
  const env = { PATH: process.env['PATH'], HOME: folder, HF_ENDPOINT: hub.url, HF_TOKEN: 'hf_secret', ...variables };
  const words = [path.join(folder, 'dist/cli.js'), 'check', '--verbose', '--no-cache', 'load.py'];
  const child = spawn(process.execPath, words, { cwd: folder, env });
  let stderr = '';
  child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [status] = (await once(child, 'close')) as [number | null];
  assert.doesNotMatch(stderr, /secret/);
  return [status, stderr];
}

describe('the built command and a Hub with a certificate of its own', () => {
  test('no answer, and no finding, from one that is not trusted', async () => {
    const [status, stderr] = await check({});
    assert.equal(status, 0);
    assert.match(stderr, /unreachable \(the request failed \(DEPTH_ZERO_SELF_SIGNED_CERT\)\)/);
    assert.equal(hub.requests.length, 0);
  });

  test('an answer where NODE_EXTRA_CA_CERTS names it', async () => {
    const [status, stderr] = await check({ NODE_EXTRA_CA_CERTS: path.join(folder, 'hub.pem') });
    assert.deepEqual([status, hub.requests.length, proxy.asked.length], [1, 1, 0], stderr);
    assert.equal(hub.requests[0]?.headers.authorization, 'Bearer hf_secret');
  });

  test('an answer through the tunnel of a proxy, which sees neither question nor token', async () => {
    const trusted = { NODE_EXTRA_CA_CERTS: path.join(folder, 'hub.pem') };
    const [status, stderr] = await check({ ...trusted, HTTPS_PROXY: `http://${proxy.host}` });
    assert.deepEqual([status, proxy.asked], [1, [`CONNECT ${new URL(hub.url).host}`]], stderr);
    assert.deepEqual(proxy.credentials, [undefined]);
  });
});
