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

/** The body, unpacked. Rejects with `NoAnswer`, and stops reading, where it is longer than `maxBytes`. */
export async function boundedBytes(response: Response, maxBytes: number): Promise<Uint8Array> {
  const bytes = await firstBytes(response, maxBytes + 1);
  if (bytes.length > maxBytes) throw new NoAnswer(`the answer is longer than ${maxBytes} bytes`);
  return bytes;
}

/** The first `count` bytes of the body, unpacked, or all there are; stops reading behind them. */
export async function firstBytes({ body }: Response, count: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const reader = (body as ReadableStream<Uint8Array>).getReader(); // Node's types leave the chunks open
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < count) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value.subarray(0, count - size));
    size += value.byteLength;
  }
  await reader.cancel().catch(() => undefined);
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** What a rejected `fetch` may be quoted with: the system's code, never the message, which can hold addresses and headers. */
export function reasonOf(error: unknown): string {
  if (error instanceof NoAnswer) return error.message;
  const code = codeOf(error) ?? (error instanceof Error ? codeOf(error.cause) : undefined);
  return code === undefined ? 'the request failed' : `the request failed (${code})`;
}

/** Whether a rejected `fetch` may succeed when it is repeated: the connection broke, or could not be made just now. */
export function isConnectionFault(error: unknown): boolean {
  if (error instanceof NoAnswer || !(error instanceof TypeError)) return false;
  const code = codeOf(error) ?? codeOf(error.cause);
  // Browsers give no code at all.
  return code === undefined || PASSING.has(code);
}

const PASSING: ReadonlySet<string> = new Set([
  ...['ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ENETDOWN', 'ENETUNREACH'],
  ...['EHOSTUNREACH', 'UND_ERR_SOCKET', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'],
]);

function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) ? code : undefined;
}
