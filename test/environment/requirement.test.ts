import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wantedIn } from '../../src/environment/requirement.js';
import type { Wanted } from '../../src/environment/said.js';

const exactly = (specifier: string): Wanted => ({ specifier, isConditional: false });
const sometimes = (specifier: string): Wanted => ({ specifier, isConditional: true });
const untold: Wanted = {
  specifier: '',
  isConditional: false,
  problem: 'takes transformers from an address that does not tell its version',
};

describe('requirements', () => {
  const git = 'git+https://github.com/huggingface/transformers';
  const table: readonly (readonly [requirement: string, wanted: Wanted | undefined])[] = [
    ['transformers==4.57.6', exactly('==4.57.6')],
    ['Transformers >= 4.46, < 5', exactly('>= 4.46, < 5')],
    ['transformers[torch]==4.57.6', exactly('==4.57.6')],
    ['transformers [torch, sentencepiece] ~=4.46', exactly('~=4.46')],
    ['transformers (>=4.46,<5)', exactly('>=4.46,<5')],
    ['transformers', exactly('')],
    ['transformers[torch]', exactly('')],
    ['transformers==4.57.6 ; python_version >= "3.9"', sometimes('==4.57.6')],
    ["transformers==4.57.6;sys_platform!='win32' and extra == 'x'", sometimes('==4.57.6')],
    ['transformers==4.57.6;', exactly('==4.57.6')],

    ['sentence-transformers==3.0', undefined],
    ['sentence_transformers', undefined],
    ['transformers-stream-generator==0.0.5', undefined],
    ['transformers4rec', undefined],
    ['adapter-transformers>=3', undefined],
    ['', undefined],
    ['./transformers', undefined],

    [`transformers @ ${git}`, untold],
    [`transformers @ ${git}@main`, untold],
    [`transformers @ ${git}.git@v4.57.6`, exactly('==4.57.6')],
    [`transformers@${git}@v4.57.6 ; python_version > "3"`, sometimes('==4.57.6')],
    [git, untold],
    [`${git}.git`, untold],
    [`${git}@v4.57.6`, exactly('==4.57.6')],
    [`${git}.git@refs/tags/v5.0.0rc1#egg=transformers`, exactly('==5.0.0rc1')],
    [`${git}@1234567`, untold],
    ['git+ssh://git@github.com/me/my-fork.git@v4.57.6#egg=transformers[torch]', exactly('==4.57.6')],
    ['git+https://github.com/UKPLab/sentence-transformers.git@v3.0', undefined],
    ['https://github.com/huggingface/transformers/archive/refs/tags/v4.57.6.zip', exactly('==4.57.6')],
    ['https://github.com/huggingface/transformers/archive/main.zip', untold],
    ['https://wheels.example/transformers-4.57.6%2Bcu121-py3-none-any.whl#sha256=0', exactly('==4.57.6+cu121')],
    ['transformers @ file:///wheels/transformers-4.57.6.tar.gz', exactly('==4.57.6')],
    ['https://wheels.example/a;b/transformers-4.57.6-py3-none-any.whl', exactly('==4.57.6')],
    ['https://wheels.example/torch-2.0-py3-none-any.whl', undefined],
  ];
  for (const [requirement, wanted] of table) {
    test(JSON.stringify(requirement), () => {
      assert.deepEqual(wantedIn(requirement), wanted);
    });
  }

  test('the password in an address is not told', () => {
    assert.ok(!JSON.stringify(wantedIn('transformers @ git+https://me:secret@example.org/x')).includes('secret'));
  });
});
