import assert from 'node:assert/strict';
import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { hfCacheSource } from '../../../src/adapters/any/hf-cache.js';
import { nodeDiskFiles } from '../../../src/adapters/node/disk-files.js';
import type { Fact, Lookup } from '../../../src/checkpoint/checkpoint.js';
import { diskTree, safetensors, type DiskTree } from '../../support/disk-tree.js';

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string];
const t5 = '{"model_type": "t5", "architectures": ["T5ForConditionalGeneration"]}';
const gpt2 = '{"model_type": "gpt2", "architectures": ["GPT2LMHeadModel"]}';

interface Asked {
  readonly id?: string;
  readonly revision?: string;
  readonly needs?: readonly Fact[];
}

/** What the cache with that tree answers, and what it logs. */
async function asked(
  tree: DiskTree,
  { id = 'org/a', revision = 'main', needs = ['summary'] }: Asked = {},
): Promise<{ lookup: Lookup; logged: string[] }> {
  const folder = await diskTree(tree);
  const logged: string[] = [];
  const log = (line: string): void => void logged.push(line.replace(`${folder}/`, ''));
  const source = hfCacheSource({ folder, disk: nodeDiskFiles, log });
  return { lookup: await source.lookup({ repoId: id, revision }, new Set(needs)), logged };
}

/** In few words: model type and commit, or the state. */
async function told(tree: DiskTree, question?: Asked): Promise<string> {
  const { lookup } = await asked(tree, question);
  if (lookup.state !== 'found') return lookup.state;
  const { modelType = '?', commit = '?' } = lookup.checkpoint;
  return `${modelType} ${commit.slice(0, 2)}`;
}

const repository = 'models--org--a';
const at = (commit: string, file = 'config.json'): string => `${repository}/snapshots/${commit}/${file}`;
const ref = (name: string): string => `${repository}/refs/${name}`;

describe('a revision', () => {
  const tree: DiskTree = {
    [`${repository}/blobs/1`]: t5,
    [at(A)]: { link: '../../blobs/1' },
    [at(B)]: gpt2,
    [ref('main')]: A,
    [ref('v1.0')]: `${B}\n`,
    [ref('refs/pr/1')]: B,
    [`${repository}/elsewhere`]: A,
    [ref('stale')]: C,
    [ref('short')]: A.slice(0, 7),
    [ref('huge')]: A + ' '.repeat(5000),
  };
  const cases: [string, string, string][] = [
    ['the branch, by a link', 'main', 't5 aa'],
    ['a tag whose file ends in a newline, a plain file', 'v1.0', 'gpt2 bb'],
    ['a pull request', 'refs/pr/1', 'gpt2 bb'],
    ['a commit', B, 'gpt2 bb'],
    ['a commit that is not there', C, 'skipped'],
    ['a stale branch', 'stale', 'skipped'],
    ['an unknown branch', 'dev', 'skipped'],
    ['half a branch', 'short', 'skipped'],
    ['a branch with too much in it', 'huge', 'skipped'],
    ['a way out of the folder', '../elsewhere', 'skipped'],
    ['a folder', 'refs', 'skipped'],
    ['nothing', '', 'skipped'],
  ];
  for (const [name, revision, says] of cases) {
    test(name, async () => {
      assert.equal(await told(tree, { revision }), says);
    });
  }
  test('without refs only the commit is there', async () => {
    assert.equal(await told({ [at(A)]: t5 }), 'skipped');
    assert.equal(await told({ [at(A)]: t5 }, { revision: A }), 't5 aa');
  });
  test('the facts are as old as the branch', async () => {
    const folder = await diskTree(tree);
    await utimes(path.join(folder, ref('main')), 1000, 1000);
    const source = hfCacheSource({ folder, disk: nodeDiskFiles });
    const lookup = await source.lookup({ repoId: 'org/a', revision: 'main' }, new Set(['summary']));
    assert.deepEqual(lookup, {
      state: 'found',
      from: 'hf-cache',
      checkpoint: {
        resolvedId: 'org/a',
        commit: A,
        modelType: 't5',
        config: JSON.parse(t5) as unknown,
        architectures: ['T5ForConditionalGeneration'],
        remoteCode: [],
        asOf: 1_000_000,
      },
    });
  });
});

describe('a snapshot', () => {
  const cases: [string, DiskTree, string][] = [
    ['with a link that leads nowhere', { [at(A)]: { link: '../../blobs/2' } }, 'skipped'],
    ['with a link to itself', { [at(A)]: { link: 'config.json' } }, 'skipped'],
    ['with a folder in place of the configuration', { [at(A, 'config.json/x')]: '' }, 'skipped'],
    ['without anything', { [at(A, 'README.md')]: '' }, 'skipped'],
    ['with a known absence', { [`${repository}/.no_exist/${A}/config.json`]: '' }, 'noConfig'],
    ['with the absence of something else', { [`${repository}/.no_exist/${A}/tokenizer.json`]: '' }, 'skipped'],
    ['with half a configuration', { [at(A)]: t5.slice(0, 20) }, 'skipped'],
    ['with a list for a configuration', { [at(A)]: '[]' }, 'skipped'],
    ['with an endless configuration', { [at(A)]: `${t5}${' '.repeat(4 * 1024 * 1024)}` }, 'skipped'],
    ['with a configuration of Python', { [at(A)]: '{"model_type": "mamba2", "x": Infinity}' }, 'mamba2 aa'],
    ['with a list that has a configuration', { [`${repository}/trees/${A}.json`]: listOf('config.json') }, 'skipped'],
    ['with a list that has none', { [`${repository}/trees/${A}.json`]: listOf('a.gguf') }, 'noConfig'],
    ['with a broken list', { [`${repository}/trees/${A}.json`]: '{"files": 1' }, 'skipped'],
  ];
  for (const [name, tree, says] of cases) {
    test(name, async () => {
      assert.equal(await told({ [ref('main')]: A, ...tree }), says);
    });
  }

  test('of an adapter names the model', async () => {
    const adapter = '{"base_model_name_or_path": "org/base", "peft_type": "LORA"}';
    const { lookup } = await asked({
      [ref('main')]: A,
      [at(A, 'adapter_config.json')]: adapter,
      [`${repository}/.no_exist/${A}/config.json`]: '',
    });
    assert.equal(lookup.state === 'found' && lookup.checkpoint.adapterOf, 'org/base');
    assert.equal(lookup.state === 'found' && lookup.checkpoint.config, undefined);
  });

  test('that is broken is told to the log', async () => {
    const { logged } = await asked({ [ref('main')]: A, [at(A)]: '{' });
    assert.deepEqual(logged, [`${at(A)}: no JSON object, so it counts as not there`]);
    const long = await asked({ [ref('main')]: A, [at(A)]: ' '.repeat(4 * 1024 * 1024 + 1) });
    assert.deepEqual(long.logged, [`${at(A)}: longer than 4194304 bytes, so it is not read`]);
  });

  test('is not taken for all that the repository has; the list is', async () => {
    const tree = { [ref('main')]: A, [at(A)]: t5, [at(A, 'model.safetensors')]: '' };
    const filesOf = (lookup: Lookup): readonly string[] | undefined =>
      lookup.state === 'found' ? lookup.checkpoint.files : lookup.rest?.checkpoint.files;
    const needs: Fact[] = ['summary', 'files'];
    assert.equal(filesOf((await asked(tree, { needs })).lookup), undefined);
    const list = { [`${repository}/trees/${A}.json`]: listOf('config.json', 'x/y.bin') };
    assert.deepEqual(filesOf((await asked({ ...tree, ...list }, { needs })).lookup), ['config.json', 'x/y.bin']);
    assert.equal(filesOf((await asked({ ...tree, ...list })).lookup), undefined);
    const gguf = { [ref('main')]: A, [`${repository}/trees/${A}.json`]: listOf('a.gguf') };
    assert.deepEqual(filesOf((await asked(gguf)).lookup), ['a.gguf']);
  });

  test('gives the tensors where they are needed', async () => {
    const header = { a: { dtype: 'F32', shape: [2, 2], data_offsets: [0, 16] } };
    const tree = { [ref('main')]: A, [at(A)]: t5, [at(A, 'model.safetensors')]: safetensors(header) };
    const { lookup } = await asked(tree, { needs: ['summary', 'headers'] });
    assert.ok(lookup.state === 'found');
    assert.deepEqual([...(lookup.checkpoint.tensors ?? [])], [['a', { dtype: 'F32', shape: [2, 2] }]]);
    assert.equal(lookup.checkpoint.parameters, 4);
    const without = (await asked(tree)).lookup;
    assert.equal(without.state === 'found' && without.checkpoint.tensors, undefined);
  });
});

describe('an id', () => {
  const tree: DiskTree = {
    'models--gpt2/refs/main': A,
    [`models--gpt2/snapshots/${A}/config.json`]: gpt2,
    [`snapshots/${A}/config.json`]: gpt2,
  };
  const cases: [string, string][] = [
    ['gpt2', 'gpt2 aa'],
    ['org/gpt2', 'skipped'],
    ['../gpt2', 'skipped'],
    ['a/b/c', 'skipped'],
    ['', 'skipped'],
  ];
  for (const [id, says] of cases) {
    test(JSON.stringify(id), async () => {
      assert.equal(await told(tree, { id }), says);
    });
  }
  test('a cache that is not there', async () => {
    const source = hfCacheSource({ folder: '/nowhere/hub', disk: nodeDiskFiles });
    assert.equal((await source.lookup({ repoId: 'org/a', revision: 'main' }, new Set())).state, 'skipped');
  });
});

function listOf(...files: readonly string[]): string {
  return JSON.stringify({ format_version: 1, files: Object.fromEntries(files.map((file) => [file, { size: 1 }])) });
}
