import { format } from 'node:util';

import type { Page } from 'playwright-core';

import { suiteMark } from './suite-mark.js';

/** How a run ended; the numbers are those of the suite's own closing lines. */
export interface SuiteResult {
  /** VS Code's exit code; 97 where it is 0 without a closing line of the suite, 124 where nothing came in time, 125 where the page ended first. */
  readonly code: number;
  readonly passed: number;
  readonly failed: number;
}

/** Milliseconds for a whole run. */
const timeLimit = 600_000;

/**
 * Opens the address of a workbench with tests and resolves when they have run. Prints the suite's own lines; all lines
 * where `$VERBOSE` is set, and where no test ran, because then only VS Code knows why.
 * VS Code reports 0 also where the extension host dies before any test, so 0 counts only with the suite's "N passing".
 */
export async function runSuite(page: Page, url: string): Promise<SuiteResult> {
  const verbose = process.env['VERBOSE'] !== undefined;
  const others: string[] = [];
  let passed = 0;
  let failed = 0;
  const code = await exitCode(page, url, (line) => {
    if (line.startsWith(suiteMark)) {
      const text = line.slice(suiteMark.length);
      console.log(text);
      passed = countIn(text, 'passing') ?? passed;
      failed = countIn(text, 'failing') ?? failed;
    } else if (verbose) {
      console.log(line);
    } else {
      others.push(line);
    }
  });
  if (passed + failed === 0) console.error(others.join('\n'));
  return { code: code === 0 && passed === 0 ? 97 : code, passed, failed };
}

/** VS Code's test runner in a page calls two functions: one with each line of the console, one with the exit code. */
async function exitCode(page: Page, url: string, onLine: (line: string) => void): Promise<number> {
  let report: (code: number) => void = () => undefined;
  const exit = new Promise<number>((resolve) => (report = resolve));
  await page.exposeFunction('codeAutomationLog', (_type: string, values: unknown[]) => {
    onLine(format(...values));
  });
  await page.exposeFunction('codeAutomationExit', report);
  page.once('close', () => {
    report(125);
  });
  page.once('crash', () => {
    report(125);
  });
  const timer = setTimeout(report, timeLimit, 124);
  try {
    const answer = await page.goto(url);
    if (answer?.ok() !== true) throw new Error(`The workbench page answered ${answer?.status() ?? 'nothing'}.`);
    return await exit;
  } finally {
    clearTimeout(timer);
  }
}

function countIn(text: string, word: 'passing' | 'failing'): number | undefined {
  const count = new RegExp(`^\\s*(\\d+) ${word}\\b`, 'm').exec(text)?.[1];
  return count === undefined ? undefined : Number(count);
}
