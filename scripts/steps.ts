import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's top folder. */
export const project = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A command to run: what it shows, and its words. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const node = (...words: readonly string[]): [string, ...string[]] => [process.execPath, ...words];
const bin = (file: string, ...words: readonly string[]): [string, ...string[]] =>
  node(path.join('node_modules', file), ...words);

/** A script of this folder. */
export const script = (name: string, ...words: readonly string[]): [string, ...string[]] =>
  node('--import', 'tsx', `scripts/${name}.ts`, ...words);

/** Lint, format, types of every layer, unit tests. */
export const verification: readonly Step[] = [
  { name: 'lint', command: bin('eslint/bin/eslint.js', '--max-warnings', '0', '.') },
  { name: 'format', command: bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'types: everything', command: bin('typescript/bin/tsc', '-p', 'tsconfig.json') },
  { name: 'types: the pure core', command: bin('typescript/bin/tsc', '-p', 'tsconfig.core.json') },
  { name: 'types: the web host', command: bin('typescript/bin/tsc', '-p', 'tsconfig.web.json') },
  { name: 'unit tests', command: node('--import', 'tsx', '--test', '--test-reporter=spec', ...unitTests()) },
];

/** Runs the steps in order and ends the process with the status of the first that fails. */
export function runSteps(steps: readonly Step[]): void {
  for (const { name, command } of steps) {
    console.log(`\n── ${name}`);
    const began = performance.now();
    const [program, ...words] = command;
    const { status, signal, error } = spawnSync(program, words, {
      cwd: project,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (error) throw error;
    if (status !== 0) {
      console.error(`\n${name} failed (${signal ?? `status ${status}`})`);
      process.exit(status ?? 1);
    }
    console.log(`── ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
}

/** Every `*.test.ts` but those of the real editor, which have runners of their own. */
function unitTests(): string[] {
  return readdirSync(path.join(project, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith('editor'))
    .map((file) => path.join('test', file))
    .toSorted();
}
