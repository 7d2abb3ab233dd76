import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MOST_WORK } from '../../src/python/work.js';
import { script } from '../support/modules.js';
import { pathological } from '../support/pathological.js';
import { offlineService } from '../support/service.js';
import { python } from '../support/python.js';

describe('what asks too much is read as far as it is written out', () => {
  for (const { name, module, ids, isCutShort } of pathological())
    test(name, () => {
      const read = python.read(module);
      const said = read.loads.map(({ checkpoint }) => checkpoint?.values.map(({ text }) => text).join(' ') ?? '');
      assert.deepEqual(
        said.map((text) => (text === '' ? '?' : text)),
        ids,
      );
      assert.deepEqual([read.unparsed, read.isCutShort], [[], isCutShort]);
      assert.ok(read.steps < 2 * MOST_WORK, `${read.steps} steps`);
      for (const { uri } of module.parts) python.forget(uri);
    });
});

const TOO_MUCH = pathological().find(({ name }) => name.startsWith('600 classes'))?.module.parts[0]?.text ?? '';

test('the log says once which file is cut short, and again when it was not in between', async () => {
  const logged: string[] = [];
  const service = await offlineService({}, undefined, undefined, undefined, (line) => logged.push(line));
  const uri = 'file:///too-much.py';
  const line = `${uri}: too much to follow, only ids in the calls are read`;
  for (const [text, expected] of [
    [TOO_MUCH, 1],
    [`${TOO_MUCH}\n`, 1],
    ['from transformers import AutoModel\nAutoModel.from_pretrained("gpt2")\n', 1],
    [TOO_MUCH, 2],
  ] as const) {
    const { isCutShort } = await service.analyse(script(text, uri), 'stored');
    assert.equal(isCutShort, text.startsWith(TOO_MUCH));
    assert.deepEqual(logged, Array<string>(expected).fill(line));
  }
});

test('a statement that is nested too deeply spares the others', () => {
  const deep = Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}if x:`);
  const text = [
    'from transformers import AutoModel',
    ...deep,
    `${' '.repeat(900)}pass`,
    'AutoModel.from_pretrained("a")',
  ];
  const { loads, unparsed } = python.read(script(text.join('\n')));
  assert.deepEqual([loads.length, unparsed], [1, [0]]);
});
