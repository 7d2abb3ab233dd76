import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from '../../ports.js';
import { environmentsOf, type EnvironmentOptions, type RememberingEnvironments } from '../any/environments.js';
import { parentOf, shownFrom } from '../any/environments-files.js';
import { nodeEnvironmentFiles } from './environments-files.js';
import { installedSearch, type InstalledOptions } from './environments-installed.js';

/** What the environments of this machine are made of. */
export interface NodeEnvironmentOptions extends InstalledOptions {
  readonly option?: EnvironmentOptions['option'];
  readonly setting?: EnvironmentOptions['setting'];
  /** Absolute folder that paths are shown from, and in which modules that are no files are taken to lie. */
  readonly cwd: string;
  readonly log: Log;
  /** In place of the machine's own. */
  readonly files?: EnvironmentOptions['files'];
}

/** Which transformers modules on this machine run with: all sources of it. */
export function nodeEnvironments(options: NodeEnvironmentOptions): RememberingEnvironments {
  const cwd = slashed(path.resolve(options.cwd));
  const shown = shownFrom(cwd);
  const pathOf = (moduleUri: string): string | undefined =>
    moduleUri.startsWith('file:') ? slashed(fileURLToPath(moduleUri)) : undefined;
  return environmentsOf({
    files: options.files ?? nodeEnvironmentFiles,
    folderOf: (moduleUri) => {
      const file = pathOf(moduleUri);
      return file === undefined ? cwd : parentOf(file);
    },
    shown,
    moduleName: (moduleUri) => shown(pathOf(moduleUri) ?? moduleUri),
    option: options.option,
    setting: options.setting,
    installed: (walk) => installedSearch(options, walk),
    releases: options.releases,
    log: options.log,
  });
}

const slashed = (file: string): string => (path.sep === '\\' ? file.replaceAll('\\', '/') : file);
