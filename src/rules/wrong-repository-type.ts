import type { Lookup } from '../checkpoint/checkpoint.js';
import { nameIn } from '../checkpoint/repo-id.js';
import { concerned } from './of-lookups.js';
import type { JudgedCheckpoint, Rule } from './rule.js';

export const wrongRepositoryType: Rule = {
  id: 'wrong-repository-type',
  severity: 'warning',
  summary: 'The id names a dataset or a space, no model.',
  why: `
The Hub has three kinds of repositories, with names of their own: models, datasets and spaces. \`from_pretrained\` and
\`pipeline\` look among the models only, and raise \`OSError\` where there is none of that name.

Without a token the Hub does not tell a missing repository from a private one: then this is no more than information.

A dataset is loaded with \`load_dataset\` of the package datasets; which model a space shows is told in its files.`,
  bad: `
from transformers import AutoModel

model = AutoModel.from_pretrained("rajpurkar/squad")`,
  good: `
from transformers import AutoModel

model = AutoModel.from_pretrained("google-bert/bert-base-uncased")`,
  needs: () => ['summary'],

  judge(judged) {
    const found = concerned(judged, isAnother);
    const [first] = found?.checkpoints ?? [];
    if (!found || !first) return undefined;
    const { repoId } = first.ref;
    const isSure = found.checkpoints.every(({ lookup }) => lookup.state !== 'denied');
    const [kind, unless] = [first.lookup.isA, isSure ? '' : ', unless there is a private model of that name'];
    const instead = kind === 'dataset' ? ` Datasets load with load_dataset of the package datasets.` : '';
    return {
      at: found.at,
      message: `${repoId} is a ${kind}, no model: it raises OSError${unless}.${instead}`,
      ...(!isSure && { severity: 'info' }),
      ...{ fixes: [], ...found.rest },
    };
  },
};

type Another = Lookup & { readonly isA: 'dataset' | 'space' };

/** A name that cannot be that of a folder. */
const isAnother = (lookup: Lookup, { value }: JudgedCheckpoint): lookup is Another =>
  lookup.state !== 'found' && lookup.isA !== undefined && nameIn(value.text).kind === 'hub';
