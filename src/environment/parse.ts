import { parse as parseToml, TomlError } from 'smol-toml';
import { parseDocument } from 'yaml';

/** The content of a file of data, or what is wrong with it. */
export type Parsed = { readonly value: unknown } | { readonly problem: string };

/** Reads JSON. */
export function readJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { problem: 'is no JSON' };
  }
}

/** Reads TOML. */
export function readToml(text: string): Parsed {
  try {
    return { value: parseToml(text) };
  } catch (error) {
    if (error instanceof TomlError) return { problem: `is no TOML (line ${error.line}, column ${error.column})` };
    return { problem: 'is no TOML' };
  }
}

/** Reads YAML. */
export function readYaml(text: string): Parsed {
  try {
    const document = parseDocument(text, { logLevel: 'silent' });
    const [error] = document.errors;
    if (!error) return { value: document.toJS() };
    const [start] = error.linePos ?? [];
    return { problem: start ? `is no YAML (line ${start.line}, column ${start.col})` : 'is no YAML' };
  } catch {
    // Anchors that are not there, or too many aliases.
    return { problem: 'is no YAML' };
  }
}
