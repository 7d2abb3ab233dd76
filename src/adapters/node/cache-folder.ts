import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../any/hub-environment.js';
import { folderIn } from './hf-home.js';

/**
 * The folder for what Loadlint keeps between runs: `LOADLINT_CACHE`, else one in the platform's own place for caches,
 * `$XDG_CACHE_HOME` or `~/.cache`, `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows. Undefined where the user's
 * folder `home`, which it would lie in, does not exist. A relative one begins in the working folder `cwd`.
 */
export function cacheFolder(
  environment: Environment,
  home: string,
  cwd: string,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const chosen = folderIn('LOADLINT_CACHE', environment, home);
  if (chosen !== undefined) return path.resolve(cwd, chosen);
  const caches = cachesOf(platform, environment, home);
  if (caches !== undefined) return path.resolve(cwd, caches, 'loadlint');
  if (!existsSync(home)) return undefined;
  const inHome: Partial<Record<NodeJS.Platform, string>> = { darwin: 'Library/Caches', win32: 'AppData/Local' };
  return path.join(home, inHome[platform] ?? '.cache', 'loadlint');
}

function cachesOf(platform: NodeJS.Platform, environment: Environment, home: string): string | undefined {
  if (platform === 'darwin') return undefined;
  return folderIn(platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME', environment, home);
}
