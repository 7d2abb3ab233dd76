import type { Fact, Lookup } from '../checkpoint/checkpoint.js';
import type { ClassImport, Edit, IgnoreComment, ListedRule, Load, Module, Place, Value } from '../load.js';
import type { AlternativesOf } from '../outcome/alternatives.js';
import type { Outcome } from '../outcome/outcome.js';
import type { Families } from '../registry/families.js';
import type { ReleaseRange, Segment } from '../registry/ranges.js';
import type { Registry, Release } from '../registry/registry.js';

/** Weakest last. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** A way out, as edits made where the verdict was made. */
export interface Fix {
  readonly title: string;
  /** Whether it may be applied without a look: see the contract of `--fix`. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** One value that the checkpoint argument may have, what was found out about it, and what the load does with it. */
export interface JudgedCheckpoint {
  readonly value: Value;
  /** What the value names; the revision is null where the code does not tell it. */
  readonly ref: { readonly repoId: string; readonly revision: string | null };
  readonly lookup: Lookup;
  /** What happens in all releases of the range, or in the newest of an open one; `unknown` where they disagree. */
  readonly outcome: Outcome;
  /** By parts of the range, oldest first; empty where all releases agree. */
  readonly outcomes: readonly Segment<Outcome>[];
}

/** A load and all that is known about it: gathered before any rule runs. */
export interface JudgedLoad {
  readonly load: Load;
  /** Index of the load in its module's loads. */
  readonly index: number;
  readonly checkpoints: readonly JudgedCheckpoint[];
}

/** What a rule may ask besides the load. */
export interface RuleContext {
  readonly module: Module;
  /** The classes that the module takes from transformers. */
  readonly imports: readonly ClassImport[];
  /** The releases that the module may run with. */
  readonly range: ReleaseRange;
  /** The newest of them. */
  readonly release: Release;
  readonly registry: Registry;
  readonly families: Families;
  /** In that release. */
  readonly alternatives: AlternativesOf;
}

/** A rule's opinion. */
export interface Finding {
  readonly at: Place;
  readonly message: string;
  readonly fixes: readonly Fix[];
  /** In place of the rule's own, where this finding is stronger or weaker by default; the settings replace both. */
  readonly severity?: Severity;
  /** The values that the finding rests on: their origins decide how strong it is. */
  readonly values: readonly Value[];
  /** Whether it holds in the whole range, in a part of it, or only in older releases of an open range. */
  readonly holds: Holds;
  /** Whether it is about the class alone, whatever the checkpoint is: then the values do not weaken it. */
  readonly isAboutClass?: boolean;
  /** Whether it is shown struck through: what it stands at is gone, or will go. */
  readonly isDeprecation?: boolean;
}

/** In which part of a range of releases something is so. */
export type Holds = 'everywhere' | 'in part' | 'in older ones';

/** A comment, or one of the rules that it lists, that suppresses nothing. */
export interface UnusedIgnore {
  readonly comment: IgnoreComment;
  /** The rule that is listed for nothing; absent where all of the comment is. */
  readonly rule?: ListedRule;
  readonly at: Place;
}

/** A synchronous, pure judge. The prose becomes `docs/rules/<id>.md`. */
export interface Rule {
  readonly id: string;
  /** `off`: in force only where it is selected, and then a warning, or where a severity is chosen for it. */
  readonly severity: Severity | 'off';
  /** One sentence for lists. */
  readonly summary: string;
  /** Markdown: why this is a problem. */
  readonly why: string;
  /** A file that is reported, by the bundled facts or those in `test/support/example-hub.ts`. */
  readonly bad: string;
  /** The same, mended: silent. */
  readonly good: string;
  /** The release that the examples are judged by; absent: the newest. */
  readonly exampleVersion?: string;
  /** Facts the rule needs about the load's checkpoints, gathered before it runs. */
  needs(load: Load): readonly Fact[];
  judge(judged: JudgedLoad, context: RuleContext): Finding | undefined;
  /** Judges a class that no load of the module names through this import. */
  judgeImport?(imported: ClassImport, context: RuleContext): Finding | undefined;
  /** Judges a comment that suppresses nothing; `rules` are the ids that there are. */
  judgeIgnore?(unused: UnusedIgnore, rules: ReadonlySet<string>, context: RuleContext): Finding | undefined;
}
