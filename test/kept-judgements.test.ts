import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Lookup } from '../src/checkpoint/checkpoint.js';
import { firstAnswer } from '../src/checkpoint/source.js';
import { KeptJudgements } from '../src/kept-judgements.js';
import type { Load } from '../src/load.js';
import type { LoadUse } from '../src/load-use.js';
import { onlyRelease } from '../src/registry/ranges.js';
import { rules } from '../src/rules/index.js';
import type { LanguageService } from '../src/service.js';
import { editedByStatement, random, statementsIn } from './support/edits.js';
import { exampleHub } from './support/example-hub.js';
import { script } from './support/modules.js';
import { bundled, offlineService } from './support/service.js';

const SEED = 1_861;
const EDITS = 6;
/** What may stand around a load and make it another one. */
const AROUND = [
  ...['import peft\n', 'from transformers import *\n', '# a line\n', 'def read():\n    return 1\n\n'],
  ...['model.generate(**batch)\n', 'Trainer(model=model).train()\n', 'print(model(**batch).logits)\n'],
  ...['loss.backward()\n', 'optimizer = AdamW(model.parameters())\n', 'with pytest.raises(ValueError):\n    model\n'],
];
/** A result that nothing is done with. */
const UNUSED: LoadUse = {
  ...{ names: [], uses: [], escapes: undefined, trains: { verdict: 'no' } },
  ...{ predicts: undefined, replaces: undefined, companions: [] },
};
const stored = firstAnswer(exampleHub, bundled);
const ids = rules.map(({ id }) => id);
const service = (transformers: string): Promise<LanguageService> =>
  offlineService({ select: ids }, undefined, transformers, stored);

describe('what is kept of the loads of the pass before is what would be decided anew', () => {
  const examples = rules.map(({ bad, good }) => `${bad}\n${good}\n`);
  const others = [...examples.flatMap(statementsIn), ...AROUND];
  for (const transformers of ['5.23.0', '4.46.3', '>=4.40', '>=4.46,<5.1'])
    test(`with transformers ${transformers}`, async () => {
      const [keeping, anew] = [await service(transformers), await service(transformers)];
      const next = random(SEED);
      for (const [at, example] of examples.entries()) {
        let text = `${example}${examples[(at + 1) % examples.length] ?? ''}`;
        for (let turn = 0; turn < EDITS; turn++) {
          text = editedByStatement(text, others, next);
          const module = script(text, `file:///${at}.py`);
          const [found, expected] = [await keeping.analyse(module, 'stored'), await anew.analyse(module, 'stored')];
          anew.forget(module.uri);
          assert.deepEqual(found.diagnostics, expected.diagnostics, text);
          assert.deepEqual(found.loads, expected.loads, text);
        }
      }
    });
});

describe('a decision', async () => {
  const core = await offlineService();
  const ranges = [onlyRelease(core.release), onlyRelease(core.release)] as const;
  const loadIn = (text: string): Load => {
    const [only] = core.loads(script(`import transformers\n${text}`));
    assert.ok(only);
    return { ...only, use: UNUSED };
  };
  const load = loadIn('transformers.AutoModel.from_pretrained("gpt2", a=1)');
  const lower = loadIn('\n\ntransformers.AutoModel.from_pretrained("gpt2", a=1)');
  const other = loadIn('transformers.AutoModel.from_pretrained("gpt2", a=2)');
  const config = { hidden_size: 8 };
  const found = (facts: object): Lookup => ({
    state: 'found',
    from: 'hub',
    checkpoint: { resolvedId: 'gpt2', architectures: [], remoteCode: [], asOf: 0, config, ...facts },
  });
  const start = [load, found({})] as const;
  const place = load.place;
  const [used] = load.classes;
  assert.ok(used);
  const saying: readonly Partial<Load>[] = [
    { use: { ...UNUSED, trains: { verdict: 'yes', place } } },
    { use: { ...UNUSED, uses: [{ kind: 'call', place, isSure: true, isWithoutGradient: false }] } },
    { classes: [{ ...used, ifMissing: 'prepared' }] },
    { library: 'peft' },
    { isChoice: true },
    { isByKind: true },
    { isExpectedToRaise: true },
    { registers: 'anything' },
    { changedBy: 'unsloth' },
    { importsPeft: true },
    { ownConfig: 'asIs' },
    { keywords: new Map() },
  ];
  const cases: readonly (readonly [about: string, isKept: boolean, second: Partial<Second>])[] = [
    ['of the same', true, {}],
    ['of a load that stands elsewhere', true, { subject: [lower, start[1]] }],
    ['of the same facts, given anew', true, { subject: [load, found({})] }],
    ['of another load', false, { subject: [other, start[1]] }],
    ...saying.map((more) => {
      const about = `of a load with other ${Object.keys(more).join()}`;
      return [about, false, { subject: [{ ...load, ...more }, start[1]] }] as const;
    }),
    ['of other facts', false, { subject: [load, found({ modelType: 'gpt2' })] }],
    ['of another configuration', false, { subject: [load, found({ config: { ...config } })] }],
    ['of a failure', false, { subject: [load, { state: 'absent', detail: '' }] }],
    ['about something else', false, { what: 'other' }],
    ['for another range', false, { range: ranges[1] }],
    ['in another module', false, { uri: 'file:///other.py' }],
    ['after the module was closed', false, { isClosed: true }],
  ];
  interface Second {
    readonly what: string;
    readonly subject: readonly Parameters<ReturnType<KeptJudgements['start']>['about']>[1][number][];
    readonly range: (typeof ranges)[0];
    readonly uri: string;
    readonly isClosed: boolean;
  }
  for (const [about, isKept, second] of cases)
    test(`${about} is ${isKept ? 'kept' : 'made anew'}`, () => {
      const first = { what: 'verdict', subject: start, range: ranges[0], uri: 'file:///m.py' };
      const again = { ...first, ...second };
      const kept = new KeptJudgements();
      kept.start(first.uri, first.range).about(first.what, first.subject, () => ['first']);
      if (second.isClosed) kept.forget(first.uri);
      const pass = kept.start(again.uri, again.range);
      assert.deepEqual(
        pass.about(again.what, again.subject, () => ['second']),
        [isKept ? 'first' : 'second'],
      );
    });

  test('that one pass had no use for is not kept for the next but one', () => {
    const kept = new KeptJudgements();
    kept.start('file:///m.py', ranges[0]).about('verdict', start, () => ['first']);
    kept.start('file:///m.py', ranges[0]);
    const third = kept.start('file:///m.py', ranges[0]).about('verdict', start, () => ['third']);
    assert.deepEqual(third, ['third']);
  });
});
