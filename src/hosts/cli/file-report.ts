import type { Lookup } from '../../checkpoint/checkpoint.js';
import { nameIn } from '../../checkpoint/repo-id.js';
import type { Module, Place } from '../../load.js';
import type { JudgedCheckpoint, JudgedLoad } from '../../rules/rule.js';
import type { Analysis, Diagnostic } from '../../service.js';
import { LineIndex } from '../../text.js';
import { valuePlaces, type ValueAt } from './value-places.js';
import type {
  CheckpointReport,
  DiagnosticReport,
  FileReport,
  LoadReport,
  NamedReport,
  ReportRange,
  TransformersReport,
} from './report.js';

/** What the report says about a module that was analysed. */
export function fileReport(
  path: string,
  transformers: TransformersReport,
  module: Module,
  analysis: Analysis,
): FileReport {
  const rangeAt = rangesOf(module);
  const valueAt = valuePlaces(path, module, analysis, rangeAt);
  return {
    path,
    transformers,
    loads: analysis.loads.map((load) => loadReport(load, rangeAt, valueAt)),
    diagnostics: inOrderOfPlaces(analysis.diagnostics).map((diagnostic) => diagnosticReport(diagnostic, rangeAt)),
    errors: analysis.unparsed.map((part) => unparsedError(module.parts[part]?.cell)),
  };
}

const unparsedError = (cell: number | undefined): string =>
  `${cell === undefined ? 'the file' : `cell ${cell + 1}`} was not parsed: it takes too long or is nested too deeply`;

/** What the report says about a file that cannot be read. */
export function unreadableReport(path: string, transformers: TransformersReport, error: string): FileReport {
  return { path, transformers, loads: [], diagnostics: [], errors: [error] };
}

type RangeAt = (place: Place) => ReportRange;

function rangesOf({ parts }: Module): RangeAt {
  const indexes = new Map<number, LineIndex>();
  return ({ part, range }) => {
    const { text = '', cell } = parts[part] ?? {};
    const index = indexes.get(part) ?? new LineIndex(text);
    indexes.set(part, index);
    const span = { start: index.positionAt(range.start), end: index.positionAt(range.end) };
    return cell === undefined ? span : { ...span, cell };
  };
}

function loadReport({ load, checkpoints }: JudgedLoad, rangeAt: RangeAt, valueAt: ValueAt): LoadReport {
  const [used, ...others] = load.classes;
  const isOne = used !== undefined && others.length === 0;
  return {
    callee: load.callee,
    className: isOne ? used.name : null,
    ...(others.length > 0 && { classNames: load.classes.map(({ name }) => name) }),
    library: load.library,
    task: taskOf(load),
    range: rangeAt(load.place),
    classRange: used ? rangeAt(used.place) : null,
    checkpointRange: load.checkpoint ? rangeAt(load.checkpoint.place) : null,
    checkpoints: checkpoints.map((checkpoint) => checkpointReport(checkpoint, valueAt)),
  };
}

/** The task as written; null where it is one of several, or not known. */
function taskOf({ task }: JudgedLoad['load']): string | null {
  const [only, ...others] = task?.strings ?? [];
  return only && others.length === 0 ? only.text : null;
}

function checkpointReport(
  { value, ref, lookup, outcome, outcomes }: JudgedCheckpoint,
  valueAt: ValueAt,
): CheckpointReport {
  const found = lookup.state === 'found' ? lookup : undefined;
  const named = namedReport(value.text, ref.repoId, isOfFolder(lookup));
  return {
    ...named,
    resolvedId: found && 'repoId' in named ? found.checkpoint.resolvedId : null,
    revision: 'path' in named ? null : ref.revision,
    origin: value.origin,
    ...valueAt(value),
    lookup: {
      state: lookup.state,
      from: found?.from ?? null,
      modelType: found?.checkpoint.modelType ?? null,
      architectures: found?.checkpoint.architectures ?? [],
    },
    outcome: outcome.kind,
    ...(outcomes.length > 0 && {
      outcomes: outcomes.map(({ range, value: { kind } }) => ({ range, outcome: kind })),
    }),
    modelClass: 'modelClass' in outcome ? outcome.modelClass : null,
    reason: outcome.reason,
  };
}

/** What has the form of an id may be a folder nevertheless. */
function namedReport(text: string, repoId: string, isFolder: boolean): NamedReport {
  const name = nameIn(text);
  return name.kind === 'path' ? { path: name.path } : isFolder ? { path: repoId } : { repoId };
}

const isOfFolder = (lookup: Lookup): boolean =>
  (lookup.state === 'found' ? lookup.from : lookup.rest?.from) === 'folder';

/** Rules speak load by load; a finding may stand before the load that it is about. */
function inOrderOfPlaces(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(({ at: a }, { at: b }) => a.part - b.part || a.range.start - b.range.start);
}

function diagnosticReport(diagnostic: Diagnostic, rangeAt: RangeAt): DiagnosticReport {
  const { rule, severity, message, at, load, help, fixes } = diagnostic;
  return {
    rule,
    severity,
    message,
    range: rangeAt(at),
    load,
    help,
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(({ place, newText }) => ({ range: rangeAt(place), newText })),
    })),
  };
}
