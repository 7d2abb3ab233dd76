import type { Analysis } from '../../service.js';

/** Which sources depend on which other files, as their last analysis says. */
export class Dependents<Source> {
  readonly #files = new Map<Source, ReadonlySet<string>>();
  /** How many changes there have been, when each file changed last, and when each source was last begun with. */
  #changes = 0;
  readonly #changed = new Map<string, number>();
  readonly #begun = new Map<Source, number>();

  /** Notes that an analysis of the source begins. */
  begin(source: Source): void {
    this.#begun.set(source, this.#changes);
  }

  /** Notes the files that were read for a source. False where one of them has changed since the analysis began. */
  note(source: Source, { files }: Pick<Analysis, 'files'>): boolean {
    const begun = this.#begun.get(source) ?? 0;
    this.#files.set(source, new Set(files.map(({ uri }) => uri)));
    return files.every(({ uri }) => (this.#changed.get(uri) ?? 0) <= begun);
  }

  /** Notes that the file with this URI has changed; answers the sources that something was read for from it. */
  change(uri: string): readonly Source[] {
    this.#changed.set(uri, ++this.#changes);
    return [...this.#files].flatMap(([source, files]) => (files.has(uri) ? [source] : []));
  }

  /** Forgets a source that was closed. */
  drop(source: Source): void {
    this.#files.delete(source);
    this.#begun.delete(source);
  }
}
