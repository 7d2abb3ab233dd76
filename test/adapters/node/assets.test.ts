import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { assetsIn } from '../../../src/adapters/node/assets.js';

const folder = await mkdtemp(path.join(tmpdir(), 'loadlint-assets-'));
after(() => rm(folder, { recursive: true }));

test('assets are the files of the folder', async () => {
  await writeFile(path.join(folder, 'a.json'), '{"ä": 1}');
  const assets = assetsIn(folder);
  assert.equal(await assets.text('a.json'), '{"ä": 1}');
  assert.deepEqual(new Uint8Array(await assets.bytes('a.json')), new TextEncoder().encode('{"ä": 1}'));
  await assert.rejects(assets.text('b.json'), { code: 'ENOENT' });
});
