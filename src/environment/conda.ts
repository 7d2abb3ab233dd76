import { itemsOf, textOf, valueAt } from './data.js';
import { readYaml } from './parse.js';
import { isTransformers } from './requirement.js';
import { readRequirementsFile, type RequirementsFile } from './requirements-file.js';
import type { Wanted } from './said.js';

/** Reads `environment.yml` of conda: its dependencies and those of its `pip` section, as a requirements file has them. */
export function readCondaEnvironment(text: string): RequirementsFile {
  const parsed = readYaml(text);
  if ('problem' in parsed) return { wanted: [], inclusions: [], problems: [parsed.problem] };
  const dependencies = itemsOf(valueAt(parsed.value, 'dependencies'));
  const own = dependencies.flatMap((item) => condaWanted(textOf(item) ?? '') ?? []);
  const lines = dependencies.flatMap((item) => itemsOf(valueAt(item, 'pip'))).flatMap((item) => textOf(item) ?? []);
  const pip = readRequirementsFile(lines.join('\n'));
  return { ...pip, wanted: [...own, ...pip.wanted] };
}

/** `conda-forge::transformers >=4.46,<5 py310_0`, `transformers=4.57.6=pyhd8ed1ab_0`; conda's "match specification". */
function condaWanted(spec: string): Wanted | undefined {
  const { name = '', rest = '' } =
    /^(?:[^:\s]+::)?(?<name>[\w.-]+)\s*(?<rest>.*)$/.exec(spec.replace(/#.*$/, '').trim())?.groups ?? {};
  if (!isTransformers(name)) return undefined;
  const bracketed = /^\[.*version=["']?(?<version>[^"'\]]+)/.exec(rest)?.groups?.['version'];
  const version = withoutBuild(bracketed ?? (rest.startsWith('[') ? '' : rest));
  if (version.includes('|')) {
    return {
      specifier: '',
      isConditional: false,
      problem: `asks for transformers ${version}, which is no single range`,
    };
  }
  return {
    specifier: version
      .split(',')
      .map(clause)
      .filter((one) => one !== '')
      .join(','),
    isConditional: false,
  };
}

/** The build string stands after the version, behind `=` or a blank. */
function withoutBuild(text: string): string {
  const tidy = text
    .trim()
    .replace(/([=~!<>,])\s+/g, '$1')
    .replace(/\s+(?=,)/g, '');
  return tidy.replace(/^(={0,2}[^=\s,|<>!~]+)[=\s].*$/, '$1').replace(/\s.*$/, '');
}

/** `=4.57` and `4.57.*` allow any patch; `=4.57.6` names all that a release of transformers has. */
function clause(written: string): string {
  if (written === '' || written === '*') return '';
  const { fuzzy = '', version } = /^(?<fuzzy>=?)(?<version>\d.*)$/.exec(written)?.groups ?? {};
  if (version === undefined) return written;
  const isWhole = version.split('.').length >= 3 || fuzzy === '';
  return isWhole || version.endsWith('.*') ? `==${version}` : `==${version}.*`;
}
