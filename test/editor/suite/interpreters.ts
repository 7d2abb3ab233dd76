import type { PythonExtension } from '@vscode/python-extension';
import * as vscode from 'vscode';

import {
  closeAll,
  diagnosticsOf,
  hoverOver,
  nothingReported,
  openScript,
  ruleOf,
  theDiagnostic,
  unknownTypeIn,
  workspaceUri,
  write,
} from './editor.js';
import { equal, matches, present } from './expect.js';
import { install, uninstall } from './install.js';

const qwen = `from transformers import AutoModel

model = AutoModel.from_pretrained("Qwen/Qwen3-0.6B-Base")
`;

const causal = `from transformers import AutoModelForCausalLM

model = AutoModelForCausalLM.from_pretrained("google-bert/bert-base-uncased", is_decoder=True)
`;

const vision = `from transformers import AutoModelForVision2Seq

model = AutoModelForVision2Seq.from_pretrained("HuggingFaceTB/SmolVLM-256M-Instruct")
`;

const BERT = { bert: 'BertModel' };
const WITH_QWEN = { ...BERT, qwen3: 'Qwen3Model' };

describe('the interpreter that is selected in the Python extension', () => {
  before(async () => {
    await install('environments/old', '4.46.3', BERT);
    await install('environments/new', '4.57.6', WITH_QWEN);
    await install('environments/five', '5.0.0', BERT);
    await install('environments/fork', '5.99.0.dev0', BERT);
    await write('python/uv.lock', '[[package]]\nname = "transformers"\nversion = "4.57.6"\n');
  });
  afterEach(async () => {
    await closeAll();
    await select('python');
  });

  it('is asked for with the first script, and where none is selected, files decide', async () => {
    equal(pythonExtension().isActive, false, 'the Python extension is started');
    const document = await openScript('python/none.py', qwen);
    await hoverOver(document, 'Qwen/', 'transformers 4.57.6 (python/uv.lock)');
    equal(pythonExtension().isActive, true, 'the Python extension is started');
    equal(diagnosticsOf(document), [], 'diagnostics');
  });

  it('decides by the tables of its own transformers, before lock files', async () => {
    await select('old');
    const document = await openScript('python/selected.py', qwen);
    await unknownTypeIn(document, '4.46.3');
    await hoverOver(document, 'Qwen/', `transformers 4.46.3 (selected interpreter environments/old)`);
  });

  it('may change while a script is open', async () => {
    const document = await openScript('python/changed.py', qwen);
    await hoverOver(document, 'Qwen/', 'uv.lock');
    await select('old');
    await unknownTypeIn(document, '4.46.3');
    await select('new');
    await nothingReported(document);
    await hoverOver(document, 'Qwen/', 'transformers 4.57.6 (selected interpreter environments/new)');
    await select('fork');
    await unknownTypeIn(document, '5.99.0.dev0');
    await select('python');
    await nothingReported(document);
  });

  it('tells whether a class is still there', async () => {
    await select('old');
    const document = await openScript('python/vision.py', vision);
    await hoverOver(document, 'HuggingFaceTB/', 'selected interpreter environments/old');
    equal(diagnosticsOf(document), [], 'diagnostics');
    await select('five');
    const diagnostic = await theDiagnostic(document);
    equal(ruleOf(diagnostic), 'removed-class', 'rule');
    matches(diagnostic.message, /^AutoModelForVision2Seq is not in transformers 5\.0\.0: /, 'message');
    await select('old');
    await nothingReported(document);
  });

  it('is followed when its transformers is upgraded, also outside the workspace', async () => {
    const outside = '../environments/outside';
    await install(outside, '4.46.3', BERT);
    await select(`../${outside}`);
    const document = await openScript('python/upgraded.py', qwen);
    await unknownTypeIn(document, '4.46.3');

    await uninstall(outside, '4.46.3');
    await install(outside, '4.57.6', WITH_QWEN);
    await nothingReported(document);
    await hoverOver(document, 'Qwen/', 'transformers 4.57.6 (selected interpreter /');
  });

  it('counts less than the setting', async () => {
    await select('old');
    const document = await openScript('python/set.py', qwen);
    await unknownTypeIn(document, '4.46.3');
    await configure('4.57.6');
    await nothingReported(document);
    await configure(undefined);
    await unknownTypeIn(document, '4.46.3');
  });

  it('is judged again when the classes that its version exports are read, for which there is no table', async () => {
    const document = await openScript('python/exports.py', causal);
    await hoverOver(document, 'google-bert/', 'uv.lock');
    equal(diagnosticsOf(document), [], 'diagnostics');
    await select('fork');
    const diagnostic = await theDiagnostic(document);
    equal(ruleOf(diagnostic), 'removed-class', 'rule');
    matches(diagnostic.message, /^AutoModelForCausalLM is not in transformers 5\.99\.0\.dev0\b/, 'message');
    await hoverOver(document, 'AutoModelForCausalLM.from', 'Not in transformers 5.99.0.dev0');
    await select('new');
    await nothingReported(document);
  });
});

function pythonExtension(): vscode.Extension<PythonExtension> {
  return present(vscode.extensions.getExtension<PythonExtension>('ms-python.python'), 'Python extension');
}

/** Selects an environment by its path from `environments`; `python`: none, as at first. */
async function select(name: string): Promise<void> {
  const { environments } = await pythonExtension().activate();
  const path = name === 'python' ? name : workspaceUri(`environments/${name}/bin/python`).fsPath;
  await environments.updateActiveEnvironmentPath(path);
}

async function configure(version: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('loadlint');
  await settings.update('transformersVersion', version, vscode.ConfigurationTarget.Global);
}
