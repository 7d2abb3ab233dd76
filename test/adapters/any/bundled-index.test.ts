import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bundledIndex } from '../../../src/adapters/any/bundled-index.js';
import type { Lookup } from '../../../src/checkpoint/checkpoint.js';
import { nameIn } from '../../../src/checkpoint/repo-id.js';
import { checkoutAssets } from '../../support/assets.js';

const asset = await checkoutAssets.text('checkpoints.json');
const builtOn = Date.UTC(2026, 10, 21);

const ask = (source: ReturnType<typeof bundledIndex>, repoId: string, revision = 'main'): Promise<Lookup> =>
  source.lookup({ repoId, revision }, new Set(['summary']));

describe('the bundled index answers', () => {
  const index = bundledIndex(asset);
  const t5 = { modelType: 't5', architectures: ['T5ForConditionalGeneration'], remoteCode: [] };
  const gpt2 = { modelType: 'gpt2', architectures: ['GPT2LMHeadModel'], remoteCode: [] };
  const cases = [
    ['google-t5/t5-small', { resolvedId: 'google-t5/t5-small', ...t5 }],
    ['t5-small', { resolvedId: 'google-t5/t5-small', ...t5 }],
    ['gpt2', { resolvedId: 'openai-community/gpt2', ...gpt2 }],
    [
      'EleutherAI/gpt-neo-125M',
      {
        resolvedId: 'EleutherAI/gpt-neo-125m',
        modelType: 'gpt_neo',
        architectures: ['GPTNeoForCausalLM'],
        remoteCode: [],
      },
    ],
    // A fact without architectures has none.
    ['camembert-base', { resolvedId: 'camembert-base', modelType: 'camembert', architectures: [], remoteCode: [] }],
    [
      'Alibaba-NLP/gte-modernbert-base',
      {
        resolvedId: 'Alibaba-NLP/gte-modernbert-base',
        modelType: 'modernbert',
        architectures: ['ModernBertModel'],
        remoteCode: 'some',
      },
    ],
  ] as const;
  for (const [repoId, facts] of cases) {
    test(repoId, async () => {
      assert.deepEqual(await ask(index, repoId), {
        state: 'found',
        from: 'bundled',
        checkpoint: { ...facts, asOf: builtOn },
      });
    });
  }
});

describe('the bundled index is silent about', () => {
  const index = bundledIndex(asset);
  const cases = [
    ['gpt2', 'v1.0', 'the bundled index knows the revision main only'],
    ['nobody/nothing', 'main', 'the bundled index does not hold this checkpoint'],
    ['results', 'main', 'the bundled index does not hold this checkpoint'],
    ['constructor', 'main', 'the bundled index does not hold this checkpoint'],
    ['', 'main', 'the bundled index does not hold this checkpoint'],
  ] as const;
  for (const [repoId, revision, detail] of cases) {
    test(`${repoId}@${revision}`, async () => {
      assert.deepEqual(await ask(index, repoId, revision), { state: 'skipped', detail });
    });
  }
});

test('the asset is read once, and not before the first lookup', async () => {
  let reads = 0;
  const index = bundledIndex(() => Promise.resolve((reads++, asset)));
  assert.equal(reads, 0);
  const answers = await Promise.all([ask(index, 'gpt2'), ask(index, 't5-small'), ask(index, 'nobody/nothing')]);
  assert.deepEqual([answers.map(({ state }) => state), reads], [['found', 'found', 'skipped'], 1]);
});

describe('a broken installation is logged and knows nothing', () => {
  const broken = { 'missing file': () => Promise.reject(new Error('ENOENT')), 'broken JSON': '{"builtOn":' };
  for (const [name, text] of Object.entries(broken)) {
    test(name, async () => {
      const lines: string[] = [];
      const index = bundledIndex(text, (line) => lines.push(line));
      const states = [(await ask(index, 'gpt2')).state, (await ask(index, 'gpt2')).state];
      assert.deepEqual([states, lines.length], [['skipped', 'skipped'], 1]);
      assert.match(lines[0] ?? '', /^the bundled index cannot be read: /);
    });
  }
});

describe('checkpoints.json', () => {
  const file = JSON.parse(asset) as {
    builtOn: string;
    aliases: Record<string, string>;
    groups: { modelType: string; architectures?: string[]; remoteCode?: true; ids: string[] }[];
  };
  const ids = file.groups.flatMap((group) => group.ids);
  const aliases = Object.keys(file.aliases);
  const order = ({ modelType, architectures = [], remoteCode }: (typeof file.groups)[number]): string =>
    [modelType, architectures.join(), remoteCode === true ? '1' : ''].join('\n');

  test('counts', () => {
    assert.deepEqual([ids.length, aliases.length, file.groups.length, file.builtOn], [1374, 29, 494, '2026-11-21']);
  });
  test('holds no key but those of the format', () => {
    const keys = new Set(file.groups.flatMap((group) => Object.keys(group)));
    assert.deepEqual(
      [Object.keys(file), [...keys].sort()],
      [
        ['builtOn', 'aliases', 'groups'],
        ['architectures', 'ids', 'modelType', 'remoteCode'],
      ],
    );
  });
  test('is sorted, without duplicates', () => {
    for (const list of [aliases, file.groups.map(order), ...file.groups.map((group) => group.ids)]) {
      assert.deepEqual(list, [...new Set(list)].sort());
    }
    assert.equal(new Set([...ids, ...aliases]).size, ids.length + aliases.length);
  });
  test('tells what it is about', async () => {
    assert.deepEqual((await bundledIndex(asset).ids()).toSorted(), [...ids, ...aliases].toSorted());
    assert.deepEqual(await bundledIndex('{').ids(), []);
  });
  test('resolves every alias', () => {
    assert.deepEqual(
      aliases.filter((alias) => !ids.includes(file.aliases[alias] ?? '')),
      [],
    );
  });
  test('names model types, classes and repositories as the Hub does', () => {
    assert.deepEqual(
      file.groups.filter(({ modelType }) => !/^[a-z0-9_-]+$/.test(modelType)),
      [],
    );
    assert.deepEqual(
      file.groups.flatMap(({ architectures = [] }) => architectures).filter((name) => !/^[A-Z]\w+$/.test(name)),
      [],
    );
    assert.deepEqual(
      file.groups.filter(({ architectures, ids: members }) => architectures?.length === 0 || members.length === 0),
      [],
    );
    const odd = [...ids, ...aliases].filter((id) => nameIn(id).kind !== (id.includes('/') ? 'hub' : 'bare'));
    assert.deepEqual(odd, []);
  });
  test('holds one group a line', () => {
    assert.equal(asset.split('\n').length, file.groups.length + aliases.length + 7);
  });
});
