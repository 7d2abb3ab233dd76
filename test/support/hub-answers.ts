import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HubRepo } from './hub.js';

/** Answers as the Hub does, for the part of its addresses that the product asks for. */
export function answerTruly(repos: readonly HubRepo[], request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '', 'http://hub');
  const asked = addresses.flatMap(({ pattern, answer }) => {
    const parts = pattern.exec(pathname)?.slice(1).map(decodeURIComponent);
    return parts ? [{ parts, answer }] : [];
  });
  const [first] = asked;
  if (first) first.answer({ repos, request, response, parts: first.parts });
  else refuse(response, 404, undefined);
}

interface Asked {
  readonly repos: readonly HubRepo[];
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What the pattern's groups hold. */
  readonly parts: readonly string[];
}

const addresses: readonly { readonly pattern: RegExp; readonly answer: (asked: Asked) => void }[] = [
  { pattern: /^\/api\/models\/(.+?)\/revision\/([^/]+)$/, answer: summary },
  { pattern: /^\/api\/models\/(.+?)\/refs$/, answer: refs },
  { pattern: /^\/api\/models\/([^/]+\/[^/]+)$/, answer: plainSummary },
  { pattern: /^\/api\/models\/(.+?)\/paths-info\/[^/]+$/, answer: sizes },
  { pattern: /^\/api\/(dataset|space)s\/(.+)$/, answer: another },
  { pattern: /^\/api\/models$/, answer: list },
  { pattern: /^\/(?!api\/)(.+?)\/resolve\/([^/]+)\/(.+)$/, answer: file },
];

function summary(asked: Asked): void {
  const { request, response } = asked;
  const [, revision = ''] = asked.parts;
  const repo = visible(asked, (id) => `/api/models/${id}/revision/${encodeURIComponent(revision)}`);
  if (repo && hasRevision(repo, revision, response)) sendJson(response, 200, shown(repo, request));
}

/** Of `main`, as it is asked for by others than the product. */
function plainSummary(asked: Asked): void {
  const repo = visible(asked, (id) => `/api/models/${id}`);
  if (repo) sendJson(asked.response, 200, shown(repo, asked.request));
}

/** Of the files that the body names, as JSON or as a form. */
function sizes({ repos, request, response, parts: [id] }: Asked): void {
  const files = Object.entries(repos.find((each) => each.id === id)?.files ?? {});
  let body = '';
  request.setEncoding('utf8').on('data', (text: string) => (body += text));
  request.on('end', () => {
    const asked = decodeURIComponent(body);
    const named = files.filter(([path]) => asked.includes(path));
    const entries = named.map(([path, content]) => ({
      ...{ type: 'file', path, size: Buffer.from(content).length },
      oid: createHash('sha1').update(content).digest('hex'),
    }));
    sendJson(response, 200, entries);
  });
}

function refs(asked: Asked): void {
  const repo = visible(asked, (id) => `/api/models/${id}/refs`);
  if (!repo) return;
  const names = (repo.revisions ?? []).filter((name) => !/^[0-9a-f]{40}$/.test(name));
  const named = (name: string, kind: string): object => ({
    name,
    ref: `refs/${kind}/${name}`,
    targetCommit: repo['sha'],
  });
  const tags = names.map((name) => named(name, 'tags'));
  sendJson(asked.response, 200, { branches: [named('main', 'heads')], converts: [], tags });
}

function another({ repos, response, parts: [type, id] }: Asked): void {
  const repo = repos.find((each) => each.type === type && each.id === id);
  if (repo) sendJson(response, 200, { _id: 'f'.repeat(24), id });
  else refuse(response, 401, undefined);
}

/** Pages of `limit`, sorted by a field, with the address of the next one in a header. */
function list({ repos, request, response }: Asked): void {
  const address = new URL(request.url ?? '', `http://${request.headers.host ?? ''}`);
  const { searchParams } = address;
  const field = searchParams.get('sort') ?? 'downloads';
  const limit = Number(searchParams.get('limit'));
  const from = Number(searchParams.get('cursor') ?? 0);
  const all = repos.filter(isModel).toSorted((a, b) => Number(b[field] ?? 0) - Number(a[field] ?? 0));
  if (from + limit < all.length) {
    searchParams.set('cursor', String(from + limit));
    response.setHeader('Link', `<${address.href}>; rel="next"`);
  }
  const page = all.slice(from, from + limit).map((repo) => shown(repo, request));
  sendJson(response, 200, page);
}

function file(asked: Asked): void {
  const { request, response } = asked;
  const [, revision = '', path = ''] = asked.parts;
  const repo = visible(asked, (id) => `/${id}/resolve/${encodeURIComponent(revision)}/${path}`);
  if (!repo || !hasRevision(repo, revision, response)) return;
  const { authorization } = request.headers;
  const isGated = repo['gated'] !== undefined && repo['gated'] !== false;
  const content = repo.files?.[path];
  if (isGated && authorization?.startsWith('Bearer hf_granted') !== true)
    refuse(response, authorization === undefined ? 401 : 403, 'GatedRepo');
  else if (content === undefined) refuse(response, 404, 'EntryNotFound');
  else sendPart(Buffer.from(content), repo, request, response);
}

function sendPart(bytes: Buffer, { sha }: HubRepo, { headers }: IncomingMessage, response: ServerResponse): void {
  const etag = `"${createHash('sha1').update(bytes).digest('hex')}"`;
  const common = { ETag: etag, 'Accept-Ranges': 'bytes', ...(typeof sha === 'string' && { 'X-Repo-Commit': sha }) };
  const [, start, end] = (/^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []).map(Number);
  const part = start === undefined || end === undefined ? bytes : bytes.subarray(start, end + 1);
  const length = { 'Content-Length': part.length };
  if (start === undefined) response.writeHead(200, { ...common, ...length }).end(part);
  else {
    const range = { 'Content-Range': `bytes ${start}-${start + part.length - 1}/${bytes.length}` };
    response.writeHead(206, { ...common, ...length, ...range }).end(part);
  }
}

/** The repository if whoever asks may see it; answers otherwise. */
function visible({ repos, request, response, parts: [id] }: Asked, at: (id: string) => string): HubRepo | undefined {
  const mayReadAll = request.headers.authorization !== undefined;
  const repo = repos.find((each) => isModel(each) && each.id === id);
  if (repo?.renamedTo !== undefined) {
    const location = `${at(repo.renamedTo)}${new URL(request.url ?? '', 'http://hub').search}`;
    response.writeHead(307, { Location: location }).end(`Temporary Redirect. Redirecting to ${location}`);
    return undefined;
  }
  if (repo !== undefined && (repo.private !== true || mayReadAll)) return repo;
  refuse(response, mayReadAll ? 404 : 401, mayReadAll ? 'RepoNotFound' : undefined);
  return undefined;
}

function hasRevision(repo: HubRepo, revision: string, response: ServerResponse): boolean {
  if (['main', repo['sha'], ...(repo.revisions ?? [])].includes(revision)) return true;
  refuse(response, 404, 'RevisionNotFound');
  return false;
}

function shown(repo: HubRepo, { url = '' }: IncomingMessage): object {
  const siblings = Object.keys(repo.files ?? {}).map((rfilename) => ({ rfilename }));
  const all: HubRepo = { ...(repo.files && { siblings }), ...repo };
  const asked = new URL(url, 'http://hub').searchParams.getAll('expand');
  const fields = (asked.length > 0 ? asked : shownUnasked).map((field) => [field, all[field]]);
  return { _id: 'f'.repeat(24), id: repo.id, ...(Object.fromEntries(fields) as object) };
}

const shownUnasked = ['config', 'sha', 'gated', 'private', 'disabled', 'tags', 'library_name', 'siblings'];

const isModel = ({ type }: HubRepo): boolean => type === undefined;

function refuse(response: ServerResponse, status: number, code: string | undefined): void {
  if (code !== undefined) response.setHeader('X-Error-Code', code);
  sendJson(response, status, { error: 'not for you' });
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
}
