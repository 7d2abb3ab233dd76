import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Lookup } from '../../../src/checkpoint/checkpoint.js';
import { fileReport, unreadableReport } from '../../../src/hosts/cli/file-report.js';
import { jsonReport } from '../../../src/hosts/cli/report-json.js';
import type { CheckpointReport, FileReport, TransformersReport } from '../../../src/hosts/cli/report.js';
import { summarize } from '../../../src/hosts/cli/summary.js';
import type { Module } from '../../../src/load.js';
import type { Outcome } from '../../../src/outcome/outcome.js';
import type { Analysis } from '../../../src/service.js';
import { fakeService, found, outcomes, type FakeAnswer } from '../../support/fake-service.js';
import { notebook, script } from '../../support/modules.js';
import { assertFitsSchema } from './report-schema.js';

const transformers: TransformersReport = { range: '9.8.7', source: 'default', path: null };

async function reportOf(module: Module, answers: Record<string, FakeAnswer> = {}): Promise<FileReport> {
  const report = fileReport('x.py', transformers, module, await fakeService(answers).analyse(module, 'network'));
  assertFitsReport([report]);
  return report;
}

function assertFitsReport(files: readonly FileReport[]): void {
  const tool = { name: 'loadlint', version: '1.2.3' } as const;
  assertFitsSchema(JSON.parse(jsonReport({ schemaVersion: 1, tool, files, summary: summarize(files, 3) })));
}

/** What is said about the one checkpoint of a script with one load. */
async function checkpointOf(id: string, answer: FakeAnswer): Promise<CheckpointReport | undefined> {
  return (await reportOf(script(`A.from_pretrained("${id}")`), { [id]: answer })).loads[0]?.checkpoints[0];
}

const range = (line: number, from: number, to: number): object => ({
  start: { line, column: from },
  end: { line, column: to },
});

test('a script: every place in lines and columns, counted from 1', async () => {
  const module = script('"𝒳"\r\n\rx = Auto.from_pretrained("a/b")\n');
  assert.deepEqual(await reportOf(module, { 'a/b': found('a/b', outcomes.raises) }), {
    path: 'x.py',
    transformers,
    loads: [
      {
        callee: 'from_pretrained',
        className: 'Auto',
        library: 'transformers',
        task: null,
        range: range(3, 5, 32),
        classRange: range(3, 5, 9),
        checkpointRange: range(3, 26, 31),
        checkpoints: [
          {
            repoId: 'a/b',
            resolvedId: 'a/b',
            revision: 'main',
            origin: 'literal',
            valueRange: range(3, 26, 31),
            valuePath: null,
            lookup: { state: 'found', from: 'bundled', modelType: 't5', architectures: ['T5Model'] },
            outcome: 'raises',
            modelClass: null,
            reason: 'It has no class for t5.',
          },
        ],
      },
    ],
    diagnostics: [
      {
        rule: 'unsupported-auto-class',
        severity: 'error',
        message: 'a/b: It has no class for t5.',
        range: range(3, 5, 9),
        load: 0,
        help: 'https://help/unsupported-auto-class',
        fixes: [{ title: 'Load with AutoModel', safe: true, edits: [{ range: range(3, 5, 9), newText: 'AutoModel' }] }],
      },
    ],
    errors: [],
  });
});

test('a notebook: every place has its cell, and lines count within it', async () => {
  const module: Module = notebook('a\nb', '\nAuto.from_pretrained("a/b")');
  const parts = module.parts.map((part, index) => ({ ...part, cell: index * 3 }));
  const { loads, diagnostics } = await reportOf({ ...module, parts }, { 'a/b': found('a/b', outcomes.raises) });
  const at = (from: number, to: number): object => ({ ...range(2, from, to), cell: 3 });
  assert.deepEqual(loads[0]?.range, at(1, 28));
  assert.deepEqual(loads[0].classRange, at(1, 5));
  assert.deepEqual(loads[0].checkpointRange, at(22, 27));
  assert.deepEqual(loads[0].checkpoints[0]?.valueRange, at(22, 27));
  assert.deepEqual(diagnostics[0]?.range, at(1, 5));
  assert.deepEqual(diagnostics[0].fixes[0]?.edits[0]?.range, at(1, 5));
});

test('a finding about an import has no load', async () => {
  const { loads, diagnostics } = await reportOf(script('\nimport Gone'));
  assert.deepEqual(loads, []);
  assert.deepEqual(diagnostics, [
    {
      rule: 'removed-class',
      severity: 'error',
      message: 'Gone is gone.',
      range: range(2, 8, 12),
      load: null,
      help: 'https://help/removed-class',
      fixes: [{ title: 'Replace Gone with New', safe: true, edits: [{ range: range(2, 8, 12), newText: 'New' }] }],
    },
  ]);
});

test('a file without loads, and one that cannot be read', async () => {
  const nothing = { path: 'x.py', transformers, loads: [], diagnostics: [], errors: [] };
  assert.deepEqual(await reportOf(script('x = 1')), nothing);
  const unreadable = unreadableReport('x.py', transformers, 'permission denied');
  assert.deepEqual(unreadable, { ...nothing, errors: ['permission denied'] });
  assertFitsReport([unreadable]);
});

describe('the outcome of a checkpoint', () => {
  const cases: readonly [outcome: Outcome, word: string, modelClass: string | null][] = [
    [outcomes.raises, 'raises', null],
    [outcomes.drops, 'drops-weights', 'T5Decoder'],
    [outcomes.random, 'random-weights', 'T5Head'],
    [outcomes.loads, 'loads', 'T5Model'],
    [outcomes.unknown, 'unknown', null],
    [{ kind: 'unknown', modelClass: 'T5Model', reason: 'x' }, 'unknown', 'T5Model'],
    [{ kind: 'remote-code', reason: 'x' }, 'remote-code', null],
  ];
  for (const [outcome, word, modelClass] of cases) {
    test(`${word}, ${modelClass ?? 'no class'}`, async () => {
      const report = await checkpointOf('a/b', found('a/b', outcome));
      assert.deepEqual([report?.outcome, report?.modelClass, report?.reason], [word, modelClass, outcome.reason]);
    });
  }
});

describe('the lookup of a checkpoint', () => {
  for (const state of ['absent', 'denied', 'gated', 'invalid', 'unreachable', 'skipped'] as const) {
    test(state, async () => {
      const lookup: Lookup = { state, detail: 'x' };
      const report = await checkpointOf('a/b', { lookup, outcome: outcomes.unknown });
      assert.deepEqual(report?.lookup, { state, from: null, modelType: null, architectures: [] });
      assert.equal(report.resolvedId, null);
    });
  }
  test('found under another name', async () => {
    const report = await checkpointOf('t5', found('google/t5', outcomes.loads));
    assert.ok(report && 'repoId' in report);
    assert.deepEqual([report.repoId, report.resolvedId], ['t5', 'google/t5']);
  });
  test('found without a model type', async () => {
    const checkpoint = { resolvedId: 'a/b', architectures: [], remoteCode: [], asOf: 0 };
    const report = await checkpointOf('a/b', {
      lookup: { state: 'found', from: 'hub', checkpoint },
      outcome: outcomes.unknown,
    });
    assert.deepEqual(report?.lookup, { state: 'found', from: 'hub', modelType: null, architectures: [] });
  });
});

test('a folder has a path in place of an id, and no revision', async () => {
  const skipped: Lookup = { state: 'skipped', detail: 'a folder' };
  const report = await checkpointOf('./out', { lookup: skipped, outcome: outcomes.unknown });
  assert.ok(report && 'path' in report && !('repoId' in report));
  assert.deepEqual([report.path, report.resolvedId, report.revision], ['./out', null, null]);
});

test('several classes: no class name, but all names', async () => {
  const module = script('A.from_pretrained("a/b")');
  const analysis = await fakeService().analyse(module, 'network');
  const loads: Analysis['loads'] = analysis.loads.map((judged) => {
    const { classes } = judged.load;
    return {
      ...judged,
      load: { ...judged.load, classes: [...classes, ...classes.map((one) => ({ ...one, name: 'B' }))] },
    };
  });
  const report = fileReport('x.py', transformers, module, { ...analysis, loads });
  assertFitsReport([report]);
  assert.deepEqual([report.loads[0]?.className, report.loads[0]?.classNames], [null, ['A', 'B']]);
  assert.deepEqual(report.loads[0]?.classRange, range(1, 1, 2));
});

test('neither class nor checkpoint', async () => {
  const module = script('A.from_pretrained("a/b")');
  const { loads, ...analysis } = await fakeService().analyse(module, 'network');
  const bare = loads.map((judged) => ({
    ...judged,
    load: { ...judged.load, classes: [], checkpoint: undefined },
    checkpoints: [],
  }));
  const report = fileReport('x.py', transformers, module, { ...analysis, loads: bare });
  assertFitsReport([report]);
  const [load] = report.loads;
  assert.deepEqual(
    [load?.className, load?.classRange, load?.checkpointRange, load?.checkpoints],
    [null, null, null, []],
  );
});

test('diagnostics stand in the order of their places', async () => {
  const module = script('A.from_pretrained("a/a")\nB.from_pretrained("a/b")');
  const answers = { 'a/a': found('a/a', outcomes.raises), 'a/b': found('a/b', outcomes.drops) };
  const analysis = await fakeService(answers).analyse(module, 'network');
  const report = fileReport('x.py', transformers, module, {
    ...analysis,
    diagnostics: analysis.diagnostics.toReversed(),
  });
  assert.deepEqual(
    report.diagnostics.map(({ load }) => load),
    [0, 1],
  );
});

test('the summary counts ids once, and no folders', async () => {
  const load = (id: string): string => `A.from_pretrained("${id}")\n`;
  const failed: FakeAnswer = { lookup: { state: 'unreachable', detail: 'x' }, outcome: outcomes.unknown };
  const answers = {
    'a/raises': found('a/raises', outcomes.raises),
    'a/drops': found('a/drops', outcomes.drops),
    'a/random': found('a/random', outcomes.random),
    'a/fails': failed,
    'a/too': failed,
  };
  const files = [
    await reportOf(script(load('a/raises') + load('a/drops') + load('a/fails') + load('a/fails')), answers),
    await reportOf(script(load('a/raises') + load('a/random') + load('./out') + 'A.from_pretrained(x)'), answers),
    await reportOf(script(load('a/too')), answers),
    unreadableReport('y.py', transformers, 'permission denied'),
  ];
  assert.deepEqual(summarize(files, 3), {
    files: 4,
    loads: 9,
    checkpoints: 5,
    error: 2,
    warning: 1,
    info: 0,
    hint: 1,
    unreachable: 2,
    suppressed: 3,
  });
});

test('a folder is named by its path, even where its name may be an id', async () => {
  const checkpoint = { resolvedId: 'results', modelType: 't5', architectures: [], remoteCode: [], asOf: 0 };
  const lookups: readonly Lookup[] = [
    { state: 'found', from: 'folder', checkpoint },
    { state: 'noConfig', detail: '', rest: { from: 'folder', checkpoint } },
    { state: 'noConfig', detail: '', rest: { from: 'hub', checkpoint } },
  ];
  const reports = await Promise.all(
    lookups.map((lookup) => checkpointOf('results', { lookup, outcome: outcomes.unknown })),
  );
  assert.deepEqual(
    reports.map((report) => report && ['path' in report ? report.path : report.repoId, 'path' in report]),
    [
      ['results', true],
      ['results', true],
      ['results', false],
    ],
  );
  const [folder] = reports;
  assert.ok(folder);
  assert.deepEqual([folder.lookup.from, folder.resolvedId, folder.revision], ['folder', null, null]);
});
