import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { packageExports, type PackageExportsOptions } from '../../../src/adapters/node/environments-exports.js';
import { startSyntax } from '../../../src/python/syntax.js';
import { checkoutAssets } from '../../support/assets.js';
import { forbidden, memoryFiles, type MemoryFiles } from '../../support/environment-files.js';
import { packageAt } from '../../support/installed-package.js';

const syntax = await startSyntax(checkoutAssets, () => undefined);

const models = { bert: 'BertModel', t5: 'T5Model' };
const contents = packageAt('/tf', '5.24.0.dev0', models);

interface Asked {
  /** Sorted. */
  readonly ask: (version?: string) => Promise<readonly string[] | undefined>;
  readonly files: MemoryFiles;
  readonly lines: string[];
  /** How often the package was read. */
  readonly readings: () => number;
}

function asking(options: Partial<PackageExportsOptions> = {}, files = memoryFiles(contents)): Asked {
  const lines: string[] = [];
  let readings = 0;
  const exports = packageExports({
    files,
    syntax: () => {
      readings++;
      return Promise.resolve(syntax);
    },
    ...options,
  });
  const walk = { shown: (path: string) => path.slice(1), log: (line: string) => lines.push(line) };
  return {
    ask: async (version = '5.24.0.dev0') => {
      const exported = await exports.of('/tf', version, walk);
      return exported && [...exported].sort();
    },
    ...{ files, lines, readings: () => readings },
  };
}

describe('what a package exports, by its own files', () => {
  test('an answer waits for them to be read', async () => {
    const { ask, lines } = asking();
    assert.deepEqual(await ask(), ['AutoModel', 'BertModel', 'T5Model']);
    assert.deepEqual(lines, []);
  });

  test('they are read once, also for questions at the same time', async () => {
    const { ask, readings } = asking();
    const [first, second] = await Promise.all([ask(), ask()]);
    assert.deepEqual(second, first);
    assert.deepEqual(await ask(), first);
    assert.equal(readings(), 1);
  });

  test('they are read again when the version, a file or a folder has changed', async () => {
    const { ask, files, readings } = asking();
    await ask();
    await ask('5.24.0');
    assert.equal(readings(), 2);

    files.contents.set('/tf/models/t5/modeling_t5.py', '__all__ = ["T5Other"]');
    files.times.set('/tf/models/t5/modeling_t5.py', 2);
    assert.deepEqual(await ask('5.24.0'), ['AutoModel', 'BertModel', 'T5Other']);
    assert.equal(readings(), 3);

    files.contents.set('/tf/models/zed/modeling_zed.py', '__all__ = ["ZedModel"]');
    files.times.set('/tf/models', 2);
    assert.deepEqual(await ask('5.24.0'), ['AutoModel', 'BertModel', 'T5Other', 'ZedModel']);
    assert.equal(readings(), 4);
  });

  test('models in folders within folders', async () => {
    const { ask } = asking(
      {},
      memoryFiles({
        ...packageAt('/tf', '5.24.0.dev0'),
        '/tf/models/deprecated/old/modeling_old.py': '__all__ = ["OldModel"]',
        '/tf/models/__pycache__/none.py': '__all__ = ["CachedModel"]',
        '/tf/generation/utils.py': '__all__ = ["NoModel"]',
      }),
    );
    assert.deepEqual(await ask(), ['AutoModel', 'BertModel', 'OldModel']);
  });
});

describe('in the background', () => {
  test('no answer waits; when the files are read, it is told', async () => {
    const told = signal();
    const { ask, readings } = asking({ whenRead: told.give });
    assert.deepEqual([await ask(), await ask()], [undefined, undefined]);
    await told.given;
    assert.deepEqual(await ask(), ['AutoModel', 'BertModel', 'T5Model']);
    assert.equal(readings(), 1);
  });

  test('what changes while it is read is read again', async () => {
    const tolds = [signal(), signal()];
    let count = 0;
    const changing = memoryFiles(contents);
    const { ask, readings } = asking(
      {
        whenRead: () => tolds[count++]?.give(),
        rest: () => {
          changing.contents.set('/tf/models/bert/modeling_bert.py', '__all__ = ["BertNew"]');
          changing.times.set('/tf/models/bert/modeling_bert.py', 2);
          return undefined;
        },
      },
      changing,
    );
    await ask();
    await tolds[0]?.given;
    assert.equal(await ask(), undefined, 'what was read may be what was there before');
    await tolds[1]?.given;
    assert.deepEqual(await ask(), ['AutoModel', 'BertNew', 'T5Model']);
    assert.equal(readings(), 2);
  });

  test('others have a turn after each file', async () => {
    const turns: string[] = [];
    let rests = 0;
    const { ask, files } = asking({
      rest: async () => {
        rests++;
        const read = turns.length;
        await Promise.resolve();
        turns.push(`${rests} after ${read}`);
      },
    });
    await ask();
    // Before each of the five files of models, and before what no file lists.
    const sources = [...files.contents.keys()].filter((path) => path.startsWith('/tf/models/'));
    assert.deepEqual(
      [sources.length, turns],
      [5, ['1 after 0', '2 after 1', '3 after 2', '4 after 3', '5 after 4', '6 after 5']],
    );
  });
});

describe('what cannot be read is told once, and nothing is exported', () => {
  const table: readonly (readonly [name: string, files: Readonly<Record<string, string | Error>>, why: string])[] = [
    ['no list of classes', { '/tf/__init__.py': '__version__ = "5.24.0.dev0"' }, '__init__.py: lists no classes'],
    [
      'a module of auto classes that is not known',
      { ...contents, '/tf/models/auto/smell_auto.py': '' },
      'models/auto/smell_auto.py: is a module of auto classes that the reader does not know',
    ],
    ['a folder without read permission', { ...contents, '/tf/models': forbidden }, 'permission denied'],
    ['a file without read permission', { ...contents, '/tf/models/t5/modeling_t5.py': forbidden }, 'permission denied'],
  ];
  for (const [name, broken, why] of table) {
    test(name, async () => {
      const told = signal();
      const { ask, lines } = asking({ whenRead: told.give }, memoryFiles(broken));
      await ask();
      await told.given;
      assert.equal(await ask(), undefined);
      assert.deepEqual(lines, [`tf: the classes that this transformers 5.24.0.dev0 exports cannot be read (${why})`]);
    });
  }
});

interface OneSignal {
  readonly give: () => void;
  readonly given: Promise<void>;
}

function signal(): OneSignal {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return {
    give: () => {
      give();
    },
    given,
  };
}
