import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readArguments, type Command } from '../../../src/hosts/cli/arguments.js';
import type { CheckOptions } from '../../../src/hosts/cli/check-options.js';
import { commands } from '../../../src/hosts/cli/options.js';
import { UsageError } from '../../../src/hosts/cli/usage-error.js';

const ruleIds = ['unsupported-auto-class', 'dropped-weights'];
const read = (words: string): Command => readArguments(words.split(' ').filter(Boolean), ruleIds);

const defaults: CheckOptions = {
  paths: ['.'],
  stdinFilename: undefined,
  format: 'text',
  output: undefined,
  loads: false,
  offline: false,
  endpoint: undefined,
  cacheDir: undefined,
  noCache: false,
  transformersVersion: undefined,
  rules: { select: undefined, ignore: [], severity: new Map() },
  failOn: 'error',
  color: 'auto',
  quiet: false,
  verbose: false,
};

describe('check', () => {
  const cases: readonly [words: string, options: Partial<CheckOptions>][] = [
    ['', {}],
    ['a.py b', { paths: ['a.py', 'b'] }],
    ['-- -a.py --loads', { paths: ['-a.py', '--loads'] }],
    ['-', { paths: ['-'] }],
    ['- --stdin-filename n.ipynb', { paths: ['-'], stdinFilename: 'n.ipynb' }],
    ['--format json a.py --output out.json', { format: 'json', output: 'out.json', paths: ['a.py'] }],
    ['--format=text --output=-', { output: '-' }],
    ['--format json --format text', {}],
    ['--loads --offline --quiet', { loads: true, offline: true, quiet: true }],
    ['--verbose', { verbose: true }],
    ['--cache-dir d', { cacheDir: 'd' }],
    ['--no-cache', { noCache: true }],
    ['--endpoint http://127.0.0.1:1234/hub/', { endpoint: 'http://127.0.0.1:1234/hub' }],
    ['--fail-on never', { failOn: 'never' }],
    ['--fail-on=hint', { failOn: 'hint' }],
    ['--color always', { color: 'always' }],
    ['--select dropped-weights', { rules: { ...defaults.rules, select: ['dropped-weights'] } }],
    [
      '--select dropped-weights,unsupported-auto-class --ignore dropped-weights',
      {
        rules: {
          ...defaults.rules,
          select: ['dropped-weights', 'unsupported-auto-class'],
          ignore: ['dropped-weights'],
        },
      },
    ],
    [
      '--ignore dropped-weights --ignore unsupported-auto-class',
      { rules: { ...defaults.rules, ignore: ['dropped-weights', 'unsupported-auto-class'] } },
    ],
    [
      '--severity dropped-weights=error,unsupported-auto-class=off --severity dropped-weights=hint',
      {
        rules: {
          ...defaults.rules,
          severity: new Map([
            ['dropped-weights', 'hint'],
            ['unsupported-auto-class', 'off'],
          ] as const),
        },
      },
    ],
  ];
  for (const [words, options] of cases) {
    test(`check ${words}`, () => {
      assert.deepEqual(read(`check ${words}`), { name: 'check', options: { ...defaults, ...options } });
    });
  }
});

describe('other commands', () => {
  const cases: readonly [words: string, command: Command][] = [
    ['--version', { name: 'version' }],
    ['-V', { name: 'version' }],
    ['rules', { name: 'rules', format: 'text' }],
    ['cache info', { name: 'cache', options: { action: 'info', cacheDir: undefined } }],
    ['cache clear --cache-dir d', { name: 'cache', options: { action: 'clear', cacheDir: 'd' } }],
    ['rules --format json', { name: 'rules', format: 'json' }],
    [
      'explain gpt2',
      { name: 'explain', options: { subject: 'gpt2', offline: false, endpoint: undefined, verbose: false } },
    ],
    [
      'explain --offline --verbose --endpoint https://mirror a/b',
      { name: 'explain', options: { subject: 'a/b', offline: true, endpoint: 'https://mirror', verbose: true } },
    ],
  ];
  for (const [words, command] of cases)
    test(words, () => {
      assert.deepEqual(read(words), command);
    });
});

describe('wrong usage', () => {
  const endpoint = '--endpoint must be an address that begins with http:// or https:// and has no user name in it';
  const later = 'is not available in this version';
  const cases: readonly [words: string, message: string][] = [
    ['', 'a command is missing'],
    ['chekc', 'unknown command "chekc"; did you mean check?'],
    ['train.py', 'unknown command "train.py"; did you mean "loadlint check train.py"?'],
    ['src/models', 'unknown command "src/models"; did you mean "loadlint check src/models"?'],
    ['constructor', 'unknown command "constructor"'],
    ['--loads', 'unknown option --loads'],
    ['cache', 'cache needs "info" or "clear"'],
    ['cache clar', 'cache needs "info" or "clear", not "clar"; did you mean clear?'],
    ['cache info twice', 'unexpected argument "twice"'],
    ['cache clear --cache-dir', '--cache-dir needs a value: --cache-dir DIR'],
    ['check --no-cache --cache-dir d', '--no-cache and --cache-dir exclude each other'],
    ['check --fail-no error', 'unknown option --fail-no; did you mean --fail-on?'],
    ['check --wat', 'unknown option --wat'],
    ['check -x', 'unknown option -x'],
    ['check --__proto__', 'unknown option --__proto__'],
    ['check --no-offline', 'unknown option --no-offline; did you mean --offline?'],
    ['check --format', '--format needs a value: --format FORMAT'],
    ['check --format=', '--format needs a value: --format FORMAT'],
    ['check --output --quiet', '--output needs a value: --output FILE'],
    ['check --format jsn', '--format must be text or json, not "jsn"; did you mean json?'],
    ['check --fail-on fatal', '--fail-on must be error, warning, info, hint or never, not "fatal"'],
    ['check --color=sometimes', '--color must be auto, always or never, not "sometimes"'],
    ['check --quiet=yes', '--quiet takes no value'],
    ['check --quiet --verbose', '--quiet and --verbose exclude each other'],
    ['check - a.py', '"-" (standard input) cannot stand beside other paths'],
    ['check a.py --stdin-filename b.py', '--stdin-filename needs the path "-"'],
    ['check --select dropped-weight', '--select names an unknown rule "dropped-weight"; did you mean dropped-weights?'],
    ['check --ignore nonesuch', '--ignore names an unknown rule "nonesuch"'],
    ['check --severity nonesuch=error', '--severity names an unknown rule "nonesuch"'],
    [
      'check --severity dropped-weights=fatal',
      '--severity must be RULE=error|warning|info|hint|off, not "dropped-weights=fatal"',
    ],
    ['check --severity error', '--severity must be RULE=error|warning|info|hint|off, not "error"'],
    [
      'check --severity dropped-weights=error=off',
      '--severity must be RULE=error|warning|info|hint|off, not "dropped-weights=error=off"',
    ],
    ['check --endpoint huggingface.co', endpoint],
    ['check --endpoint https://me:secret@host', endpoint],
    ['explain --endpoint ftp://host a/b', endpoint],
    ['explain', 'explain needs a rule or a checkpoint'],
    ['explain a b', 'unexpected argument "b"'],
    ['rules a', 'unexpected argument "a"'],
    ['rules --format sarif', '--format must be text or json, not "sarif"'],
    ['check --format sarif', `--format sarif ${later}`],
    ['check --format=github', `--format github ${later}`],
    ['check --format junit', `--format junit ${later}`],
    ['check --fix a.py', `--fix ${later}`],
    ['check --diff', `--diff ${later}`],
    ['check --config f', `--config ${later}`],
    ['check --isolated', `--isolated ${later}`],
    ['check --baseline f', `--baseline ${later}`],
    ['check --write-baseline=f', `--write-baseline ${later}`],
    ['check --jobs 4', `--jobs ${later}`],
  ];
  for (const [words, message] of cases) {
    test(words === '' ? '(nothing)' : words, () => {
      assert.throws(() => read(words), new UsageError(message));
    });
  }
});

describe('help', () => {
  const textOf = (words: string): string => {
    const command = read(words);
    assert.ok(command.name === 'print');
    return command.text;
  };
  for (const words of ['--help', '-h']) {
    test(`${words} names every command`, () => {
      const text = textOf(words);
      for (const { usage } of Object.values(commands)) assert.ok(text.includes(usage.replace(' [options]', '')), usage);
    });
  }
  for (const [name, { options, unavailable, usage }] of Object.entries(commands)) {
    test(`${name} --help names every option it has, and none that it has not`, () => {
      const text = textOf(`${name} --help`);
      assert.equal(textOf(`${name} -h`), text);
      assert.ok(text.includes(usage));
      const named = new Set(text.match(/(?<= )--[\w-]+/g));
      for (const option of options) assert.ok(named.has(`--${option.name}`), option.name);
      for (const option of unavailable) assert.ok(!named.has(`--${option.name}`), option.name);
    });
  }
  test('help wins over what else is asked', () => {
    assert.equal(read('check --quiet --help a.py').name, 'print');
  });
});
