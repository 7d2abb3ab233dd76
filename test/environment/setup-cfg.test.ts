import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Said } from '../../src/environment/said.js';
import { readSetupCfg } from '../../src/environment/setup-cfg.js';

const said = (range: string | undefined, ...problems: string[]): Said => ({ range, problems });

describe('setup.cfg', () => {
  const table: readonly (readonly [name: string, text: string, expected: Said])[] = [
    [
      'a list',
      '[metadata]\nname = x\n\n[options]\ninstall_requires =\n    torch\n    # transformers==1\n    transformers>=4.46,<5\nzip_safe = no',
      said('>=4.46,<5'),
    ],
    ['on the same line', '[options]\ninstall_requires = transformers==4.57.6', said('4.57.6')],
    [
      'with a colon and other line ends',
      '[options]\r\nInstall_Requires:\r\n\ttransformers ~= 4.46\r\n',
      said('~=4.46'),
    ],
    ['an extra', '[options.extras_require]\nhf =\n    transformers>=4.46', said('>=4.46')],
    ['another section', '[tool]\ninstall_requires =\n    transformers>=4.46', said(undefined)],
    ['no specifier', '[options]\ninstall_requires =\n    transformers', said(undefined)],
    ['nothing', '', said(undefined)],
  ];
  for (const [name, text, expected] of table) {
    test(name, () => {
      assert.deepEqual(readSetupCfg(text), expected);
    });
  }
});
