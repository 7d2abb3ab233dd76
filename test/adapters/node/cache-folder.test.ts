import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { cacheFolder } from '../../../src/adapters/node/cache-folder.js';
import { diskTree } from '../../support/disk-tree.js';

const home = await diskTree({});

describe('what is kept lies', () => {
  const cases: [string, NodeJS.Platform, Record<string, string>, string | undefined][] = [
    ['in the home', 'linux', {}, '~/.cache/loadlint'],
    ['in the home of a Mac', 'darwin', { XDG_CACHE_HOME: '/xdg' }, '~/Library/Caches/loadlint'],
    ['in the home of Windows', 'win32', {}, '~/AppData/Local/loadlint'],
    ['where the desktop keeps caches', 'linux', { XDG_CACHE_HOME: '/xdg' }, '/xdg/loadlint'],
    ['where Windows keeps caches', 'win32', { LOCALAPPDATA: '/local' }, '/local/loadlint'],
    ['where LOADLINT_CACHE says', 'darwin', { LOADLINT_CACHE: '/mine', XDG_CACHE_HOME: '/xdg' }, '/mine'],
    ['where ~ leads', 'linux', { LOADLINT_CACHE: '~/mine' }, '~/mine'],
    ['in the working folder', 'linux', { LOADLINT_CACHE: 'mine' }, '/project/mine'],
    ['elsewhere than an empty variable says', 'linux', { LOADLINT_CACHE: '' }, '~/.cache/loadlint'],
  ];
  for (const [name, platform, variables, folder] of cases) {
    test(name, () => {
      const found = cacheFolder((variable) => variables[variable], home, '/project', platform);
      assert.equal(found, folder?.replace(/^~/, home));
    });
  }
  test('nowhere without a home', () => {
    const nowhere = path.join(home, 'nobody');
    assert.equal(
      cacheFolder(() => undefined, nowhere, '/project', 'linux'),
      undefined,
    );
    const named = (name: string): string | undefined => (name === 'XDG_CACHE_HOME' ? '/xdg' : undefined);
    assert.equal(cacheFolder(named, nowhere, '/project', 'linux'), '/xdg/loadlint');
  });
});
