import { nameIn } from '../checkpoint/repo-id.js';
import { setArguments } from '../fixes/set-argument.js';
import type { Load } from '../load.js';
import type { Fix, JudgedCheckpoint, JudgedLoad, Rule, RuleContext } from './rule.js';
import { idsOf } from './wording.js';

export const unpinnedRemoteCode: Rule = {
  id: 'unpinned-remote-code',
  severity: 'off',
  summary: '`trust_remote_code=True` without a commit in `revision=`: whatever is pushed next will run.',
  why: `
With \`trust_remote_code=True\` the repository's Python files are downloaded and run. A branch or a tag can be moved:
whoever can push to the repository, now or later, can then run code on every machine that loads it. The hash of a commit
in \`revision=\` names one state for good.

Off by default. It says nothing about folders and about ids that nobody can tell.`,
  bad: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("THUDM/chatglm3-6b", trust_remote_code=True)`,
  good: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("THUDM/chatglm3-6b", trust_remote_code=True, revision="e9e0406d062cdb887444fe5bd546833920abd4ac")`,
  needs: () => ['summary'],

  judge(judged, context) {
    const { load, checkpoints } = judged;
    const trust = load.keywords.get('trust_remote_code');
    if (trust?.constant !== true || isPinned(load)) return undefined;
    const named = checkpoints.filter(isOnHub);
    if (named.length === 0 || named.length < checkpoints.length) return undefined;
    return {
      at: trust.place,
      message:
        `The code in ${idsOf(named)} is run as it is at that time: nothing pins it. ` +
        'Name the commit that was read in revision=.',
      fixes: pinFixes(judged, context),
      values: [],
      holds: 'everywhere',
      isAboutClass: true,
    };
  },
};

/** Whether the call names commits only, or a revision that the file does not tell. */
function isPinned({ keywords, unpacksKeywords }: Load): boolean {
  const revision = keywords.get('revision');
  if (!revision) return unpacksKeywords;
  if (revision.constant === null) return false;
  return revision.strings.every(({ text }) => COMMIT.test(text));
}

const COMMIT = /^[0-9a-f]{40}$/;

/** An id that the Hub may have; a name without a slash is nearly always a folder. */
const isOnHub = ({ value, lookup }: JudgedCheckpoint): boolean =>
  value.isMade !== true && nameIn(value.text).kind === 'hub' && lookup.state !== 'invalid';

/** The commit that the facts are of, where there is one checkpoint. */
function pinFixes({ load, checkpoints }: JudgedLoad, { module }: RuleContext): Fix[] {
  const [only, ...others] = checkpoints;
  const commit = only?.lookup.state === 'found' && others.length === 0 ? only.lookup.checkpoint.commit : undefined;
  if (commit === undefined) return [];
  const edits = setArguments(load, [{ name: 'revision', value: `"${commit}"` }], module);
  return edits ? [{ title: `Pin revision to ${commit.slice(0, 7)}`, safe: false, edits }] : [];
}
