import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Module } from '../src/load.js';
import type { Settings } from '../src/settings.js';
import { notebook, script } from './support/modules.js';
import { offlineService } from './support/service.js';

const IMPORT = 'from transformers import AutoModelForSeq2SeqLM, AutoModelForCausalLM';
/** Raises: GPT-2 is no encoder-decoder. */
const WRONG = 'AutoModelForSeq2SeqLM.from_pretrained("openai-community/gpt2")';
const RIGHT = 'AutoModelForCausalLM.from_pretrained("openai-community/gpt2")';
/** Not among the bundled facts. */
const UNKNOWN = 'AutoModelForCausalLM.from_pretrained("somebody/something")';

/** `rule: text it is at`, and how many are suppressed. */
async function said(module: Module, settings: Partial<Settings> = {}): Promise<readonly [string[], number]> {
  const { diagnostics, suppressed } = await (await offlineService(settings)).analyse(module, 'stored');
  const found = diagnostics.map(
    ({ rule, at }) => `${rule}: ${module.parts[at.part]?.text.slice(at.range.start, at.range.end)}`,
  );
  return [found, suppressed];
}

type Case = readonly [about: string, code: string | Module, found: readonly string[], suppressed: number];

const cases: readonly Case[] = [
  ['without a comment', `m = ${WRONG}`, ['unsupported-auto-class: AutoModelForSeq2SeqLM'], 0],
  ['everything', `m = ${WRONG}  # loadlint: ignore`, [], 1],
  ['the rule', `m = ${WRONG}  # loadlint: ignore[unsupported-auto-class]`, [], 1],
  [
    'another rule',
    `m = ${WRONG}  # loadlint: ignore[dropped-weights]`,
    ['unsupported-auto-class: AutoModelForSeq2SeqLM', 'unused-ignore: dropped-weights'],
    0,
  ],
  ['the first line of the statement', `m = f(  # loadlint: ignore\n  ${WRONG},\n)`, [], 1],
  ['the last line of the statement', `m = f(\n  ${WRONG},\n)  # loadlint: ignore`, [], 1],
  [
    'the line above',
    `# loadlint: ignore\nm = ${WRONG}`,
    ['unsupported-auto-class: AutoModelForSeq2SeqLM', 'unused-ignore: # loadlint: ignore'],
    0,
  ],
  [
    'the head of a function',
    `def f():  # loadlint: ignore\n  return ${WRONG}`,
    ['unsupported-auto-class: AutoModelForSeq2SeqLM', 'unused-ignore: # loadlint: ignore'],
    0,
  ],
  [
    'the body behind a head',
    `if ${WRONG}:\n  f()  # loadlint: ignore`,
    ['unsupported-auto-class: AutoModelForSeq2SeqLM', 'unused-ignore: # loadlint: ignore'],
    0,
  ],
  ['a head', `if ${WRONG}:  # loadlint: ignore\n  f()`, [], 1],
  ['two loads on one line', `a = ${WRONG}; b = ${WRONG}  # loadlint: ignore`, [], 2],
  [
    'one of two rules',
    `m = ${WRONG}  # loadlint: ignore[unsupported-auto-class, dropped-weights]`,
    ['unused-ignore: dropped-weights'],
    1,
  ],
  [
    'a rule twice',
    `m = ${WRONG}  # loadlint: ignore[unsupported-auto-class, unsupported-auto-class]`,
    ['unused-ignore: unsupported-auto-class'],
    1,
  ],
  [
    'two rules for nothing',
    `m = ${RIGHT}  # loadlint: ignore[removed-class, dropped-weights]`,
    ['unused-ignore: # loadlint: ignore[removed-class, dropped-weights]'],
    0,
  ],
  ['nothing', `m = ${RIGHT}  # loadlint: ignore`, ['unused-ignore: # loadlint: ignore'], 0],
  ['nothing, dismissed', `m = ${RIGHT}  # loadlint: ignore[dropped-weights, unused-ignore]`, [], 0],
  ['what could not be looked up', `m = ${UNKNOWN}  # loadlint: ignore`, [], 0],
  ['an unknown rule', `m = ${UNKNOWN}  # loadlint: ignore[no-such-rule]`, ['unused-ignore: no-such-rule'], 0],
  ['no load at all', 'x = 1  # loadlint: ignore', ['unused-ignore: # loadlint: ignore'], 0],
  [
    'the cell of a notebook',
    notebook(IMPORT, `a = ${WRONG}  # loadlint: ignore`, `b = ${WRONG}`),
    ['unsupported-auto-class: AutoModelForSeq2SeqLM'],
    1,
  ],
  ['an import', 'from transformers import (\n  AutoModelForVision2Seq,  # loadlint: ignore[removed-class]\n)', [], 1],
  [
    'another line of an import',
    'from transformers import (  # loadlint: ignore\n  AutoModelForVision2Seq,\n)',
    ['removed-class: AutoModelForVision2Seq', 'unused-ignore: # loadlint: ignore'],
    0,
  ],
];

describe('comments that suppress', () => {
  for (const [about, code, found, suppressed] of cases)
    test(about, async () => {
      const module = typeof code === 'string' ? script(`${IMPORT}\n${code}\n`) : code;
      assert.deepEqual(await said(module), [found, suppressed]);
    });

  const ofFiles: readonly (readonly [about: string, comment: string, found: readonly string[], suppressed: number])[] =
    [
      ['everything', '# loadlint: ignore-file', [], 2],
      ['one rule', '# loadlint: ignore-file[unsupported-auto-class]', [], 2],
      [
        'nothing',
        '# loadlint: ignore-file[removed-class]',
        [
          'unused-ignore: removed-class',
          'unsupported-auto-class: AutoModelForSeq2SeqLM',
          'unsupported-auto-class: AutoModelForSeq2SeqLM',
        ].toSorted(),
        0,
      ],
    ];
  for (const [about, comment, found, suppressed] of ofFiles)
    test(`of the file: ${about}`, async () => {
      const [shown, count] = await said(script(`${comment}\n${IMPORT}\na = ${WRONG}\nb = ${WRONG}\n`));
      assert.deepEqual([shown.toSorted(), count], [found, suppressed]);
    });

  test('comments that are dismissed for the file', async () => {
    const code = `# loadlint: ignore-file[unused-ignore]\n${IMPORT}\nm = ${RIGHT}  # loadlint: ignore\n`;
    assert.deepEqual(await said(script(code)), [[], 0]);
  });

  test('an ignore-file too late', async () => {
    const [found] = await said(script(`${IMPORT}\n# loadlint: ignore-file\n`));
    assert.deepEqual(found, ['unused-ignore: # loadlint: ignore-file']);
  });

  test('a comment for a rule that is switched off has its use', async () => {
    const module = script(`${IMPORT}\nm = ${WRONG}  # loadlint: ignore[unsupported-auto-class]\n`);
    assert.deepEqual(await said(module, { ignore: ['unsupported-auto-class'] }), [[], 0]);
  });

  test('the rule about comments is switched off', async () => {
    const module = script(`${IMPORT}\nm = ${RIGHT}  # loadlint: ignore\n`);
    assert.deepEqual(await said(module, { ignore: ['unused-ignore'] }), [[], 0]);
  });
});
