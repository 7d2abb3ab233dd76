import * as vscode from 'vscode';

import { closeAll, diagnosticsOf, openScript, retype, ruleOf, theDiagnostic } from './editor.js';
import { equal, matches, until } from './expect.js';
import { askedIds, releaseHeld } from './hub.js';

describe('lookups', () => {
  afterEach(closeAll);

  it('ask the Hub once for an id that is not bundled', async () => {
    const id = 'loadlint-tests/remote-t5';
    const document = await openScript('remote.py', `${load(id)}${load(id)}`);
    await until('both diagnostics', () => diagnosticsOf(document).length === 2);
    equal(
      (await askedIds()).filter((asked) => asked === id),
      [id],
      'requests',
    );
  });

  it('say nothing about an id that is not found', async () => {
    const document = await openScript('absent.py', load('loadlint-tests/absent'));
    await until('the request', async () => (await askedIds()).includes('loadlint-tests/absent'));
    await theDiagnostic(await openScript('after-absent.py', load('loadlint-tests/after-t5')));
    equal(diagnosticsOf(document), [], 'diagnostics');
  });

  it('never answer for a text that has changed since', async () => {
    const held = 'loadlint-tests/held-t5';
    const document = await openScript('stale.py', load(held));
    await until('the request', async () => (await askedIds()).includes(held));

    const published: string[] = [];
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      published.push(...diagnosticsOf(document).map(({ message }) => message));
    });
    await retype(document, `# A line more.\n${load('google-t5/t5-small')}`);
    equal(ruleOf(await theDiagnostic(document)), 'unsupported-auto-class', 'rule');
    await releaseHeld();
    // Another lookup that begins after the release has been answered after the held one.
    await theDiagnostic(await openScript('after-release.py', load('loadlint-tests/last-t5')));
    listener.dispose();

    const now = await theDiagnostic(document);
    matches(now.message, /google-t5\/t5-small/, 'message');
    equal(
      published.filter((message) => message.includes(held)),
      [],
      'stale messages',
    );
  });
});

function load(id: string): string {
  return `from transformers import AutoModelForCausalLM\nAutoModelForCausalLM.from_pretrained("${id}")\n`;
}
