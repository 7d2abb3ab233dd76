import { packageAt } from '../../support/installed-package.js';
import { remove, write, writeAll } from './editor.js';

const SITE = 'lib/python3.11/site-packages';

/**
 * Installs a stand-in for transformers that loads these model types into the environment at a path from the workspace,
 * which is made where there is none. As installers do it, the package's metadata comes last.
 */
export async function install(
  environment: string,
  version: string,
  models: Readonly<Record<string, string>>,
): Promise<void> {
  const site = `${environment}/${SITE}`;
  await write(`${environment}/pyvenv.cfg`, '');
  await writeAll(packageAt(`${site}/transformers`, version, models));
  await write(
    `${site}/transformers-${version}.dist-info/METADATA`,
    `Metadata-Version: 2.1\nName: transformers\nVersion: ${version}\n`,
  );
}

/** Takes away what `install` installed, but not the environment. */
export async function uninstall(environment: string, version: string): Promise<void> {
  await remove(`${environment}/${SITE}/transformers`);
  await remove(`${environment}/${SITE}/transformers-${version}.dist-info`);
}
