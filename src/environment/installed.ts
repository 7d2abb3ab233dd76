import { readJson } from './parse.js';
import { textOf, valueAt } from './data.js';
import { isTransformers, normalName } from './requirement.js';

/** `__version__` of `transformers/__init__.py`, where it is a plain string. */
export function versionInInit(text: string): string | undefined {
  return /^__version__\s*(?::\s*str\s*)?=\s*(["'])(?<version>[^"'\n]*)\1/m.exec(text)?.groups?.['version']?.trim();
}

/** `Version:` in the head of a `METADATA` or `PKG-INFO` file. */
export function versionInMetadata(text: string): string | undefined {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  return /^Version:(?<version>.*)$/im.exec(head)?.groups?.['version']?.trim();
}

/** Whether a name in a `site-packages` folder is the folder of transformers' metadata. */
export function isMetadataFolder(name: string): boolean {
  const distribution = /^(?<name>.+?)-\d[^-]*(?:-.*)?\.(?:dist-info|egg-info)$/i.exec(name)?.groups?.['name'];
  return distribution !== undefined && isTransformers(distribution);
}

/** Whether a name in a `site-packages` folder is the finder that setuptools writes for an editable transformers. */
export function isEditableFinder(name: string): boolean {
  const distribution = /^__editable___(?<name>.+?)_\d[^/]*_finder\.py$/.exec(name)?.groups?.['name'];
  return distribution !== undefined && normalName(distribution) === 'transformers';
}

/** The folder of the package transformers that setuptools' finder maps to. */
export function packageInFinder(text: string): string | undefined {
  const written = /["']transformers["']\s*:\s*(?:'(?<single>(?:[^'\\\n]|\\.)*)'|"(?<double>(?:[^"\\\n]|\\.)*)")/.exec(
    text,
  )?.groups;
  return (written?.['single'] ?? written?.['double'])?.replace(/\\(.)/g, '$1');
}

/** The folders that a `.pth` or an `.egg-link` file adds to `sys.path`, as written (Python's `site.addpackage`). */
export function foldersInPth(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '.' && !/^(#|import[ \t])/.test(line));
}

/** The project's folder that `direct_url.json` (PEP 610) names; undefined where the install is not editable. */
export function editableFolder(text: string): string | undefined {
  const parsed = readJson(text);
  if ('problem' in parsed || valueAt(parsed.value, 'dir_info', 'editable') !== true) return undefined;
  return pathOfFileUrl(textOf(valueAt(parsed.value, 'url')) ?? '');
}

/** `/home/me/x` of `file:///home/me/x`, `C:/x` of `file:///C:/x`, `//server/x` of `file://server/x`. */
export function pathOfFileUrl(url: string): string | undefined {
  const { host = '', path = '' } = /^file:\/\/(?<host>[^/]*)(?<path>\/[^?#]*)/.exec(url)?.groups ?? {};
  if (path === '') return undefined;
  try {
    const decoded = decodeURIComponent(path);
    if (host !== '' && host !== 'localhost') return `//${host}${decoded}`;
    return /^\/[A-Za-z]:/.test(decoded) ? decoded.slice(1) : decoded;
  } catch {
    return undefined;
  }
}
