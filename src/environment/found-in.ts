import type { TransformersInForce } from './environment.js';

/** The words for places that have no name of their own, in the language of whoever reads them. */
export interface PlaceWords {
  readonly interpreter: (path: string) => string;
  readonly option: string;
  readonly setting: string;
  readonly newest: string;
}

/** Where the version in force was found: `uv.lock`, `.venv`, `VIRTUAL_ENV /e`, or in the words given. */
export function foundIn({ source, path, environment }: TransformersInForce, words: PlaceWords): string {
  switch (environment?.by) {
    case 'interpreter':
      return words.interpreter(environment.path);
    case 'VIRTUAL_ENV':
    case 'CONDA_PREFIX':
      return `${environment.by} ${environment.path}`;
    case 'folder':
      return environment.path;
    case undefined:
      break;
  }
  if (source === 'option') return words.option;
  if (source === 'setting') return words.setting;
  return path ?? words.newest;
}
