import {
  closeAll,
  hoverOver,
  nothingReported,
  openScript,
  remove,
  unknownTypeIn,
  workspaceUri,
  write,
} from './editor.js';
import { install, uninstall } from './install.js';

const qwen = `from transformers import AutoModel

model = AutoModel.from_pretrained("Qwen/Qwen3-0.6B-Base")
`;

const BERT = { bert: 'BertModel' };
const QWEN = { qwen3: 'Qwen3Model' };

describe('an installed transformers, without the Python extension', () => {
  afterEach(closeAll);

  it('is that of .venv, judged by its own tables, before lock files', async () => {
    const venv = 'installed/.venv';
    await write('installed/uv.lock', '[[package]]\nname = "transformers"\nversion = "4.57.6"\n');
    const document = await openScript('installed/load.py', qwen);
    await hoverOver(document, 'Qwen/', 'transformers 4.57.6 (installed/uv.lock)');
    await install(venv, '4.46.3', BERT);
    await unknownTypeIn(document, '4.46.3');

    await uninstall(venv, '4.46.3');
    await install(venv, '4.99.0', QWEN);
    await nothingReported(document);
    await hoverOver(document, 'Qwen/', 'transformers 4.99.0 (installed/.venv)');

    await remove(venv);
    await hoverOver(document, 'Qwen/', 'transformers 4.57.6 (installed/uv.lock)');
    await remove('installed');
  });

  // Without transformers in them, as they are at first, they decide nothing.
  for (const variable of ['VIRTUAL_ENV', 'CONDA_PREFIX']) {
    it(`is that of ${variable}, where there is no .venv`, async () => {
      const environment = `../${variable}`;
      const document = await openScript(`variables/${variable}.py`, qwen);
      await hoverOver(document, 'Qwen/', '(the newest known)');
      await install(environment, '4.46.3', BERT);
      await unknownTypeIn(document, '4.46.3');
      await hoverOver(document, 'Qwen/', `transformers 4.46.3 (${variable} ${workspaceUri(environment).fsPath})`);
      await uninstall(environment, '4.46.3');
      await nothingReported(document);
      await hoverOver(document, 'Qwen/', '(the newest known)');
    });
  }
});
