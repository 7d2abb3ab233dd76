import type { Lookup } from '../checkpoint/checkpoint.js';
import { knownCheckpoints, worksThroughout } from '../fixes/load-with.js';
import { replaceClass } from '../fixes/replace-class.js';
import type { Outcome } from '../outcome/outcome.js';
import { preparesInput } from '../outcome/prepares.js';
import { isAtLeast } from '../registry/at-least.js';
import type { Finding, Fix, JudgedLoad, Rule, RuleContext } from './rule.js';
import { failureOf, idsOf, listed } from './wording.js';

/** From this release on transformers finds the base model of an adapter, with the help of peft. */
const SINCE = '4.33.0';

export const adapterRepository: Rule = {
  id: 'adapter-repository',
  severity: 'warning',
  summary: 'The repository holds a PEFT adapter and no model; or none, where peft is to load one.',
  why: `
An adapter (LoRA and its like) holds small changes to the weights of another model, its base. A class of transformers
loads it only where peft is installed, and then downloads the base model too, from wherever the adapter names it; where
peft is missing the load fails over a configuration that is not there.

\`AutoPeftModelFor…\` of peft says what is meant, and gives a model that can merge, disable or train the adapter. A file
that imports peft is not reported.

The other way round, \`AutoPeftModelFor…\` and \`PeftModel.from_pretrained\` raise \`ValueError\` for a repository without
\`adapter_config.json\`.`,
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
    if (load.library === 'peft') return withoutAdapter(judged, context);
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

/** A class of peft on a repository that has no adapter. */
function withoutAdapter(judged: JudgedLoad, context: RuleContext): Finding | undefined {
  const [used] = judged.load.classes;
  const failure = failureOf(judged, context, isAdapterless);
  if (!used || !failure) return undefined;
  const { checkpoints, holds } = failure;
  const [fix] = checkpoints.length === judged.checkpoints.length ? modelFixes(judged, context) : [];
  return {
    at: used.place,
    message:
      `${used.name} finds no adapter in ${idsOf(checkpoints)}: there is no adapter_config.json. It raises ValueError.` +
      (fix ? ` ${fix.name} loads the model.` : ''),
    fixes: fix ? [fix.fix] : [],
    severity: 'error',
    values: checkpoints.map(({ value }) => value),
    holds,
  };
}

const isAdapterless = (outcome: Outcome): outcome is Outcome & { readonly kind: 'raises' } =>
  outcome.kind === 'raises' && outcome.cause === 'no-adapter';

/** The auto class behind that of peft, where all checkpoints have a class for it and nothing is passed for adapters. */
function modelFixes(judged: JudgedLoad, context: RuleContext): NamedFix[] {
  const { load } = judged;
  const [used] = load.classes;
  const [name] = [...COUNTERPARTS].find(([, ofPeft]) => ofPeft === used?.name) ?? [];
  const found = knownCheckpoints(judged);
  if (name === undefined || found.length === 0 || !worksThroughout(name, found, context)) return [];
  if (['adapter_name', 'is_trainable', 'import_allowlist'].some((own) => load.keywords.has(own))) return [];
  // Behind a star import of peft the class would not be there.
  const from = used?.binding?.form === 'star' ? { from: 'transformers' } : {};
  const edits = replaceClass(load, { name, isAuto: true, ...from }, context.module);
  return edits ? [{ name, fix: { title: `Load with ${name}`, safe: false, edits } }] : [];
}

interface NamedFix {
  readonly name: string;
  readonly fix: Fix;
}

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
function peftFixes({ load }: JudgedLoad, { module }: RuleContext): NamedFix[] {
  const name = COUNTERPARTS.get(load.classes[0]?.name ?? '');
  const edits = name === undefined ? undefined : replaceClass(load, { name, isAuto: false, from: 'peft' }, module);
  return name !== undefined && edits ? [{ name, fix: { title: `Load with ${name}`, safe: false, edits } }] : [];
}
