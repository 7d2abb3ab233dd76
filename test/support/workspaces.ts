import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourceFiles } from '../../src/adapters/any/source-files.js';
import type { Module } from '../../src/load.js';
import type { SourceFiles } from '../../src/ports.js';
import { sectionsOf } from './forms.js';

/** A module among other files, with what its loads are expected to be. */
export interface Workspace {
  readonly title: string;
  readonly module: Module;
  readonly files: SourceFiles;
  /** As in `Section`. */
  readonly expected: readonly string[];
}

const FOLDER = new URL('../python/imported/', import.meta.url);

/**
 * The files of `test/python/imported`: sections as in `forms`. `#@ pkg/config.py` begins another file; where it is the
 * section's first line it is where the section's own code stands, else that is `main.py`.
 */
export function workspaces(): { readonly name: string; readonly sections: readonly Workspace[] }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => ({ name, sections: workspacesIn(readFileSync(fileURLToPath(new URL(name, FOLDER)), 'utf8')) }));
}

function workspacesIn(text: string): Workspace[] {
  const [, ...sections] = text.split(/^#: /m);
  return sections.flatMap((section) => {
    const title = section.slice(0, section.indexOf('\n')).trim();
    const [before = '', ...others] = section.slice(title.length).trimStart().split(/^#@ /m);
    const named = others.map((one) => {
      const end = one.indexOf('\n');
      return { path: one.slice(0, end).trim(), code: one.slice(end + 1) };
    });
    const [main, ...rest] = before.trim() === '' ? named : [{ path: 'main.py', code: before }, ...named];
    const path = main?.path ?? 'main.py';
    return sectionsOf(`#: ${title}\n${main?.code ?? ''}`).map(({ module, expected }) => ({
      title,
      module: moved(module, `file:///project/${path}`),
      files: filesOf(new Map([main, ...rest].map((one) => [`/project/${one?.path ?? path}`, one?.code ?? '']))),
      expected,
    }));
  });
}

function moved({ parts }: Module, uri: string): Module {
  const [only, ...cells] = parts;
  if (only && cells.length === 0) return { uri, parts: [{ ...only, uri }] };
  const notebook = uri.replace(/py$/, 'ipynb');
  return { uri: notebook, parts: parts.map((part, cell) => ({ ...part, uri: `${notebook}#${cell}` })) };
}

/** Files by their paths in the workspace `/project`. */
export const filesOf = (texts: ReadonlyMap<string, string>): SourceFiles =>
  sourceFiles(
    {
      read: (path) => {
        const text = texts.get(path);
        return Promise.resolve(text === undefined ? undefined : { text, version: 1 });
      },
    },
    { pathOf: (uri) => new URL(uri).pathname, uriOf: (path) => `file://${path}`, boundaryOf: () => '/project' },
  );
