import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import type { Flow } from './flow.js';
import { poll } from './workbench-page.js';

const line = 'model = AutoModelForCausalLM.from_pretrained(MODEL)';

/** The same in a notebook, whose import, id and load stand in three cells. */
export const notebook: Flow = {
  name: 'a notebook: squiggle, hover, quick fix, saved file',
  file: 'flan_t5.ipynb',
  async run(workbench, file) {
    const before = readFileSync(file, 'utf8');
    const wrongClass = { line, text: 'AutoModelForCausalLM' };
    await workbench.squiggleUnder(wrongClass);
    const card = await workbench.hover({ line, text: 'MODEL' }, 'encoder');
    assert.match(card, /T5/);
    await workbench.leave();
    const message = await workbench.hover(wrongClass, 'unsupported-auto-class');
    assert.match(message, /AutoModelForCausalLM cannot load google\/flan-t5-base: T5 is an encoder-decoder/);
    await workbench.leave();

    const [first] = await workbench.quickFixes(wrongClass);
    assert.equal(first, 'Load with AutoModelForSeq2SeqLM');
    await workbench.picture('notebook');
    await workbench.takeQuickFix();
    await workbench.shows('model = AutoModelForSeq2SeqLM');
    await workbench.save();
    await poll('the file to be saved', () => readFileSync(file, 'utf8') !== before);
    assert.equal(
      sourceOf(readFileSync(file, 'utf8')),
      sourceOf(before).replaceAll('AutoModelForCausalLM', 'AutoModelForSeq2SeqLM'),
    );
    await workbench.noSquiggle();
    assert.deepEqual(await workbench.notifications(), []);
  },
};

/** What the cells say, whatever the editor does to the rest of the file. */
function sourceOf(text: string): string {
  const { cells } = JSON.parse(text) as { cells: { source: string[] | string }[] };
  return cells.map(({ source }) => [source].flat().join('')).join('\n---\n');
}
