import type { Lookup } from '../checkpoint/checkpoint.js';
import { replaceClass } from '../fixes/replace-class.js';
import { preparesInput } from '../outcome/prepares.js';
import { isAtLeast } from '../registry/at-least.js';
import type { Fix, JudgedLoad, Rule, RuleContext } from './rule.js';
import { idsOf, listed } from './wording.js';

/** From this release on transformers finds the base model of an adapter, with the help of peft. */
const SINCE = '4.33.0';

export const adapterRepository: Rule = {
  id: 'adapter-repository',
  severity: 'warning',
  summary: 'The repository holds a PEFT adapter, no model.',
  why: `
An adapter (LoRA and its like) holds small changes to the weights of another model, its base. A class of transformers
loads it only where peft is installed, and then downloads the base model too, from wherever the adapter names it; where
peft is missing the load fails over a configuration that is not there.

\`AutoPeftModelFor…\` of peft says what is meant, and gives a model that can merge, disable or train the adapter. A file
that imports peft is not reported.`,
  bad: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("ybelkada/opt-350m-lora")`,
  good: `
from peft import AutoPeftModelForCausalLM

model = AutoPeftModelForCausalLM.from_pretrained("ybelkada/opt-350m-lora")`,
  needs: () => ['summary'], // The Hub tells the files with it; where they are not known, nothing is said.

  judge(judged, context) {
    const { load } = judged;
    const [used, ...others] = load.classes;
    if (!used || others.length > 0 || load.callee !== 'from_pretrained' || load.library !== 'transformers')
      return undefined;
    if (preparesInput(used.name) || load.importsPeft || load.registers === 'anything' || load.changedBy !== undefined)
      return undefined;
    const found = judged.checkpoints.filter(({ lookup }) => isAdapter(lookup));
    if (found.length === 0) return undefined;
    const bases = [...new Set(found.flatMap(({ lookup }) => baseOf(lookup) ?? []))];
    const [fix] = found.length === judged.checkpoints.length ? peftFixes(judged, context) : [];
    const what = isAtLeast(context.release.version, SINCE)
      ? `${used.name} loads the base model and the adapter where peft is installed, and raises where it is not`
      : `${used.name} raises in transformers ${context.release.version}`;
    return {
      at: used.place,
      message:
        `${idsOf(found)} ${found.length === 1 ? 'holds an adapter' : 'hold adapters'}` +
        `${bases.length > 0 ? ` of ${listed(bases)}` : ''}, no model: ${what}.` +
        (fix ? ` Use ${fix.name}.` : ''),
      fixes: fix ? [fix.fix] : [],
      values: found.map(({ value }) => value),
      holds: 'everywhere',
    };
  },
};

/** A repository with an adapter and no configuration of a model; one with both is a model that carries an adapter. */
const isAdapter = (lookup: Lookup): boolean => {
  const checkpoint = lookup.state === 'found' ? lookup.checkpoint : lookup.rest?.checkpoint;
  if (!checkpoint || checkpoint.modelType !== undefined) return false;
  const { files, adapterOf } = checkpoint;
  if (files?.includes('config.json') === true) return false;
  return adapterOf !== undefined || files?.includes('adapter_config.json') === true;
};

const baseOf = (lookup: Lookup): string | undefined =>
  lookup.state === 'found' ? lookup.checkpoint.adapterOf : undefined;

/** The auto classes that have a counterpart in peft (`_target_class` in peft/auto.py), and its name. */
const COUNTERPARTS: ReadonlyMap<string, string> = new Map([
  ['AutoModel', 'AutoPeftModelForFeatureExtraction'],
  ['AutoModelForCausalLM', 'AutoPeftModelForCausalLM'],
  ['AutoModelForSeq2SeqLM', 'AutoPeftModelForSeq2SeqLM'],
  ['AutoModelForSequenceClassification', 'AutoPeftModelForSequenceClassification'],
  ['AutoModelForTokenClassification', 'AutoPeftModelForTokenClassification'],
  ['AutoModelForQuestionAnswering', 'AutoPeftModelForQuestionAnswering'],
]);

/** Another class, with other methods: never safe. */
function peftFixes({ load }: JudgedLoad, { module }: RuleContext): { readonly name: string; readonly fix: Fix }[] {
  const name = COUNTERPARTS.get(load.classes[0]?.name ?? '');
  const edits = name === undefined ? undefined : replaceClass(load, { name, isAuto: false, from: 'peft' }, module);
  return name !== undefined && edits ? [{ name, fix: { title: `Load with ${name}`, safe: false, edits } }] : [];
}
