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
    const instead = first.lookup.isA === 'dataset' ? ` Datasets load with load_dataset of the package datasets.` : '';
    return {
      at: found.at,
      message: `${repoId} is a ${first.lookup.isA}, no model: it raises OSError.${instead}`,
      ...{ fixes: [], ...found.rest },
    };
  },
};

type Another = Lookup & { readonly isA: 'dataset' | 'space' };

/** Where a model of the same name may be private, the name alone tells that the other is meant. */
const isAnother = (lookup: Lookup, { value }: JudgedCheckpoint): lookup is Another =>
  lookup.state !== 'found' && lookup.isA !== undefined && nameIn(value.text).kind === 'hub';
