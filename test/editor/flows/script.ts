import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import type { Flow } from './flow.js';
import { poll } from './workbench-page.js';

const line = 'model = AutoModelForCausalLM.from_pretrained("google-t5/t5-small")';

/** A script: squiggle, hover, quick fix, and the saved file is right. */
export const script: Flow = {
  name: 'a script: squiggle, hover, quick fix, saved file',
  file: 'summarize.py',
  async run(workbench, file) {
    const before = readFileSync(file, 'utf8');
    const wrongClass = { line, text: 'AutoModelForCausalLM' };
    await workbench.squiggleUnder(wrongClass);
    await workbench.picture('squiggle', 360);

    const message = await workbench.hover(wrongClass, 'unsupported-auto-class');
    assert.match(message, /AutoModelForCausalLM cannot load google-t5\/t5-small: T5 is an encoder-decoder/);
    await workbench.leave();
    const card = await workbench.hover({ line, text: 'google-t5/t5-small' }, 'encoder');
    assert.match(card, /T5/);
    await workbench.picture('hover', 520);
    await workbench.leave();

    const [first] = await workbench.quickFixes(wrongClass);
    assert.equal(first, 'Load with AutoModelForSeq2SeqLM');
    await workbench.picture('quick-fix', 520);
    await workbench.takeQuickFix();
    await workbench.shows('model = AutoModelForSeq2SeqLM');
    await workbench.save();
    await poll('the file to be saved', () => readFileSync(file, 'utf8') !== before);
    // The other load of the file still needs the class that was imported.
    const expected = before

      .replace(line, line.replace('CausalLM', 'Seq2SeqLM'))
      .replace(
        'import AutoModelForCausalLM, AutoTokenizer',
        'import AutoModelForCausalLM, AutoModelForSeq2SeqLM, AutoTokenizer',
      );
    assert.equal(readFileSync(file, 'utf8'), expected);
    await workbench.noSquiggle();
    assert.deepEqual(await workbench.notifications(), []);
  },
};
