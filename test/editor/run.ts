// The tests in a real VS Code: builds the extension, then runs the parts that the arguments name, or all of them.
//   run.ts [node] [python] [web] [flows] [tokens] [--pictures]
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { allBundles, buildInto, dist } from '../../scripts/build.js';
import { checkoutRoot } from '../../scripts/editor/checkout.js';
import { extensionUnderTest } from './environment.js';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

// The desktop VS Code has no page to run the others in.
const available =
  process.env['LOADLINT_VSCODE'] === 'download' ? ['node', 'python'] : ['node', 'python', 'web', 'flows', 'tokens'];
const titles: Readonly<Record<string, string>> = {
  node: 'suites in the Node.js extension host',
  python: 'suites beside a Python extension',
  web: 'suites in the web worker extension host',
  flows: 'flows in the workbench',
  tokens: 'where a token goes that was given in the workbench',
};

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const named = args.filter((argument) => !argument.startsWith('--'));
  const unknown = named.filter((part) => !available.includes(part));
  if (unknown.length > 0) {
    console.error(`${unknown.join(', ')}: not a part of the editor tests; there are ${available.join(', ')}.`);
    return 2;
  }
  if (extensionUnderTest === checkoutRoot) await buildInto(dist, allBundles);
  let [passed, failed] = [0, 0];
  for (const part of named.length > 0 ? named : available) {
    console.log(`\n${titles[part] ?? part}`);
    const outcome = await run(part, args.includes('--pictures') ? ['--pictures'] : []);
    passed += outcome.passed;
    failed += outcome.failed;
  }
  console.log(`editor: ${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Runs a part in a process of its own and counts by what it prints; one that breaks off counts as one failure more. */
async function run(part: string, args: readonly string[]): Promise<Outcome> {
  const script = fileURLToPath(new URL(`run-${part}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: checkoutRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed.push(text);
    process.stdout.write(text);
  });
  const status = await new Promise<number>((resolve) =>
    child.once('close', (code) => {
      resolve(code ?? 1);
    }),
  );
  const passed = lastCount(printed.join(''), 'passing|passed');
  const failed = lastCount(printed.join(''), 'failing|failed');
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}

/** Mocha says `15 passing`, the flows say `2 passed, 0 failed`. */
function lastCount(text: string, words: string): number {
  const count = [...text.matchAll(new RegExp(`\\b(\\d+) (?:${words})\\b`, 'g'))].at(-1)?.[1];
  return Number(count ?? 0);
}
