import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filled, tokenIn, type Environment } from '../any/hub-environment.js';
import { folderIn, hfHome } from './hf-home.js';

/**
 * The user's Hugging Face token, where huggingface_hub looks for it: `HF_TOKEN`, `HUGGING_FACE_HUB_TOKEN`, the file
 * `HF_TOKEN_PATH`, `$HF_HOME/token`, `$XDG_CACHE_HOME/huggingface/token`, `~/.cache/huggingface/token`. `home` is the
 * user's folder. A file that cannot be read holds no token.
 */
export async function findToken(environment: Environment, home: string): Promise<string | undefined> {
  return tokenIn(environment) ?? filled(await readFile(tokenFile(environment, home), 'utf8').catch(() => undefined));
}

const tokenFile = (environment: Environment, home: string): string =>
  folderIn('HF_TOKEN_PATH', environment, home) ?? path.join(hfHome(environment, home), 'token');
