import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatPipelines } from '../../scripts/registry-format.js';
import {
  mergePipelines,
  parsePipelines,
  parsePipelineTables,
  releasePipelines,
  type ReleasePipelines,
} from '../../src/registry/pipelines.js';

const pipelinesOf = (
  tasks: Readonly<Record<string, readonly string[]>>,
  aliases: Readonly<Record<string, string>> = {},
): ReleasePipelines => ({ tasks: new Map(Object.entries(tasks)), aliases: new Map(Object.entries(aliases)) });

const releases = [
  {
    version: '4.10.0',
    pipelines: pipelinesOf({ asr: [], qa: ['AutoModelForQuestionAnswering'], translation: ['AutoModelForSeq2SeqLM'] }),
  },
  { version: '4.57.6', pipelines: pipelinesOf({ asr: ['AutoModelForCTC', 'AutoModelForTDT'] }, { speech: 'asr' }) },
  { version: '5.0.0', pipelines: pipelinesOf({ asr: ['AutoModelForCTC', 'AutoModelForTDT'] }, { qa: 'asr' }) },
];

const file = `{
"format":1,
"releases":["4.10.0","4.57.6","5.0.0"],
"tasks":{
"asr":[[[],"4.10.0","4.10.0"],[["AutoModelForCTC","AutoModelForTDT"],"4.57.6"]],
"qa":[["AutoModelForQuestionAnswering","4.10.0","4.10.0"]],
"translation":[["AutoModelForSeq2SeqLM","4.10.0","4.10.0"]]
},
"aliases":{
"qa":[["asr","5.0.0"]],
"speech":[["asr","4.57.6","4.57.6"]]
}
}
`;

test('releases become a file, a line for each task, and come out as they went in', () => {
  assert.equal(formatPipelines(mergePipelines(releases)), file);
  const tables = parsePipelineTables(file);
  for (const { version, pipelines } of releases) assert.deepEqual(releasePipelines(tables, version), pipelines);
  assert.throws(() => releasePipelines(tables, '6.0.0'), { message: 'there are no pipeline tasks of release 6.0.0' });
});

test('lookups', () => {
  const pipelines = parsePipelines(file);
  assert.deepEqual(pipelines.tasks('4.10.0'), ['asr', 'qa', 'translation']);
  assert.deepEqual(pipelines.tasks('4.11.0'), []);
  assert.deepEqual(pipelines.autoClasses('asr', '4.10.0'), []);
  assert.deepEqual(pipelines.autoClasses('speech', '4.57.6'), ['AutoModelForCTC', 'AutoModelForTDT']);
  assert.equal(pipelines.autoClasses('speech', '5.0.0'), undefined);
  assert.equal(pipelines.autoClasses('qa', '4.57.6'), undefined);
  assert.equal(pipelines.task('qa', '4.10.0'), 'qa');
  assert.equal(pipelines.task('qa', '5.0.0'), 'asr');
  assert.equal(pipelines.task('constructor', '5.0.0'), undefined);
});

test('translation_XX_to_YY is translation', () => {
  const pipelines = parsePipelines(file);
  assert.deepEqual(pipelines.autoClasses('translation_en_to_fr', '4.10.0'), ['AutoModelForSeq2SeqLM']);
  assert.equal(pipelines.task('translation_en_fr', '4.10.0'), undefined);
  assert.equal(pipelines.task('translation_en_to_fr', '5.0.0'), undefined);
  assert.equal(pipelines.until('translation_en_to_fr'), '4.10.0');
});

test('since when and up to when, by alias or by task', () => {
  const pipelines = parsePipelines(file);
  const life = (name: string): unknown => [pipelines.since(name), pipelines.until(name)];
  assert.deepEqual(life('asr'), ['4.10.0', '5.0.0']);
  assert.deepEqual(life('speech'), ['4.57.6', '4.57.6']);
  assert.deepEqual(life('qa'), ['4.10.0', '5.0.0']);
  assert.deepEqual(life('dance'), [undefined, undefined]);
});
