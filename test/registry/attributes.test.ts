import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAttributes } from '../../scripts/registry-format.js';
import {
  mergeAttributes,
  minorOf,
  parseAttributes,
  parseAttributeTables,
  releaseAttributes,
  type ReleaseAttributes,
} from '../../src/registry/attributes.js';

type Parts = Partial<Record<keyof ReleaseAttributes, Readonly<Record<string, readonly string[]>>>>;

const attributesOf = (parts: Parts): ReleaseAttributes => ({
  configClasses: new Map(Object.entries(parts.configClasses ?? {})),
  ignoredKeys: new Map(Object.entries(parts.ignoredKeys ?? {})),
  modelTypes: new Map(Object.entries(parts.modelTypes ?? {})),
  baseConfigKeys: new Map(Object.entries(parts.baseConfigKeys ?? {})),
  subConfigs: new Map(Object.entries(parts.subConfigs ?? {})),
});

const releases = [
  {
    version: '4.46.3',
    attributes: attributesOf({
      configClasses: { BlipModel: ['BlipConfig'], Dpr: [] },
      ignoredKeys: { BlipModel: ['a', 'b'] },
      modelTypes: { BlipConfig: ['blip'], Nameless: [] },
    }),
  },
  {
    version: '5.0.1',
    attributes: attributesOf({
      configClasses: { BlipModel: ['BlipConfig'], Dpr: ['DprConfig'] },
      ignoredKeys: { BlipModel: ['b'], Dpr: [] },
      modelTypes: { BlipConfig: ['blip'], Computed: ['c'] },
      baseConfigKeys: { BlipConfig: ['blip_config'] },
      subConfigs: { BlipConfig: ['text_config=BlipTextConfig', 'vision_config=AutoConfig'], Computed: [] },
    }),
  },
];

const file = `{
"format":1,
"releases":["4.46","5.0"],
"configClasses":{
"BlipModel":[["BlipConfig","4.46"]],
"Dpr":[[[],"4.46","4.46"],["DprConfig","5.0"]]
},
"ignoredKeys":{
"BlipModel":[[["a","b"],"4.46","4.46"],["b","5.0"]],
"Dpr":[[[],"5.0"]]
},
"modelTypes":{
"BlipConfig":[["blip","4.46"]],
"Computed":[["c","5.0"]],
"Nameless":[[[],"4.46","4.46"]]
},
"baseConfigKeys":{
"BlipConfig":[["blip_config","5.0"]]
},
"subConfigs":{
"BlipConfig":[[["text_config=BlipTextConfig","vision_config=AutoConfig"],"5.0"]],
"Computed":[[[],"5.0"]]
}
}
`;

test('releases become a file, a line for each class, and come out as they went in', () => {
  assert.equal(formatAttributes(mergeAttributes(releases)), file);
  const tables = parseAttributeTables(file);
  assert.equal(formatAttributes(tables), file);
  for (const { version, attributes } of releases) assert.deepEqual(releaseAttributes(tables, version), attributes);
  assert.throws(() => releaseAttributes(tables, '6.0.0'), { message: 'there are no attributes of release 6.0.0' });
});

test('lookups of models', () => {
  const attributes = parseAttributes(file);
  const asked = [
    ['BlipModel', '4.46.0'],
    ['BlipModel', '5.0.1'],
    ['Dpr', '4.46.3'],
    ['Dpr', '5.0.1'],
    ['Gone', '5.0.1'],
    ['BlipConfig', '5.0.1'],
    ['constructor', '5.0.1'],
    ['BlipModel', '4.45.0'],
    ['BlipModel', '5.0.0rc1'],
  ] as const;
  assert.deepEqual(
    asked.map(([name, version]) => [
      attributes.configClass(name, version),
      attributes.keysToIgnoreOnLoad(name, version),
    ]),
    [
      ['BlipConfig', ['a', 'b']],
      ['BlipConfig', ['b']],
      // None is not the same as what cannot be told.
      [undefined, []],
      ['DprConfig', undefined],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ],
  );
});

test('lookups of configurations', () => {
  const attributes = parseAttributes(file);
  const read = (name: string, version: string): unknown => {
    const parts = attributes.subConfigs(name, version);
    return [
      attributes.modelType(name, version),
      attributes.baseConfigKey(name, version),
      parts && Object.fromEntries(parts),
    ];
  };
  assert.deepEqual(read('BlipConfig', '4.46.3'), ['blip', undefined, {}]);
  assert.deepEqual(read('BlipConfig', '5.0.0'), [
    ...['blip', 'blip_config'],
    { text_config: 'BlipTextConfig', vision_config: 'AutoConfig' },
  ]);
  assert.deepEqual(read('Computed', '5.0.0'), ['c', undefined, undefined]);
  assert.deepEqual(read('Nameless', '4.46.3'), [undefined, undefined, {}]);
  assert.deepEqual(read('Nameless', '5.0.0'), [undefined, undefined, undefined]);
});

test('minor releases', () => {
  const versions = ['4.46.3', '4.46', '4.10.0', '5.0.0rc1', '5.0.0+local', '5', ''];
  assert.deepEqual(versions.map(minorOf), ['4.46', '4.46', '4.10', undefined, undefined, undefined, undefined]);
});

test('a file that is not what it should be is named with the place', () => {
  assert.throws(() => parseAttributes('{"format":2}'), { message: 'attributes.json: format › is not 1' });
  assert.throws(() => parseAttributes(file.replace('"subConfigs":{', '"others":{')), {
    message: 'attributes.json: subConfigs › is no object',
  });
  const broken = file.replace('["b","5.0"]', '["b","5.1"]');
  const message = 'attributes.json: ignoredKeys › BlipModel › "5.1" is none of the releases';
  assert.throws(() => parseAttributeTables(broken), { message });
  const attributes = parseAttributes(broken);
  assert.equal(attributes.configClass('BlipModel', '5.0.1'), 'BlipConfig', 'the others are as they were');
  assert.throws(() => attributes.keysToIgnoreOnLoad('BlipModel', '4.46.3'), { message });
});
