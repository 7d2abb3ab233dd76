import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Hub on the loopback that knows a few checkpoints which are not bundled. */
export interface TestHub {
  readonly url: string;
  close(): Promise<void>;
}

/** `held-…` answers only after `POST /-/release`. */
const checkpoints: Readonly<Record<string, object>> = {
  'loadlint-tests/remote-t5': { model_type: 't5', architectures: ['T5ForConditionalGeneration'] },
  'loadlint-tests/held-t5': { model_type: 't5', architectures: ['T5ForConditionalGeneration'] },
  'loadlint-tests/last-t5': { model_type: 't5', architectures: ['T5ForConditionalGeneration'] },
  'loadlint-tests/after-t5': { model_type: 't5', architectures: ['T5ForConditionalGeneration'] },
};

/** Starts the Hub; `GET /-/log` answers the ids asked for since the start, as a JSON list. */
export async function startTestHub(): Promise<TestHub> {
  const asked: string[] = [];
  const held: (() => void)[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://hub').pathname;
    const id = idIn(path);
    if (request.method === 'OPTIONS') {
      send(response, 204, '');
    } else if (path === '/-/log') {
      send(response, 200, asked);
    } else if (path === '/-/release') {
      for (const answer of held.splice(0)) answer();
      send(response, 200, {});
    } else if (id === undefined) {
      send(response, 404, { error: 'Entry not found' }, 'EntryNotFound');
    } else {
      asked.push(id);
      const answer = (): void => {
        answerFor(response, id, path);
      };
      if (id.includes('/held-')) held.push(answer);
      else answer();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** `/api/models/ORG/NAME…` or `/ORG/NAME/resolve/REVISION/config.json`. */
function idIn(path: string): string | undefined {
  return (
    /^\/api\/models\/([^/]+\/[^/]+)/.exec(path)?.[1] ??
    /^\/([^/]+\/[^/]+)\/resolve\/[^/]+\/config\.json$/.exec(path)?.[1]
  );
}

function answerFor(response: ServerResponse, id: string, path: string): void {
  const config = checkpoints[id];
  if (config === undefined) {
    send(response, 401, { error: 'Repository not found' }, 'RepoNotFound');
  } else if (path.startsWith('/api/')) {
    const counts = { downloads: 0, likes: 0, lastModified: '2025-01-01T00:00:00.000Z' };
    const flags = { private: false, gated: false, disabled: false };
    send(response, 200, {
      _id: id,
      id,
      modelId: id,
      sha: '0'.repeat(40),
      siblings: [],
      tags: [],
      ...counts,
      ...flags,
      config,
    });
  } else {
    send(response, 200, config);
  }
}

function send(response: ServerResponse, status: number, body: object | string, code?: string): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    // The web worker asks from another origin.
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'access-control-expose-headers': '*',
    ...(code === undefined ? {} : { 'x-error-code': code }),
  });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
