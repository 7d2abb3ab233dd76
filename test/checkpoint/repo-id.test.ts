import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { nameIn, objectionTo, refOf } from '../../src/checkpoint/repo-id.js';

/** What each text means, the texts of one meaning together; `a → b` where b is what remains of a. */
const meanings = {
  hub: [
    'google-t5/t5-small',
    'meta-llama/Llama-3.2-1B',
    'Qwen/Qwen2.5-0.5B-Instruct',
    'a/b',
    'org_1/name.v2-x_y',
    '_x/_y_',
    'TheBloke/Llama-2-7B-GGUF',
    'coqui/YourTTS',
    'stas/tiny-m2m_100',
    'ybelkada/falcon-7b-sharded-bf16',
    'user123/modelling',
    'HuggingFaceH4/zephyr-7b-beta',
    'unsloth/gemma-2b-bnb-4bit',
    '  google/flan-t5-base\n → google/flan-t5-base',
    'google/flan-t5-base/ → google/flan-t5-base',
    'google/flan-t5-base// → google/flan-t5-base',
    'https://huggingface.co/google/flan-t5-base → google/flan-t5-base',
    'http://www.huggingface.co/google/flan-t5-base/ → google/flan-t5-base',
    'HTTPS://HuggingFace.co/google/flan-t5-base?library=transformers#usage → google/flan-t5-base',
    'huggingface.co/google/flan-t5-base → google/flan-t5-base',
    'hf.co/google/flan-t5-base → google/flan-t5-base',
    'https://hf.co/models-lab/x → models-lab/x',
    `${'o'.repeat(47)}/${'n'.repeat(48)}`,
  ],
  bare: [
    'gpt2',
    't5-small',
    'bert-base-uncased',
    'results',
    'lora_model',
    'checkpoint-500',
    'https://huggingface.co/gpt2 → gpt2',
    ' gpt2 → gpt2',
  ],
  path: [
    './out',
    '../model',
    '/data/llama',
    '/content/drive/My Drive/model',
    '~/models/x',
    '~',
    '.',
    '..',
    'C:\\models\\bert',
    'c:/models/bert',
    'out\\bert',
    'file:///models/bert',
    'config.json',
    'org/model.gguf',
    'out/pytorch_model.bin',
    'a/b/c/model.safetensors',
    'results/',
    'outputs/run-1',
    'models/llama',
    'checkpoints/a/b/',
    'exp/t5/final/best',
    'a/results/b',
    't5/checkpoint-500',
    'someone/epoch_3',
    'my/run/checkpoint-1000',
  ],
  placeholder: [
    '',
    '   → ',
    '<your-repo>',
    'org/<model>',
    'path/to/model',
    'path/to',
    'some/path/to/model',
    'model/PATH',
    'your-username/my-model',
    'yourusername/x',
    'your_org/your_model',
    'meta-llama/your-model',
    'your-model',
    'your',
    'org/name',
    'organization/model',
    'username/model-name',
    'my-hf-username/bert',
    'user/model',
    'namespace/x',
    'facebook/opt-{size}',
    'facebook/opt-%s',
    '$MODEL',
    'org/${NAME}',
    'my model',
    'meta-llama/...',
    'meta-llama/…',
    '[MODEL]',
    'model_name_or_path',
    'MODEL_PATH',
    'google/MODEL_ID',
    'repo-id',
    'xxx',
    'xxxx/yyyy',
    'https://huggingface.co/<user>/<model>',
  ],
} as const;

const remains = (name: ReturnType<typeof nameIn>): string =>
  'repoId' in name ? name.repoId : 'path' in name ? name.path : name.text;

for (const [kind, texts] of Object.entries(meanings)) {
  describe(`${kind}:`, () => {
    for (const row of texts) {
      const [text = '', rest = text] = row.split(' → ');
      test(JSON.stringify(text), () => {
        const name = nameIn(text);
        assert.deepEqual([name.kind, remains(name)], [kind, rest]);
      });
    }
  });
}

describe('invalid:', () => {
  const charset = 'has characters other than letters, digits, "-", "_" and "."';
  const page = 'is the address of a page, not of a model';
  const cases = {
    'a/b/c': 'has more than one slash',
    'google-t5/t5-small/config': 'has more than one slash',
    'a//b': 'has more than one slash',
    ['n'.repeat(97)]: 'is longer than 96 characters',
    [`${'o'.repeat(48)}/${'n'.repeat(48)}`]: 'is longer than 96 characters',
    'acme/modèle': charset,
    'acme/name:free': charset,
    'acme/name@v1': charset,
    'acme/a+b': charset,
    'acme/a--b': 'has "--" or ".." in it',
    'models--acme': 'has "--" or ".." in it',
    'acme/a..b': 'has "--" or ".." in it',
    'acme/-a': 'has "-" or "." at the end of a name',
    'acme/a.': 'has "-" or "." at the end of a name',
    '-acme/a': 'has "-" or "." at the end of a name',
    'acme./a': 'has "-" or "." at the end of a name',
    'acme/a.git': 'ends in ".git" or ".ipynb"',
    'acme/a.ipynb': 'ends in ".git" or ".ipynb"',
    'https://example.org/google/flan-t5-base': 'is an address outside the Hub',
    's3://bucket/model': 'is an address outside the Hub',
    'https://huggingface.co/datasets/squad': page,
    'https://huggingface.co/spaces/acme/demo': page,
    'https://huggingface.co/google/flan-t5-base/tree/main': page,
    'https://huggingface.co/': page,
    'hf.co': page,
  };
  for (const [text, why] of Object.entries(cases)) {
    test(text, () => {
      assert.deepEqual(nameIn(text), { kind: 'invalid', text, why });
    });
  }
});

describe('refOf', () => {
  const cases = [
    ['google/flan-t5-base/', undefined, 'google/flan-t5-base', 'main'],
    ['https://hf.co/gpt2', 'v1.0', 'gpt2', 'v1.0'],
    ['gpt2', '', 'gpt2', 'main'],
    [' ./out ', 'main', './out', 'main'],
    ['a/b/c', 'refs/pr/1', 'a/b/c', 'refs/pr/1'],
    ['<your-repo>', 'main', '<your-repo>', 'main'],
  ] as const;
  for (const [text, given, repoId, revision] of cases) {
    test(`${text} at ${String(given)}`, () => {
      assert.deepEqual(refOf(text, given), { repoId, revision });
    });
  }
});

test('every text has a meaning, and what may be asked for is free of objections and means itself', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z0-9._/-]{0,20}$/), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(text, (any) => {
      const name = nameIn(any);
      if (!('repoId' in name)) return;
      assert.equal(objectionTo(name.repoId), undefined);
      assert.deepEqual(nameIn(name.repoId), name);
    }),
  );
});
