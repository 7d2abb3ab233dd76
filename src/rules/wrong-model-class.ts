import { loadWithFixes } from '../fixes/load-with.js';
import { lossIn } from '../outcome/loss.js';
import type { Outcome } from '../outcome/outcome.js';
import type { Fix, JudgedCheckpoint, Rule } from './rule.js';
import { failureOf, familiesOf, idsOf, listed } from './wording.js';

export const wrongModelClass: Rule = {
  id: 'wrong-model-class',
  severity: 'warning',
  summary: 'A concrete class of another family than the checkpoint: it finds none of its weights.',
  why: `
A model class that is named by itself takes any checkpoint. Where the configuration says another model type, transformers
logs \`You are using a model of type … to instantiate a model of type …\` and goes on. The names of the weights decide
then: some families share theirs, such as Llama and Mistral, and for them nothing is said. Others share none, and the
model is built with random weights, or \`from_pretrained\` raises because the names do not fit.

The class that the checkpoint was saved from is in its configuration, under \`architectures\`. An auto class finds it.`,
  bad: `
from transformers import BertForMaskedLM

model = BertForMaskedLM.from_pretrained("FacebookAI/roberta-base")`,
  good: `
from transformers import AutoModelForMaskedLM

model = AutoModelForMaskedLM.from_pretrained("FacebookAI/roberta-base")`,
  needs: () => ['summary'],

  judge(judged, context) {
    const { load } = judged;
    const [used] = load.classes;
    const failure = failureOf(judged, context, (outcome): outcome is WrongClass =>
      used === undefined ? false : isWrongClass(outcome, used.name),
    );
    if (!used || !failure) return undefined;
    const { checkpoints, outcome, holds, where } = failure;
    const all = loadWithFixes(judged, context).map((fix) => ({ ...fix, safe: false }));
    const named = (name: string): Fix[] => all.filter(({ title }) => title === `Load with ${name}`);
    const [counterpart] = named(counterpartOf(used.name));
    const owns = checkpoints.flatMap(savedFrom);
    // The one that does the same, else the most fitting, and the class of the weights; any other would be a guess.
    const fixes = [counterpart ?? all[0], ...owns.flatMap(named)].filter((fix) => fix !== undefined);
    const saved = counterpart ? [counterpartOf(used.name)] : [...new Set(owns)];
    // Other weights come, or all of it is trained.
    const isTrained = outcome.kind !== 'raises' && load.use?.trains.verdict === 'yes';
    const isMeant = isTrained || load.use?.replaces !== undefined;
    const inWhich = holds === 'everywhere' ? '' : ` in ${where}`;
    const end =
      outcome.kind === 'raises'
        ? `It raises ${outcome.error} in ${where}, because the names of the weights do not fit.`
        : `None of its weights fits, and all of the model is random${inWhich}.`;
    return {
      at: used.place,
      message:
        `${used.name} is not the class of ${idsOf(checkpoints)}: ${familiesOf(checkpoints, context.families)}. ${end}` +
        (saved.length > 0 ? ` Use ${listed(saved)}.` : ''),
      fixes: [...new Set(fixes)],
      ...(isMeant && { severity: 'hint' }),
      values: checkpoints.map(({ value }) => value),
      holds,
    };
  },
};

type WrongClass = Outcome & { readonly kind: 'raises' | 'random-weights' };

const isWrongClass = (outcome: Outcome, className: string): outcome is WrongClass =>
  (outcome.kind === 'raises' && outcome.cause === 'refused-weights' && outcome.isForeign === true) ||
  (outcome.kind === 'random-weights' && lossIn(outcome, className) === 'wrong-class');

/** The auto class for the same task: `AutoModelForMaskedLM` of `BertForMaskedLM`, `AutoModel` of `BertModel`. */
const counterpartOf = (className: string): string => `AutoModel${/For[A-Z]\w*$/.exec(className)?.[0] ?? ''}`;

const savedFrom = ({ lookup }: JudgedCheckpoint): string[] =>
  lookup.state === 'found' ? lookup.checkpoint.architectures.slice(0, 1) : [];
