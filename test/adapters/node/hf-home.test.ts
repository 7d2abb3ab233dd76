import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hfHubCache } from '../../../src/adapters/node/hf-home.js';

describe('the Hugging Face cache lies', () => {
  const old = { HUGGINGFACE_HUB_CACHE: '/old' };
  const home = { HF_HOME: '/hf' };
  const xdg = { XDG_CACHE_HOME: '/xdg' };
  const cases: [string, Record<string, string>, string][] = [
    ['in the home', {}, '/me/.cache/huggingface/hub'],
    ['where HF_HUB_CACHE says', { HF_HUB_CACHE: '/named', ...old, ...home, ...xdg }, '/named'],
    ['else HUGGINGFACE_HUB_CACHE', { ...old, ...home, ...xdg }, '/old'],
    ['else in HF_HOME', { ...home, ...xdg }, '/hf/hub'],
    ['else in XDG_CACHE_HOME', xdg, '/xdg/huggingface/hub'],
    ['where ~ leads', { HF_HUB_CACHE: '~/x', ...old }, '/me/x'],
    ['where a variable leads', { HF_HUB_CACHE: '$BASE/${NAME}', BASE: '/b', NAME: 'n' }, '/b/n'],
    ['in the working folder', { HF_HUB_CACHE: 'x' }, '/project/x'],
    ['elsewhere than an empty variable says', { HF_HUB_CACHE: '', HF_HOME: '' }, '/me/.cache/huggingface/hub'],
  ];
  for (const [name, variables, folder] of cases) {
    test(name, () => {
      assert.equal(
        hfHubCache((variable) => variables[variable], '/me', '/project'),
        folder,
      );
    });
  }
});
