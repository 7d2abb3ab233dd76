import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  editableFolder,
  foldersInPth,
  isEditableFinder,
  isMetadataFolder,
  packageInFinder,
  versionInInit,
  versionInMetadata,
} from '../../src/environment/installed.js';
import { readPyvenv } from '../../src/environment/pyvenv.js';

test('__version__', () => {
  assert.equal(versionInInit('# x\n__version__ = "4.57.6"\n'), '4.57.6');
  assert.equal(versionInInit("__version__: str = '5.0.0rc1'\r\n"), '5.0.0rc1');
  assert.equal(versionInInit('    __version__ = "4.57.6"\n'), undefined);
  assert.equal(versionInInit('from .version import __version__\n'), undefined);
});

test('METADATA', () => {
  assert.equal(
    versionInMetadata('Metadata-Version: 2.1\r\nName: transformers\r\nVersion: 4.57.6+cu121\r\n\r\nVersion: 1\r\n'),
    '4.57.6+cu121',
  );
  assert.equal(versionInMetadata('Name: transformers\n\nVersion: 1\n'), undefined);
});

test('names of metadata folders', () => {
  for (const name of [
    'transformers-4.57.6.dist-info',
    'Transformers-4.58.0.dev0.dist-info',
    'transformers-4.57.6-py3.11.egg-info',
  ]) {
    assert.equal(isMetadataFolder(name), true, name);
  }
  for (const name of [
    'sentence_transformers-3.0.dist-info',
    'transformers_x-1.dist-info',
    '~ransformers-4.57.6.dist-info',
    'transformers',
  ]) {
    assert.equal(isMetadataFolder(name), false, name);
  }
});

test('the finder of an editable install', () => {
  assert.equal(isEditableFinder('__editable___transformers_4_58_0_dev0_finder.py'), true);
  assert.equal(isEditableFinder('__editable___sentence_transformers_3_0_finder.py'), false);
  assert.equal(
    packageInFinder("MAPPING: dict[str, str] = {'transformers': '/src/tf/src/transformers'}"),
    '/src/tf/src/transformers',
  );
  assert.equal(packageInFinder(`MAPPING = {"transformers": "C:\\\\src\\\\transformers"}`), 'C:\\src\\transformers');
  assert.equal(packageInFinder('MAPPING = {}'), undefined);
});

test('.pth', () => {
  const text = '# comment\nimport __editable___x; x.install()\n\n/src/transformers/src\r\n../x\n.\n';
  assert.deepEqual(foldersInPth(text), ['/src/transformers/src', '../x']);
});

describe('direct_url.json', () => {
  const editable = (url: string): string => JSON.stringify({ url, dir_info: { editable: true } });
  const table: readonly (readonly [name: string, text: string, folder: string | undefined])[] = [
    ['a folder', editable('file:///home/me/my%20transformers'), '/home/me/my transformers'],
    ['on a drive', editable('file:///C:/src/transformers'), 'C:/src/transformers'],
    ['on a server', editable('file://server/share/transformers'), '//server/share/transformers'],
    ['not editable', JSON.stringify({ url: 'file:///x', dir_info: {} }), undefined],
    ['no file', editable('https://example.org/x'), undefined],
    ['a broken address', editable('file:///%E0%A4%A'), undefined],
    ['broken', '{', undefined],
  ];
  for (const [name, text, folder] of table) {
    test(name, () => {
      assert.equal(editableFolder(text), folder);
    });
  }
});

test('pyvenv.cfg', () => {
  const config = (include: string): string =>
    `home = /usr/local/bin\ninclude-system-site-packages = ${include}\nversion = 3.11.4\n`;
  assert.equal(readPyvenv(config('true')).systemPrefix, '/usr/local');
  assert.equal(readPyvenv(config('false')).systemPrefix, undefined);
  assert.equal(
    readPyvenv('home = C:\\Python311\r\ninclude-system-site-packages = True\r\n').systemPrefix,
    'C:/Python311',
  );
  assert.equal(readPyvenv('').systemPrefix, undefined);
});
