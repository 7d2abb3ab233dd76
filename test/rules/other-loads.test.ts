import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileReport } from '../../src/hosts/cli/file-report.js';
import { script } from '../support/modules.js';
import { offlineService } from '../support/service.js';

const service = await offlineService({}, undefined, '5.23.0');

/** Every finding of every rule, with the outcomes of the loads. */
async function said(code: string): Promise<{ readonly findings: string[]; readonly outcomes: string[] }> {
  const { diagnostics, loads } = await service.analyse(script(code), 'stored');
  const outcomes = loads.flatMap(({ checkpoints }) => checkpoints.map(({ outcome }) => outcome.kind));
  return { findings: diagnostics.map(({ rule, message }) => `${rule}: ${message}`), outcomes };
}

const IMPORTS = 'from transformers import AutoConfig, AutoModelForCausalLM, T5Config';

describe('loads that the rules do not judge', () => {
  const silent: readonly (readonly [about: string, code: string, loads: number])[] = [
    [
      'a pipeline with a checkpoint that its task does not fit',
      'from transformers import pipeline\npipeline("text-generation", model="google-t5/t5-small")',
      1,
    ],
    [
      'a pipeline that trusts nothing',
      'from transformers import pipeline\npipeline("text-generation", "openai/clip-vit-base-patch32")',
      1,
    ],
    [
      'an adapter',
      'from peft import AutoPeftModelForCausalLM, PeftModel\n' +
        'AutoPeftModelForCausalLM.from_pretrained("google-t5/t5-small")\n' +
        'PeftModel.from_pretrained(model, "google-t5/t5-small")',
      2,
    ],
    [
      'sentences',
      'from sentence_transformers import SentenceTransformer\n' +
        'SentenceTransformer("google-t5/t5-small")\nSentenceTransformer("gpt2")',
      2,
    ],
  ];
  for (const [about, code, loads] of silent)
    test(about, async () => {
      const { findings, outcomes } = await said(code);
      assert.deepEqual(findings, []);
      assert.deepEqual(outcomes, Array<string>(loads).fill('unknown'));
    });

  test('a class that is made of a configuration has to know its model type, too', async () => {
    const { findings, outcomes } = await said(
      'from transformers import AutoConfig, AutoModelForCausalLM\n' +
        'AutoModelForCausalLM.from_config(AutoConfig.from_pretrained("google-t5/t5-small"))\n' +
        'AutoModelForCausalLM.from_config(AutoConfig.from_pretrained("facebook/bart-large-cnn"))',
    );
    assert.deepEqual(findings, [
      'unsupported-auto-class: AutoModelForCausalLM cannot load google-t5/t5-small: T5 is an encoder-decoder (T5ForConditionalGeneration). It raises ValueError in transformers 5.23.0; use AutoModelForSeq2SeqLM.',
    ]);
    assert.deepEqual(outcomes.toSorted(), ['loads', 'loads', 'raises', 'unknown']);
  });

  test('what wraps a model raises where that does, and offers no class of transformers', async () => {
    const code =
      'from trl import AutoModelForCausalLMWithValueHead as V\n' +
      'V.from_pretrained("google-t5/t5-small")\nV.from_pretrained("gpt2")';
    const { findings, outcomes } = await said(code);
    assert.deepEqual(findings, [
      'unsupported-auto-class: AutoModelForCausalLMWithValueHead cannot load google-t5/t5-small: T5 is an encoder-decoder (T5ForConditionalGeneration). It raises ValueError in transformers 5.23.0.',
    ]);
    assert.deepEqual(outcomes, ['raises', 'unknown']);
    const { diagnostics } = await service.analyse(script(code), 'stored');
    assert.deepEqual(
      diagnostics.flatMap(({ fixes }) => fixes),
      [],
    );
  });

  test('a fix of what is made of a configuration keeps to auto classes', async () => {
    const { diagnostics } = await service.analyse(
      script(
        'from transformers import AutoConfig, AutoModelForCausalLM\n' +
          'AutoModelForCausalLM.from_config(AutoConfig.from_pretrained("google-t5/t5-small"))',
      ),
      'stored',
    );
    const titles = diagnostics.flatMap(({ fixes }) => fixes.map(({ title }) => title));
    assert.ok(titles.includes('Load with AutoModelForSeq2SeqLM'));
    assert.ok(!titles.includes('Load with T5ForConditionalGeneration'));
  });

  test('its own configuration given, a load is judged as far as that cannot have been changed', async () => {
    const kinds = async (...lines: readonly string[]): Promise<string[]> => {
      const { outcomes } = await said([IMPORTS, ...lines].join('\n'));
      return outcomes.slice(1);
    };
    const of = (id: string, config: string, more = ''): string =>
      `AutoModelForCausalLM.from_pretrained("${id}", config=${config}${more})`;
    const t5 = 'google-t5/t5-small';
    const inCall = (id: string): string => `AutoConfig.from_pretrained("${id}")`;
    const named = (id: string, ...lines: readonly string[]): string =>
      [`config = AutoConfig.from_pretrained("${id}")`, ...lines].join('\n');
    const T5 = `AutoConfig.from_pretrained("${t5}")`;
    // The order is that of the text: the load comes before the configuration inside it.
    const judged = async (code: string): Promise<string[]> => (await said(`${IMPORTS}\n${code}`)).outcomes.toSorted();
    assert.deepEqual(await judged(of('gpt2', inCall('gpt2'))), ['loads', 'loads']);
    assert.deepEqual(await judged(of(t5, T5)), ['loads', 'raises']);
    assert.deepEqual(await judged(of('gpt2', inCall('gpt2'), ', device_map="auto"')), ['loads', 'loads']);
    assert.deepEqual(await judged(of('gpt2', inCall('gpt2'), ', is_decoder=True')), ['loads', 'unknown']);
    assert.deepEqual(await judged(of('gpt2', 'AutoConfig.from_pretrained("gpt2", n_layer=2)')), ['loads', 'unknown']);
    assert.deepEqual(await kinds(named('gpt2', 'config.n_layer = 2', of('gpt2', 'config'))), ['unknown']);
    assert.deepEqual(await kinds(named(t5, 'config.n_layer = 2', of(t5, 'config'))), ['raises']);
    assert.deepEqual(await kinds(named('gpt2', of(t5, 'config'))), ['unknown']);
    assert.deepEqual(await kinds(named(t5, of('gpt2', 'config'))), ['unknown']);
    assert.deepEqual(
      await kinds(named(t5, `AutoModelForCausalLM.from_pretrained("${t5}", config=config, revision="x")`)),
      ['unknown'],
    );
    assert.deepEqual(await judged(of(t5, `T5Config.from_pretrained("${t5}")`)), ['unknown', 'unknown']);
    assert.deepEqual(await judged(of(t5, 'make()')), ['unknown']);
    assert.deepEqual(await judged(of(t5, '{}')), ['unknown']);
  });

  test('a class that is gone is told of wherever it is called', async () => {
    const { findings } = await said(
      'from transformers import AutoConfig, AutoModelForVision2Seq\n' +
        'AutoModelForVision2Seq.from_config(AutoConfig.from_pretrained("gpt2"))',
    );
    assert.equal(findings.length, 1);
    assert.match(findings[0] ?? '', /^removed-class: AutoModelForVision2Seq is not in transformers 5\.23\.0/);
  });

  test('what is unpacked from a known mapping counts as an argument', async () => {
    const load = (options: string) =>
      said(
        'from transformers import AutoModelForCausalLM\n' +
          `options = ${options}\nAutoModelForCausalLM.from_pretrained("google-t5/t5-small", **options)`,
      );
    assert.deepEqual((await load('{"device_map": "auto"}')).outcomes, ['raises']);
    assert.deepEqual((await load('{"subfolder": "decoder"}')).outcomes, ['unknown']);
    assert.deepEqual((await load('{"revision": "x"} if old else {}')).outcomes, ['unknown']);
  });
});

test('a name without an owner is no repository for sentence-transformers', async () => {
  const module = script('from sentence_transformers import SentenceTransformer\nSentenceTransformer("gpt2")');
  const { loads } = await service.analyse(module, 'stored');
  assert.equal(loads[0]?.checkpoints[0]?.lookup.state, 'skipped');
  const at = module.parts[0]?.text.indexOf('"gpt2"') ?? 0;
  assert.equal(await service.hover(module, 0, at + 1, 'stored'), undefined);
  assert.equal(await service.hover(module, 0, at - 3, 'stored'), undefined);
});

test('the report names what is called, its library and its task', async () => {
  const module = script(
    'from transformers import pipeline\nfrom peft import PeftModel\n' +
      'pipeline("summarization", model="google-t5/t5-small")\npipeline(task(), "gpt2")\n' +
      'PeftModel.from_pretrained(model, "org/adapter")',
  );
  const transformers = { range: '5.23.0', source: 'option', path: null } as const;
  const { loads } = fileReport('a.py', transformers, module, await service.analyse(module, 'stored'));
  assert.deepEqual(
    loads.map(({ callee, className, library, task, classRange }) => ({ callee, className, library, task, classRange })),
    [
      { callee: 'pipeline', className: null, library: 'transformers', task: 'summarization', classRange: null },
      { callee: 'pipeline', className: null, library: 'transformers', task: null, classRange: null },
      {
        callee: 'from_pretrained',
        className: 'PeftModel',
        library: 'peft',
        task: null,
        classRange: { start: { line: 5, column: 1 }, end: { line: 5, column: 10 } },
      },
    ],
  );
});
