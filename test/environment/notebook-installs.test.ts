import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EnvironmentSource, TransformersInForce } from '../../src/environment/environment.js';
import { installingEnvironments, withInstalls } from '../../src/environment/notebook-installs.js';
import { notebook, script } from '../support/modules.js';
import { offlineService } from '../support/service.js';

const byDefault: TransformersInForce = { range: '5.23.0', source: 'default', path: null };

/** The cells, and the range that they come to; undefined where they change nothing. */
const CASES: readonly (readonly [title: string, cells: readonly string[], range: string | undefined])[] = [
  ['a version', ['!pip install transformers==4.46.3'], '4.46.3'],
  ['quotes, extras and other packages', ['!pip install -q torch "transformers[torch]==4.46.3" peft'], '4.46.3'],
  ['a specifier', ["%pip install -U 'transformers>=4.46,<5'"], '>=4.46,<5'],
  ['options ahead', ['!pip -q install transformers==4.46.3'], '4.46.3'],
  ['an interpreter', ['!{sys.executable} -m pip install transformers==4.46.3'], '4.46.3'],
  ['python -m pip', ['!python3 -m pip install transformers==4.46.3'], '4.46.3'],
  ['uv', ['!uv pip install --system transformers==4.46.3'], '4.46.3'],
  ['below %%capture', ['%%capture\n!pip3 install transformers==4.46.3'], '4.46.3'],
  ['in a shell cell', ['%%bash\npip install transformers==4.46.3'], '4.46.3'],
  ['without a sign', ['pip install transformers==4.46.3'], '4.46.3'],
  ['over two lines', ['!pip install peft \\\n  transformers==4.46.3'], '4.46.3'],
  ['behind another command', ['!pip uninstall -y transformers && pip install transformers==4.46.3'], '4.46.3'],
  ['the last one counts', ['!pip install transformers==4.30.0', '!pip install transformers==4.46.3'], '4.46.3'],
  ['one that leaves what is there', ['!pip install transformers==4.46.3', '!pip install transformers peft'], '4.46.3'],
  ['a tag', ['!pip install git+https://github.com/huggingface/transformers@v4.46.3'], '4.46.3'],
  ['only in a branch', ['if COLAB:\n    !pip install transformers==4.46.3'], '4.46.3'],
  [
    'in both branches',
    ['if COLAB:\n    !pip install transformers==4.46.3\nelse:\n    !pip install transformers==4.40.0'],
    '>=4.40.0,<=4.46.3',
  ],
  ['whatever is newest', ['!pip install transformers'], undefined],
  ['an upgrade behind a version', ['!pip install transformers==4.30.0', '!pip install -qU transformers'], undefined],
  ['a branch of the repository', ['!pip install git+https://github.com/huggingface/transformers.git'], undefined],
  ['a version that is not written', ['!pip install transformers=={version}'], undefined],
  [
    'what is taken away again',
    ['!pip install transformers==4.30.2', '!pip uninstall -y transformers', '!pip install transformers'],
    undefined,
  ],
  ['a second command of the line', ['!pip install "transformers==4.30.2" && pip install -U transformers'], undefined],
  ['a file of requirements behind it', ['!pip install transformers==4.30.2', '!pip install -U -r all.txt'], undefined],
  ['a command in a text', ['NOTES = """\n!pip install transformers==4.46.3\n"""'], undefined],
  ['a command that is only shown', ['!echo "pip install transformers==4.46.3"'], undefined],
  ['another environment', ['!python -m venv old && old/bin/pip install transformers==4.28.0'], undefined],
  ['a trial', ['!pip install --dry-run transformers==4.46.3'], undefined],
  ['another folder', ['!pip install transformers==4.46.3 --target vendored'], undefined],
  ['a comment', ['# !pip install transformers==4.46.3', 'x = 1  # pip install transformers==4.46.3'], undefined],
  ['a text', ['print("pip install transformers==4.46.3")'], undefined],
  ['another package', ['!pip install sentence-transformers==2.2.2 transformers-interpret==0.9'], undefined],
  ['a file that is written', ['%%writefile run.sh\npip install transformers==4.46.3'], undefined],
  ['a redirection, which pip does not see', ['!pip install transformers>=4.46'], undefined],
  ['what is taken away', ['!pip uninstall transformers==4.46.3'], undefined],
];

for (const [title, cells, range] of CASES)
  test(title, () => {
    const module = notebook(...cells);
    const found = withInstalls(byDefault, module);
    assert.deepEqual(
      found,
      range === undefined ? byDefault : { range, source: 'requirement', path: module.uri.slice(8) },
    );
  });

test('a script installs nothing', () => {
  assert.equal(withInstalls(byDefault, script('pip install transformers==4.46.3\n')), byDefault);
});

/** What else says it, the cell, and which of them counts. */
const SOURCES: readonly (readonly [source: EnvironmentSource, range: string, cell: string, inForce: string])[] = [
  ['option', '4.57.6', '!pip install transformers==4.46.3', '4.57.6'],
  ['setting', '4.57.6', '!pip install transformers==4.46.3', '4.57.6'],
  ['installed', '4.57.6', '!pip install transformers==4.46.3', '4.57.6'],
  ['lock', '4.57.6', '!pip install transformers==4.46.3', '4.57.6'],
  ['requirement', '>=4.57', '!pip install transformers==4.46.3', '4.46.3'],
  ['requirement', '>=4.57', 'if COLAB:\n    !pip install transformers==4.46.3', '>=4.57'],
];

for (const [source, range, cell, expected] of SOURCES)
  test(`${source} ${range} beside ${JSON.stringify(cell)}`, () => {
    assert.equal(withInstalls({ range, source, path: null }, notebook(cell)).range, expected);
  });

test('the same notebook gives the same object, until it says something else', () => {
  const installing = installingEnvironments();
  const module = notebook('!pip install transformers==4.46.3');
  const [part] = module.parts;
  const first = installing(byDefault, module);
  assert.equal(installing(byDefault, module), first);
  assert.ok(part);
  const edited = { ...module, parts: [{ ...part, text: '!pip install transformers==4.40.0' }] };
  assert.equal(installing(byDefault, edited).range, '4.40.0');
  assert.equal(installing(byDefault, { ...module, parts: [{ ...part, text: '' }] }), byDefault);
});

test('a class that the installed release has is no finding', async () => {
  const service = await offlineService();
  const load = 'from transformers import TFAutoModel\nTFAutoModel.from_pretrained("bert-base-uncased")';
  const rulesOf = async (...cells: readonly string[]): Promise<string[]> =>
    (await service.analyse(notebook(...cells), 'stored')).diagnostics.map(({ rule }) => rule);
  assert.deepEqual(await rulesOf(load), ['removed-class']);
  assert.deepEqual(await rulesOf('!pip install -q transformers==4.46.3', load), []);
});
