import { cpSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { median, type Figure } from './bench-figures.js';
import { checkoutRoot } from './editor/checkout.js';
import { withScratch } from './editor/scratch.js';
import { withEditor } from './editor/with-editor.js';
import { openPage, workbenchUrl } from './editor/workbench.js';

/** How often the editor is opened. */
const TURNS = 5;
const LINE = 'AutoModelForCausalLM.from_pretrained("google-t5/t5-small")';

/** What a person waits for in a real VS Code, offline. */
export async function benchEditor(): Promise<Figure[]> {
  const turns = await withScratch((scratch) =>
    withEditor({ data: scratch, settings: { 'loadlint.hub.lookups': 'cacheOnly' } }, async (server, browser) => {
      const folder = path.join(scratch, 'examples');
      cpSync(path.join(checkoutRoot, 'examples'), folder, { recursive: true });
      const results: Turn[] = [];
      for (let turn = 0; turn < TURNS; turn++) {
        const page = await openPage(browser, path.join(scratch, 'page.log'));
        await page.goto(workbenchUrl(server, { folder, extension: checkoutRoot }));
        results.push(await turnIn(page));
        await page.close();
      }
      return results;
    }),
  );
  const of = (pick: (turn: Turn) => number): number => median(turns.map(pick));
  return [
    ['activation', of(({ activation }) => activation), 'as VS Code reports it under Show Running Extensions'],
    ['first squiggle', of(({ squiggle }) => squiggle), 'from opening the first Python file, activation included'],
    ['keystroke to verdict', of(({ verdict }) => verdict), 'the squiggle comes back, the pause after typing included'],
  ];
}

interface Turn {
  readonly activation: number;
  readonly squiggle: number;
  readonly verdict: number;
}

async function turnIn(page: Page): Promise<Turn> {
  const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'summarize.py' });
  await row.waitFor({ timeout: 60_000 });
  const squiggle = await timed(page, () => row.dblclick(), true);
  const line = page.locator('.view-line').filter({ hasText: LINE }).first();
  await line.click();
  await page.keyboard.press('End');
  for (let back = 0; back < 2; back++) await page.keyboard.press('ArrowLeft');
  await timed(page, () => page.keyboard.press('Backspace'), false);
  const verdict = await timed(page, () => page.keyboard.press('l'), true);
  return { squiggle, verdict, activation: await activationIn(page) };
}

/** Milliseconds from an action until the squiggle of that line is there, or is gone. */
async function timed(page: Page, act: () => Promise<void>, isThere: boolean): Promise<number> {
  const began = performance.now();
  await act();
  const condition = `(document.querySelectorAll(".squiggly-error").length > 0) === ${isThere}`;
  await page.waitForFunction(condition, undefined, { polling: 'raf', timeout: 60_000 });
  return performance.now() - began;
}

async function activationIn(page: Page): Promise<number> {
  await page.keyboard.press('F1');
  await page.keyboard.type('Developer: Show Running Extensions');
  await page.keyboard.press('Enter');
  const entry = page.locator('.extension').filter({ hasText: 'Loadlint' }).first();
  await entry.waitFor({ timeout: 30_000 });
  const text = await entry.innerText();
  return Number(/Activation:\s*(\d+)\s*ms/.exec(text)?.[1] ?? NaN);
}
