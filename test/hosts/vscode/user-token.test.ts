import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { signIn, signOut, userToken, type Secrets } from '../../../src/hosts/vscode/user-token.js';

const secretsWith = (kept: Record<string, string> = {}): Secrets => ({
  get: (key) => Promise.resolve(kept[key]),
  store: (key, value) => Promise.resolve(void (kept[key] = value)),
  delete: (key) => Promise.resolve(void Reflect.deleteProperty(kept, key)),
});
const environment = (name: string): string | undefined => (name === 'HF_TOKEN' ? 'hf_variable' : undefined);
const file = (): Promise<string> => Promise.resolve('hf_file');
const nothing = (): undefined => undefined;

describe("the user's token in the editor", () => {
  const signedIn = { 'loadlint.token': 'hf_secret' };
  test('is the one given at the sign-in', async () => {
    assert.equal(await userToken(secretsWith(signedIn), environment, file), 'hf_secret');
  });
  test('else that of the environment', async () => {
    assert.equal(await userToken(secretsWith(), environment, file), 'hf_variable');
  });
  test('else that of the token file', async () => {
    assert.equal(await userToken(secretsWith({ 'loadlint.token': ' ' }), nothing, file), 'hf_file');
    assert.equal(await userToken(secretsWith(), nothing), undefined);
  });
  test('is not among secrets that cannot be read', async () => {
    const broken = { get: () => Promise.reject(new Error('no keyring')) };
    assert.equal(await userToken(broken, environment), 'hf_variable');
  });
  test('is kept at the sign-in and forgotten at the sign-out', async () => {
    const secrets = secretsWith();
    assert.equal(await signIn(secrets, () => Promise.resolve(' enterprise-0123\n')), true);
    assert.equal(await userToken(secrets, nothing), 'enterprise-0123');
    await signOut(secrets);
    assert.equal(await userToken(secrets, nothing), undefined);
  });
  for (const given of [undefined, '', '  ']) {
    test(`is not kept where nothing is given: ${JSON.stringify(given)}`, async () => {
      const secrets = secretsWith(signedIn);
      assert.equal(await signIn(secrets, () => Promise.resolve(given)), false);
      assert.equal(await userToken(secrets, nothing), 'hf_secret');
    });
  }
});
