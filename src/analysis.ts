import type { CheckpointRef, Fact, Lookup } from './checkpoint/checkpoint.js';
import type { CheckpointSource } from './checkpoint/source.js';
import { NO_JUDGEMENTS, type JudgementsOfPass } from './kept-judgements.js';
import type { Load, Origin, Value } from './load.js';
import { preparesHead } from './outcome/labels.js';
import { lossIn } from './outcome/loss.js';
import { isCausalEncoder } from './outcome/bidirectional.js';
import { verdictOn, wants, type Verdict } from './outcome/verdict.js';
import type { ModelFacts } from './outcome/weight-fit.js';
import type { Signal } from './ports.js';
import type { ReleaseRange } from './registry/ranges.js';
import type { Registry } from './registry/registry.js';
import { helpOf } from './rules/help.js';
import type { Finding, JudgedCheckpoint, JudgedLoad, Rule, RuleContext, Severity } from './rules/rule.js';
import type { Diagnostic } from './service.js';
import { begins, chosenSeverity, weighed, weighedImport, type Choice } from './severity.js';
import { nameIn, whyNotAsWritten, writtenName, type CheckpointName } from './checkpoint/repo-id.js';

/** What loads are judged by. */
export interface Judging {
  readonly rules: readonly Rule[];
  readonly source: CheckpointSource;
  readonly range: ReleaseRange;
  readonly registry: Registry;
  /** Reads what is known of model classes, when a load first needs it. */
  readonly modelFacts: () => Promise<ModelFacts>;
  readonly kept: JudgementsOfPass;
  readonly signal?: Signal | undefined;
  /** The URI of the module that the loads stand in. */
  readonly from?: string | undefined;
}

/** Looks up what the loads name and decides what each does. All facts are there before any rule runs. */
export async function judgedLoads(loads: readonly Load[], judging: Judging): Promise<JudgedLoad[]> {
  return Promise.all(
    loads.map(async (load, index) => {
      const revision = revisionOf(load);
      const checkpoints = await Promise.all(
        (load.checkpoint?.values ?? []).map(async (value) => {
          const ref = { repoId: writtenName(nameOf(value, judging.kept)), revision };
          return { value, ref, ...(await judged(load, value, { ...ref, from: judging.from }, judging)) };
        }),
      );
      return { load, index, checkpoints };
    }),
  );
}

/** The facts that the rules need about what the load names. */
export const needsOf = (load: Load, rules: readonly Rule[]): ReadonlySet<Fact> =>
  new Set<Fact>(['summary', ...rules.flatMap((rule) => rule.needs(load))]);

/** What a value means as the name of a checkpoint. */
export const nameOf = ({ text }: Value, kept: JudgementsOfPass): CheckpointName =>
  kept.about('name', [text], () => nameIn(text));

/**
 * One value of a load. The summary is looked up first; what a decision lacks besides is fetched once, only for the
 * loads that need it. On the disk everything is at hand.
 */
async function judged(
  load: Load,
  value: Value,
  ref: WrittenRef,
  { rules, source, range, registry, modelFacts, kept, signal }: Judging,
): Promise<Pick<JudgedCheckpoint, 'lookup' | 'outcome' | 'outcomes'>> {
  const name = nameOf(value, kept);
  let needs = kept.about('needs', [load], () => needsOf(load, rules));
  if (name.kind === 'path') needs = new Set<Fact>([...needs, 'config', 'headers']);
  const look = async (): Promise<Lookup> => {
    if (value.isMade) return MADE;
    if (!isHubId(load, ref.repoId, value.text)) return ELSEWHERE;
    const why = load.library === 'sentence-transformers' ? undefined : whyNotAsWritten(value.text, name);
    // Only with a slash behind it may it be the name of a folder all the same.
    if (why !== undefined && !value.text.endsWith('/')) return { state: 'invalid', detail: why };
    const found = await lookedUp(ref, needs, source, signal);
    const isFolder = found.state === 'found' && found.from === 'folder';
    return why === undefined || isFolder ? found : { state: 'invalid', detail: why };
  };
  let lookup = await look();
  let facts: ModelFacts | undefined;
  const decided = (): Verdict =>
    kept.about(facts ? 'verdict' : 'first verdict', [load, lookup], () =>
      verdictOn(load, lookup, range, registry, facts),
    );
  let verdict = decided();
  // The configuration may tell that it is another class than the summary lets one think.
  for (const want of ['weights', 'config', 'weights'] as const) {
    if (!wants(verdict, want)) continue;
    if (want === 'weights') facts = await modelFacts();
    else {
      needs = new Set<Fact>([...needs, want]);
      const more = await look();
      if (more.state !== 'found') break;
      lookup = more;
    }
    verdict = decided();
  }
  return { lookup, ...verdict };
}

interface WrittenRef {
  readonly repoId: string;
  readonly revision: string | null;
  /** The URI of the module. */
  readonly from: string | undefined;
}

/** Whether it matters for a load what the module does with its result: some of its weights are new, or left out. */
export function dependsOnUse({ load, checkpoints }: JudgedLoad): boolean {
  const name = load.classes[0]?.name ?? '';
  const all = checkpoints.flatMap(({ outcome, outcomes }) => [outcome, ...outcomes.map(({ value }) => value)]);
  if (all.some((one) => 'modelClass' in one && isCausalEncoder(one.modelClass ?? ''))) return true;
  const losses = all.map((one) => lossIn(one, name));
  return losses.some((loss) => loss !== undefined && !(loss === 'head' && preparesHead(load)));
}

/**
 * What the rules in force have to say about judged loads, in the order of the loads, and then about the imports in
 * `context` that no load uses.
 */
export function diagnosticsOf(
  judged: readonly JudgedLoad[],
  rules: readonly Rule[],
  context: RuleContext,
  choice: Choice,
  kept = NO_JUDGEMENTS,
): Diagnostic[] {
  const inForce = rules.flatMap((rule) => {
    const severity = chosenSeverity(rule, choice);
    return severity ? [{ rule, severity }] : [];
  });
  const found = (rule: Rule, severity: Severity, load: JudgedLoad): Diagnostic | undefined => {
    const finding = rule.judge(load, context);
    if (!finding) return undefined;
    const own = begins(severity, rule, finding, choice);
    return diagnosticOf(rule, finding, load, weighed(own, finding, load));
  };
  const ofLoads = judged.flatMap((load) => {
    const subject = [load.load, ...load.checkpoints.map(({ lookup }) => lookup)];
    // Places and fixes are those of this version: only which rules have nothing to say is kept.
    const speaking = kept.about('speaking rules', subject, () =>
      inForce.filter(({ rule, severity }) => found(rule, severity, load)),
    );
    return speaking.flatMap(({ rule, severity }) => found(rule, severity, load) ?? []);
  });
  const unloaded = context.imports.filter(({ loads }) => loads === 0);
  const ofImports = unloaded.flatMap((imported) =>
    inForce.flatMap(({ rule, severity }) => {
      const finding = rule.judgeImport?.(imported, context);
      return finding ? [diagnosticOf(rule, finding, undefined, weighedImport(severity, finding))] : [];
    }),
  );
  return [...ofLoads, ...ofImports];
}

/** A rule's finding as what is shown of it; `judged` is the load that it is about. */
export function diagnosticOf(
  rule: Rule,
  finding: Finding,
  judged: JudgedLoad | undefined,
  severity: Severity,
): Diagnostic {
  const { at, message, fixes, values, isDeprecation } = finding;
  const isElsewhere = ({ place: { part, range }, file }: Value): boolean => {
    if (file) return true;
    const call = judged?.load.place;
    return part !== call?.part || range.end <= call.range.start || range.start >= call.range.end;
  };
  const related = values
    .filter(isElsewhere)
    .map(({ place, text, file }) => ({ at: place, ...(file && { file }), message: `"${text}" is set here.` }));
  return {
    ...{ rule: rule.id, severity, message, at, load: judged?.index ?? null, help: helpOf(rule.id), fixes, related },
    ...(isDeprecation === true && { isDeprecation }),
  };
}

/** sentence-transformers takes a name without an owner for one of its own organisation's, and once loaded addresses. */
const isHubId = ({ library }: Load, repoId: string, text: string): boolean =>
  library !== 'sentence-transformers' || (repoId.includes('/') && !text.includes('://'));

const ELSEWHERE: Lookup = { state: 'skipped', detail: 'sentence-transformers decides which repository that is.' };
/** The Hub knows at most what was there before. */
const MADE: Lookup = { state: 'skipped', detail: 'The code itself saves a model under this name.' };

async function lookedUp(
  { repoId, revision, from }: WrittenRef,
  needs: ReadonlySet<Fact>,
  source: CheckpointSource,
  signal?: Signal,
): Promise<Lookup> {
  if (revision === null) return { state: 'skipped', detail: 'Which revision is loaded is decided when the code runs.' };
  const ref: CheckpointRef = { repoId, revision, ...(from !== undefined && { from }) };
  return source.lookup(ref, needs, signal);
}

/** `revision=` as written; `main` where there is none, null where it is not known. */
function revisionOf({ keywords }: Load): string | null {
  const argument = keywords.get('revision');
  if (!argument || argument.constant === null) return 'main';
  const [only, ...others] = argument.strings;
  return only && others.length === 0 && !OFTEN.has(only.origin) ? only.text : null;
}

/** Origins of a revision that is given in some cases only. */
const OFTEN: ReadonlySet<Origin> = new Set(['branch', 'loop']);
