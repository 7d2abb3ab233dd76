import { wantedIn } from './requirement.js';
import { together, type Said, type Wanted } from './said.js';

/** Reads `setup.cfg`: `install_requires` of `[options]`, else the extras. */
export function readSetupCfg(text: string): Said {
  const options = optionsIn(text);
  const main = options.filter(({ section, name }) => section === 'options' && name === 'install_requires');
  const said = together(main.flatMap(wanted));
  if (said.range !== undefined || said.problems.length > 0) return said;
  const extras = options.filter(({ section }) => section === 'options.extras_require');
  return together(extras.flatMap(wanted).map((one) => ({ ...one, isConditional: true })));
}

interface Option {
  readonly section: string;
  readonly name: string;
  readonly lines: readonly string[];
}

const wanted = ({ lines }: Option): readonly Wanted[] => lines.flatMap((line) => wantedIn(line) ?? []);

/** As `configparser` reads it: lines that are indented go on with the option above; `#` and `;` begin comment lines. */
function optionsIn(text: string): readonly Option[] {
  const options: { section: string; name: string; lines: string[] }[] = [];
  let section = '';
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    if (/^\s*([#;].*)?$/.test(line)) continue;
    const header = /^\[(?<name>[^\]]+)\]/.exec(line)?.groups?.['name'];
    const option = /^(?<name>[^\s=:][^=:]*?)\s*[=:](?<value>.*)$/.exec(line)?.groups;
    if (header !== undefined) section = header.trim();
    else if (/^\s/.test(line)) options.at(-1)?.lines.push(line.trim());
    else if (option)
      options.push({ section, name: option['name']?.toLowerCase() ?? '', lines: [option['value'] ?? ''] });
  }
  return options.map((option) => ({
    ...option,
    lines: option.lines.flatMap((line) => line.split(/,(?=\s*[A-Za-z])/)),
  }));
}
