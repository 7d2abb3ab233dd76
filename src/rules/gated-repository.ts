import type { Lookup } from '../checkpoint/checkpoint.js';
import { concerned } from './of-lookups.js';
import type { JudgedCheckpoint, Rule } from './rule.js';
import { idsOf } from './wording.js';

export const gatedRepository: Rule = {
  id: 'gated-repository',
  severity: 'info',
  summary: 'The repository’s terms must be accepted, and a token is needed that shows it.',
  why: `
The files of a gated repository are for accounts that have accepted its terms; some owners let in each one by hand.
Without a token of such an account loading raises \`OSError\`, on every machine on which the code runs: in CI and in
production too.

Accept the terms on the repository's page, then \`hf auth login\`, or set \`HF_TOKEN\`. Nothing is reported where the token
that was found opens the repository, or where its files are on the disk already.`,
  bad: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("acme/gated")`,
  good: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("openai-community/gpt2")`,
  needs: () => ['summary'],

  judge(judged) {
    const { keywords } = judged.load;
    if (keywords.has('token') || keywords.has('use_auth_token')) return undefined;
    const found = concerned(judged, isClosed);
    if (!found) return undefined;
    const isOne = found.checkpoints.length === 1;
    const isRefused = found.checkpoints.some(isRefusal);
    const why = isRefused ? 'the account of the token that was found was not let in' : 'no token was found';
    return {
      at: found.at,
      message:
        `${idsOf(found.checkpoints)} ${isOne ? 'is' : 'are'} gated, and ${why}: it raises OSError. ` +
        `Accept the terms on ${isOne ? 'its page' : 'their pages'}${isRefused ? '' : ', and log in or set HF_TOKEN'}.`,
      ...{ fixes: [], ...found.rest },
    };
  },
};

/** From the Hub: on the disk lies what can be loaded. */
const isClosed = (lookup: Lookup): lookup is Lookup => {
  if (lookup.state === 'gated') return true;
  if (lookup.state !== 'found' || lookup.from !== 'hub') return false;
  return lookup.checkpoint.access === 'no-token' || lookup.checkpoint.access === 'refused';
};

const isRefusal = ({ lookup }: JudgedCheckpoint): boolean =>
  lookup.state === 'gated' || (lookup.state === 'found' && lookup.checkpoint.access === 'refused');
