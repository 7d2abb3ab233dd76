import type { Lookup } from '../../src/checkpoint/checkpoint.js';
import type { Load, Module, Place } from '../../src/load.js';
import type { Outcome } from '../../src/outcome/outcome.js';
import type { Release } from '../../src/registry/registry.js';
import type { JudgedLoad, Severity } from '../../src/rules/rule.js';
import type { Analysis, Diagnostic, LanguageService } from '../../src/service.js';

/** What a test says about a checkpoint. */
export interface FakeAnswer {
  readonly lookup: Lookup;
  readonly outcome: Outcome;
}

/** A service without parser, tables and rules, for tests of hosts. */
export interface FakeService extends LanguageService {
  /** URIs of the modules that were forgotten, in order. */
  readonly forgotten: string[];
}

/**
 * Takes `Class.from_pretrained("id")` in a text for a load, and any other argument for one that is not known.
 * `answers` tells about ids; about every other id nothing is known. What raises is an error of `unsupported-auto-class`
 * whose fix puts AutoModel in place of the class, what drops weights a warning, random weights a hint. `import Gone` is
 * an error of `removed-class`, about no load.
 */
export function fakeService(answers: Readonly<Record<string, FakeAnswer>> = {}): FakeService {
  const forgotten: string[] = [];
  return {
    forgotten,
    release: { version: '9.8.7' } as Release,
    families: {},
    loads: (module) => judgedLoads(module, answers).map(({ load }) => load),
    analyse: (module) => {
      const analysis = analysisOf(judgedLoads(module, answers));
      return Promise.resolve({ ...analysis, diagnostics: [...analysis.diagnostics, ...goneClasses(module)] });
    },
    hover(module, part, offset) {
      const id = /^[^"]*/.exec(module.parts[part]?.text.slice(offset) ?? '')?.[0] ?? '';
      const at = { part, range: { start: offset, end: offset + id.length } };
      return Promise.resolve(
        id in answers ? { at, markdown: `**[${id}](https://hub/${id})**: \`a card\`` } : undefined,
      );
    },
    forget: (uri) => void forgotten.push(uri),
  };
}

/** An answer of the bundled index, and what the load makes of it. */
export function found(id: string, outcome: Outcome): FakeAnswer {
  const checkpoint = { resolvedId: id, modelType: 't5', architectures: ['T5Model'], remoteCode: [], asOf: 0 };
  return { lookup: { state: 'found', from: 'bundled', checkpoint }, outcome };
}

/** One outcome of each kind that the tests need. */
export const outcomes = {
  raises: { kind: 'raises', cause: 'no-model-class', error: 'ValueError', reason: 'It has no class for t5.' },
  drops: { kind: 'drops-weights', modelClass: 'T5Decoder', dropped: ['encoder'], reason: 'Half of it is left out.' },
  random: { kind: 'random-weights', modelClass: 'T5Head', random: ['head'], dropped: [], reason: 'The head is new.' },
  loads: { kind: 'loads', modelClass: 'T5Model', reason: 'It fits.' },
  unknown: { kind: 'unknown', reason: 'Nothing is known.' },
} as const satisfies Record<string, Outcome>;

const severities: Readonly<Partial<Record<Outcome['kind'], readonly [string, Severity]>>> = {
  raises: ['unsupported-auto-class', 'error'],
  'drops-weights': ['dropped-weights', 'warning'],
  'random-weights': ['untrained-head', 'hint'],
};

function judgedLoads(module: Module, answers: Readonly<Record<string, FakeAnswer>>): JudgedLoad[] {
  return module.parts
    .flatMap(({ text }, part) =>
      [...text.matchAll(/(\w+)\.from_pretrained\(([^)]*)\)/g)].map(
        ({ index, 0: call, 1: name = '', 2: argument = '' }) => judgedLoad(part, index, call, name, argument, answers),
      ),
    )
    .map((judged, index) => ({ ...judged, index }));
}

function judgedLoad(
  part: number,
  start: number,
  call: string,
  name: string,
  argument: string,
  answers: Readonly<Record<string, FakeAnswer>>,
): JudgedLoad {
  const place = (from: number, text: string): Place => ({ part, range: { start: from, end: from + text.length } });
  const at = place(start + name.length + '.from_pretrained('.length, argument);
  const ids = [...argument.matchAll(/"([^"]*)"/g)].map(([, id = '']) => id);
  const values = ids.map((text) => ({ text, origin: 'literal' as const, place: at }));
  const load: Load = {
    callee: 'from_pretrained',
    place: place(start, call),
    statement: place(start, call),
    library: 'transformers',
    classes: [{ name, place: place(start, name) }],
    checkpoint: { place: at, values },
    keywords: new Map(),
    unpacksKeywords: false,
    names: { imported: new Map(), taken: new Set() },
    isChoice: false,
    isUncertain: false,
  };
  const nothing: FakeAnswer = { lookup: { state: 'skipped', detail: 'unknown' }, outcome: outcomes.unknown };
  const checkpoints = values.map((value) => ({
    value,
    ref: { repoId: value.text, revision: 'main' },
    ...(answers[value.text] ?? nothing),
    outcomes: [],
  }));
  return { load, index: 0, checkpoints };
}

function goneClasses({ parts }: Module): Diagnostic[] {
  return parts.flatMap(({ text }, part) =>
    [...text.matchAll(/(?<=import )Gone/g)].map(({ index }): Diagnostic => {
      const at = { part, range: { start: index, end: index + 'Gone'.length } };
      const fixes = [{ title: 'Replace Gone with New', safe: true, edits: [{ place: at, newText: 'New' }] }];
      const rule = 'removed-class';
      const what = { rule, severity: 'error', message: 'Gone is gone.', help: `https://help/${rule}` } as const;
      return { ...what, at, load: null, fixes, related: [], isDeprecation: true };
    }),
  );
}

function analysisOf(loads: readonly JudgedLoad[]): Analysis {
  const diagnostics = loads.flatMap(({ load: { classes }, index, checkpoints }) =>
    checkpoints.flatMap(({ ref, outcome }): Diagnostic[] => {
      const [rule, severity] = severities[outcome.kind] ?? [];
      const at = classes[0]?.place;
      if (rule === undefined || severity === undefined || !at) return [];
      const fixes = [{ title: 'Load with AutoModel', safe: true, edits: [{ place: at, newText: 'AutoModel' }] }];
      const message = `${ref.repoId}: ${outcome.reason}`;
      return [{ rule, severity, message, at, load: index, help: `https://help/${rule}`, fixes, related: [] }];
    }),
  );
  const transformers = { range: '9.8.7', source: 'default', path: null } as const;
  return {
    transformers,
    loads,
    diagnostics,
    suppressed: 0,
    unparsed: [],
    isCutShort: false,
    files: [],
    pending: false,
  };
}
