import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { watchFolders, type FolderWatch } from '../../../src/adapters/node/environments-watch.js';

const scratch = mkdtempSync(join(tmpdir(), 'loadlint-watch-'));
after(() => {
  rmSync(scratch, { recursive: true });
});

interface Watched {
  readonly watch: FolderWatch;
  /** Does something, and answers the first path of which is heard then; fails where none is for 20 seconds. */
  readonly heard: (act: () => void) => Promise<string>;
}

function watched(platform?: NodeJS.Platform): Watched {
  let called: (path: string) => void = () => undefined;
  const watch = watchFolders((path) => {
    called(path);
  }, platform);
  return {
    watch,
    heard: (act) =>
      new Promise((resolve, reject) => {
        const deadline = setTimeout(reject, 20_000, new Error('nothing is heard'));
        called = (path) => {
          clearTimeout(deadline);
          resolve(path);
        };
        act();
      }),
  };
}

const folder = (...names: readonly string[]): string => {
  const path = join(scratch, ...names);
  mkdirSync(path, { recursive: true });
  return path;
};

describe('folders of environments are watched', () => {
  test('for what decides, and for nothing else', async () => {
    const site = folder('names');
    const [other, metadata] = [join(site, 'torch'), join(site, 'transformers-5.0.0.dist-info')];
    const { watch, heard } = watched();
    watch.add(site);
    const came = await heard(() => {
      mkdirSync(other);
      mkdirSync(metadata);
    });
    assert.equal(came, metadata);
    const went = await heard(() => {
      rmdirSync(other);
      rmdirSync(metadata);
    });
    assert.equal(went, metadata);
    watch.clear();
  });

  test('until they are given up, and again afterwards', async () => {
    const [one, other] = [folder('cleared', 'one'), folder('cleared', 'other')];
    const [inOne, inOther] = [join(one, 'transformers'), join(other, 'transformers')];
    const { watch, heard } = watched();
    watch.add(one);
    watch.clear();
    watch.add(other);
    const first = await heard(() => {
      mkdirSync(inOne);
      mkdirSync(inOther);
    });
    assert.equal(first, inOther);
    rmSync(one, { recursive: true });
    watch.add(folder('cleared', 'one'));
    const second = await heard(() => {
      mkdirSync(inOne);
    });
    assert.equal(second, inOne);
    watch.clear();
  });

  test('also when they were made a moment ago, with all that leads to them', async () => {
    const made = folder('made', 'lib', 'python3.11', 'site-packages', 'transformers');
    const init = join(made, '__init__.py');
    const { watch, heard } = watched();
    watch.add(made);
    const path = await heard(() => {
      writeFileSync(init, '__version__ = "5.0.0"\n');
    });
    assert.equal(path, init);
    watch.clear();
  });

  test('unless they are not there', () => {
    const { watch } = watched();
    assert.doesNotThrow(() => {
      watch.add(join(scratch, 'absent'));
    });
    watch.clear();
  });

  test('but on Windows not the package itself, which could not be renamed then', async () => {
    const [site, inside] = [folder('windows'), folder('windows', 'transformers')];
    const metadata = join(site, 'transformers-5.0.0.dist-info');
    const { watch, heard } = watched('win32');
    watch.add(inside);
    watch.add(site);
    const path = await heard(() => {
      writeFileSync(join(inside, '__init__.py'), '');
      mkdirSync(metadata);
    });
    assert.equal(path, metadata);
    watch.clear();
  });
});
