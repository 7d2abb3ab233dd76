import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { nodeSourceFiles } from '../../../src/adapters/node/source-files.js';

const top = await mkdtemp(path.join(tmpdir(), 'loadlint-source-files-'));
after(() => rm(top, { recursive: true }));

const at = (name: string): string => path.join(top, name);
const uriOf = (name: string): string => pathToFileURL(at(name)).href;

async function write(name: string, content: string | Uint8Array = 'MODEL = "gpt2"\n'): Promise<void> {
  await mkdir(path.dirname(at(name)), { recursive: true });
  await writeFile(at(name), content);
}

test('a file of the checked folder is read', async () => {
  await write('plain/config.py');
  const file = await nodeSourceFiles([at('plain')]).find('config', uriOf('plain/scripts/train.py'));
  assert.deepEqual([file?.uri, file?.text], [uriOf('plain/config.py'), 'MODEL = "gpt2"\n']);
});

test('of several checked folders the outermost counts', async () => {
  await write('nested/config.py');
  const files = nodeSourceFiles([at('nested/src'), at('nested'), at('nested/src/app')]);
  assert.equal((await files.find('config', uriOf('nested/src/app/train.py')))?.uri, uriOf('nested/config.py'));
});

test('outside of what is checked only the own folder counts', async () => {
  await write('outside/config.py');
  await write('outside/app/other.py');
  const files = nodeSourceFiles([at('elsewhere')]);
  assert.equal(await files.find('config', uriOf('outside/app/train.py')), null);
  assert.equal((await files.find('other', uriOf('outside/app/train.py')))?.uri, uriOf('outside/app/other.py'));
});

test('a link that stays inside is followed, one that leads out is not', async () => {
  await write('links/real.py');
  await write('secret/key.py');
  await symlink(at('links/real.py'), at('links/config.py'));
  await symlink(at('secret/key.py'), at('links/key.py'));
  await symlink(at('secret'), at('links/folder'));
  const files = nodeSourceFiles([at('links')]);
  assert.equal((await files.find('config', uriOf('links/train.py')))?.text, 'MODEL = "gpt2"\n');
  assert.equal(await files.find('key', uriOf('links/train.py')), null);
  assert.equal(await files.find('folder.key', uriOf('links/train.py')), null);
});

test('a folder, a file that is too large, and one that is not UTF-8 are not read', async () => {
  await mkdir(at('odd/folder.py'), { recursive: true });
  await write('odd/large.py', `MODEL = "gpt2"\n${'#'.repeat(256 * 1024)}`);
  await write('odd/latin.py', Uint8Array.of(0x23, 0xe9));
  const files = nodeSourceFiles([at('odd')]);
  for (const module of ['folder', 'large', 'latin', 'absent'])
    assert.equal(await files.find(module, uriOf('odd/train.py')), null, module);
});

test('an edited file is read again', async () => {
  await write('edited/config.py');
  const files = nodeSourceFiles([at('edited')]);
  const before = await files.find('config', uriOf('edited/train.py'));
  await write('edited/config.py', 'MODEL = "t5-small"\n');
  const after = await files.find('config', uriOf('edited/train.py'));
  assert.deepEqual([before?.text, after?.text], ['MODEL = "gpt2"\n', 'MODEL = "t5-small"\n']);
});

test('a module that is no file imports nothing', async () => {
  assert.equal(await nodeSourceFiles([top]).find('config', 'untitled:one'), null);
});
