import type { CheckpointRef, Fact, Lookup } from './checkpoint/checkpoint.js';
import type { CheckpointSource } from './checkpoint/source.js';
import type { Load, Value } from './load.js';
import { verdictOn } from './outcome/verdict.js';
import type { Signal } from './ports.js';
import type { ReleaseRange } from './registry/ranges.js';
import type { Registry } from './registry/registry.js';
import { helpOf } from './rules/help.js';
import type { Finding, JudgedLoad, Rule, RuleContext, Severity } from './rules/rule.js';
import type { Diagnostic } from './service.js';
import { chosenSeverity, weighed, type Choice } from './severity.js';
import { refOf } from './checkpoint/repo-id.js';

/** Looks up what the loads name and decides what each does. All facts are there before any rule runs. */
export async function judgedLoads(
  loads: readonly Load[],
  rules: readonly Rule[],
  source: CheckpointSource,
  range: ReleaseRange,
  registry: Registry,
  signal?: Signal,
): Promise<JudgedLoad[]> {
  return Promise.all(
    loads.map(async (load, index) => {
      const needs = new Set<Fact>(['summary', ...rules.flatMap((rule) => rule.needs(load))]);
      const revision = revisionOf(load);
      const checkpoints = await Promise.all(
        (load.checkpoint?.values ?? []).map(async (value) => {
          const { repoId } = refOf(value.text);
          const lookup = await lookedUp({ repoId, revision }, needs, source, signal);
          return { value, ref: { repoId, revision }, lookup, ...verdictOn(load, lookup, range, registry) };
        }),
      );
      return { load, index, checkpoints };
    }),
  );
}

/** What the rules in force have to say about judged loads, in the order of the loads. */
export function diagnosticsOf(
  judged: readonly JudgedLoad[],
  rules: readonly Rule[],
  context: RuleContext,
  choice: Choice,
): Diagnostic[] {
  return judged.flatMap((load) =>
    rules.flatMap((rule) => {
      const severity = chosenSeverity(rule, choice);
      const finding = severity && rule.judge(load, context);
      return finding ? [diagnosticOf(rule, finding, load, weighed(severity, finding, load))] : [];
    }),
  );
}

function diagnosticOf(rule: Rule, finding: Finding, { load, index }: JudgedLoad, severity: Severity): Diagnostic {
  const { at, message, fixes, values } = finding;
  const isElsewhere = ({ place: { part, range } }: Value): boolean =>
    part !== load.place.part || range.end <= load.place.range.start || range.start >= load.place.range.end;
  const related = values
    .filter(isElsewhere)
    .map(({ place, text }) => ({ at: place, message: `"${text}" is set here.` }));
  return { rule: rule.id, severity, message, at, load: index, help: helpOf(rule.id), fixes, related };
}

async function lookedUp(
  { repoId, revision }: { repoId: string; revision: string | null },
  needs: ReadonlySet<Fact>,
  source: CheckpointSource,
  signal?: Signal,
): Promise<Lookup> {
  if (revision === null) return { state: 'skipped', detail: 'Which revision is loaded is decided when the code runs.' };
  const ref: CheckpointRef = { repoId, revision };
  return source.lookup(ref, needs, signal);
}

/** `revision=` as written; `main` where there is none, null where it is not known. */
function revisionOf({ keywords }: Load): string | null {
  const argument = keywords.get('revision');
  if (!argument || argument.constant === null) return 'main';
  const [only, ...others] = argument.strings;
  return only && others.length === 0 ? only.text : null;
}
