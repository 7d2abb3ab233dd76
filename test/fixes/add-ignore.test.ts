import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Module } from '../../src/load.js';
import { applyEdits } from '../../src/text.js';
import { notebook, script } from '../support/modules.js';
import { offlineService } from '../support/service.js';

const service = await offlineService();
const IMPORT = 'from transformers import AutoModelForCTC as M';
/** Raises: GPT-2 knows nothing of speech. */
const LOAD = 'M.from_pretrained("gpt2")';
const RULE = 'unsupported-auto-class';
const HERE = `Ignore ${RULE} on this line`;
const FILE = `Ignore ${RULE} in this file`;

/** The module's texts after the titled comment was added for its first finding; undefined where it is not offered. */
async function ignored(module: Module, title: string): Promise<string[] | undefined> {
  const { diagnostics } = await service.analyse(module, 'stored');
  const fix = diagnostics[0]?.suppressions?.find((one) => one.title === title);
  return (
    fix &&
    module.parts.map(({ text }, part) => {
      const own = fix.edits.filter(({ place }) => place.part === part);
      return applyEdits(
        text,
        own.map(({ place, newText }) => ({ range: place.range, newText })),
      );
    })
  );
}

const I = `# loadlint: ignore[${RULE}]`;
const F = `# loadlint: ignore-file[${RULE}]`;

const onLine: readonly (readonly [about: string, before: string, after: string | undefined])[] = [
  ['a statement', `m = ${LOAD}`, `m = ${LOAD}  ${I}`],
  ['blanks behind it', `m = ${LOAD}  \nx = 1`, `m = ${LOAD}  ${I}  \nx = 1`],
  ['a comment behind it', `m = ${LOAD}  # don't\n`, `m = ${LOAD}  # don't  ${I}\n`],
  ['several lines', `m = f(\n  ${LOAD},\n)\n`, `m = f(\n  ${LOAD},\n)  ${I}\n`],
  ['a head', `if ${LOAD}:\n  x`, `if ${LOAD}:  ${I}\n  x`],
  ['a body on the line of its head', `if ${LOAD}: x\n`, `if ${LOAD}: x  ${I}\n`],
  ['another statement behind it', `m = ${LOAD}; n = 1\n`, `m = ${LOAD}; n = 1  ${I}\n`],
  ['a text behind it', `m = ${LOAD}; n = """\n"""\n`, undefined],
  ['a backslash behind it', `m = ${LOAD}; n = \\\n1\n`, undefined],
  [
    'a comment for another rule',
    `m = f(${LOAD},  # loadlint: ignore[dropped-weights]\n)\n`,
    `m = f(${LOAD},  # loadlint: ignore[dropped-weights, ${RULE}]\n)\n`,
  ],
];

describe('a comment that suppresses a finding on its line', () => {
  for (const [about, before, after] of onLine)
    test(about, async () => {
      const found = await ignored(script(`${IMPORT}\n${before}`), HERE);
      assert.deepEqual(found, after === undefined ? undefined : [`${IMPORT}\n${after}`]);
      if (!found) return;
      const { diagnostics } = await service.analyse(script(found.join('')), 'stored');
      assert.deepEqual(
        diagnostics.filter(({ rule }) => rule === RULE),
        [],
      );
    });
});

const code = `${IMPORT}\nm = ${LOAD}\n`;
const inFile: readonly (readonly [about: string, before: Module, after: readonly string[]])[] = [
  ['a script', script(code), [`${F}\n${code}`]],
  ['an interpreter line', script(`#!/usr/bin/env python\n${code}`), [`#!/usr/bin/env python\n${F}\n${code}`]],
  ['an encoding', script(`# -*- coding: utf-8 -*-\n${code}`), [`# -*- coding: utf-8 -*-\n${F}\n${code}`]],
  ['Windows line ends', script(code.replaceAll('\n', '\r\n')), [`${F}\r\n${code.replaceAll('\n', '\r\n')}`]],
  [
    'a comment for another rule',
    script(`# loadlint: ignore-file[dropped-weights]\n${code}`),
    [`# loadlint: ignore-file[dropped-weights, ${RULE}]\n${code}`],
  ],
  ['a notebook', notebook('%%time\nx = 1', code), [`%%time\n${F}\nx = 1`, code]],
  ['a cell of another language', notebook('%%bash\nls', code), ['%%bash\nls', `${F}\n${code}`]],
];

describe('a comment that suppresses a rule in the file', () => {
  for (const [about, before, after] of inFile)
    test(about, async () => {
      const texts = await ignored(before, FILE);
      assert.deepEqual(texts, after);
      const isNotebook = before.parts.some(({ cell }) => cell !== undefined);
      const result = isNotebook ? notebook(...after) : script(after.join(''));
      const { diagnostics } = await service.analyse(result, 'stored');
      assert.deepEqual(
        diagnostics.map(({ rule }) => rule),
        after.join('').includes('dropped-weights') ? ['unused-ignore'] : [],
      );
    });
});
