import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildInto } from '../../../scripts/build.js';
import { projectFolder } from '../../support/assets.js';

let folder: string;
let cli: string;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loadlint-'));
  cli = path.join(folder, 'dist/cli.js');
  await buildInto(path.dirname(cli), ['cli.js']);
  const line = 'model = AutoModelForCausalLM.from_pretrained("google-t5/t5-small")\n';
  await writeFile(path.join(folder, 'many.py'), `from transformers import AutoModelForCausalLM\n${line.repeat(500)}`);
});
after(() => rm(folder, { recursive: true }));

function start(words: readonly string[], script = cli): ChildProcess {
  // Nothing of what the developer's own caches hold.
  const own = { HF_HUB_OFFLINE: '1', HF_HOME: path.join(folder, 'hf'), LOADLINT_CACHE: path.join(folder, 'cache') };
  return spawn(process.execPath, [script, ...words], { cwd: folder, env: { ...process.env, ...own } });
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function ended(child: ChildProcess): Promise<Ended> {
  const kept = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (kept.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (kept.stderr += text));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, ...kept };
}

describe('the built command', () => {
  test('knows the version of the package', async () => {
    const { version } = JSON.parse(await readFile(path.join(projectFolder, 'package.json'), 'utf8')) as {
      version: string;
    };
    assert.deepEqual(await ended(start(['--version'])), { status: 0, stdout: `loadlint ${version}\n`, stderr: '' });
  });

  test('finds its assets through a link, as package managers make them', async () => {
    const link = path.join(folder, 'loadlint');
    await symlink(cli, link);
    const { status, stdout, stderr } = await ended(start(['check', 'many.py', '--quiet'], link));
    assert.deepEqual([status, stderr], [1, '']);
    assert.ok(stdout.startsWith('many.py:2:9: error[unsupported-auto-class] '), stdout.slice(0, 200));
  });

  test('writes a long report to the end', async () => {
    const { status, stdout } = await ended(start(['check', '--format', 'json', 'many.py']));
    assert.equal(status, 1);
    assert.ok(stdout.length > 500_000, String(stdout.length));
    assert.equal((JSON.parse(stdout) as { summary: { error: number } }).summary.error, 500);
  });

  test('takes a reader that has gone away quietly', async () => {
    const child = start(['check', '--format', 'json', 'many.py']);
    child.stdout?.destroy();
    assert.deepEqual(await ended(child), { status: 1, stdout: '', stderr: '' });
  });

  test('reads standard input', async () => {
    const child = start(['check', '-', '--stdin-filename', 'x.py', '--quiet']);
    child.stdin?.end('import transformers\ntransformers.AutoModelForSeq2SeqLM.from_pretrained("gpt2")\n');
    const { status, stdout } = await ended(child);
    assert.equal(status, 1);
    assert.ok(stdout.startsWith('x.py:2:14: error'), stdout);
  });

  test('has the status 2 for wrong usage', async () => {
    const { status, stdout, stderr } = await ended(start(['check', '--wat']));
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(stderr, 'loadlint: unknown option --wat\nloadlint check --help tells more.\n');
  });

  test('says in one line that its installation is broken', async () => {
    const alone = path.join(folder, 'alone.js');
    await writeFile(alone, await readFile(cli));
    const { status, stdout, stderr } = await ended(start(['check', 'many.py'], alone));
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^loadlint: internal failure: ENOENT: .*assets.*\n$/);
  });
});
