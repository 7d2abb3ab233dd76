import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { answerTruly } from './hub-answers.js';

/** A model repository: `id` and any field of the Hub's API (`config`, `sha`, `gated`, `tags` …) as the API shows it. */
export interface HubRepo {
  readonly id: string;
  /** Present id of a repository that was renamed; the other fields are then not used. */
  readonly renamedTo?: string;
  /** Seen only with a token. */
  readonly private?: boolean;
  /** Branches, tags and commits besides `main`. */
  readonly revisions?: readonly string[];
  /** Contents of its files by path; of a gated repository only for tokens that begin with `hf_granted`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What it is, if not a model. */
  readonly type?: 'dataset' | 'space';
  readonly [field: string]: unknown;
}

/** What came in. */
export interface HubRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/**
 * What is answered instead of the truth: `hang` never answers, `reset` closes the connection before an answer, `stall`
 * sends the headers and half a body, `tear` does the same and closes, `drip` sends a byte at a time, for as long as
 * somebody reads. `bytes` makes a body of that many blanks.
 */
export type Fault =
  | 'hang'
  | 'reset'
  | 'stall'
  | 'tear'
  | 'drip'
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Buffer;
      readonly bytes?: number;
    };

/** A Hub on the loopback. */
export interface TestHub {
  /** Without a slash at its end. */
  readonly url: string;
  /** The same server under another host name: another origin. */
  readonly otherUrl: string;
  readonly requests: HubRequest[];
  /** From now on, for every request or those whose path fits; undefined ends it. */
  answerWith(fault: Fault | undefined, path?: RegExp): void;
  /** Resolves when as many requests have come in. */
  received(count: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a stand-in for the part of the Hub that is asked for models, with the answers described in its documentation;
 * over TLS where it has a key and a certificate.
 */
export async function startHub(
  repos: readonly HubRepo[] = [],
  tls?: { readonly key: string; readonly cert: string },
): Promise<TestHub> {
  const requests: HubRequest[] = [];
  let fault: Fault | undefined;
  let faulty = /^/;
  let arrived = (): void => undefined;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { method = '', url: path = '', headers } = request;
    requests.push({ method, path, headers });
    if (fault === undefined || !faulty.test(path)) answerTruly(repos, request, response);
    else answerWrongly(fault, request, response);
    arrived();
  };
  const server: Server = tls ? createSecureServer(tls, answer) : createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const protocol = tls ? 'https' : 'http';
  return {
    url: `${protocol}://127.0.0.1:${port}`,
    otherUrl: `${protocol}://localhost:${port}`,
    requests,
    answerWith(next, path = /^/) {
      fault = next;
      faulty = path;
    },
    async received(count) {
      while (requests.length < count) await new Promise<void>((resolve) => (arrived = resolve));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function answerWrongly(fault: Fault, { socket }: IncomingMessage, response: ServerResponse): void {
  if (fault === 'hang') return;
  if (fault === 'drip') {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    drip(response);
    return;
  }
  if (fault === 'reset') {
    socket.resetAndDestroy();
  } else if (fault === 'stall' || fault === 'tear') {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    response.write('{"id":', () => {
      if (fault === 'tear') socket.destroy();
    });
  } else {
    response.writeHead(fault.status ?? 200, { 'Content-Type': 'application/json', ...fault.headers });
    if (fault.bytes === undefined) response.end(fault.body);
    else sendBlanks(response, fault.bytes);
  }
}

function drip(response: ServerResponse): void {
  if (!response.destroyed) response.write(' ', () => setTimeout(drip, 5, response));
}

/** Goes no faster than the client reads, and ends when it hangs up. */
function sendBlanks(response: ServerResponse, bytes: number): void {
  const chunk = Buffer.alloc(65_536, ' ');
  let left = bytes;
  const send = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= chunk.length;
      if (!response.write(chunk)) {
        response.once('drain', send);
        return;
      }
    }
    response.end();
  };
  send();
}
