import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { findToken } from '../../../src/adapters/node/token.js';

const folder = await mkdtemp(path.join(tmpdir(), 'loadlint-token-'));
after(() => rm(folder, { recursive: true }));
const write = async (name: string, text: string): Promise<void> => {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), text);
};
await write('home/.cache/huggingface/token', 'of-home\n');
await write('home/hf/token', 'of-tilde\r\n');
await write('hf/token', 'of-hf-home');
await write('xdg/huggingface/token', 'of-xdg');
await write('file', ' of-file ');
await write('lines', 'of-\r\nlines\n');
await write('empty', '\n');

describe('the token is found', () => {
  const hfHome = { HF_HOME: path.join(folder, 'hf') };
  const file = { HF_TOKEN_PATH: path.join(folder, 'file') };
  const xdg = { XDG_CACHE_HOME: path.join(folder, 'xdg') };
  const cases: [string, Record<string, string>, string | undefined][] = [
    ['nothing set', {}, 'of-home'],
    ['HF_TOKEN first', { HF_TOKEN: 'of-env', HUGGING_FACE_HUB_TOKEN: 'of-old-env', ...file, ...hfHome }, 'of-env'],
    ['then HUGGING_FACE_HUB_TOKEN', { HUGGING_FACE_HUB_TOKEN: 'of-old-env', ...file }, 'of-old-env'],
    ['then HF_TOKEN_PATH', { HF_TOKEN: ' ', ...file, ...hfHome, ...xdg }, 'of-file'],
    ['then HF_HOME', { ...hfHome, ...xdg }, 'of-hf-home'],
    ['then XDG_CACHE_HOME', xdg, 'of-xdg'],
    ['~ is the home', { HF_HOME: '~/hf' }, 'of-tilde'],
    ['variables are written out', { HF_HOME: '$BASE/h$X', BASE: folder, X: 'f' }, 'of-hf-home'],
    ['variables in braces too', { HF_TOKEN_PATH: '${BASE}/file', BASE: folder }, 'of-file'],
    ['an unknown variable stays', { HF_TOKEN_PATH: '$NOBODY/file' }, undefined],
    ['an empty variable counts as none', { HF_TOKEN_PATH: '', HF_HOME: '', XDG_CACHE_HOME: '' }, 'of-home'],
    ['an empty file holds none', { HF_TOKEN_PATH: path.join(folder, 'empty') }, undefined],
    ['a folder holds none', { HF_TOKEN_PATH: folder }, undefined],
    ['line ends within it are left out', { HF_TOKEN_PATH: path.join(folder, 'lines') }, 'of-lines'],
    ['none is sent unasked', { HF_HUB_DISABLE_IMPLICIT_TOKEN: 'YES', HF_TOKEN: 'of-env', ...file }, undefined],
    ['what is not there holds none', { HF_TOKEN_PATH: path.join(folder, 'nothing') }, undefined],
  ];
  for (const [name, variables, token] of cases) {
    test(name, async () => {
      assert.equal(await findToken((variable) => variables[variable], path.join(folder, 'home')), token);
    });
  }
});
