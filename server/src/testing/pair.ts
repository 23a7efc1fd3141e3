/** Two real servers over one PostgreSQL behind a balancer that gives every request, and every socket, to the other one. */
import { Agent, createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { startServer, type TestServer, type TestServerOptions } from './start-server';
import { postgresPlace } from './postgres-place';

export interface Pair extends TestServer {
  readonly nodes: readonly [TestServer, TestServer];
  /** Address of its database. */
  readonly databaseUrl: string;
}

/**
 * Whether tests that can do with either run against two nodes; set by a test file that imports them. What holds at one node only is
 * left out then: its file, its budgets, and what is at once there and within a second elsewhere.
 */
export const isPair = process.env['TEST_NODES'] === '2';

/** Starts one server, or a pair when the tests run against that. */
export function startEither(options: TestServerOptions = {}): Promise<TestServer> {
  return isPair ? startPair(options) : startServer(options);
}

/** Starts them in a database of their own, which goes with them. */
export async function startPair({ env, ...options }: TestServerOptions = {}): Promise<Pair> {
  const place = await postgresPlace();
  const start = (): Promise<TestServer> =>
    // The balancer is the only one who asks; whose request it is, it says.
    startServer({ ...options, env: { ...env, DATABASE_URL: place.options.url, TRUST_PROXY: '1' } });
  const nodes = [await start(), await start()] as const;
  let nth = 0;
  const next = (): URL => new URL(nodes[(nth += 1) % 2 === 0 ? 0 : 1].url);
  const balancer = balance(next);
  await new Promise<void>((resolve) => balancer.listen(0, '127.0.0.1', resolve));
  const { port } = balancer.address() as AddressInfo;
  return {
    nodes,
    databaseUrl: place.options.url,
    url: `http://127.0.0.1:${port}`,
    syncUrl: `ws://127.0.0.1:${port}/sync`,
    dataDir: nodes[0].dataDir,
    async close() {
      await Promise.all(nodes.map((node) => node.close()));
      balancer.closeAllConnections();
      await new Promise((resolve) => balancer.close(resolve));
      await place.remove();
    },
  };
}

function balance(next: () => URL): Server {
  // A connection that is kept may be closed just when it is used again.
  const agent = new Agent({ keepAlive: false });
  const headersOf = ({ headers, socket }: IncomingMessage) => ({
    ...headers,
    'x-forwarded-for': socket.remoteAddress ?? '',
  });
  const server = createServer((asked, answer) => {
    const { hostname, port } = next();
    const onward = request(
      { agent, hostname, port, method: asked.method, path: asked.url, headers: headersOf(asked) },
      (answered) => {
        answer.writeHead(answered.statusCode ?? 502, answered.headers);
        answered.pipe(answer);
      },
    );
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  });
  const sockets = new Set<Socket>();
  server.on('upgrade', (asked: IncomingMessage, from: Socket, head: Buffer) => {
    const { hostname, port } = next();
    const onward = connect(Number(port), hostname, () => {
      const lines = Object.entries(headersOf(asked)).map(([name, value]) => `${name}: ${String(value)}`);
      onward.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      onward.write(head);
      from.pipe(onward).pipe(from);
    });
    for (const [one, other] of [
      [from, onward],
      [onward, from],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  server.on('close', () => {
    for (const socket of sockets) socket.destroy();
  });
  return server;
}
