import * as vscode from 'vscode';

import { closeAll, diagnosticsOf, openScript, retype, ruleOf, theDiagnostic } from './editor.js';
import { equal, matches, until } from './expect.js';

const wrong = `from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("google-t5/t5-small")
`;
const right = wrong.replaceAll('AutoModelForCausalLM', 'AutoModelForSeq2SeqLM');

describe('diagnostics', () => {
  afterEach(closeAll);

  it('sit on the class of a load that raises', async () => {
    const document = await openScript('wrong.py', wrong);
    const diagnostic = await theDiagnostic(document);
    equal(ruleOf(diagnostic), 'unsupported-auto-class', 'rule');
    equal(diagnostic.severity, vscode.DiagnosticSeverity.Error, 'severity');
    equal(document.getText(diagnostic.range), 'AutoModelForCausalLM', 'marked text');
    equal(diagnostic.range.start.line, 2, 'line');
    matches(diagnostic.message, /google-t5\/t5-small.*AutoModelForSeq2SeqLM/, 'message');
  });

  it('stay away from a load that is right', async () => {
    const document = await openScript('right-and-wrong.py', `${right}${wrong}`);
    equal((await theDiagnostic(document)).range.start.line, 5, 'line of the only one');
  });

  it('follow the text', async () => {
    const document = await openScript('typed.py', wrong);
    await theDiagnostic(document);
    await retype(document, right);
    await until('no diagnostic', () => diagnosticsOf(document).length === 0);
    await retype(document, `\n${wrong}`);
    equal((await theDiagnostic(document)).range.start.line, 3, 'line');
  });

  it('go when the document is closed', async () => {
    const document = await openScript('closed.py', wrong);
    await theDiagnostic(document);
    await closeAll();
    await until('no diagnostic', () => diagnosticsOf(document).length === 0);
  });
});
