import * as vscode from 'vscode';

import { closeAll, diagnosticsOf, openScript, quickFixes, theDiagnostic } from './editor.js';
import { equal, present, until } from './expect.js';

describe('quick fixes', () => {
  afterEach(closeAll);

  it('offer the class that loads the checkpoint first, and mend class and import', async () => {
    const document = await openScript(
      'fixed.py',
      `from transformers import (
    AutoModelForCausalLM as Model,
    AutoTokenizer,
)

name = "google-t5/t5-small"
model = Model.from_pretrained(name)
`,
    );
    const diagnostic = await theDiagnostic(document);
    const [first, ...others] = await quickFixes(document, diagnostic.range);
    const fix = present(first, 'quick fix');
    equal(fix.title, 'Load with AutoModelForSeq2SeqLM', 'title of the first');
    equal(fix.isPreferred, true, 'the first is preferred');
    equal(
      others.some(({ isPreferred }) => isPreferred === true),
      false,
      'others are preferred',
    );

    await vscode.workspace.applyEdit(present(fix.edit, 'edit'));
    equal(
      document.getText(),
      `from transformers import (
    AutoModelForSeq2SeqLM as Model,
    AutoTokenizer,
)

name = "google-t5/t5-small"
model = Model.from_pretrained(name)
`,
      'text',
    );
    await until('nothing left to report', () => diagnosticsOf(document).length === 0);
  });

  it('offer comments that suppress the finding, last', async () => {
    const document = await openScript(
      'ignored.py',
      'from transformers import AutoModelForSeq2SeqLM\n\nmodel = AutoModelForSeq2SeqLM.from_pretrained("gpt2")\n',
    );
    const diagnostic = await theDiagnostic(document);
    const [onLine, inFile] = (await quickFixes(document, diagnostic.range)).slice(-2);
    equal(inFile?.title, 'Ignore unsupported-auto-class in this file', 'title of the last');
    equal(onLine?.title, 'Ignore unsupported-auto-class on this line', 'title of the one before');

    await vscode.workspace.applyEdit(present(onLine?.edit, 'edit'));
    equal(
      document.lineAt(2).text,
      'model = AutoModelForSeq2SeqLM.from_pretrained("gpt2")  # loadlint: ignore[unsupported-auto-class]',
      'line',
    );
    await until('nothing left to report', () => diagnosticsOf(document).length === 0);
  });
});
