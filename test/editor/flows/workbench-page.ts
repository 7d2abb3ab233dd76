import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Locator, Page } from 'playwright-core';

/** In pixels; narrow enough for a page to show a picture of it in its own size. */
const screen = { width: 1080, height: 840 };

/** A place where nothing answers the mouse: at the left edge, above the status bar. */
const away = { x: 5, y: screen.height - 40 };

/** A workbench as a person meets it: what is on the screen, and what the mouse and the keys do to it. */
export class WorkbenchPage {
  readonly #page: Page;
  readonly #pictures: string | undefined;

  /** Pictures go into the folder `pictures`; without one none are taken. */
  constructor(page: Page, pictures: string | undefined) {
    this.#page = page;
    this.#pictures = pictures;
  }

  /** Opens the address, then the file from the explorer, and leaves the screen to the editor. */
  async open(url: string, file: string): Promise<void> {
    await this.#page.setViewportSize(screen);
    await this.#page.goto(url);
    // Before its extensions are known, of which the theme is one, the workbench would open a notebook as plain text.
    await this.#page.locator('.monaco-workbench[class*="-light-"]').waitFor({ timeout: 60_000 });
    await this.#page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).dblclick();
    await this.#page.locator('.editor-instance').first().waitFor();
    await this.#page.keyboard.press('Control+KeyB');
    await this.#page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  }

  /** Waits until a line of an editor, or of a notebook's cell, has the text. */
  async shows(text: string): Promise<void> {
    await this.#line(text).waitFor();
  }

  /** Waits until the squiggle of an error lies under the word, from its first to its last letter. */
  async squiggleUnder(word: Word): Promise<void> {
    await poll(`a squiggle under ${word.text}`, async () => {
      const place = await this.#place(word);
      const squiggles = await this.#page.locator('.squiggly-error').all();
      // One that goes away meanwhile has no place.
      const places = await Promise.all(squiggles.map((one) => one.boundingBox({ timeout: 1000 }).catch(() => null)));
      return places.some((at) => at !== null && covers(at, place));
    });
  }

  /** Waits until no squiggle of Loadlint's is left. */
  async noSquiggle(): Promise<void> {
    await poll('no squiggle', async () => (await this.#page.locator('.squiggly-error').count()) === 0);
  }

  /** Answers the texts of the notifications on the screen. */
  notifications(): Promise<string[]> {
    return this.#page.locator('.notification-toast').allInnerTexts();
  }

  /** Points at the word and answers the text that the hover shows. */
  async hover(word: Word, expected: string): Promise<string> {
    const box = this.#page.locator('.monaco-hover:visible').filter({ hasText: expected }).first();
    await this.#retry(box, async () => {
      await this.#page.mouse.move(away.x, away.y);
      const { x, y, width, height } = await this.#place(word);
      await this.#page.mouse.move(x + width / 2, y + height / 2);
    });
    return (await box.innerText()).replaceAll('\u00a0', ' ');
  }

  /** Points at the language status and answers the text of the entry that says what is expected. */
  async languageStatus(expected: string): Promise<string> {
    const entry = this.#page.locator('.hover-language-status:visible').filter({ hasText: expected }).first();
    await this.#retry(entry, async () => {
      await this.#page.mouse.move(screen.width / 2, screen.height / 2);
      await this.#page.locator('[id="status.languageStatus"]').hover();
    });
    return (await entry.innerText()).replaceAll('\u00a0', ' ');
  }

  /** Takes the mouse away, and what it brought. */
  async leave(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#page.mouse.move(away.x, away.y);
    await this.#page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
  }

  /** Opens the quick fixes of the word and answers their titles, the chosen one first. */
  async quickFixes(word: Word): Promise<string[]> {
    const rows = this.#page.locator('.action-widget .monaco-list-row.action');
    await this.#retry(rows.first(), async () => {
      const { x, y, width, height } = await this.#place(word);
      await this.#page.mouse.click(x + width / 2, y + height / 2);
      await this.#page.keyboard.press('Control+Period');
    });
    return rows.allInnerTexts();
  }

  /** Takes the chosen quick fix: with the keyboard, for the menu swallows the mouse until it moves. */
  async takeQuickFix(): Promise<void> {
    await this.#page.keyboard.press('Enter');
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    await this.#pick('Control+KeyP', name, this.#page.locator('.quick-input-list .monaco-list-row', { hasText: name }));
    await this.#page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Runs a command by its title. */
  async runCommand(title: string): Promise<void> {
    await this.#pick('F1', `>${title}`, this.#page.locator('.quick-input-list .monaco-list-row', { hasText: title }));
  }

  /** Writes into the box that asks for something under this title, and sends it. */
  async answerBox(title: string, text: string): Promise<void> {
    const box = this.#page.locator('.quick-input-widget:visible').filter({ hasText: title });
    await box.waitFor();
    const input = box.locator('input.input').last();
    assert.equal(await input.getAttribute('type'), 'password');
    await input.fill(text);
    await this.#page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
  }

  /** Waits until a notification says this, and takes it away. */
  async notified(text: string): Promise<void> {
    // Not by what pops up: that waits for a window with the focus, and goes by itself.
    await this.#retry(this.#page.locator('.notifications-center:visible').filter({ hasText: text }), () =>
      this.runCommand('Notifications: Show Notifications'),
    );
    await this.runCommand('Notifications: Clear All Notifications');
  }

  async save(): Promise<void> {
    await this.#page.keyboard.press('Control+KeyS');
  }

  /** Takes a picture of the screen's upper part, `height` pixels high. */
  async picture(name: string, height: number = screen.height): Promise<void> {
    if (this.#pictures === undefined) return;
    const clip = { ...screen, x: 0, y: 0, height };
    await this.#page.screenshot({ path: join(this.#pictures, `${name}.png`), clip, caret: 'hide' });
  }

  /** Opens the box that lists things, writes into it and takes the first row, once that is the one that is meant. */
  async #pick(key: string, text: string, row: Locator): Promise<void> {
    const input = this.#page.locator('.quick-input-widget:visible input.input').last();
    await this.#retry(input, () => this.#page.keyboard.press(key));
    await input.fill(text);
    await row.first().waitFor();
    await this.#page.keyboard.press('Enter');
  }

  #line(text: string): Locator {
    return this.#page.locator('.view-line').filter({ hasText: text }).first();
  }

  /** Every letter of an editor has the same width. */
  async #place({ line, text }: Word): Promise<Box> {
    const content = this.#line(line).locator('> span');
    // The editor draws its lines anew at times; one that is being replaced has no place.
    const box = await poll(`${line} on the screen`, () => content.boundingBox());
    const whole = (await content.innerText()).replaceAll('\u00a0', ' ');
    const letter = box.width / whole.length;
    return { ...box, x: box.x + whole.indexOf(text) * letter, width: text.length * letter };
  }

  /** Acts until the result shows: the editor drops a key or a movement that comes before it is ready. */
  async #retry(result: Locator, act: () => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      await act();
      const shown = await result.waitFor({ timeout: 4000 }).then(
        () => true,
        (error: unknown) => (attempt < 6 ? false : Promise.reject(error as Error)),
      );
      if (shown) return;
      await this.#page.keyboard.press('Escape');
    }
  }
}

/** A word in a line on the screen; both by their text. */
export interface Word {
  readonly line: string;
  readonly text: string;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether the first box lies on the line of the second and has its left and right edges, to a few pixels. */
function covers(squiggle: Box, word: Box): boolean {
  const sameLine = squiggle.y + squiggle.height > word.y && squiggle.y < word.y + word.height;
  const [left, right] = [squiggle.x - word.x, squiggle.x + squiggle.width - word.x - word.width];
  return sameLine && Math.abs(left) < 4 && Math.abs(right) < 4;
}

/** Asks every 50 milliseconds until the answer is neither false nor null; fails after 30 seconds. */
export async function poll<T>(what: string, ask: () => T | Promise<T>): Promise<Exclude<T, false | null>> {
  const end = Date.now() + 30_000;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== null) return answer as Exclude<T, false | null>;
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}`);
    await sleep(50);
  }
}
