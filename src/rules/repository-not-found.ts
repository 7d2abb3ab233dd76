import type { Lookup } from '../checkpoint/checkpoint.js';
import { nameIn } from '../checkpoint/repo-id.js';
import { replaceOnlyName } from '../fixes/replace-id.js';
import { concerned } from './of-lookups.js';
import type { JudgedCheckpoint, Rule } from './rule.js';

export const repositoryNotFound: Rule = {
  id: 'repository-not-found',
  severity: 'info',
  summary: 'The repository is neither on the Hub nor on the disk, as far as one may know.',
  why: `
Loading raises \`OSError\` for a repository that there is not. To whoever has no token the Hub gives the same answer for
what is missing and for what is private, so nothing is said without a second reason: the name is spelt nearly like a
well-known one, or a token was sent, and the Hub says that there is no such repository.

Nothing is reported for names that may be folders, for placeholders, and for what the code itself saves or pushes.`,
  bad: `
from transformers import AutoModelForSeq2SeqLM

model = AutoModelForSeq2SeqLM.from_pretrained("google-t5/t5-smal")`,
  good: `
from transformers import AutoModelForSeq2SeqLM

model = AutoModelForSeq2SeqLM.from_pretrained("google-t5/t5-small")`,
  needs: () => ['summary'],

  judge(judged, { module }) {
    const found = concerned(judged, isMissing);
    const [first] = found?.checkpoints ?? [];
    if (!found || !first) return undefined;
    const { ref, lookup } = first;
    const [near] = lookup.near ?? [];
    const what = lookup.state === 'absent' ? 'is not on the Hub' : 'is not on the Hub, or is private';
    const meant = near === undefined ? '' : `. Is ${near} meant?`;
    return {
      at: found.at,
      message: `${ref.repoId} ${what}${meant || ': it raises OSError.'}`,
      fixes: (lookup.near ?? []).flatMap((id) => replaceOnlyName(judged.checkpoints, id, module)),
      ...found.rest,
    };
  },
};

type Missing = Extract<Lookup, { readonly near?: readonly string[] }>;

const isMissing = (lookup: Lookup, { value }: JudgedCheckpoint): lookup is Missing => {
  if (lookup.state !== 'absent' && lookup.state !== 'denied') return false;
  if (lookup.isA !== undefined || nameIn(value.text).kind !== 'hub') return false;
  return lookup.state === 'absent' || (lookup.near ?? []).length > 0;
};
