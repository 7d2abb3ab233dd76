import type { Outcome } from '../outcome/outcome.js';
import { inWords, short } from '../registry/ranges.js';
import type { Registry } from '../registry/registry.js';
import type { JudgedCheckpoint, Rule } from './rule.js';
import { failureOf, idsOf, listed } from './wording.js';

export const unknownModelType: Rule = {
  id: 'unknown-model-type',
  severity: 'error',
  summary: 'This transformers does not know the model type of the checkpoint: it raises.',
  why: `
Every release of transformers knows the model types that existed when it was made. For any other
\`AutoConfig.from_pretrained\`, and with it every auto class, raises \`ValueError: The checkpoint you are trying to load
has model type … but Transformers does not recognize this architecture\`.

Another release knows the type: the message names it. A type that no release has is not reported, because the
repository's own code or a package that registers it may bring it.`,
  bad: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("Qwen/Qwen3-0.6B-Base")`,
  good: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("Qwen/Qwen2.5-0.5B-Instruct")`,
  exampleVersion: '4.46.3',
  needs: () => ['summary'],

  judge(judged, context) {
    const failure = failureOf(judged, context, isUnknownType);
    const { checkpoint: argument } = judged.load;
    if (!argument || !failure) return undefined;
    const { checkpoints, holds, where } = failure;
    const types = [...new Set(checkpoints.flatMap(modelTypesOf))];
    return {
      at: argument.place,
      message:
        `${capitalised(where)} cannot load ${idsOf(checkpoints)}: it does not know the model type ${listed(types)}. ` +
        `It raises ValueError; ${types.map((type) => knownIn(type, context.registry)).join(', ')}.`,
      fixes: [],
      values: checkpoints.map(({ value }) => value),
      holds,
    };
  },
};

const isUnknownType = (outcome: Outcome): outcome is Outcome & { kind: 'raises' } =>
  outcome.kind === 'raises' && outcome.cause === 'unknown-model-type';

const modelTypesOf = ({ lookup }: JudgedCheckpoint): string[] =>
  lookup.state === 'found' && lookup.checkpoint.modelType !== undefined ? [lookup.checkpoint.modelType] : [];

/** `qwen3 came with transformers 4.51`; for a type that is gone: which releases have it. */
function knownIn(type: string, registry: Registry): string {
  const having = registry.releases.filter((version) => registry.at(version)?.knowsModelType(type));
  const [first = '', last = ''] = [having.at(0), having.at(-1)];
  if (last === registry.newest.version) return `${type} came with transformers ${short(first)}`;
  return `${type} is in transformers ${inWords(`>=${short(first)},<=${last}`)}`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
