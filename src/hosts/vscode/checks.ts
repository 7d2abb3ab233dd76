import type { Clock, Signal } from '../../ports.js';
import type { Analysis, Reach } from '../../service.js';

/** What a check does with a source; a snapshot is the source as it stood at one moment. */
export interface ChecksHost<Source, Snapshot> {
  snapshot(source: Source): Snapshot;
  /** Whether the network may be asked. */
  isOnline(): boolean;
  /** Whether the source still is as it was. */
  isCurrent(source: Source, snapshot: Snapshot): boolean;
  /** Undefined where nothing can be analysed. */
  analyse(snapshot: Snapshot, reach: Reach, signal: Signal): Promise<Analysis | undefined>;
  publish(source: Source, snapshot: Snapshot, analysis: Analysis): void;
  failed(source: Source, reason: unknown): void;
}

/**
 * Checks sources in two passes: at once from what is stored, and where that leaves something open, again with the
 * network. Each source has one check at a time, and an answer for a state that has passed is dropped.
 */
export class Checks<Source, Snapshot> {
  readonly #running = new Map<Source, AbortController>();
  /** Sources that are to be checked once more when the check under way has ended. */
  readonly #again = new Set<Source>();
  readonly #host: ChecksHost<Source, Snapshot>;
  readonly #clock: Pick<Clock, 'sleep'>;

  constructor(host: ChecksHost<Source, Snapshot>, clock: Pick<Clock, 'sleep'>) {
    this.#host = host;
    this.#clock = clock;
  }

  /** Checks the source after `delay` milliseconds; an earlier check of it is given up, with its lookups. */
  start(source: Source, delay: number): void {
    this.cancel(source);
    const controller = new AbortController();
    this.#running.set(source, controller);
    void this.#run(source, delay, controller);
  }

  /**
   * Checks the source after `delay` milliseconds, or, where one is under way, when it has ended: for changes elsewhere
   * that may mean nothing to it. Its lookups are not asked a second time.
   */
  startWhenFree(source: Source, delay: number): void {
    if (this.#running.has(source)) this.#again.add(source);
    else this.start(source, delay);
  }

  /** Gives up the check of the source that is under way. */
  cancel(source: Source): void {
    this.#again.delete(source);
    this.#running.get(source)?.abort();
    this.#running.delete(source);
  }

  /** Gives up every check. */
  cancelAll(): void {
    for (const source of [...this.#running.keys()]) this.cancel(source);
  }

  async #run(source: Source, delay: number, controller: AbortController): Promise<void> {
    const { signal } = controller;
    try {
      if (delay > 0) await this.#clock.sleep(delay, signal);
      const stored = await this.#pass(source, 'stored', signal);
      if (stored?.pending === true && this.#host.isOnline()) await this.#pass(source, 'network', signal);
    } catch (reason) {
      if (!signal.aborted) this.#host.failed(source, reason);
    } finally {
      if (this.#running.get(source) === controller) this.#running.delete(source);
      if (!signal.aborted && this.#again.delete(source)) this.start(source, 0);
    }
  }

  /** Undefined where the source has changed meanwhile: that change brings a check of its own. */
  async #pass(source: Source, reach: Reach, signal: AbortSignal): Promise<Analysis | undefined> {
    const isGivenUp = (): boolean => signal.aborted;
    if (isGivenUp()) return undefined;
    const snapshot = this.#host.snapshot(source);
    const analysis = await this.#host.analyse(snapshot, reach, signal);
    if (!analysis || isGivenUp() || !this.#host.isCurrent(source, snapshot)) return undefined;
    this.#host.publish(source, snapshot, analysis);
    return analysis;
  }
}
