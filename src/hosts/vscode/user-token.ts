import { cleanToken, tokenIn, type Environment } from '../../adapters/any/hub-environment.js';

/** Where the editor keeps secrets; `vscode.SecretStorage` fits. */
export interface Secrets {
  get(key: string): PromiseLike<string | undefined>;
  store(key: string, value: string): PromiseLike<void>;
  delete(key: string): PromiseLike<void>;
}

/** Under which name the token is kept. */
export const TOKEN_KEY = 'loadlint.token';

/**
 * The user's token: what was given at "Sign In", else that of the environment, else that of the token file, which is
 * read by `file`. A store of secrets that does not work holds none.
 */
export async function userToken(
  secrets: Pick<Secrets, 'get'>,
  environment: Environment,
  file: () => Promise<string | undefined> = () => Promise.resolve(undefined),
): Promise<string | undefined> {
  const kept = await Promise.resolve(secrets.get(TOKEN_KEY)).catch(() => undefined);
  return cleanToken(kept) ?? tokenIn(environment) ?? (await file());
}

/** Keeps the token that the user gives to `ask`, without line ends and blanks; nothing where it is empty or not given. */
export async function signIn(
  secrets: Pick<Secrets, 'store'>,
  ask: () => PromiseLike<string | undefined>,
): Promise<boolean> {
  const token = cleanToken(await ask());
  if (token === undefined) return false;
  await secrets.store(TOKEN_KEY, token);
  return true;
}

/** Forgets the token that was given at "Sign In". */
export const signOut = async (secrets: Pick<Secrets, 'delete'>): Promise<void> => secrets.delete(TOKEN_KEY);
