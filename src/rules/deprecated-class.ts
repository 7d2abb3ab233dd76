import type { Successor } from '../fixes/successor.js';
import type { ClassImport, ClassUse } from '../load.js';
import { short } from '../registry/ranges.js';
import { ofClass } from './of-class.js';
import type { Finding, Rule, RuleContext } from './rule.js';
import { partOfRange } from './wording.js';

export const deprecatedClass: Rule = {
  id: 'deprecated-class',
  severity: 'hint',
  summary: 'The class still exists in this transformers and will go.',
  why: `
transformers warns of a class for some releases before it removes it. The warning comes when the class is used, among
many others; the next big release then raises \`ImportError\`.

The successor may depend on the checkpoint: what \`AutoModelWithLMHead\` was, is \`AutoModelForCausalLM\` for GPT-2,
\`AutoModelForMaskedLM\` for BERT and \`AutoModelForSeq2SeqLM\` for T5. For the feature extractors of vision models it
is the image processor of the same name.`,
  bad: `
from transformers import AutoModelWithLMHead

model = AutoModelWithLMHead.from_pretrained("google-t5/t5-small")`,
  good: `
from transformers import AutoModelForSeq2SeqLM

model = AutoModelForSeq2SeqLM.from_pretrained("google-t5/t5-small")`,
  exampleVersion: '4.57.6',
  needs: () => ['summary'],
  ...ofClass(findingFor),
};

function findingFor(
  { name, place, ifMissing }: ClassUse | ClassImport,
  { range, release }: RuleContext,
  successor: () => Successor | undefined,
): Finding | undefined {
  const { classes } = range;
  if (!classes || ifMissing === undefined || ifMissing === 'prepared') return undefined;
  // Where it is gone already, that is told instead.
  if (classes.life(name, release)?.isThere !== true) return undefined;
  const found = partOfRange(
    range,
    (one) => classes.deprecation(name, one),
    ({ since }) => since ?? '',
  );
  if (!found || found.holds === 'in older ones') return undefined;
  const { holds, where } = found;
  const gone = classes.goneIn(name, release);
  const end = gone === undefined ? 'will go' : `gone in ${short(gone)}`;
  const instead = successor();
  return {
    at: place,
    message: `${name} is deprecated in ${where} and ${end}${instead ? `; use ${instead.words}` : ''}.`,
    fixes: instead?.fixes ?? [],
    values: [],
    holds,
    isAboutClass: true,
    isDeprecation: true,
  };
}
