import * as vscode from 'vscode';

import { closeAll, diagnosticsOf, openNotebook, quickFixes, retype, theDiagnostic } from './editor.js';
import { equal, present, until } from './expect.js';

const cells = [
  'from transformers import AutoModelForCausalLM\n\nNAME = "google-t5/t5-small"',
  '%pip install transformers\nmodel = AutoModelForCausalLM.from_pretrained(NAME)',
];

describe('notebooks', () => {
  afterEach(closeAll);

  it('know the constants of other cells, and mend the import in another cell', async () => {
    const [head, body] = documentsOf(await openNotebook('constants.ipynb', cells));
    const diagnostic = await theDiagnostic(body);
    equal(body.getText(diagnostic.range), 'AutoModelForCausalLM', 'marked text');
    equal(diagnostic.range.start.line, 1, 'line in the cell');
    equal(diagnosticsOf(head), [], 'diagnostics of the other cell');

    const [fix] = await quickFixes(body, diagnostic.range);
    await vscode.workspace.applyEdit(present(present(fix, 'quick fix').edit, 'edit'));
    equal(head.getText().split('\n')[0], 'from transformers import AutoModelForSeq2SeqLM', 'import');
    equal(body.getText().split('\n')[1], 'model = AutoModelForSeq2SeqLM.from_pretrained(NAME)', 'load');
    await until('nothing left to report', () => diagnosticsOf(body).length === 0);
  });

  it('check a cell again when another one changes', async () => {
    const [head, body] = documentsOf(await openNotebook('changed.ipynb', cells));
    await theDiagnostic(body);
    await retype(head, head.getText().replace('google-t5/t5-small', 'openai-community/gpt2'));
    await until('no diagnostic', () => diagnosticsOf(body).length === 0);
  });

  it('that are closed keep no diagnostics', async () => {
    const [, body] = documentsOf(await openNotebook('closed.ipynb', cells));
    await theDiagnostic(body);
    await closeAll();
    await until('no diagnostic', () => diagnosticsOf(body).length === 0);
  });
});

function documentsOf(notebook: vscode.NotebookDocument): [vscode.TextDocument, vscode.TextDocument] {
  const [first, second] = notebook.getCells();
  return [present(first, 'first cell').document, present(second, 'second cell').document];
}
