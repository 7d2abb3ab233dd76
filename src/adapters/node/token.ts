import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filled, tokenIn, type Environment } from '../any/hub-environment.js';

/**
 * The user's Hugging Face token, where huggingface_hub looks for it: `HF_TOKEN`, `HUGGING_FACE_HUB_TOKEN`, the file
 * `HF_TOKEN_PATH`, `$HF_HOME/token`, `$XDG_CACHE_HOME/huggingface/token`, `~/.cache/huggingface/token`. `home` is the
 * user's folder. A file that cannot be read holds no token.
 */
export async function findToken(environment: Environment, home: string): Promise<string | undefined> {
  return tokenIn(environment) ?? filled(await readFile(tokenFile(environment, home), 'utf8').catch(() => undefined));
}

function tokenFile(environment: Environment, home: string): string {
  const folderIn = (name: string): string | undefined => {
    const value = environment(name);
    return value === undefined || value === '' ? undefined : expanded(value, environment, home);
  };
  const cache = folderIn('XDG_CACHE_HOME') ?? path.join(home, '.cache');
  const hfHome = folderIn('HF_HOME') ?? path.join(cache, 'huggingface');
  return folderIn('HF_TOKEN_PATH') ?? path.join(hfHome, 'token');
}

/** `~` and `$NAME` or `${NAME}` written out; an unknown variable stays as it is, as in Python's `expandvars`. */
function expanded(value: string, environment: Environment, home: string): string {
  const named = value.replace(/\$(?:(\w+)|\{(\w+)\})/g, (written, bare?: string, braced?: string) => {
    return environment(bare ?? braced ?? '') ?? written;
  });
  return named.replace(/^~(?=[\\/]|$)/, () => home);
}
