import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CardContext } from '../../src/hover/card-context.js';
import { checkpointCard } from '../../src/hover/checkpoint-card.js';
import type { JudgedCheckpoint } from '../../src/rules/rule.js';
import { context, daysAgo, found, notFound, registryWith } from './sample.js';

const T5 = { modelType: 't5', architectures: ['T5ForConditionalGeneration'] };
const GPT2 = { modelType: 'gpt2', architectures: ['GPT2LMHeadModel'] };
const link = (id: string): string => `**[${id}](https://huggingface.co/${id})**`;
const fresh = 'Facts from the Hub, just now.';
const newest = 'transformers 5.23.0 (the newest known)';

const shows = (
  name: string,
  checkpoints: readonly JudgedCheckpoint[],
  card: string | undefined,
  changes: Partial<CardContext> = {},
): void =>
  void test(name, () => {
    assert.equal(checkpointCard(checkpoints, { ...context, ...changes }), card);
  });

shows(
  'an encoder-decoder with prose of its own, and more classes than are shown',
  [found('google-t5/t5-small', { ...T5, asOf: daysAgo(95) }, 'bundled')],
  `${link('google-t5/t5-small')}: T5, an encoder-decoder (\`encoder → decoder\`)

Text to text. Ask it.

\`.generate()\` serves encoder-decoders and decoder-only models alike: that it runs proves nothing.

Auto classes that accept it:

- \`AutoModelForPreTraining\`, \`AutoModelForSeq2SeqLM\` → \`T5ForConditionalGeneration\`, as saved
- \`AutoModelForTextEncoding\` → \`T5EncoderModel\`
- \`AutoModel\` → \`T5Model\`
- \`AutoModelForQuestionAnswering\` → \`T5ForQuestionAnswering\`
- \`AutoModelForSequenceClassification\` → \`T5ForSequenceClassification\`
- and 1 more

Facts bundled with Loadlint, 3 months old.

${newest}`,
);

shows(
  'a dual encoder',
  [found('openai/clip-vit-base-patch32', { modelType: 'clip', architectures: ['CLIPModel'] })],
  `${link('openai/clip-vit-base-patch32')}: CLIP, a dual encoder (\`text encoder ∥ image encoder\`)

It turns two kinds of input into vectors that can be compared; it writes no text.

Auto classes that accept it:

- \`AutoModel\`, \`AutoModelForZeroShotImageClassification\` → \`CLIPModel\`, as saved

${fresh}

${newest}`,
);

shows(
  'a checkpoint saved from a class that no auto class builds',
  [found('facebook/dpr-ctx', { modelType: 'dpr', architectures: ['DPRContextEncoder'] })],
  `${link('facebook/dpr-ctx')}: DPR, an encoder-only model (\`encoder only\`)

It reads the whole input at once into vectors, for labels or for comparison; it was not trained to write text.

Auto classes that accept it:

- \`AutoModel\` → \`DPRQuestionEncoder\`

It was saved from \`DPRContextEncoder\`, which no auto class builds for it.

${fresh}

${newest}`,
);

shows(
  'a model of no known arrangement that no auto class accepts, with code of its own',
  [found('org/matte', { modelType: 'vitmatte', remoteCode: ['AutoModel'] })],
  `${link('org/matte')}: ViTMatte, a vision model

No auto class of transformers 5.23.0 accepts it.

The repository brings code of its own.

${fresh}

${newest}`,
);

shows(
  'a model type that this transformers does not have',
  [found('org/new', { modelType: 'new`type', remoteCode: 'some' })],
  `${link('org/new')}

transformers 5.23.0 does not have the model type \`\` new\`type \`\`.

The repository brings code of its own.

${fresh}

${newest}`,
);

shows(
  'a model type that every JavaScript object seems to have',
  [found('org/evil', { modelType: 'constructor' })],
  `${link('org/evil')}

transformers 5.23.0 does not have the model type \`constructor\`.

${fresh}

${newest}`,
  { release: { ...context.release, knowsModelType: () => false } },
);

shows(
  'no model type',
  [found('org/bare')],
  `${link('org/bare')}\n\nIts configuration names no model type.\n\n${fresh}`,
);

shows(
  'an adapter',
  [found('org/lora', { ...GPT2, adapterOf: 'meta-llama/Llama-3.2-1B' })],
  `${link('org/lora')}\n\nIt holds an adapter of \`meta-llama/Llama-3.2-1B\`.\n\n${fresh}`,
);

shows(
  'several values, in short, and how many more there are',
  [
    found('openai-community/gpt2', GPT2),
    notFound('org/private', 'denied', 'The Hub refuses to tell about it.'),
    notFound('./out', 'skipped', 'It is a folder.'),
    found('google-t5/t5-small', T5),
    found('google-t5/t5-base', T5),
    found('google-t5/t5-large', T5),
  ],
  `${link('openai-community/gpt2')}: GPT-2, a decoder-only model (\`decoder only\`)

\`AutoModelForPreTraining\` → \`GPT2LMHeadModel\`

${fresh}

---

**org/private**

Not known: The Hub refuses to tell about it.

---

${link('google-t5/t5-small')}: T5, an encoder-decoder (\`encoder → decoder\`)

\`AutoModelForPreTraining\` → \`T5ForConditionalGeneration\`

${fresh}

---

2 more values.

${newest}`,
);

shows(
  'a value that was not found, with an id and an answer that try to be more than text',
  [notFound('![x](http://evil.example)', 'invalid', 'See [this](command:evil).')],
  '**\\!\\[x\\]\\(http\\://evil.example\\)**\n\nNot known: See \\[this\\]\\(command\\:evil\\).',
);

shows('nothing about what was not looked up', [notFound('gpt2', 'skipped', 'Offline.')], undefined);
shows('nothing where no value is known', [], undefined);

const T5_CARD = `${link('google-t5/t5-small')}: T5, an encoder-decoder (\`encoder → decoder\`)

Text to text. Ask it.

\`.generate()\` serves encoder-decoders and decoder-only models alike: that it runs proves nothing.`;

shows(
  'a model type that came later than the first release known, and classes that came for it later still',
  [found('google-t5/t5-small', T5)],
  `${T5_CARD}

Auto classes that accept it since transformers 4.28:

- \`AutoModelForPreTraining\`, \`AutoModelForSeq2SeqLM\` → \`T5ForConditionalGeneration\`, as saved
- \`AutoModelForTextEncoding\` (since transformers 4.46.3) → \`T5EncoderModel\`
- \`AutoModel\` → \`T5Model\`
- \`AutoModelForQuestionAnswering\` (since transformers 5.0) → \`T5ForQuestionAnswering\`
- \`AutoModelForSequenceClassification\` → \`T5ForSequenceClassification\`
- and 1 more

${fresh}

${newest}`,
  {
    registry: registryWith({
      t5: '4.28.0',
      'AutoModelForTextEncoding t5': '4.46.3',
      'AutoModelForQuestionAnswering t5': '5.0.0',
    }),
  },
);

shows(
  'a class that came later than others that have always been there',
  [found('openai-community/gpt2', GPT2)],
  `${link('openai-community/gpt2')}: GPT-2, a decoder-only model (\`decoder only\`)

It continues the prompt: the output starts with the prompt.

\`.generate()\` serves encoder-decoders and decoder-only models alike: that it runs proves nothing.

Auto classes that accept it:

- \`AutoModelForPreTraining\`, \`AutoModelForCausalLM\` (since transformers 4.46) → \`GPT2LMHeadModel\`, as saved
- \`AutoModel\` → \`GPT2Model\`

${fresh}

${newest}`,
  { registry: registryWith({ 'AutoModelForCausalLM gpt2': '4.46.0' }) },
);

shows(
  'since when, in short',
  [found('google-t5/t5-small', T5), found('google-t5/t5-base', T5)],
  `${['small', 'base']
    .map(
      (size) => `${link(`google-t5/t5-${size}`)}: T5, an encoder-decoder (\`encoder → decoder\`)

\`AutoModelForPreTraining\` (since transformers 4.46) → \`T5ForConditionalGeneration\`

${fresh}`,
    )
    .join('\n\n---\n\n')}

${newest}`,
  { registry: registryWith({ t5: '4.46.0' }) },
);

const before = registryWith({ t5: '4.46.0' });
shows(
  'a model type that came later than the transformers in force',
  [found('google-t5/t5-small', T5)],
  `${T5_CARD}

transformers 4.28.0 does not have the model type \`t5\`, which came with transformers 4.46.

${fresh}

transformers 4.28.0 (uv.lock)`,
  {
    registry: before,
    release: before.at('4.28.0') ?? context.release,
    transformers: { range: '4.28.0', source: 'lock', path: 'uv.lock' },
  },
);

shows(
  'a model type that has gone',
  [found('google-t5/t5-small', T5)],
  `${T5_CARD}

transformers 5.23.0 does not have the model type \`t5\`, which is in transformers 4.10 to 4.57.6.

${fresh}

${newest}`,
  {
    release: { ...context.release, knowsModelType: () => false },
    registry: {
      ...context.registry,
      at: (version) => (version < '5' ? context.release : { ...context.release, knowsModelType: () => false }),
    },
  },
);

for (const [name, id, endpoint, title] of [
  ['a mirror', 'org/name', 'https://hub.example:8443/hf/', '**[org/name](https://hub.example:8443/hf/org/name)**'],
  ['no address of the web', 'org/name', 'command:evil', '**org/name**'],
  ['an address that leaves the link', 'org/name', 'https://hub.example/) [x](', '**org/name**'],
  ['an id that the Hub forbids', 'org/na)me', 'https://huggingface.co', '**org/na\\)me**'],
  ['an id that climbs', 'org/..', 'https://huggingface.co', '**org/..**'],
] as const)
  shows(`the link: ${name}`, [found(id)], `${title}\n\nIts configuration names no model type.\n\n${fresh}`, {
    endpoint,
  });

test('a folder is no page of the Hub, whatever its name', () => {
  const card = checkpointCard([found('org/mine', { ...T5 }, 'folder')], context);
  assert.match(card ?? '', /^\*\*org\/mine\*\*: T5, /);
  assert.ok(card?.includes('Facts from the folder, just now.'), card);
});
