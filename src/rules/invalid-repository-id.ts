import type { Lookup } from '../checkpoint/checkpoint.js';
import { whyNotAsWritten } from '../checkpoint/repo-id.js';
import { replaceOnlyName } from '../fixes/replace-id.js';
import { isAtLeast } from '../registry/at-least.js';
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

The address of a model is no id either, and neither is one with blanks around it or a slash at its end. What looks like
a path or a placeholder is not reported, and what may be a folder that the code makes first is no more than information.`,
  bad: `
from transformers import AutoModel

model = AutoModel.from_pretrained("https://huggingface.co/google-bert/bert-base-uncased")`,
  good: `
from transformers import AutoModel

model = AutoModel.from_pretrained("google-bert/bert-base-uncased")`,
  needs: () => ['summary'],

  judge(judged, { module, range, release }) {
    const oldest = range.isOpen ? release : range.releases[0];
    const isChecked = isAtLeast(oldest.version, CHECKED_SINCE);
    const found = concerned(
      judged,
      (lookup, { value }): lookup is Invalid =>
        lookup.state === 'invalid' && (isChecked || whyNotAsWritten(value.text) === undefined),
    );
    const [first] = found?.checkpoints ?? [];
    if (!found || !first) return undefined;
    const { value, ref } = first;
    const name = JSON.stringify(value.text);
    const unless = /^\s|:\/\/|\s$/.test(value.text) ? '' : ', unless there is a folder of that name';
    // A folder that is made when the code runs, such as saves/qwen/lora, looks the same.
    const isFolder = unless !== '' && !/^(?:hf\.co|huggingface\.co)\//.test(value.text);
    const isMeant = whyNotAsWritten(value.text) !== undefined;
    return {
      ...{ at: found.at, ...found.rest },
      ...(isFolder && { severity: 'info' }),
      fixes: isMeant ? replaceOnlyName(found.checkpoints, ref.repoId, module, name) : [],
      message: `${name} is no id of the Hub: ${first.lookup.detail}. It raises${unless}.`,
    };
  },
};

type Invalid = Lookup & { readonly state: 'invalid' };

/** From this release on an id is checked before anything is asked for; before, some Hub might understand it. */
const CHECKED_SINCE = '4.22.0';
