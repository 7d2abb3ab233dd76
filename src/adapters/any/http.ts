import type { Clock, Signal } from '../../ports.js';

/** How long a piece of work may take, and who may end it before. */
export interface TimeLimit {
  readonly clock: Clock;
  readonly milliseconds: number;
  readonly signal?: Signal | undefined;
}

/** Why a request has no answer, in words that hold nothing of the request: no address, no header. */
export class NoAnswer extends Error {}

/**
 * Runs `work` with a signal that aborts when the time is up, the caller's signal aborts, or the work is over. Rejects
 * with `NoAnswer` in the first two cases, whether or not the work listens to its signal.
 */
export async function withinTime<T>(limit: TimeLimit, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { clock, milliseconds, signal } = limit;
  const controller = new AbortController();
  const stopped = new Promise<never>((_resolve, reject) => {
    const stop = (why: string): void => {
      reject(new NoAnswer(why));
      controller.abort();
    };
    signal?.addEventListener('abort', () => {
      stop('the lookup was cancelled');
    });
    if (signal?.aborted === true) stop('the lookup was cancelled');
    else
      void clock.sleep(milliseconds, controller.signal).then(() => {
        stop(`no answer within ${milliseconds / 1000} s`);
      });
  });
  try {
    return await Promise.race([stopped, signal?.aborted === true ? stopped : work(controller.signal)]);
  } finally {
    controller.abort();
  }
}

/** The body as text (UTF-8). Rejects with `NoAnswer`, and stops reading, where it is longer than `maxBytes` unpacked. */
export async function boundedText({ body }: Response, maxBytes: number): Promise<string> {
  if (body === null) return '';
  const reader = (body as ReadableStream<Uint8Array>).getReader(); // Node's types leave the chunks open
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined);
      throw new NoAnswer(`the answer is longer than ${maxBytes} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** What a rejected `fetch` may be quoted with: the system's code, never the message, which can hold addresses and headers. */
export function reasonOf(error: unknown): string {
  if (error instanceof NoAnswer) return error.message;
  const code = codeOf(error) ?? (error instanceof Error ? codeOf(error.cause) : undefined);
  return code === undefined ? 'the request failed' : `the request failed (${code})`;
}

function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) ? code : undefined;
}
