import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatTables } from '../../scripts/registry-format.js';
import { mergeReleases, releaseTables, type VersionedTables } from '../../src/registry/merge-releases.js';
import { parseTables } from '../../src/registry/tables.js';
import { tablesOf } from '../support/made-up-release.js';

const releases: readonly VersionedTables[] = [
  {
    version: '1.0.0',
    tables: tablesOf({
      lookup: 'any',
      configs: { new: 'OldConfig', old: 'OldConfig', bert: 'BertConfig' },
      auto: {
        AutoModel: { bert: 'BertModel', old: 'OldModel', new: 'NewModel' },
        AutoModelWithLMHead: { old: 'OldLMHeadModel' },
        AutoModelForVision2Seq: {},
      },
    }),
  },
  {
    version: '1.1.0',
    tables: tablesOf({
      lookup: 'any',
      configs: { old: 'OldConfig', new: 'OldConfig', bert: 'BertConfig' },
      auto: {
        AutoModel: { bert: ['BertModel', 'BertBaseModel'], new: 'NewModel' },
        AutoModelForCausalLM: { old: 'OldForCausalLM' },
        AutoModelWithLMHead: { old: 'OldLMHeadModel' },
      },
    }),
  },
  {
    version: '2.0.0',
    tables: tablesOf({
      configs: { bert: 'BertConfig', new: 'NewConfig' },
      auto: {
        AutoModelForCausalLM: {},
        AutoModel: { bert: ['BertModel', 'BertBaseModel'], old: 'OldModel', new: 'NewModel' },
      },
    }),
  },
];

const merged = `{
"format":1,
"releases":["1.0.0","1.1.0","2.0.0"],
"sharedLookup":[["any","1.0.0","1.1.0"],["last","2.0.0"]],
"configClasses":{
"bert":[["BertConfig","1.0.0"]],
"new":[["OldConfig","1.0.0","1.1.0"],["NewConfig","2.0.0"]],
"old":[["OldConfig","1.0.0","1.1.0"]]
},
"sharedConfigClasses":{
"OldConfig":[[["new","old"],"1.0.0","1.0.0"],[["old","new"],"1.1.0","1.1.0"]]
},
"autoClasses":{
"AutoModelForCausalLM":[["exported","1.1.0"]],
"AutoModelWithLMHead":[["exported","1.0.0","1.1.0"]],
"AutoModelForVision2Seq":[["exported","1.0.0","1.0.0"]],
"AutoModel":[["exported","1.0.0"]]
},
"modelClasses":{
"AutoModelForCausalLM":{
"old":[["OldForCausalLM","1.1.0","1.1.0"]]
},
"AutoModelWithLMHead":{
"old":[["OldLMHeadModel","1.0.0","1.1.0"]]
},
"AutoModelForVision2Seq":{},
"AutoModel":{
"bert":[["BertModel","1.0.0","1.0.0"],[["BertModel","BertBaseModel"],"1.1.0"]],
"new":[["NewModel","1.0.0"]],
"old":[["OldModel","1.0.0","1.0.0"],["OldModel","2.0.0"]]
}
}
}
`;

test('releases become intervals, open towards the newest, a line for each name', () => {
  assert.equal(formatTables(mergeReleases(releases)), merged);
});

test('a new release changes only the lines that it changes', () => {
  const same = { version: '2.1.0', tables: releases[2]?.tables ?? tablesOf({}) };
  const longer = formatTables(mergeReleases([...releases, same]));
  assert.equal(longer, merged.replace('"1.1.0","2.0.0"]', '"1.1.0","2.0.0","2.1.0"]'));
});

test('what is written is read back', () => {
  assert.deepEqual(parseTables(merged), mergeReleases(releases));
});

describe('the tables of each release come out as they went in', () => {
  for (const { version, tables } of releases) {
    test(version, () => {
      const read = releaseTables(parseTables(merged), version);
      assert.deepEqual(read.sharedConfigClasses, tables.sharedConfigClasses);
      assert.deepEqual(read.autoClasses, tables.autoClasses);
      assert.deepEqual(read.sharedLookup, tables.sharedLookup);
      assert.deepEqual(new Map(read.configClasses), new Map(tables.configClasses));
    });
  }
});

test('no release, a release twice, a release that is not there', () => {
  const [first] = releases;
  assert.ok(first);
  assert.throws(() => mergeReleases([]), { message: 'no releases to merge' });
  assert.throws(() => mergeReleases([first, first]), { message: 'release 1.0.0 is there twice' });
  assert.throws(() => releaseTables(mergeReleases(releases), '3.0.0'), {
    message: 'there are no tables of release 3.0.0',
  });
});
