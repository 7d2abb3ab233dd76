import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Checkpoint } from '../../src/checkpoint/checkpoint.js';
import { decide } from '../../src/outcome/decide.js';
import { intervalRegistry } from '../../src/registry/interval-registry.js';
import { parseTables } from '../../src/registry/tables.js';
import { checkoutAssets } from '../support/assets.js';
import { script } from '../support/modules.js';
import { python } from '../support/python.js';

const registry = intervalRegistry(parseTables(await checkoutAssets.text('registry.json')));

const ALL = ['AutoConfig', 'AutoModel'];
const NEW = { modelType: 'acme', remoteCode: ALL };
const LLAMA = { modelType: 'llama', architectures: ['LlamaForCausalLM'] };

/** About; the class; what `trust_remote_code` says; the repository; the release; the outcome. */
type Case = readonly [string, string, string, Partial<Checkpoint>, string, string];

const cases: readonly Case[] = [
  ['a new type, not trusted', 'AutoModel', '', NEW, '5.23.0', 'raises untrusted-code'],
  ['refused', 'AutoModel', 'False', NEW, '5.23.0', 'raises untrusted-code'],
  ['None is no trust', 'AutoModel', 'None', NEW, '5.23.0', 'raises untrusted-code'],
  ['trusted', 'AutoModel', 'True', NEW, '5.23.0', 'remote-code'],
  ['perhaps trusted', 'AutoModel', 'trusted', NEW, '5.23.0', 'unknown'],
  ['a class that it brings no code for', 'AutoModelForCausalLM', '', NEW, '5.23.0', 'unknown'],
  ['the same, trusted', 'AutoModelForCausalLM', 'True', NEW, '5.23.0', 'unknown'],
  ['no type at all', 'AutoModel', '', { remoteCode: ALL }, '5.23.0', 'raises untrusted-code'],
  [
    'code, but no configuration',
    'AutoModel',
    '',
    { modelType: 'acme', remoteCode: ['AutoModel'] },
    '5.23.0',
    'unknown',
  ],
  ['code that nobody has read', 'AutoModel', '', { modelType: 'acme', remoteCode: 'some' }, '5.23.0', 'unknown'],
  ['code of another class', 'AutoModel', '', { ...NEW, remoteCode: ['AutoTokenizer'] }, '5.23.0', 'unknown'],
  ['a newer type', 'AutoModel', '', { modelType: 'qwen3', remoteCode: ALL }, '4.46.3', 'raises untrusted-code'],
  ['a concrete class', 'LlamaModel', '', NEW, '5.23.0', 'unknown'],
  [
    'a class of its own comes first',
    'AutoModelForCausalLM',
    '',
    { ...LLAMA, remoteCode: [...ALL, 'AutoModelForCausalLM'] },
    '5.23.0',
    'loads',
  ],
  [
    'but not before 4.30',
    'AutoModelForCausalLM',
    '',
    { ...LLAMA, remoteCode: [...ALL, 'AutoModelForCausalLM'] },
    '4.29.2',
    'unknown',
  ],
  [
    'nor where the code is trusted',
    'AutoModelForCausalLM',
    'True',
    { ...LLAMA, remoteCode: [...ALL, 'AutoModelForCausalLM'] },
    '5.23.0',
    'remote-code',
  ],
  [
    'a configuration of its own, trusted, and no model',
    'AutoModelForCausalLM',
    'True',
    { ...LLAMA, remoteCode: ['AutoConfig'] },
    '5.23.0',
    'unknown',
  ],
  [
    'code for a tokenizer, trusted',
    'AutoModelForCausalLM',
    'True',
    { ...LLAMA, remoteCode: ['AutoTokenizer'] },
    '5.23.0',
    'loads',
  ],
];

describe('code that a repository brings', () => {
  for (const [about, className, trust, facts, version, expected] of cases)
    test(about, () => {
      const argument = trust === '' ? '' : `, trust_remote_code=${trust}`;
      const [load] = python.loads(
        script(`from transformers import ${className}\n${className}.from_pretrained("a/b"${argument})`),
      );
      const release = registry.at(version);
      assert.ok(load && release);
      const checkpoint = { resolvedId: 'a/b', architectures: [], remoteCode: [], asOf: 0, ...facts };
      const outcome = decide(load, { state: 'found', from: 'hub', checkpoint }, release, registry);
      assert.equal(['cause' in outcome ? `${outcome.kind} ${outcome.cause}` : outcome.kind].join(' '), expected);
    });
});
