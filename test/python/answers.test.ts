import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Module, Names } from '../../src/load.js';
import type { ReadModule } from '../../src/python/python.js';
import type { FetchedFiles } from '../../src/python/names/other-files.js';
import { startPython } from '../../src/python/python.js';
import { startSyntax } from '../../src/python/syntax.js';
import { checkoutAssets } from '../support/assets.js';
import { editedByStatement, random, statementsIn, type Random } from '../support/edits.js';
import { formFiles, sectionFiles } from '../support/forms.js';

const SEED = 4_711;
/** Edits in a row to each section with its neighbours, and to each file of sections as one script. */
const EDITS = { sections: 1, file: 6 };
/** Sections that are put into one module. */
const TOGETHER = 4;

const syntax = await startSyntax(checkoutAssets, () => undefined);
const python = await startPython(syntax, checkoutAssets);

describe('what is kept of the version before is what would be found anew', () => {
  for (const { name, sections } of [...formFiles(), ...sectionFiles('results')]) {
    const others = sections.flatMap(({ module }) => module.parts.flatMap(({ text }) => statementsIn(text)));
    test(`${name}: sections`, () => {
      const next = random(SEED);
      for (let at = 0; at < sections.length; at += TOGETHER) {
        const parts = sections.slice(at, at + TOGETHER).map(({ module }) => module.parts.map(({ text }) => text));
        // As cells of a notebook, or as a script.
        edit(next(2) === 0 ? parts.flat() : [parts.flat().join('\n')], others, EDITS.sections, next);
      }
    });
    test(`${name}: one script`, () => {
      edit(
        [sections.flatMap(({ module }) => module.parts.map(({ text }) => text)).join('\n')],
        others,
        EDITS.file,
        random(SEED),
      );
    });
  }
});

const SCRIPT = `import os
from transformers import AutoModel, AutoTokenizer

NAME = "org/first"
OTHER = "org/other"


def model(name="org/second"):
    return AutoModel.from_pretrained(name)


def tokenizer():
    return AutoTokenizer.from_pretrained(NAME)


def rest(rows):
    total = 0
    for row in rows:
        total += row
    return total


def fields(config):
    return config.size
`;

/** Edits with how many of the six things that are kept of the script they let find anew: two loads, and two imports twice. */
const edits: readonly (readonly [about: string, from: string, to: string, anew: number])[] = [
  ['nothing', '', '', 0],
  ['a statement of a function that says nothing of loads', 'total = 0', 'total = 1', 0],
  ['a line above all', 'import os', '\n\nimport os', 0],
  ['a comment', '# behind', '# far behind', 0],
  ['a name that nobody asks for', 'OTHER = "org/other"', 'OTHERS = "org/other"', 0],
  ['a new function', 'def fields', 'def more():\n    return 1\n\n\ndef fields', 0],
  ['the value of one load', '"org/first"', '"org/firsts"', 1],
  ['a second binding of its name', 'OTHER =', 'NAME =', 1],
  ['a binding of its name elsewhere', 'total = 0', 'global NAME; NAME = 0', 1],
  ['a call that passes something else', 'config.size', 'model("org/third")', 1],
  ['another name that is imported with them', 'import AutoModel,', 'import AutoConfig, AutoModel,', 1],
  ['the order of what is imported', 'AutoModel, AutoTokenizer', 'AutoTokenizer, AutoModel', 0],
  ['an alias of one of them', 'AutoTokenizer\n', 'AutoTokenizer as AutoTokenizer\n', 2],
  ['the module that they are from', 'from transformers import', 'from transformers.models.auto import', 5],
  ['the load itself', 'from_pretrained(name)', 'from_pretrained(name, revision="x")', 3],
];

describe('only what an edit matters to is found anew', () => {
  for (const [about, from, to, expected] of edits)
    test(about, () => {
      const text = `${SCRIPT}# behind\n`;
      python.read(moduleOf('kept', [text]));
      const read = python.read(moduleOf('kept', [text.replace(from, to)]));
      forget('kept', [text]);
      assert.equal(read.anew, expected);
    });

  test('with other files only if these stay the same', () => {
    const main = 'from transformers import AutoModel\nfrom names import NAME\nAutoModel.from_pretrained(NAME)\n';
    const files = (value: string): FetchedFiles =>
      new Map([['names kept', { uri: 'names.py', text: `NAME = "${value}"\n`, version: 1 }]]);
    const values = (text: string, value: string): unknown => {
      const { loads, anew } = python.read(moduleOf('kept', [text]), files(value));
      return [anew, ...loads.flatMap(({ checkpoint }) => checkpoint?.values.map((one) => one.text))];
    };
    assert.deepEqual(values(main, 'org/a'), [3, 'org/a']);
    assert.deepEqual(values(`${main}print()\n`, 'org/a'), [0, 'org/a']);
    assert.deepEqual(values(`${main}print()\n`, 'org/b'), [3, 'org/b']);
    forget('kept', [main]);
  });
});

function edit(begin: readonly string[], others: readonly string[], edits: number, next: Random): void {
  let texts = begin;
  const before: (readonly string[])[] = [];
  python.read(moduleOf('kept', texts));
  for (let version = 0; version < edits; version++) {
    const back = next(5) === 0 ? before.pop() : undefined;
    const at = next(texts.length);
    if (!back) before.push(texts);
    texts = back ?? texts.with(at, editedByStatement(texts[at] ?? '', others, next));
    // What becomes of the results is asked for afterwards, as the service does.
    if (version % 4 === 0) python.read(moduleOf('kept', texts));
    const kept = python.read(moduleOf('kept', texts), undefined, { uses: version % 4 === 0 });
    const anew = python.read(moduleOf('anew', texts), undefined, { uses: version % 4 === 0 });
    forget('anew', texts);
    const words = [...new Set(texts.flatMap((text) => text.match(/[A-Za-z_]\w*/g) ?? []))];
    assert.deepEqual(plain(kept, 'kept', words), plain(anew, 'anew', words), texts.join('\n# %%\n'));
    // Searches cost by the length of the text, which was another one when an answer was found.
    assert.ok(Math.abs(kept.steps - anew.steps) <= 0.02 * anew.steps + 0.1, `${kept.steps} for ${anew.steps} steps`);
  }
  forget('kept', texts);
}

const moduleOf = (uri: string, texts: readonly string[]): Module => ({
  uri,
  parts: texts.map((text, at) => ({ uri: `${uri}#${at}`, version: 1, text, ...(texts.length > 1 && { cell: at }) })),
});

function forget(uri: string, texts: readonly string[]): void {
  for (const at of texts.keys()) python.forget(`${uri}#${at}`);
}

/** As data, without what may differ; of names in force those of `words`. */
function plain(all: ReadModule, uri: string, words: readonly string[]): unknown {
  const { loads, imports, ignores, unparsed, wanted, isCutShort } = all;
  const among = (taken: Names): readonly string[] => words.filter((word) => taken.has(word));
  const read = {
    loads: loads.map((load) => {
      const { imported, taken } = load.names;
      return { ...load, names: { imported, taken: among(taken) } };
    }),
    imports: imports.map((one) => ({ ...one, taken: among(one.taken) })),
    ...{ ignores, unparsed, wanted, isCutShort },
  };
  const shown = (_key: string, value: unknown): unknown =>
    value instanceof Map || value instanceof Set ? [...(value as Set<unknown>)] : value;
  return JSON.parse(JSON.stringify(read, shown).replaceAll(`"from":"${uri}"`, '"from":""'));
}
