/**
 * Lets the real huggingface_hub fill a cache from a Hub on the loopback, and compares what is read of it with what was
 * put there: a branch, a tag, a pull request, a pinned commit, a missing file, an adapter, a stale branch, weights.
 */
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { hfCacheSource } from '../src/adapters/any/hf-cache.js';
import { nodeDiskFiles } from '../src/adapters/node/disk-files.js';
import { hfHubCache } from '../src/adapters/node/hf-home.js';
import type { Lookup } from '../src/checkpoint/checkpoint.js';
import { startFileHub } from '../test/support/file-hub.js';
import { safetensors } from '../test/support/disk-tree.js';
import { project } from './steps.js';

/** Releases of the client whose caches are read: the last that kept no lists of files, and one of today. */
const CLIENTS = [
  { version: '0.34.4', listed: '' },
  { version: '2.4.0', listed: ' (config.json, model.safetensors)' },
];

const [A, B, C] = ['a', 'b', 'c'].map((digit) => digit.repeat(40)) as [string, string, string];
const header = { 'lm_head.weight': { dtype: 'F32', shape: [2, 3], data_offsets: [0, 24] } };
const config = (modelType: string): string =>
  JSON.stringify({ model_type: modelType, architectures: [`${modelType}LM`] });

const repositories = {
  'lab/whole': {
    refs: { main: A, 'v1.0': B, 'refs/pr/1': C },
    commits: {
      [A]: { 'config.json': config('t5'), 'model.safetensors': safetensors(header) },
      [B]: { 'config.json': config('bart') },
      [C]: { 'config.json': config('gpt2') },
    },
  },
  'lab/lora': {
    refs: { main: A },
    commits: { [A]: { 'adapter_config.json': '{"base_model_name_or_path": "lab/base", "peft_type": "LORA"}' } },
  },
  'lab/gguf': { refs: { main: A }, commits: { [A]: { 'm.gguf': 'GGUF' } } },
  'lab/stale': { refs: { main: A }, commits: { [A]: { 'config.json': config('t5') } } },
};

/** What the client is told to do; `absent` asks for a file that is not there, as transformers does. */
const STEPS = `
from huggingface_hub import hf_hub_download, snapshot_download
from huggingface_hub.errors import EntryNotFoundError

def absent(repository, name):
    try:
        hf_hub_download(repository, name)
    except EntryNotFoundError:
        return
    raise SystemExit(f"{name} is there")

snapshot_download("lab/whole")
hf_hub_download("lab/whole", "config.json", revision="v1.0")
hf_hub_download("lab/whole", "config.json", revision="refs/pr/1")
absent("lab/lora", "config.json")
hf_hub_download("lab/lora", "adapter_config.json")
absent("lab/gguf", "config.json")
hf_hub_download("lab/stale", "config.json")
`;

/** Id, revision, and what is read; `listed` is the list of files that the client leaves of a whole commit. */
const expected = (listed: string): readonly [string, string, string][] => [
  ['lab/whole', 'main', `t5 ${A} lm_head.weight${listed}`],
  ['lab/whole', 'v1.0', `bart ${B}`],
  ['lab/whole', 'refs/pr/1', `gpt2 ${C}`],
  ['lab/whole', A, `t5 ${A} lm_head.weight${listed}`],
  ['lab/whole', B, `bart ${B}`],
  ['lab/whole', 'd'.repeat(40), 'skipped'],
  ['lab/lora', 'main', `adapter of lab/base ${A}`],
  ['lab/gguf', 'main', 'noConfig'],
  ['lab/stale', 'main', 'skipped'],
  ['lab/stale', A, `t5 ${A}`],
  ['lab/never', 'main', 'skipped'],
];

for (const { version, listed } of CLIENTS) {
  const python = environment(version);
  const scratch = await mkdtemp(path.join(tmpdir(), 'loadlint-hf-cache-'));
  const hub = await startFileHub(repositories);
  try {
    const home = { HF_HOME: scratch, HF_ENDPOINT: hub.url, HF_HUB_DISABLE_TELEMETRY: '1', HF_HUB_DISABLE_XET: '1' };
    const { PATH } = process.env;
    await promisify(execFile)(python, ['-c', STEPS], { env: { ...home, ...(PATH !== undefined && { PATH }) } });
    const folder = hfHubCache((name) => (name === 'HF_HOME' ? scratch : undefined), '/nobody', '/');
    await writeFile(path.join(folder, 'models--lab--stale/refs/main'), 'f'.repeat(40));
    const source = hfCacheSource({ folder, disk: nodeDiskFiles, log: console.error });
    for (const [repoId, revision, says] of expected(listed)) {
      const lookup = await source.lookup({ repoId, revision }, new Set(['summary', 'headers', 'files']));
      assert.equal(told(lookup), says, `${repoId} at ${revision}, of huggingface_hub ${version}`);
    }
    console.log(`huggingface_hub ${version}: ${expected(listed).length} answers are right`);
  } finally {
    await hub.close();
    await rm(scratch, { recursive: true });
  }
}

function told(lookup: Lookup): string {
  if (lookup.state !== 'found') return lookup.state;
  const { modelType, adapterOf, commit = '', tensors, files } = lookup.checkpoint;
  const model = adapterOf === undefined ? String(modelType) : `adapter of ${adapterOf}`;
  const listed = files && `(${files.join(', ')})`;
  return [model, commit, ...(tensors?.keys() ?? []), listed].filter((part) => part !== undefined).join(' ');
}

/** The interpreter of a virtual environment with that client; made once. */
function environment(version: string): string {
  const folder = path.join(project, '.cache/hf-hub', version);
  const python = path.join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  if (existsSync(path.join(folder, 'complete'))) return python;
  console.log(`huggingface_hub ${version}: making a virtual environment`);
  mkdirSync(path.dirname(folder), { recursive: true });
  execFileSync('python3', ['-m', 'venv', '--clear', folder]);
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--quiet', `huggingface_hub==${version}`]);
  writeFileSync(path.join(folder, 'complete'), '');
  return python;
}
