import type { Successor } from '../fixes/successor.js';
import type { ClassImport, ClassUse } from '../load.js';
import type { ClassLife } from '../registry/class-lives.js';
import { inWords, short } from '../registry/ranges.js';
import { ofClass } from './of-class.js';
import type { Finding, Rule, RuleContext } from './rule.js';
import { partOfRange } from './wording.js';

export const removedClass: Rule = {
  id: 'removed-class',
  severity: 'error',
  summary: 'The class does not exist in this transformers: it is gone, or came later.',
  why: `
Classes come and go with the releases of transformers. Importing one that the installed release does not have raises
\`ImportError: cannot import name …\`, and \`transformers.…\` raises \`AttributeError\`, before anything is loaded.
\`AutoModelForVision2Seq\`, \`AutoModelWithLMHead\`, the feature extractors of vision models, and everything for
TensorFlow and Flax went in 5.0; \`AutoModelForImageTextToText\` came with 4.46.

Code that is prepared for it is not reported: an import in a \`try\` whose \`except\` catches it, or in a branch.`,
  bad: `
from transformers import AutoModelForVision2Seq

model = AutoModelForVision2Seq.from_pretrained("HuggingFaceTB/SmolVLM-256M-Instruct")`,
  good: `
from transformers import AutoModelForImageTextToText

model = AutoModelForImageTextToText.from_pretrained("HuggingFaceTB/SmolVLM-256M-Instruct")`,
  exampleVersion: '5.23.0',
  needs: () => ['summary'],
  ...ofClass(findingFor),
};

type Missing = Extract<ClassLife, { isThere: false }>;

function findingFor(
  { name, place, ifMissing }: ClassUse | ClassImport,
  context: RuleContext,
  successor: () => Successor | undefined,
): Finding | undefined {
  const { range } = context;
  if (ifMissing === undefined || ifMissing === 'prepared') return undefined;
  const missing = partOfRange(
    range,
    (release): Missing | undefined => {
      const life = range.classes?.life(name, release);
      return life?.isThere === false ? life : undefined;
    },
    ({ lastIn, cameIn }) => `${lastIn ?? ''} ${cameIn ?? ''}`,
  );
  if (!missing) return undefined;
  const { value: life, holds, where } = missing;
  // Where only the older ones of several releases lack it, the way out is a newer one.
  const instead = life.cameIn === undefined || holds === 'everywhere' ? successor() : undefined;
  const wayOut = instead ? `; use ${instead.words}` : '';
  return {
    at: place,
    message: `${name} is not in ${where}${lifeInWords(life)}. It raises ${ifMissing}${wayOut}.`,
    fixes: instead?.fixes ?? [],
    values: [],
    holds,
    isAboutClass: true,
    isDeprecation: life.cameIn === undefined,
  };
}

function lifeInWords({ lastIn, cameIn }: Missing): string {
  if (lastIn !== undefined && cameIn !== undefined)
    return `: it is in transformers ${inWords(`<=${lastIn}`)} and ${inWords(`>=${short(cameIn)}`)}`;
  if (lastIn !== undefined) return `: ${lastIn} was the last release with it`;
  return cameIn === undefined ? '' : `: it came with transformers ${short(cameIn)}`;
}
