import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodePython, decodeUtf8, type Decoded } from '../../../src/hosts/cli/decode.js';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): Uint8Array => Buffer.from(text);
const bom = [0xef, 0xbb, 0xbf];

describe('UTF-8', () => {
  const cases: readonly [says: string, bytes: Uint8Array, decoded: Decoded][] = [
    ['nothing', utf8(''), { text: '' }],
    ['text beyond the first plane', utf8('x = "é𝒳"\r\n'), { text: 'x = "é𝒳"\r\n' }],
    ['a BOM goes', Uint8Array.from([...bom, 0x78]), { text: 'x' }],
    ['a replacement character that is in the file', utf8('a\uFFFDb'), { text: 'a\uFFFDb' }],
    ['latin-1', latin('a = "é"'), { error: 'not valid UTF-8 (byte 6)' }],
    ['the first byte', latin('é'), { error: 'not valid UTF-8 (byte 1)' }],
    ['behind longer characters', Buffer.concat([utf8('é𝒳\n'), latin('ü')]), { error: 'not valid UTF-8 (byte 8)' }],
    ['behind a BOM', Uint8Array.from([...bom, 0x78, 0xff]), { error: 'not valid UTF-8 (byte 5)' }],
    [
      'behind a replacement character',
      Buffer.concat([utf8('\uFFFD'), latin('ü')]),
      { error: 'not valid UTF-8 (byte 4)' },
    ],
    ['broken off', utf8('𝒳').subarray(0, 3), { error: 'not valid UTF-8 (byte 1)' }],
    ['half a surrogate pair', Uint8Array.from([0x61, 0xed, 0xa0, 0x80]), { error: 'not valid UTF-8 (byte 2)' }],
    ['UTF-16', Buffer.from('\uFEFFx = 1', 'utf16le'), { error: 'not valid UTF-8 (byte 1)' }],
  ];
  for (const [says, bytes, decoded] of cases) {
    test(says, () => {
      assert.deepEqual(decodeUtf8(bytes), decoded);
      assert.deepEqual(decodePython(bytes), decoded);
    });
  }
});

describe('the coding that a Python file declares (PEP 263)', () => {
  const declared = (coding: string): string => `not valid ${coding}, the coding that its first lines declare`;
  const unsupported = (coding: string): string =>
    `the coding ${coding}, which its first lines declare, is not supported`;
  const cases: readonly [says: string, bytes: Uint8Array, decoded: Decoded][] = [
    ['latin-1', latin('# -*- coding: latin-1 -*-\né'), { text: '# -*- coding: latin-1 -*-\né' }],
    ['another spelling', latin('# coding=ISO_8859_1\né'), { text: '# coding=ISO_8859_1\né' }],
    [
      'in the second line',
      latin('#!/bin/python\n# vim: set fileencoding=cp1252 :\né'),
      { text: '#!/bin/python\n# vim: set fileencoding=cp1252 :\né' },
    ],
    ['behind a blank line', latin('\r\n# coding: latin1\r\né'), { text: '\r\n# coding: latin1\r\né' }],
    ['Japanese', Uint8Array.from([...utf8('# coding: euc_jp\n'), 0xb0, 0xa1]), { text: '# coding: euc_jp\n亜' }],
    ['UTF-8 by any name', utf8('# coding: utf_8_sig\né'), { text: '# coding: utf_8_sig\né' }],
    ['too late', latin('\n\n# coding: latin-1\né'), { error: 'not valid UTF-8 (byte 21)' }],
    ['behind code', latin('x = 1\n# coding: latin-1\né'), { error: 'not valid UTF-8 (byte 25)' }],
    ['in no comment', latin('coding = latin1\né'), { error: 'not valid UTF-8 (byte 17)' }],
    ['a BOM counts more', Uint8Array.from([...bom, ...utf8('# coding: latin-1\né')]), { text: '# coding: latin-1\né' }],
    ['not what it says', Uint8Array.from([...utf8('# coding: euc-jp\n'), 0xff]), { error: declared('euc-jp') }],
    ['not a coding', utf8('# coding: klingon\n'), { error: unsupported('klingon') }],
    ['no coding for a comment', utf8('# coding: utf-16\n'), { error: unsupported('utf-16') }],
  ];
  for (const [says, bytes, decoded] of cases) {
    test(says, () => {
      assert.deepEqual(decodePython(bytes), decoded);
    });
  }
  test('in a notebook it has no meaning', () => {
    assert.deepEqual(decodeUtf8(latin('# coding: latin-1\né')), { error: 'not valid UTF-8 (byte 19)' });
  });
});
