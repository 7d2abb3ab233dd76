import type { LookupFailure, FactSource } from '../../checkpoint/checkpoint.js';
import type { Load, Origin } from '../../load.js';
import type { Outcome } from '../../outcome/outcome.js';
import type { Severity } from '../../rules/rule.js';
import type { Position } from '../../text.js';

/** What a run found: the JSON report as a value, schemaVersion 1. Every format is made from it. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'loadlint'; readonly version: string };
  readonly files: readonly FileReport[];
  readonly summary: Summary;
}

/** One file that was to be read; where that failed the lists are empty and `errors` says why. */
export interface FileReport {
  readonly path: string;
  readonly transformers: TransformersReport;
  readonly loads: readonly LoadReport[];
  readonly diagnostics: readonly DiagnosticReport[];
  readonly errors: readonly string[];
}

/** The transformers a file is judged by, and the file that says so. */
export interface TransformersReport {
  readonly range: string;
  readonly source: 'option' | 'setting' | 'installed' | 'lock' | 'requirement' | 'default';
  readonly path: string | null;
}

/** A span in positions, its end exclusive; in a notebook with the 0-based index in the file's `cells`. */
export interface ReportRange {
  readonly start: Position;
  readonly end: Position;
  readonly cell?: number;
}

/** One call that loads something. */
export interface LoadReport {
  readonly callee: Load['callee'];
  readonly className: string | null;
  /** Only where several are possible. */
  readonly classNames?: readonly string[];
  readonly library: string;
  readonly task: string | null;
  readonly range: ReportRange;
  readonly classRange: ReportRange | null;
  readonly checkpointRange: ReportRange | null;
  readonly checkpoints: readonly CheckpointReport[];
}

/** A repository of the Hub, or a folder, by the name the code has for it. */
export type NamedReport = { readonly repoId: string } | { readonly path: string };

/** One value the checkpoint argument may have. */
export type CheckpointReport = NamedReport & {
  readonly resolvedId: string | null;
  readonly revision: string | null;
  readonly origin: Origin;
  readonly valueRange: ReportRange;
  /** Path of the file the value stands in, where it is another. */
  readonly valuePath: string | null;
  readonly lookup: {
    readonly state: 'found' | LookupFailure;
    readonly from: FactSource | null;
    readonly modelType: string | null;
    readonly architectures: readonly string[];
  };
  readonly outcome: Outcome['kind'];
  readonly modelClass: string | null;
  readonly reason: string;
};

/** One finding. */
export interface DiagnosticReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: ReportRange;
  /** Index into the file's loads. */
  readonly load: number | null;
  readonly help: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly range: ReportRange; readonly newText: string }[];
  }[];
}

/** Counts over all files; `checkpoints` and `unreachable` count distinct ids. */
export interface Summary extends Readonly<Record<Severity, number>> {
  readonly files: number;
  readonly loads: number;
  readonly checkpoints: number;
  readonly unreachable: number;
  readonly suppressed: number;
}
