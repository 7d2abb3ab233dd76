import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Checkpoint } from '../../src/checkpoint/checkpoint.js';
import type { CheckpointSource } from '../../src/checkpoint/source.js';
import type { Module } from '../../src/load.js';
import type { Fix, Rule } from '../../src/rules/rule.js';
import type { Diagnostic, LanguageService } from '../../src/service.js';
import { applyEdits } from '../../src/text.js';
import { script, textAt } from './modules.js';
import { firstAnswer } from '../../src/checkpoint/source.js';
import { exampleHub } from './example-hub.js';
import { bundled, offlineService } from './service.js';

/** A marker is a Python comment under the code it is about: `#   ^^^^ error: message`. */
const MARKER = /^\s*#\s*(\^+) (error|warning|info|hint): (.*)$/;

/** One service for each rule and version: over the bundled facts, and over the Hub of a test file. */
const offline = new Map<string, LanguageService>();
const services = new Map<string, LanguageService>();

/** What the pages' examples are judged by. */
const stored = firstAnswer(exampleHub, bundled);

/**
 * What one rule says about a module, against the example repositories and the bundled facts, or those of a made-up
 * Hub, which is the same in a test file, and a version or range, by default the newest release.
 */
export async function diagnose(
  rule: Rule,
  module: Module,
  transformers?: string,
  hub?: CheckpointSource,
): Promise<readonly Diagnostic[]> {
  const known = hub ? services : offline;
  const key = `${rule.id} ${transformers ?? ''}`;
  const service = known.get(key) ?? (await offlineService({ select: [rule.id] }, hub, transformers, stored));
  known.set(key, service);
  return (await service.analyse(module, hub ? 'network' : 'stored')).diagnostics;
}

/** A Hub that holds these, by id, with all that may be asked of them. */
export const hubOf = (checkpoints: Readonly<Record<string, Partial<Checkpoint>>>): CheckpointSource => ({
  lookup({ repoId }) {
    const facts = checkpoints[repoId];
    const none = { resolvedId: repoId, architectures: [], remoteCode: [], asOf: 0 };
    return Promise.resolve(
      facts
        ? { state: 'found', from: 'hub', checkpoint: { ...none, ...facts } }
        : { state: 'absent', detail: 'it is not there' },
    );
  },
});

/** Tests of one rule, as tables of marked code. */
export function ruleTester(
  rule: Rule,
  transformers?: string,
  hub?: CheckpointSource,
): {
  readonly reports: (name: string, code: string | Module) => void;
  readonly fixes: (title: string, before: string, after: string) => void;
  readonly offers: (name: string, code: string, titles: readonly string[]) => void;
} {
  const only = async (code: string): Promise<Diagnostic> => {
    const [diagnostic, ...others] = await diagnose(rule, script(code), transformers, hub);
    assert.ok(diagnostic && others.length === 0, 'expected exactly one diagnostic');
    return diagnostic;
  };
  return {
    /** Exactly the marked diagnostics are reported; unmarked code is silent. */
    reports: (name, code) =>
      void test(`${rule.id}: ${name}`, async () => {
        const module = typeof code === 'string' ? script(code) : code;
        const found = await diagnose(rule, module, transformers, hub);
        const actual = found
          .toSorted(({ at: a }, { at: b }) => a.part - b.part || a.range.start - b.range.start)
          .map(({ severity, message, at }) => `${severity}: ${message} @ ${textAt(module, at)}`);
        assert.deepEqual(
          actual,
          module.parts.flatMap(({ text }) => expectedFrom(text)),
        );
      }),
    /** The titled fix of the only diagnostic turns `before` into `after`, which has nothing left to report. */
    fixes: (title, before, after) =>
      void test(`${rule.id}: ${title}`, async () => {
        const { fixes } = await only(before);
        const fix = fixes.find((candidate) => candidate.title === title);
        assert.ok(fix, `no fix is titled "${title}", only: ${fixes.map((one) => one.title).join(', ')}`);
        assert.equal(fixed(before, fix), after);
        assert.deepEqual(
          await diagnose(rule, script(after), transformers, hub),
          [],
          'the fix must leave nothing to report',
        );
      }),
    /** The titles of all fixes, in order. */
    offers: (name, code, titles) =>
      void test(`${rule.id}: ${name}`, async () => {
        assert.deepEqual(
          (await only(code)).fixes.map(({ title }) => title),
          titles,
        );
      }),
  };
}

/** A script after a fix. */
export const fixed = (text: string, { edits }: Fix): string =>
  applyEdits(
    text,
    edits.map(({ place, newText }) => ({ range: place.range, newText })),
  );

function expectedFrom(text: string): string[] {
  let code = '';
  return text.split('\n').flatMap((line) => {
    const [, carets = '', severity = '', message = ''] = MARKER.exec(line) ?? [];
    if (carets === '') return ((code = line), []);
    const at = line.indexOf('^');
    return [`${severity}: ${message} @ ${code.slice(at, at + carets.length)}`];
  });
}
