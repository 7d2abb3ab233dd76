import type { Module } from '../../src/load.js';
import { notebook, script } from './modules.js';

/** A module that asks too much, and what must be read of it all the same. */
export interface Pathological {
  readonly name: string;
  readonly module: Module;
  /** The ids of its loads, in order; `?` for one that is not known. */
  readonly ids: readonly string[];
  /** Whether only what is written in the calls is read of it. */
  readonly isCutShort: boolean;
}

const IMPORT = 'from transformers import AutoModel\n';
const LITERAL = 'AutoModel.from_pretrained("org/written")\n';

/** Modules that take long, or did so once. */
export function pathological(): Pathological[] {
  return [
    around(
      '50,000 lines',
      lines(25_000, (at) => `x${at} = f(${at})\nprint(x${at}, "text")\n`),
      ['org/written'],
      true,
    ),
    around('5,000 functions', lines(5_000, longFunction), ['org/written'], true),
    around('one line of 2 MB', `data = [${'1234567, '.repeat(230_000)}]\n`, ['org/written'], true),
    around('2 MB of statements on one line', `${'f(1); '.repeat(340_000)}\n`, ['org/written'], true),
    around('a string of 2 MB', `data = "${'abcdefgh'.repeat(260_000)}"\n`, ['org/written'], true),
    around('brackets 5,000 deep', `x = ${'('.repeat(5_000)}1${')'.repeat(5_000)}\n`),
    around('5,000 brackets that nobody closes', `x = ${'('.repeat(5_000)}\n`),
    around('calls 5,000 deep', `AutoModel.from_pretrained(${'f('.repeat(5_000)}"a"${')'.repeat(5_000)})\n`, ['?']),
    around('5,000 sums', `AutoModel.from_pretrained(${lines(5_000, () => '"a" + ')}"b")\n`, ['?']),
    around('attributes 5,000 deep', `AutoModel.from_pretrained(a${'.b'.repeat(5_000)})\n`, ['?']),
    around('blocks 280 deep', lines(280, (at) => `${' '.repeat(at)}if a:\n`) + `${' '.repeat(280)}pass\n`),
    around('quotes and nothing else', `${'"\''.repeat(20_000)}\n`),
    around('a chain of 3,000 names', `a0 = "org/x"\n${lines(3_000, (at) => `a${at + 1} = a${at}\n`)}${load('a3000')}`, [
      '?',
    ]),
    table(),
    functions(),
    {
      name: '4,000 loads of one name that is bound anew each time',
      module: script(IMPORT + lines(4_000, (at) => `name = "org/m${at}"\n${load('name')}`)),
      ids: Array.from({ length: 4_000 }, (_, at) => `org/m${at}`),
      isCutShort: false,
    },
    {
      name: '300 loads of a name with 500 branches',
      module: script(
        `${IMPORT}${lines(500, (at) => `if c${at}:\n    name = "org/m${at}"\n`)}${load('name').repeat(300)}${LITERAL}`,
      ),
      ids: [...Array<string>(300).fill('?'), 'org/written'],
      isCutShort: true,
    },
    {
      name: '600 classes whose methods have one name',
      module: script(IMPORT + lines(600, ownClass) + LITERAL),
      ids: [...Array<string>(600).fill('?'), 'org/written'],
      isCutShort: true,
    },
    {
      name: '400 parsers with one option',
      module: script(`import argparse\n${IMPORT}${lines(400, parser)}${LITERAL}`),
      ids: [...Array<string>(400).fill('?'), 'org/written'],
      isCutShort: true,
    },
    cells(),
  ];
}

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

const load = (argument: string): string => `AutoModel.from_pretrained(${argument})\n`;

/** Code between two loads that are written out. */
function around(
  name: string,
  code: string,
  ids: readonly string[] = ['org/written'],
  isCutShort = false,
): Pathological {
  const between = ids.filter((id) => id === '?');
  return {
    name,
    module: script(IMPORT + LITERAL + code + LITERAL),
    ids: ['org/written', ...between, 'org/written'],
    isCutShort,
  };
}

const longFunction = (at: number): string =>
  `def f${at}(a, b):\n    x = a + b\n    for k in range(3):\n        x += k\n    if x > 3:\n        return x\n` +
  `    y = [x, a, b]\n    return y\n\n\n`;

function table(): Pathological {
  const entries = lines(10_000, (at) => `    "k${at}": "org/m${at}",\n`);
  const code = `T = {\n${entries}}\n${load('T["k77"]')}${load('T["k9999"]')}${load('T[unknown]')}`;
  return {
    name: 'a table of 10,000 ids',
    module: script(IMPORT + code),
    ids: ['org/m77', 'org/m9999', '?'],
    isCutShort: false,
  };
}

function functions(): Pathological {
  const one = (at: number): string =>
    `def load${at}(name="org/m${at}"):\n    m = ${load('name')}    return ${load(`"org/l${at}"`)}\n\n`;
  return {
    name: '4,000 loads in 2,000 functions',
    module: script(IMPORT + lines(2_000, one)),
    ids: Array.from({ length: 2_000 }, (_, at) => [`org/m${at}`, `org/l${at}`]).flat(),
    isCutShort: false,
  };
}

const ownClass = (at: number): string =>
  `class C${at}:\n    def __init__(self, name="org/c${at}"):\n        self.name = name\n\n    def load(self):\n` +
  `        return ${load('self.name')}\n\nc${at} = C${at}("org/d${at}")\nc${at}.load()\n`;

const parser = (at: number): string =>
  `def main${at}():\n    parser = argparse.ArgumentParser()\n    parser.add_argument("--model", default="org/a${at}")\n` +
  `    args = parser.parse_args()\n    return ${load('args.model')}\n\n`;

function cells(): Pathological {
  const texts = Array.from({ length: 2_000 }, (_, at) => (at % 2 === 0 ? `name = "org/m${at}"\n` : load('name')));
  return {
    name: 'a notebook of 2,000 cells',
    module: notebook(IMPORT, ...texts),
    ids: Array.from({ length: 1_000 }, (_, at) => `org/m${2 * at}`),
    isCutShort: false,
  };
}
