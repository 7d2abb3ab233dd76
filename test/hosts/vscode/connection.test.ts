import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tokenIn } from '../../../src/adapters/any/hub-environment.js';
import { connectionFor, type Connection, type EndpointWriter } from '../../../src/hosts/vscode/connection.js';

interface Case {
  readonly endpoint?: string;
  readonly lookups?: 'cacheOnly';
  readonly writer?: EndpointWriter;
  readonly untrusted?: true;
  readonly variables?: Readonly<Record<string, string>>;
}

const publicHub = 'https://huggingface.co';
const mirror = 'https://mirror.example/hub';
const token = { HF_TOKEN: 'hf_a' };

const table: readonly [name: string, of: Case, expected: Partial<Connection>][] = [
  ['nothing set', {}, {}],
  ['a mirror in the environment', { variables: { HF_ENDPOINT: `${mirror}//` } }, { endpoint: mirror }],
  ['an empty variable', { variables: { HF_ENDPOINT: ' ', HF_TOKEN: '', HUGGING_FACE_HUB_TOKEN: ' ' } }, {}],
  [
    'a setting before the environment',
    { endpoint: mirror, variables: { HF_ENDPOINT: 'http://other' } },
    { endpoint: mirror },
  ],

  ['a token for the public Hub', { variables: token }, { token: 'hf_a' }],
  ['a token under its old name', { variables: { HUGGING_FACE_HUB_TOKEN: ' old\n' } }, { token: 'old' }],
  ['the new name first', { variables: { ...token, HUGGING_FACE_HUB_TOKEN: 'old' } }, { token: 'hf_a' }],
  [
    'a token for a mirror of the environment',
    { variables: { ...token, HF_ENDPOINT: mirror } },
    { endpoint: mirror, token: 'hf_a' },
  ],
  ["a token for the user's own mirror", { endpoint: mirror, variables: token }, { endpoint: mirror, token: 'hf_a' }],
  [
    'no token for a mirror that the workspace names',
    { endpoint: mirror, writer: 'workspace', variables: token },
    { endpoint: mirror, isTokenWithheld: true },
  ],
  [
    'no token where the workspace names none that is allowed',
    { writer: 'workspace', variables: token },
    { isTokenWithheld: true },
  ],
  ['no token from an untrusted workspace', { untrusted: true, variables: token }, { isTokenWithheld: true }],
  [
    "no token from there for the user's own mirror",
    { endpoint: mirror, untrusted: true, variables: token },
    { endpoint: mirror, isTokenWithheld: true },
  ],

  ['offline by setting', { lookups: 'cacheOnly' }, { offline: true }],
  ['offline by huggingface_hub', { variables: { HF_HUB_OFFLINE: '1' } }, { offline: true }],
  ['offline by transformers', { variables: { TRANSFORMERS_OFFLINE: 'yes' } }, { offline: true }],
  ['online by variable', { variables: { HF_HUB_OFFLINE: '0', TRANSFORMERS_OFFLINE: '' } }, {}],
];

describe('connection', () => {
  for (const [name, { endpoint, lookups = 'online', writer = 'user', untrusted, variables = {} }, expected] of table) {
    test(name, () => {
      const connection = connectionFor(
        { endpoint, lookups },
        writer,
        untrusted !== true,
        (variable) => variables[variable],
        tokenIn((variable) => variables[variable]),
      );
      const usual = { endpoint: publicHub, token: undefined, isTokenWithheld: false, offline: false };
      assert.deepEqual(connection, { ...usual, ...expected });
    });
  }
});
