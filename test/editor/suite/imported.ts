import * as vscode from 'vscode';

import { closeAll, diagnosticsOf, openScript, retype, ruleOf, theDiagnostic, workspaceUri } from './editor.js';
import { equal, matches, until } from './expect.js';

const wrong = 'MODEL = "google-t5/t5-small"\n';
const right = 'MODEL = "openai-community/gpt2"\n';

describe('imported constants', () => {
  afterEach(closeAll);

  it('are judged where they are used, and told where they stand', async () => {
    await write('names_one.py', `# names\n${wrong}`);
    const document = await openScript('uses_one.py', load('names_one'));
    const diagnostic = await theDiagnostic(document);
    equal(ruleOf(diagnostic), 'unsupported-auto-class', 'rule');
    const [related] = diagnostic.relatedInformation ?? [];
    equal(related?.location.uri.toString(), workspaceUri('names_one.py').toString(), 'file');
    equal([related?.location.range.start.line, related?.location.range.start.character], [1, 8], 'place');
    matches(related?.message ?? '', /t5-small/, 'message');
  });

  it('follow the other file, also before it is saved', async () => {
    await write('names_two.py', right);
    const document = await openScript('uses_two.py', load('names_two'));
    const names = await openScript('names_two.py', right);
    await retype(names, wrong);
    await until('a diagnostic', () => diagnosticsOf(document).length === 1);
    await retype(names, right);
    await until('no diagnostic', () => diagnosticsOf(document).length === 0);
  });

  it('are found in a file that comes later', async () => {
    const document = await openScript('uses_three.py', load('names_three'));
    await write('names_three.py', wrong);
    equal(ruleOf(await theDiagnostic(document)), 'unsupported-auto-class', 'rule');
  });
});

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(workspaceUri(name), new TextEncoder().encode(text));
}

function load(module: string): string {
  return `from transformers import AutoModelForCausalLM
from ${module} import MODEL

model = AutoModelForCausalLM.from_pretrained(MODEL)
`;
}
