import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledIndex } from '../src/adapters/any/bundled-index.js';
import { createLanguageService } from '../src/create-service.js';
import { importingReader } from '../src/imported-files.js';
import type { SourceFiles } from '../src/ports.js';
import { defaultSettings } from '../src/settings.js';
import { checkoutAssets } from './support/assets.js';
import { script } from './support/modules.js';
import { python } from './support/python.js';
import { filesOf } from './support/workspaces.js';

const MAIN = 'file:///project/main.py';
const LOAD = `from transformers import AutoModelForCausalLM
from config import MODEL
AutoModelForCausalLM.from_pretrained(MODEL)
`;

/** Files whose questions are noted. */
function noted(texts: Map<string, string>): { readonly files: SourceFiles; readonly asked: string[] } {
  const asked: string[] = [];
  const files = filesOf(texts);
  const find: SourceFiles['find'] = (module, from) => {
    asked.push(module);
    return files.find(module, from);
  };
  return { files: { find }, asked };
}

test('what a load depends on is asked for, and what else the project imports', async () => {
  const { files, asked } = noted(new Map([['/project/config.py', 'from other import X\nMODEL = "gpt2"\n']]));
  const reader = importingReader(python, files);
  const text = `import os\nimport torch\nfrom helpers import train\n${LOAD}train()\n`;
  const { loads, files: used } = await reader.read(script(text, MAIN));
  assert.deepEqual(new Set(asked), new Set(['config', 'helpers', 'other']));
  assert.deepEqual(loads[0]?.checkpoint?.values[0]?.file, {
    uri: 'file:///project/config.py',
    range: { start: 28, end: 34 },
  });
  assert.deepEqual(
    used.map(({ uri }) => uri),
    ['file:///project/config.py'],
  );
});

test('without a load nothing is asked for', async () => {
  const { files, asked } = noted(new Map());
  await importingReader(python, files).read(script('from config import MODEL\nprint(MODEL)\n', MAIN));
  assert.deepEqual(asked, []);
});

test('an edit of the other file is seen by the next reading', async () => {
  const texts = new Map([['/project/config.py', 'MODEL = "gpt2"\n']]);
  const reader = importingReader(python, filesOf(texts));
  const said = async (): Promise<string[]> => {
    const { loads } = await reader.read(script(LOAD, MAIN));
    return loads.flatMap(({ checkpoint }) => checkpoint?.values.map(({ text }) => text) ?? []);
  };
  assert.deepEqual(await said(), ['gpt2']);
  texts.set('/project/config.py', 'MODEL = "t5-small"\n');
  assert.deepEqual(await said(), ['t5-small']);
  texts.delete('/project/config.py');
  assert.deepEqual(await said(), []);
});

test('imports without an end are given up', async () => {
  const chain = Array.from(
    { length: 40 },
    (_, index) => [`/project/m${index}.py`, `from m${index + 1} import MODEL\n`] as const,
  );
  const { files, asked } = noted(new Map([['/project/config.py', 'from m0 import MODEL\n'], ...chain]));
  const { loads } = await importingReader(python, files).read(script(LOAD, MAIN));
  assert.deepEqual(loads[0]?.checkpoint?.values, []);
  assert.ok(new Set(asked).size < 12, asked.join(' '));
});

test('a finding tells where the value stands in the other file', async () => {
  const stored = bundledIndex(() => checkoutAssets.text('checkpoints.json'));
  const service = await createLanguageService({
    assets: checkoutAssets,
    sources: { stored, network: stored },
    files: filesOf(new Map([['/project/config.py', 'MODEL = "google-t5/t5-small"\n']])),
    settings: defaultSettings,
    log: () => undefined,
    clock: { now: () => 0 },
    endpoint: 'https://huggingface.co',
  });
  const module = script(LOAD, MAIN);
  const { diagnostics, files } = await service.analyse(module, 'stored');
  const at = LOAD.indexOf('MODEL)');
  assert.deepEqual(
    diagnostics.map(({ rule, severity, related }) => ({ rule, severity, related })),
    [
      {
        rule: 'unsupported-auto-class',
        severity: 'error',
        related: [
          {
            at: { part: 0, range: { start: at, end: at + 5 } },
            file: { uri: 'file:///project/config.py', range: { start: 8, end: 28 } },
            message: '"google-t5/t5-small" is set here.',
          },
        ],
      },
    ],
  );
  assert.deepEqual(
    files.map(({ text }) => text),
    ['MODEL = "google-t5/t5-small"\n'],
  );
  const card = await service.hover(module, 0, at, 'stored');
  assert.match(card?.markdown ?? '', /t5-small/);
});

test('the class of another file is judged, and its import is left alone', async () => {
  const stored = bundledIndex(() => checkoutAssets.text('checkpoints.json'));
  const service = await createLanguageService({
    assets: checkoutAssets,
    sources: { stored, network: stored },
    files: filesOf(new Map([['/project/compat.py', 'from transformers import AutoModelForCausalLM\n']])),
    settings: defaultSettings,
    log: () => undefined,
    clock: { now: () => 0 },
    endpoint: 'https://huggingface.co',
  });
  const code = 'from compat import AutoModelForCausalLM\nAutoModelForCausalLM.from_pretrained("google-t5/t5-small")\n';
  const { diagnostics } = await service.analyse(script(code, MAIN), 'stored');
  assert.deepEqual(
    diagnostics.map(({ rule, fixes }) => ({ rule, fixes })),
    [{ rule: 'unsupported-auto-class', fixes: [] }],
  );
});

test('a module is read again only when its text, or that of a file it imports from, has changed', async () => {
  const texts = new Map([['/project/config.py', 'MODEL = "gpt2"\n']]);
  let readings = 0;
  const counting: Pick<typeof python, 'read'> = {
    read: (...asked) => {
      readings++;
      return python.read(...asked);
    },
  };
  const reader = importingReader(counting, filesOf(texts));
  const readingsFor = async (text: string): Promise<number> => {
    const before = readings;
    await reader.read(script(text, MAIN));
    return readings - before;
  };
  assert.equal(await readingsFor(LOAD), 2, 'without the file, and with it');
  assert.equal(await readingsFor(LOAD), 0, 'the same');
  assert.equal(await readingsFor(`${LOAD}\n`), 1, 'the module has changed');
  texts.set('/project/config.py', 'MODEL = "t5-small"\n');
  assert.equal(await readingsFor(`${LOAD}\n`), 1, 'the file has changed');
  texts.delete('/project/config.py');
  assert.equal(await readingsFor(`${LOAD}\n`), 1, 'the file has gone');
  reader.forget(MAIN);
  assert.equal(await readingsFor(`${LOAD}\n`), 1, 'forgotten');
});
