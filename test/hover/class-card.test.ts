import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classTables } from '../../src/environment/class-tables.js';
import { classCard } from '../../src/hover/class-card.js';
import type { Outcome } from '../../src/outcome/outcome.js';
import { mergeReleases } from '../../src/registry/merge-releases.js';
import type { JudgedLoad } from '../../src/rules/rule.js';
import { tablesOf } from '../support/made-up-release.js';
import { context, found, loadOf } from './sample.js';

const shows = (name: string, className: string, judged: JudgedLoad, card: string | undefined): void =>
  void test(name, () => {
    assert.equal(classCard(className, judged, context), card);
  });

shows(
  'an auto class: only families of the architecture it is for are examples',
  'AutoModelForCausalLM',
  loadOf([]),
  `**AutoModelForCausalLM** (transformers 5.23.0)

Decoder-only text generation: continues the prompt.

For example GPT-2 and GPT-SW3.`,
);

shows(
  'an auto class for every architecture: the best known families',
  'AutoModel',
  loadOf([]),
  `**AutoModel** (transformers 5.23.0)

The bare model without a task head: it returns hidden states, not text or labels.

For example GPT-2, T5 and BERT.`,
);

shows(
  'parts of models are no examples',
  'AutoModelForTextEncoding',
  loadOf([]),
  `**AutoModelForTextEncoding** (transformers 5.23.0)

The text encoder alone: vectors for a text.

For example T5.`,
);

shows(
  'an auto class that this release does not have',
  'AutoModelForVision2Seq',
  loadOf([]),
  `**AutoModelForVision2Seq** (transformers 5.23.0)

Text generation from images; AutoModelForImageTextToText came after it.

Not in transformers 5.23.0: gone since 5.0.`,
);

for (const [name, className, version, history] of [
  ['a class that went', 'AutoModelWithLMHead', '4.57.6', 'Gone since transformers 5.0.'],
  ['a class that came and went', 'AutoModelForVision2Seq', '4.46.3', 'Since transformers 4.28, gone since 5.0.'],
  ['a class that came', 'AutoModelForImageTextToText', '5.0.0', 'Since transformers 4.46.'],
  [
    'a class that is not there yet',
    'AutoModelForImageTextToText',
    '4.28.0',
    'Not in transformers 4.28.0: it comes with 4.46.',
  ],
  ['a class that has always been there', 'AutoModelForCausalLM', '4.57.6', undefined],
  ['a class that is in no release known', 'AutoModelForDecision', '4.57.6', undefined],
  ['a version without a table, of which nothing was read', 'AutoModelForImageTextToText', '4.27.0.dev0', undefined],
] as const)
  test(`since when: ${name}`, () => {
    assert.equal(historyOf(className, version), history);
  });

for (const [name, className, version, exported, history] of [
  ['a class that all releases lack', 'AutoModelForDecision', '5.24.0.dev0', true, undefined],
  ['a class that went', 'AutoModelForVision2Seq', '5.24.0.dev0', true, undefined],
  ['a class that came', 'AutoModelForImageTextToText', '5.24.0.dev0', true, 'Since transformers 4.46.'],
  ['no class that releases have', 'AutoModelForCausalLM', '5.24.0.dev0', false, 'Not in transformers 5.24.0.dev0.'],
  ['no class that its release has', 'AutoModelForCausalLM', '4.57.6+mine', false, 'Not in transformers 4.57.6+mine.'],
  [
    'no class that is to come',
    'AutoModelForImageTextToText',
    '4.28.1.dev0',
    false,
    'Not in transformers 4.28.1.dev0: it comes with 4.46.',
  ],
] as const)
  test(`a package of its own has ${name}`, () => {
    assert.equal(historyOf(className, version, new Set(exported ? [className] : [])), history);
  });

/** The sentence about the class's history on its card, for a version that may be a package with exports of its own. */
function historyOf(className: string, version: string, own?: ReadonlySet<string>): string | undefined {
  const inForce = { range: version, source: 'installed', path: '.venv/x' } as const;
  const tables = mergeReleases([{ version, tables: tablesOf({}) }]);
  const release = { ...context.release, version };
  const classes = classTables(own ? { ...inForce, tables, exports: own } : inForce, undefined, context.exports);
  const card = classCard(className, loadOf([]), { ...context, release, classes }) ?? '';
  return card.split('\n\n').find((paragraph) => /^(Since|Gone|Not in) /.test(paragraph));
}

shows(
  'a model class that is gone: nothing else is known of it here',
  'TFT5Model',
  loadOf([]),
  '**TFT5Model** (transformers 5.23.0)\n\nNot in transformers 5.23.0: gone since 5.0.',
);

shows(
  'a class that came, went, and came again for one release',
  'T5Comet',
  loadOf([]),
  '**T5Comet** (transformers 5.23.0)\n\nNot in transformers 5.23.0: gone since 5.0.',
);

shows(
  'an auto class that came later than its description',
  'AutoModelOfTomorrow',
  loadOf([found('gpt2', {}, 'hub', { kind: 'loads', modelClass: 'GPT2Tomorrow', reason: '' })]),
  '**AutoModelOfTomorrow** (transformers 5.23.0)\n\n`gpt2` → `GPT2Tomorrow`',
);

shows(
  'a model class: its family and what builds it, general auto classes last',
  'T5ForConditionalGeneration',
  loadOf([]),
  `**T5ForConditionalGeneration** (transformers 5.23.0)

A class of T5, an encoder-decoder.

What \`AutoModelForSeq2SeqLM\` and \`AutoModelForPreTraining\` build for it.`,
);

shows(
  'a model class that several types share: the shortest of them',
  'GPT2LMHeadModel',
  loadOf([]),
  `**GPT2LMHeadModel** (transformers 5.23.0)

A class of GPT-2, a decoder-only model.

What \`AutoModelForCausalLM\` and \`AutoModelForPreTraining\` build for it.`,
);

shows(
  'a model class of one auto class',
  'T5EncoderModel',
  loadOf([]),
  `**T5EncoderModel** (transformers 5.23.0)

A class of T5, an encoder-decoder.

What \`AutoModelForTextEncoding\` builds for it.`,
);

shows('nothing about a class that no table names', 'T5Tokenizer', loadOf([]), undefined);
shows('nothing about the same name of another library', 'AutoModelForCausalLM', loadOf([], 'trl'), undefined);

const outcomes: readonly (readonly [Outcome, string | undefined])[] = [
  [{ kind: 'raises', cause: 'no-model-class', error: 'ValueError', reason: '' }, 'raises `ValueError`'],
  [
    { kind: 'random-weights', modelClass: 'T5Model', random: ['lm_head'], dropped: [], reason: '' },
    '`T5Model`, with newly initialised weights',
  ],
  [
    { kind: 'drops-weights', modelClass: 'BartForCausalLM', dropped: ['encoder'], reason: '' },
    '`BartForCausalLM`, without the encoder',
  ],
  [{ kind: 'loads', modelClass: 'T5Model', reason: '' }, '`T5Model`'],
  [{ kind: 'remote-code', reason: '' }, "what the repository's own code makes of it"],
  [{ kind: 'unknown', modelClass: 'T5Model', reason: '' }, '`T5Model`'],
  [{ kind: 'unknown', reason: '' }, undefined],
];

for (const [outcome, result] of outcomes)
  shows(
    `what becomes of a checkpoint: ${outcome.kind}, ${String(result)}`,
    'AutoTokenizer',
    loadOf([found('org/a`b', {}, 'hub', outcome)]),
    '**AutoTokenizer** (transformers 5.23.0)\n\nThe tokenizer of a checkpoint: text to token ids and back.' +
      (result === undefined ? '' : `\n\n\`\` org/a\`b \`\` → ${result}`),
  );

test('at most three checkpoints are told', () => {
  const values = ['a', 'b', 'c', 'd'].map((id) => found(id, {}, 'hub', { kind: 'loads', modelClass: id, reason: '' }));
  const card = classCard('AutoTokenizer', loadOf(values), context);
  assert.deepEqual(card?.split('\n\n').slice(2), ['`a` → `a`', '`b` → `b`', '`c` → `c`']);
});
