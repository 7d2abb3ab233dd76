import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cleanToken, isTokenUnwanted, tokenIn, type Environment } from '../any/hub-environment.js';
import { folderIn, hfHome } from './hf-home.js';

/**
 * The user's Hugging Face token, where huggingface_hub looks for it: `HF_TOKEN`, `HUGGING_FACE_HUB_TOKEN`, the file
 * `HF_TOKEN_PATH`, `$HF_HOME/token`, `$XDG_CACHE_HOME/huggingface/token`, `~/.cache/huggingface/token`. `home` is the
 * user's folder. A file that cannot be read holds no token. None with `HF_HUB_DISABLE_IMPLICIT_TOKEN`.
 */
export async function findToken(environment: Environment, home: string): Promise<string | undefined> {
  if (isTokenUnwanted(environment)) return undefined;
  const kept = (): Promise<string | undefined> => readFile(tokenFile(environment, home), 'utf8').catch(() => undefined);
  return tokenIn(environment) ?? cleanToken(await kept());
}

const tokenFile = (environment: Environment, home: string): string =>
  folderIn('HF_TOKEN_PATH', environment, home) ?? path.join(hfHome(environment, home), 'token');
