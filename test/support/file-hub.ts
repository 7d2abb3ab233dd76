import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A repository with its whole history: commits by branch, tag and pull request, and the files of each commit. */
export interface FileRepository {
  readonly refs: Readonly<Record<string, string>>;
  readonly commits: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>>;
}

/** A Hub on the loopback from which huggingface_hub itself downloads. */
export interface FileHub {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts a stand-in for the part of the Hub that its Python client downloads by: the listing of a revision, as
 * `siblings` and as a tree, and the files, with the headers that the client files them by.
 */
export async function startFileHub(repositories: Readonly<Record<string, FileRepository>>): Promise<FileHub> {
  const server = createServer((request, response) => {
    answer(repositories, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** What each address is about: the groups hold the id, the revision and the file, as far as there are any. */
const addresses = {
  info: /^\/api\/models\/([^/]+\/[^/]+)(?:\/revision\/([^/]+))?$/,
  tree: /^\/api\/models\/([^/]+\/[^/]+)\/tree\/([^/]+)\/?$/,
  file: /^\/([^/]+\/[^/]+)\/resolve\/([^/]+)\/(.+)$/,
} as const;

function answer(
  repositories: Readonly<Record<string, FileRepository>>,
  { url = '', method }: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname } = new URL(url, 'http://hub');
  const kinds = Object.keys(addresses) as (keyof typeof addresses)[];
  const kind = kinds.find((one) => addresses[one].test(pathname));
  const parts =
    kind &&
    addresses[kind]
      .exec(pathname)
      ?.slice(1)
      .map((part: string | undefined) => part && decodeURIComponent(part));
  const [id = '', revision = 'main', path = ''] = parts ?? [];
  const repository = repositories[id];
  const commit = repository?.refs[revision] ?? revision;
  const files = repository?.commits[commit];
  if (!repository) refuse(response, 'RepoNotFound');
  else if (!files) refuse(response, 'RevisionNotFound');
  else if (kind === 'info') sendJson(response, { ...common, id, modelId: id, sha: commit, siblings: namesOf(files) });
  else if (kind === 'tree') sendJson(response, Object.entries(files).map(treeEntry));
  else sendFile(response, commit, files[path], method);
}

const common = { _id: 'f'.repeat(24), private: false, tags: [] };

const namesOf = (files: object): object[] => Object.keys(files).map((rfilename) => ({ rfilename }));

const treeEntry = ([path, content]: [string, string | Uint8Array]): object => ({
  ...{ type: 'file', path, size: Buffer.from(content).length, oid: hashOf(content) },
});

function sendFile(
  response: ServerResponse,
  commit: string,
  content: string | Uint8Array | undefined,
  method: string | undefined,
): void {
  response.setHeader('X-Repo-Commit', commit);
  if (content === undefined) {
    refuse(response, 'EntryNotFound');
    return;
  }
  const bytes = Buffer.from(content);
  response.writeHead(200, { ETag: `"${hashOf(content)}"`, 'Content-Length': bytes.length });
  response.end(method === 'HEAD' ? undefined : bytes);
}

const hashOf = (content: string | Uint8Array): string => createHash('sha1').update(content).digest('hex');

function refuse(response: ServerResponse, code: string): void {
  response.writeHead(404, { 'X-Error-Code': code, 'X-Error-Message': 'not there' }).end();
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}
