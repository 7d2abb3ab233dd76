import type { Lookup } from '../checkpoint/checkpoint.js';
import { replaceNames } from '../fixes/replace-id.js';
import { concerned } from './of-lookups.js';
import type { Rule } from './rule.js';

export const renamedRepository: Rule = {
  id: 'renamed-repository',
  severity: 'hint',
  summary: 'The repository has another name now, or another owner.',
  why: `
The Hub leads from the old name of a repository to the new one, for as long as nobody takes the old name for another
repository. Other servers, caches and mirrors may not know it.

Where the owner has changed it is a **warning**: look whether the new one is who you trust. The names without an owner
that the first models had (\`gpt2\`, \`bert-base-uncased\`) are not reported.`,
  bad: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("EleutherAI/gpt-neo-125M")`,
  good: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("EleutherAI/gpt-neo-125m")`,
  needs: () => ['summary'],

  judge(judged, { module }) {
    const found = concerned(judged, (lookup, { ref }): lookup is Found => isRenamed(lookup, ref.repoId));
    const [first] = found?.checkpoints ?? [];
    if (!found || !first) return undefined;
    const moved = found.checkpoints.find(({ ref, lookup }) => !isSameOwner(ref.repoId, lookup.checkpoint.resolvedId));
    const { ref, lookup } = moved ?? first;
    const { resolvedId } = lookup.checkpoint;
    const owner = moved ? `, of another owner: ${ownerOf(resolvedId)}` : '';
    const changes = found.checkpoints.map(({ value, lookup: { checkpoint } }) => ({
      value,
      to: checkpoint.resolvedId,
    }));
    return {
      at: found.at,
      message: `${ref.repoId} is now ${resolvedId}${owner}.`,
      fixes: replaceNames(`Change ${ref.repoId} to ${resolvedId}`, changes, module),
      ...(moved && { severity: 'warning' as const }),
      ...found.rest,
    };
  },
};

type Found = Extract<Lookup, { readonly state: 'found' }>;

/** What a folder holds has the name of the folder. */
const isRenamed = (lookup: Lookup, repoId: string): lookup is Found =>
  lookup.state === 'found' &&
  lookup.from !== 'folder' &&
  repoId.includes('/') &&
  lookup.checkpoint.resolvedId.includes('/') &&
  lookup.checkpoint.resolvedId !== repoId;

const ownerOf = (id: string): string => id.split('/')[0] ?? '';

const isSameOwner = (a: string, b: string): boolean => ownerOf(a).toLowerCase() === ownerOf(b).toLowerCase();
