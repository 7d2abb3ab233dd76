import { setArguments } from '../fixes/set-argument.js';
import type { Outcome } from '../outcome/outcome.js';
import type { Fix, JudgedCheckpoint, JudgedLoad, Rule, RuleContext } from './rule.js';
import { failureOf, idsOf } from './wording.js';

export const remoteCodeRequired: Rule = {
  id: 'remote-code-required',
  severity: 'error',
  summary: 'Only the repository’s own code can load the checkpoint, and `trust_remote_code=True` is missing.',
  why: `
Some repositories bring Python code for a model that transformers does not have (\`auto_map\` in \`config.json\`). An auto
class runs it only with \`trust_remote_code=True\`. Without, it asks at a terminal for 15 seconds whether it may, and
raises \`ValueError\` where nobody answers: in a notebook, a service, a job.

That code runs with all your rights. Read it, and pin the commit that you have read with \`revision=\`: what is pushed
later then does not run. Where a release of transformers has the model by now, a newer checkpoint of it may need no code.`,
  bad: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("THUDM/chatglm3-6b")`,
  good: `
from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("THUDM/chatglm3-6b", trust_remote_code=True, revision="e9e0406d062cdb887444fe5bd546833920abd4ac")`,
  needs: () => ['summary'],

  judge(judged, context) {
    const { load } = judged;
    const [used] = load.classes;
    const failure = failureOf(judged, context, needsTrust);
    if (!used || !load.checkpoint || !failure) return undefined;
    const { checkpoints, holds, where } = failure;
    const type = modelTypeOf(checkpoints[0]);
    return {
      at: load.keywords.get('trust_remote_code')?.place ?? load.checkpoint.place,
      message:
        `${used.name} cannot load ${idsOf(checkpoints)} without trust_remote_code=True: ` +
        `${where} has no class of its own for ${type === undefined ? 'it' : `the model type ${type}`}, only the ` +
        'repository does. It asks at a terminal, and raises ValueError where nobody answers.',
      fixes: trustFixes(judged, checkpoints, context),
      values: checkpoints.map(({ value }) => value),
      holds,
    };
  },
};

const needsTrust = (outcome: Outcome): outcome is Outcome & { kind: 'raises' } =>
  outcome.kind === 'raises' && outcome.cause === 'untrusted-code';

const modelTypeOf = ({ lookup }: JudgedCheckpoint): string | undefined =>
  lookup.state === 'found' ? lookup.checkpoint.modelType : undefined;

/** Trust, pinned to the commit that was looked at where the call names no revision; never safe. */
function trustFixes(judged: JudgedLoad, affected: readonly JudgedCheckpoint[], { module }: RuleContext): Fix[] {
  if (affected.length !== judged.checkpoints.length) return [];
  const { load } = judged;
  const trusted = { name: 'trust_remote_code', value: 'True' };
  const [only, ...others] = affected;
  const commit = only?.lookup.state === 'found' && others.length === 0 ? only.lookup.checkpoint.commit : undefined;
  const pinned = commit === undefined || load.keywords.has('revision') ? undefined : commit;
  const wanted = pinned === undefined ? [trusted] : [trusted, { name: 'revision', value: `"${pinned}"` }];
  const edits = setArguments(load, wanted, module);
  const at = pinned === undefined ? '' : `, pinned to ${pinned.slice(0, 7)}`;
  return edits ? [{ title: `Trust the repository’s code${at}`, safe: false, edits }] : [];
}
