import { createServer, request as forward } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

/** A proxy on the loopback. */
export interface TestProxy {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** `GET http://…` and `CONNECT host:port`, as they came in. */
  readonly asked: string[];
  /** The header `Proxy-Authorization` of each. */
  readonly credentials: (string | undefined)[];
  close(): Promise<void>;
}

/** Passes on what it is asked for, and makes tunnels; or refuses everything with `status`. */
export async function startProxy(status?: number): Promise<TestProxy> {
  const asked: string[] = [];
  const credentials: (string | undefined)[] = [];
  const server = createServer((incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    asked.push(`${method} ${url}`);
    credentials.push(headers['proxy-authorization']);
    if (status !== undefined) {
      response.writeHead(status).end();
      return;
    }
    forward(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    }).end();
  });
  server.on('connect', ({ url = '', headers }, socket) => {
    asked.push(`CONNECT ${url}`);
    credentials.push(headers['proxy-authorization']);
    if (status !== undefined) {
      socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      return;
    }
    const [host = '', port] = url.split(':');
    const target = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(socket);
      socket.pipe(target);
    });
    for (const end of [target, socket]) {
      end.on('error', () => {
        target.destroy();
        socket.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    credentials,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
