import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProcessors } from '../../scripts/registry-format.js';
import {
  mergeProcessors,
  parseProcessors,
  parseProcessorTables,
  releaseProcessors,
  type ProcessorKind,
  type ReleaseProcessors,
} from '../../src/registry/processors.js';

type Table = Readonly<Record<string, readonly string[]>>;

const processorsOf = (kinds: Readonly<Partial<Record<ProcessorKind, Table>>>): ReleaseProcessors =>
  new Map(Object.entries(kinds).map(([kind, table]) => [kind as ProcessorKind, new Map(Object.entries(table))]));

const releases = [
  {
    version: '4.57.6',
    processors: processorsOf({
      tokenizer: { t5: ['T5Tokenizer', 'T5TokenizerFast'], bloom: ['', 'BloomTokenizerFast'], none: [] },
    }),
  },
  {
    version: '5.0.0',
    processors: processorsOf({ tokenizer: { t5: ['T5Tokenizer'], none: [] }, videoProcessor: { glm4v: ['Glm4v'] } }),
  },
];

const file = `{
"format":1,
"releases":["4.57.6","5.0.0"],
"tables":{
"tokenizer":{
"bloom":[[["","BloomTokenizerFast"],"4.57.6","4.57.6"]],
"none":[[[],"4.57.6"]],
"t5":[[["T5Tokenizer","T5TokenizerFast"],"4.57.6","4.57.6"],["T5Tokenizer","5.0.0"]]
},
"processor":{},
"imageProcessor":{},
"featureExtractor":{},
"videoProcessor":{
"glm4v":[["Glm4v","5.0.0"]]
}
}
}
`;

test('releases become a file, a line for each model type, and come out as they went in', () => {
  assert.equal(formatProcessors(mergeProcessors(releases)), file);
  const tables = parseProcessorTables(file);
  for (const { version, processors } of releases) {
    const read = releaseProcessors(tables, version);
    assert.deepEqual(read.get('tokenizer'), new Map([...(processors.get('tokenizer') ?? [])].sort()));
    assert.deepEqual(read.get('videoProcessor'), processors.get('videoProcessor') ?? new Map());
  }
  assert.throws(() => releaseProcessors(tables, '6.0.0'), {
    message: 'there are no processor tables of release 6.0.0',
  });
});

test('lookups', () => {
  const processors = parseProcessors(file);
  const classes: typeof processors.classes = (...asked) => processors.classes(...asked);
  assert.deepEqual(classes('tokenizer', 't5', '4.57.6'), ['T5Tokenizer', 'T5TokenizerFast']);
  assert.deepEqual(classes('tokenizer', 't5', '5.0.0'), ['T5Tokenizer']);
  assert.deepEqual(classes('tokenizer', 'none', '5.0.0'), []);
  assert.equal(classes('tokenizer', 'bloom', '5.0.0'), undefined);
  assert.equal(classes('tokenizer', 't5', '5.0.1'), undefined);
  assert.equal(classes('tokenizer', 'constructor', '5.0.0'), undefined);
  assert.equal(classes('videoProcessor', 'glm4v', '4.57.6'), undefined);
});

test('a file that is not what it should be is named with the place', () => {
  assert.throws(() => parseProcessors(file.replace('[[["","Bloom', '[[[1,"Bloom')), {
    message: 'processors.json: tables › tokenizer › bloom › is no list of strings',
  });
});
