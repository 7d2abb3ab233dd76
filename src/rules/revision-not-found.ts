import type { Lookup } from '../checkpoint/checkpoint.js';
import { replaceNames } from '../fixes/replace-id.js';
import { concerned } from './of-lookups.js';
import type { Fix, JudgedLoad, Rule, RuleContext } from './rule.js';
import { idsOf, listed } from './wording.js';

export const revisionNotFound: Rule = {
  id: 'revision-not-found',
  severity: 'warning',
  summary: 'The repository has no such branch, tag or commit.',
  why: `
\`revision=\` names a branch, a tag or a commit of the repository on the Hub. Where it has none of that name, loading
raises \`OSError\`. Branches such as \`fp16\` come and go; the name of a commit stays, as long as it is written whole.`,
  bad: `
from transformers import AutoModel

model = AutoModel.from_pretrained("acme/tagged", revision="v1.O")`,
  good: `
from transformers import AutoModel

model = AutoModel.from_pretrained("acme/tagged", revision="v1.0")`,
  needs: () => ['summary'],

  judge(judged, context) {
    const found = concerned(judged, hasNoRevision);
    const [first] = found?.checkpoints ?? [];
    if (!found || !first) return undefined;
    const { near = [] } = first.lookup;
    const has = near.length === 0 ? '' : `; it has ${listed(near)}`;
    return {
      at: judged.load.keywords.get('revision')?.place ?? found.at,
      message: `${idsOf(found.checkpoints)} has no revision ${first.ref.revision ?? ''}${has}. It raises OSError.`,
      fixes: fixesFor(judged, near, context),
      ...found.rest,
    };
  },
};

const hasNoRevision = (lookup: Lookup): lookup is Lookup & { state: 'noRevision' } => lookup.state === 'noRevision';

function fixesFor({ load, checkpoints }: JudgedLoad, near: readonly string[], { module }: RuleContext): Fix[] {
  const [value, ...others] = load.keywords.get('revision')?.strings ?? [];
  if (!value || others.length > 0 || checkpoints.length > 1) return [];
  return near.flatMap((to) => replaceNames(`Load the revision ${to}`, [{ value, to }], module));
}
