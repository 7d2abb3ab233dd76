import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { localFolders, type LocalFolderOptions } from '../../../src/adapters/any/local-folders.js';
import { nodeDiskFiles } from '../../../src/adapters/node/disk-files.js';
import type { Fact, Lookup } from '../../../src/checkpoint/checkpoint.js';
import type { LocalFolders } from '../../../src/checkpoint/source.js';
import { manualClock } from '../../support/clock.js';
import { diskTree, safetensors } from '../../support/disk-tree.js';

const t5 = '{"model_type": "t5", "architectures": ["T5ForConditionalGeneration"]}';
const gpt2 = '{"model_type": "gpt2", "architectures": ["GPT2LMHeadModel"]}';
const header = { a: { dtype: 'F32', shape: [2], data_offsets: [0, 8] } };

const folder = await diskTree({
  'project/out/config.json': t5,
  'project/out/model.safetensors': safetensors(header),
  'project/out/tokenizer/vocab.txt': '',
  'project/src/out/config.json': gpt2,
  'project/src/mine/config.json': gpt2,
  'project/same/config.json': t5,
  'project/src/same/config.json': t5,
  'project/org/name/config.json': t5,
  'project/results/config.json': t5,
  'project/gpt2/model.py': '',
  'project/a/b/c/config.json': t5,
  'project/lora/adapter_config.json': '{"base_model_name_or_path": "org/base"}',
  'project/gguf/m.gguf': '',
  'project/broken/config.json': '{',
  'project/marked/config.json': `\uFEFF${t5}`,
  'project/shards/config.json': t5,
  'project/shards/model.safetensors/a.txt': '',
  'project/file': '',
  'me/models/x/config.json': gpt2,
});

function folders(options: Partial<LocalFolderOptions> = {}): LocalFolders {
  const basesOf = (uri: string): string[] => [path.join(folder, 'project'), path.dirname(fileURLToPath(uri))];
  const home = path.join(folder, 'me');
  const rest = { clock: manualClock(7), keptFor: 0, log: () => undefined };
  return localFolders({ disk: nodeDiskFiles, basesOf, home, ...rest, ...options });
}

const here = pathToFileURL(path.join(folder, 'project/src/train.py')).href;

async function lookedUp(written: string, from = here, needs: Fact[] = ['summary']): Promise<Lookup | undefined> {
  return folders().lookup({ repoId: written, revision: 'main', from }, new Set(needs));
}

/** The model type, or the state; undefined where there is no folder. */
async function told(written: string, from?: string): Promise<string | undefined> {
  const lookup = await lookedUp(written, from);
  return lookup?.state === 'found' ? (lookup.checkpoint.modelType ?? lookup.checkpoint.adapterOf) : lookup?.state;
}

describe('a name leads', () => {
  const cases: [string, string, string | undefined][] = [
    ['beside the file', './mine', 'gpt2'],
    ['up from the file', '../org/name', 't5'],
    ['to the folder that the code is run in', './org/name', 't5'],
    ['to a configuration that Python does not read', '../marked', 'noConfig'],
    ['to weights that are a folder', '../shards', 'skipped'],
    ['to two folders that differ: not known', './out', 'skipped'],
    ['to two folders that hold the same', './same', 't5'],
    ['to a folder, where it may be an id', 'org/name', 't5'],
    ['to a folder, where it has no slash', 'results', 't5'],
    ['to a folder, where it is no id', 'a/b/c', 't5'],
    ['to the folder of something else', 'gpt2', 'noConfig'],
    ['to an adapter', './lora', 'org/base'],
    ['to other files', './gguf', 'noConfig'],
    ['to something broken', './broken', 'noConfig'],
    ['to the home', '~/models/x', 'gpt2'],
    ['nowhere in the home', '~/nothing', undefined],
    ['to the root', `${folder}/project/out`, 't5'],
    ['with backslashes', '.\\org\\name', 't5'],
    ['with a slash behind it', 'results/', 't5'],
    ['to a file', './file', undefined],
    ['nowhere', './nothing', undefined],
    ['to the Hub', 'google-t5/t5-small', undefined],
    ['to an address', `file://${folder}/project/out`, undefined],
    ['to another computer', `/${folder}/project/out`, undefined],
    ['to another computer, in backslashes', '\\\\host\\share', undefined],
    ['to a drive', 'C:/out', undefined],
    ['with a zero in it', './out\0', undefined],
    ['nowhere, being empty', '', undefined],
  ];
  for (const [name, written, says] of cases) {
    test(`${name}: ${JSON.stringify(written.replace(folder, '…'))}`, async () => {
      assert.equal(await told(written), says);
    });
  }
  test('to one folder from where both are the same', async () => {
    assert.equal(await told('./out', pathToFileURL(path.join(folder, 'project/train.py')).href), 't5');
  });
  test('nowhere from a module that lies nowhere', async () => {
    const none = folders({ basesOf: () => [] });
    assert.equal(await none.lookup({ repoId: './out', revision: 'main', from: 'untitled:1' }, new Set()), undefined);
    assert.equal(await folders().lookup({ repoId: './out', revision: 'main' }, new Set()), undefined);
  });
});

describe('a folder says', () => {
  const there = pathToFileURL(path.join(folder, 'project/train.py')).href;
  test('everything that is needed', async () => {
    assert.deepEqual(await lookedUp('./out', there, ['summary', 'files', 'headers']), {
      state: 'found',
      from: 'folder',
      checkpoint: {
        resolvedId: './out',
        modelType: 't5',
        config: JSON.parse(t5) as unknown,
        architectures: ['T5ForConditionalGeneration'],
        remoteCode: [],
        tensors: new Map([['a', { dtype: 'F32', shape: [2] }]]),
        parameters: 2,
        files: ['config.json', 'model.safetensors', 'tokenizer/vocab.txt'],
        asOf: 7,
      },
    });
  });
  test('of a path what else is in it, of an id nothing', async () => {
    const path = await lookedUp('./gguf');
    assert.deepEqual(path?.state === 'noConfig' && path.rest?.checkpoint.files, ['m.gguf']);
    const id = await lookedUp('gpt2');
    assert.deepEqual(id?.state === 'noConfig' && [id.rest?.from, id.rest?.checkpoint.files], ['folder', undefined]);
  });
  test('what it said before, for a while', async () => {
    const changing = await diskTree({ 'out/config.json': t5 });
    const clock = manualClock(1000);
    const source = folders({ basesOf: () => [changing], clock, keptFor: 50 });
    const typeOf = async (): Promise<unknown> => {
      const lookup = await source.lookup({ repoId: './out', revision: 'main', from: here }, new Set(['summary']));
      return lookup?.state === 'found' && lookup.checkpoint.modelType;
    };
    assert.equal(await typeOf(), 't5');
    await writeFile(path.join(changing, 'out/config.json'), gpt2);
    clock.advance(49);
    assert.equal(await typeOf(), 't5');
    clock.advance(1);
    assert.equal(await typeOf(), 'gpt2');
    await writeFile(path.join(changing, 'out/config.json'), t5);
    clock.advance(-500);
    assert.equal(await typeOf(), 't5');
  });
});
