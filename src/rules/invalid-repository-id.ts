import type { Lookup } from '../checkpoint/checkpoint.js';
import type { Rule } from './rule.js';
import { concerned } from './of-lookups.js';

export const invalidRepositoryId: Rule = {
  id: 'invalid-repository-id',
  severity: 'error',
  summary: 'The id breaks the Hub’s rules for names, and is no path.',
  why: `
The Hub allows \`owner/name\` and, for a few old models, \`name\`: letters, digits, \`-\`, \`_\` and \`.\`, at most 96
characters, no \`--\` or \`..\`, no \`-\` or \`.\` at either end of a name. Anything else must be a folder, and where there is
none, loading raises \`OSError\` with the Hub's complaint.

An address is an id only if it is that of a model on the Hub itself, and even that is better written as the id. What
looks like a path or a placeholder is not reported.`,
  bad: `
from transformers import AutoModel

model = AutoModel.from_pretrained("google-bert/bert-base-uncased/main")`,
  good: `
from transformers import AutoModel

model = AutoModel.from_pretrained("google-bert/bert-base-uncased")`,
  needs: () => ['summary'],

  judge(judged) {
    const found = concerned(judged, isInvalid);
    const [first] = found?.checkpoints ?? [];
    if (!found || !first) return undefined;
    const name = JSON.stringify(first.value.text);
    const unless = first.value.text.includes('://') ? '' : ', unless there is a folder of that name';
    return {
      ...{ at: found.at, fixes: [], ...found.rest },
      message: `${name} is no id of the Hub: ${first.lookup.detail}. It raises${unless}.`,
    };
  },
};

const isInvalid = (lookup: Lookup): lookup is Lookup & { state: 'invalid' } => lookup.state === 'invalid';
