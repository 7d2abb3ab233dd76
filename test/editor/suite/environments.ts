import * as vscode from 'vscode';

import {
  closeAll,
  diagnosticsOf,
  hoverOver,
  nothingReported,
  openScript,
  remove,
  unknownTypeIn,
  write,
} from './editor.js';
import { equal, matches } from './expect.js';

/** Qwen3 came with transformers 4.51. */
const qwen = `from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("Qwen/Qwen3-0.6B-Base")
`;
const lock = (version: string): string => `[[package]]\nname = "transformers"\nversion = "${version}"\n`;

describe('which transformers', () => {
  afterEach(async () => {
    await closeAll();
    await configure(undefined);
  });

  it('is the newest known where nothing says it', async () => {
    const document = await openScript('unlocked/load.py', qwen);
    matches(await hoverOver(document, 'Qwen/'), /\n\ntransformers \d+\.\d+\.\d+ \(the newest known\)$/, 'card');
    equal(diagnosticsOf(document), [], 'diagnostics');
  });

  it('follows a lock file that comes, changes and goes while the script is open', async () => {
    const document = await openScript('locked/load.py', qwen);
    await write('locked/uv.lock', lock('4.46.3'));
    await unknownTypeIn(document, '4.46.3');
    await write('locked/uv.lock', lock('4.57.6'));
    await nothingReported(document);
    matches(await hoverOver(document, 'Qwen/'), /\n\ntransformers 4\.57\.6 \(.*locked\/uv\.lock\)$/, 'card');
    await write('locked/uv.lock', lock('4.30.2'));
    await unknownTypeIn(document, '4.30.2');
    await remove('locked/uv.lock');
    await nothingReported(document);
  });

  it('is what the setting says, before any file', async () => {
    await write('set/uv.lock', lock('4.57.6'));
    const document = await openScript('set/load.py', qwen);
    await hoverOver(document, 'Qwen/', 'transformers 4.57.6 (');
    await configure('4.46.3');
    await unknownTypeIn(document, '4.46.3');
    await hoverOver(document, 'Qwen/', 'transformers 4.46.3 (the setting loadlint.transformersVersion)');
    await configure(undefined);
    await nothingReported(document);
    await remove('set/uv.lock');
  });
});

async function configure(version: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('loadlint');
  await settings.update('transformersVersion', version, vscode.ConfigurationTarget.Global);
}
