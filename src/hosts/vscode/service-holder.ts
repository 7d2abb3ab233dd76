import type { LanguageService } from '../../service.js';

/**
 * Starts the language service when it is first asked for; a start that failed is not tried again until `reset`.
 * One start is under way at a time: the parser's wasm is shared by all services and must not be loaded twice at once.
 */
export class ServiceHolder {
  readonly #start: () => Promise<LanguageService>;
  readonly #failed: (reason: unknown) => void;
  #service: Promise<LanguageService | undefined> | undefined;
  #lastStart: Promise<unknown> = Promise.resolve();

  constructor(start: () => Promise<LanguageService>, failed: (reason: unknown) => void) {
    this.#start = start;
    this.#failed = failed;
  }

  /** The service; undefined where it could not be started. Never rejects. */
  get(): Promise<LanguageService | undefined> {
    if (this.#service) return this.#service;
    this.#service = this.#lastStart.then(this.#start).catch((reason: unknown) => {
      this.#failed(reason);
      return undefined;
    });
    this.#lastStart = this.#service;
    return this.#service;
  }

  /** Lets the next call start a new one, with the settings of that moment. */
  reset(): void {
    this.#service = undefined;
  }

  /** Frees what the service keeps of a closed module, if it was ever started. */
  forget(moduleUri: string): void {
    void this.#service?.then((service) => service?.forget(moduleUri));
  }
}
