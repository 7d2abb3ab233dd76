import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Module } from '../../src/load.js';
import { random } from '../support/edits.js';
import { formFiles } from '../support/forms.js';
import { offlineService } from '../support/service.js';

const SEED = 20_251;
/** Edits in a row to each section, and to each file of sections as one script. */
const EDITS = { section: 1, file: 8 };

const service = await offlineService();

/** Edits that people make, and some that break the code. */
const PIECES = [
  ...['\n', '    ', '"', "'", '"""', '(', ')', ':', '#', ',', '=', '.', ' ', 'x', '\\', 'é', '😀', '\r\n'],
  ...['if a:\n    ', 'else:\n    ', 'def f(m="gpt2"):\n    ', 'class C:\n    ', 'return ', 'import ', 'global x\n'],
  ...['x = "gpt2"\n', 'AutoModel.from_pretrained(x)\n', 'from transformers import AutoModel\n', 'self.x = "a/b"\n'],
];

describe('what was kept of a text gives the same as reading it anew', () => {
  for (const { name, sections } of formFiles()) {
    test(`${name}: each section`, async () => {
      for (const { module } of sections) await typeInto(module, EDITS.section, random(SEED));
    });
    test(`${name}: one long script`, async () => {
      const text = sections.flatMap(({ module }) => module.parts.map((part) => part.text)).join('\n');
      await typeInto({ uri: name, parts: [{ uri: name, version: 1, text }] }, EDITS.file, random(SEED));
    });
  }
});

async function typeInto(module: Module, edits: number, next: (below: number) => number): Promise<void> {
  const texts = module.parts.map(({ text }) => text);
  const inVersion = (version: number, prefix: string): Module => ({
    uri: prefix + module.uri,
    parts: module.parts.map((part, at) => ({ ...part, uri: prefix + part.uri, version, text: texts[at] ?? '' })),
  });
  await service.analyse(inVersion(0, 'kept:'), 'stored');
  for (let version = 1; version <= edits; version++) {
    const at = next(texts.length);
    texts[at] = edited(texts[at] ?? '', next);
    const kept = await service.analyse(inVersion(version, 'kept:'), 'stored');
    const anew = await service.analyse(inVersion(version, 'anew:'), 'stored');
    service.forget(`anew:${module.uri}`);
    assert.deepEqual(plain(kept, 'kept:'), plain(anew, 'anew:'), texts.join('\n---\n'));
  }
  service.forget(`kept:${module.uri}`);
}

/** A text in which something is inserted, deleted, put elsewhere or indented. */
function edited(text: string, next: (below: number) => number): string {
  const at = next(text.length + 1);
  const end = Math.min(text.length, at + next(12));
  const line = text.lastIndexOf('\n', at - 1) + 1;
  switch (next(5)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return `${text.slice(0, line)}    ${text.slice(line)}`;
    case 2: {
      const to = next(text.length + 1);
      return text.slice(0, to) + text.slice(at, at + next(200)) + text.slice(to);
    }
    default:
      return text.slice(0, at) + (PIECES[next(PIECES.length)] ?? '') + text.slice(at);
  }
}

/** As data alone: nothing of a kept node may have got into it. */
function plain(analysis: unknown, prefix: string): unknown {
  const shown = (key: string, value: unknown): unknown => {
    if (value instanceof Map || value instanceof Set) return [...(value as Set<unknown>)];
    return key === 'release' ? undefined : value;
  };
  return JSON.parse(JSON.stringify(analysis, shown).replaceAll(prefix, ''));
}
