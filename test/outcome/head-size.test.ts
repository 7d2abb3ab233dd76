import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Checkpoint } from '../../src/checkpoint/checkpoint.js';
import { decide } from '../../src/outcome/decide.js';
import { parseAttributes } from '../../src/registry/attributes.js';
import { intervalRegistry } from '../../src/registry/interval-registry.js';
import { parseTables } from '../../src/registry/tables.js';
import { parseWeights } from '../../src/registry/weights.js';
import { checkoutAssets } from '../support/assets.js';
import { script } from '../support/modules.js';
import { python } from '../support/python.js';

const registry = intervalRegistry(parseTables(await checkoutAssets.text('registry.json')));
const facts = {
  weights: parseWeights(await checkoutAssets.text('weights.json')),
  attributes: parseAttributes(await checkoutAssets.text('attributes.json')),
};

/** What a load of BERT weights that `saved` wrote ends with. */
function outcomeOf(call: string, saved: string, more: Partial<Checkpoint>): string {
  const [name = ''] = call.split('(');
  const code = `from transformers import ${name}\n${call.replace('(', '.from_pretrained("a/b", ')}`;
  const [load] = python.loads(script(code));
  assert.ok(load);
  const checkpoint = { resolvedId: 'a/b', modelType: 'bert', architectures: [saved], remoteCode: [], asOf: 0, ...more };
  const outcome = decide(
    load,
    { state: 'found', from: 'hub', checkpoint },
    registry.newest,
    registry,
    undefined,
    facts,
  );
  const sizes = outcome.kind === 'raises' && outcome.sizes ? ` ${outcome.sizes.wanted} for ${outcome.sizes.saved}` : '';
  return `${outcome.kind}${sizes}${outcome.wants ? ` wants ${outcome.wants.join()}` : ''}`;
}

const labels = (count: number): Partial<Checkpoint> => ({
  config: { id2label: Object.fromEntries(Array.from({ length: count }, (_, index) => [index, `LABEL_${index}`])) },
});
const NONE = { config: {} };
const AUTO = 'AutoModelForSequenceClassification';
const CLASS = 'BertForSequenceClassification';
const HEAD = { dtype: 'F32', shape: [5, 768] };

const cases: readonly (readonly [call: string, saved: string, Partial<Checkpoint>, outcome: string])[] = [
  [`${AUTO}()`, CLASS, {}, 'loads'],
  [`${AUTO}(num_labels=3)`, CLASS, labels(3), 'loads'],
  [`${AUTO}(num_labels=4)`, CLASS, labels(3), 'raises 4 for 3'],
  [`${CLASS}(num_labels=4)`, CLASS, labels(3), 'raises 4 for 3'],
  // A configuration of two labels need not say so.
  [`${AUTO}(num_labels=2)`, CLASS, NONE, 'loads'],
  [`${AUTO}(num_labels=3)`, CLASS, NONE, 'raises 3 for 2'],
  [`${AUTO}(num_labels=5)`, CLASS, { config: { num_labels: 5 } }, 'loads'],
  [`${AUTO}(num_labels=5)`, CLASS, { config: { num_labels: 5, id2label: { 0: 'a' } } }, 'unknown'],
  [`${AUTO}(num_labels=5)`, CLASS, {}, 'unknown wants config'],
  // The weights themselves are surer than the configuration.
  [`${AUTO}(num_labels=5)`, CLASS, { ...labels(3), tensors: new Map([['classifier.weight', HEAD]]) }, 'loads'],
  [`${AUTO}(num_labels=n)`, CLASS, labels(3), 'unknown'],
  [`${AUTO}(num_labels=4, id2label=names)`, CLASS, labels(3), 'unknown'],
  [`${AUTO}(num_labels=4, ignore_mismatched_sizes=True)`, CLASS, labels(3), 'unknown'],
  [`${AUTO}(num_labels=4, **options)`, CLASS, labels(3), 'unknown'],
  [`${AUTO}(num_labels=4, ignore_mismatched_sizes=False)`, CLASS, labels(3), 'raises 4 for 3'],
  // What is no count ends otherwise, or makes a head of no outputs.
  [`${AUTO}(num_labels=-1)`, CLASS, labels(3), 'unknown'],
  [`${AUTO}(num_labels=0)`, CLASS, labels(3), 'unknown'],
  [`${AUTO}(num_labels=2.5)`, CLASS, labels(3), 'unknown'],
  [`${AUTO}(num_labels=4)`, CLASS, { config: { num_labels: -1 } }, 'unknown'],
  [`${AUTO}(num_labels=4)`, CLASS, { config: { id2label: null } }, 'raises 4 for 2'],
  // Labels that are no mapping end every load, with one error or another.
  [`${AUTO}(num_labels=4)`, CLASS, { config: { id2label: ['a', 'b', 'c'] } }, 'unknown'],
  [`${AUTO}()`, CLASS, { config: { id2label: ['a', 'b', 'c'] } }, 'unknown'],
  [`${AUTO}()`, CLASS, { config: { id2label: 'abc' } }, 'unknown'],
  ['BertModel()', CLASS, { config: { id2label: ['a'] } }, 'unknown'],
  // A new head has the size that the load asks for.
  [`${AUTO}(num_labels=4)`, 'BertForMaskedLM', {}, 'random-weights'],
  // Of the same name, in another class.
  ['BertForTokenClassification()', CLASS, {}, 'loads'],
  ['BertForTokenClassification(num_labels=4)', CLASS, labels(3), 'raises 4 for 3'],
  ['BertForMultipleChoice()', CLASS, labels(3), 'raises 1 for 3'],
  ['BertForMultipleChoice()', CLASS, labels(1), 'loads'],
  ['BertForMultipleChoice()', CLASS, {}, 'unknown wants config'],
  [`${CLASS}()`, 'BertForMultipleChoice', NONE, 'raises 2 for 1'],
  [`${CLASS}(num_labels=1)`, 'BertForMultipleChoice', NONE, 'loads'],
  // No head that depends on labels.
  ['BertForQuestionAnswering(num_labels=4)', 'BertForQuestionAnswering', NONE, 'loads'],
];

describe('the size of the head', () => {
  for (const [call, saved, checkpoint, outcome] of cases)
    test(`${call} ← ${saved} ${JSON.stringify(checkpoint.config)}: ${outcome}`, () => {
      assert.equal(outcomeOf(call, saved, checkpoint), outcome);
    });
});
