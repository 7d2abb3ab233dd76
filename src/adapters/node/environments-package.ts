import {
  editableFolder,
  foldersInPth,
  isEditableFinder,
  isMetadataFolder,
  packageInFinder,
  versionInInit,
  versionInMetadata,
} from '../../environment/installed.js';
import { isVersion, normalRange } from '../../environment/versions.js';
import { resolved } from '../any/environments-files.js';
import type { Walk } from '../any/environments.js';

/** A transformers that can be imported. */
export interface InstalledPackage {
  /** Its version, in the normal spelling of PEP 440. */
  readonly range: string;
  /** The file that says so. */
  readonly path: string;
  /** The folder of its `__init__.py`; undefined where only its metadata was found. */
  readonly folder: string | undefined;
}

/**
 * The transformers in a `site-packages` folder, or where an editable install leads from there; undefined where there
 * is none, or its version cannot be told. Its own `__version__` counts before its metadata, which it may not have.
 */
export async function transformersIn(site: string, walk: Walk): Promise<InstalledPackage | undefined> {
  const names = await walk.namesIn(site);
  if (names.length === 0) return undefined;
  const metadata = await metadataIn(site, names, walk);
  const found =
    (names.includes('transformers') ? await initIn(`${site}/transformers`, walk) : undefined) ??
    (await editableFrom(site, names, walk));
  const own = found && { path: found.path, version: versionInInit(found.text) };
  for (const { path, version } of [own, metadata].filter((one) => one !== undefined)) {
    if (version !== undefined && isVersion(version))
      return { range: normalRange(version) ?? version, path, folder: found?.folder };
  }
  for (const { path, version } of [own, metadata].filter((one) => one !== undefined)) {
    walk.log(
      `${walk.shown(path)}: ${version === undefined ? 'does not tell the version' : `"${version}" is no version of PEP 440`}`,
    );
  }
  return undefined;
}

interface Init {
  readonly folder: string;
  readonly path: string;
  readonly text: string;
}

/** A folder without `__init__.py` is what an uninstalled package left behind. */
async function initIn(folder: string, { files }: Walk): Promise<Init | undefined> {
  const path = `${folder}/__init__.py`;
  const text = await files.read(path);
  return text === undefined ? undefined : { folder, path, text };
}

interface Metadata {
  readonly path: string;
  readonly version: string | undefined;
}

async function metadataIn(site: string, names: readonly string[], { files }: Walk): Promise<Metadata | undefined> {
  const folder = names.find(isMetadataFolder);
  if (folder === undefined) return undefined;
  const path = `${site}/${folder}/${folder.endsWith('.dist-info') ? 'METADATA' : 'PKG-INFO'}`;
  const text = await files.read(path);
  return text === undefined ? undefined : { path, version: versionInMetadata(text) };
}

/** Follows what leads from `site-packages` to code that lies elsewhere. */
async function editableFrom(site: string, names: readonly string[], walk: Walk): Promise<Init | undefined> {
  for (const folder of await elsewhere(site, names, walk)) {
    const init = await initIn(folder, walk);
    if (init) return init;
  }
  return undefined;
}

/** The folders in which a package transformers may lie, those that are sure first. */
async function elsewhere(site: string, names: readonly string[], { files }: Walk): Promise<readonly string[]> {
  const folders: string[] = [];
  const textsOf = async (wanted: (name: string) => boolean): Promise<readonly string[]> => {
    const texts = await Promise.all(
      names
        .filter(wanted)
        .sort()
        .map((name) => files.read(`${site}/${name}`)),
    );
    return texts.filter((text) => text !== undefined);
  };
  for (const text of await textsOf(isEditableFinder)) {
    const mapped = packageInFinder(text);
    if (mapped !== undefined) folders.push(resolved(site, mapped));
  }
  for (const text of await textsOf((name) => name.endsWith('.pth') || name === 'transformers.egg-link')) {
    folders.push(...foldersInPth(text).map((written) => resolved(resolved(site, written), 'transformers')));
  }
  const metadata = names.find(isMetadataFolder);
  const direct = metadata === undefined ? undefined : await files.read(`${site}/${metadata}/direct_url.json`);
  const project = direct === undefined ? undefined : editableFolder(direct);
  if (project !== undefined) folders.push(resolved(project, 'src/transformers'), resolved(project, 'transformers'));
  return [...new Set(folders)];
}
