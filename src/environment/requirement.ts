import type { Wanted } from './said.js';
import { isVersion } from './versions.js';

/** Whether a distribution's name is that of transformers, in any spelling that PEP 503 takes for the same. */
export const isTransformers = (name: string): boolean => normalName(name) === 'transformers';

/** The name in the spelling of PEP 503. */
export const normalName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[-_.]+/g, '-');

/**
 * What one requirement (PEP 508, or a bare address as pip takes it) asks of transformers; undefined where it is about
 * something else.
 */
export function wantedIn(requirement: string): Wanted | undefined {
  // pip: a marker after an address needs a blank before its semicolon.
  const isAddress = /^[\w+.-]+:\/\/|^git\+|\s@\s|^[\w.-]+(\[[^\]]*\])?@/.test(requirement.trim());
  const [what, marker] = split(requirement, isAddress ? /\s;/ : /;/);
  const isConditional = marker !== undefined && marker.trim() !== '';
  const named = /^\s*(?<name>[A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?<rest>.*)$/s.exec(what)?.groups;
  const rest = named?.['rest'] ?? '';
  if (named && isTransformers(named['name'] ?? '') && (rest === '' || /^[=~!<>(@]/.test(rest))) {
    if (rest.startsWith('@')) return { isConditional, ...fromAddress(rest.slice(1).trim()) };
    return { isConditional, specifier: rest.replace(/^\((.*)\)$/s, '$1').trim() };
  }
  if (!isAddress || !isTransformersAddress(what)) return undefined;
  return { isConditional, ...fromAddress(what.trim()) };
}

/**
 * What an address (of a wheel, an archive, a repository) tells of the version: a wheel's name, or a tag like `v4.57.6`.
 * The address is not quoted: it may hold a password.
 */
export function fromAddress(address: string): Pick<Wanted, 'specifier' | 'problem'> {
  const path = address.replace(/[#?].*$/s, '');
  const version =
    /\/transformers-(?<version>[^-/]+?)(?:-[^/]*\.whl|\.tar\.gz|\.zip)$/i.exec(path)?.groups?.['version'] ??
    /(?:\/tags\/|\/archive\/|@)(?:refs\/tags\/)?v?(?<version>\d+\.[^/@]*?)(?:\.git|\.tar\.gz|\.zip)?$/.exec(path)
      ?.groups?.['version'];
  const decoded = version?.replace(/%2B/gi, '+');
  if (decoded !== undefined && isVersion(decoded)) return { specifier: `==${decoded}` };
  return { specifier: '', problem: 'takes transformers from an address that does not tell its version' };
}

function isTransformersAddress(what: string): boolean {
  const egg = /#(?:.*&)?egg=(?<name>[\w.-]+)/.exec(what)?.groups?.['name'];
  if (egg !== undefined) return isTransformers(egg);
  return /\/transformers(?:\.git)?(?:@[^/]*(?:\/[^/]*)*)?(?:[#?].*)?$|\/transformers-\d[^/]*$|\/transformers\/archive\//.test(
    what.trim(),
  );
}

function split(text: string, separator: RegExp): [string, string?] {
  const at = separator.exec(text);
  return at ? [text.slice(0, at.index), text.slice(at.index + at[0].length)] : [text];
}
