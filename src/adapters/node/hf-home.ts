import path from 'node:path';
import type { Environment } from '../any/hub-environment.js';

/**
 * The folder that huggingface_hub keeps everything in: `$HF_HOME`, `$XDG_CACHE_HOME/huggingface`, `~/.cache/huggingface`.
 * `home` is the user's folder.
 */
export function hfHome(environment: Environment, home: string): string {
  const cache = folderIn('XDG_CACHE_HOME', environment, home) ?? path.join(home, '.cache');
  return folderIn('HF_HOME', environment, home) ?? path.join(cache, 'huggingface');
}

/**
 * The folder that it downloads repositories to: `HF_HUB_CACHE`, `HUGGINGFACE_HUB_CACHE`, else `hub` in `hfHome`.
 * Absolute; a relative one begins in the working folder `cwd`. With `/` separators.
 */
export function hfHubCache(environment: Environment, home: string, cwd: string): string {
  const named = folderIn('HF_HUB_CACHE', environment, home) ?? folderIn('HUGGINGFACE_HUB_CACHE', environment, home);
  const folder = path.resolve(cwd, named ?? path.join(hfHome(environment, home), 'hub'));
  return path.sep === '\\' ? folder.replaceAll('\\', '/') : folder;
}

/** The folder that a variable names, `~` and `$NAME` or `${NAME}` written out; undefined where it is empty or not set. */
export function folderIn(name: string, environment: Environment, home: string): string | undefined {
  const value = environment(name);
  return value === undefined || value === '' ? undefined : expanded(value, environment, home);
}

/** An unknown variable stays as it is, as in Python's `expandvars`. */
function expanded(value: string, environment: Environment, home: string): string {
  const named = value.replace(/\$(?:(\w+)|\{(\w+)\})/g, (written, bare?: string, braced?: string) => {
    return environment(bare ?? braced ?? '') ?? written;
  });
  return named.replace(/^~(?=[\\/]|$)/, () => home);
}
