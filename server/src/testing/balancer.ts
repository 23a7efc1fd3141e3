/**
 * A small balancer for trying several nodes: each connection goes to the next node that is up, whoever comes, so that nothing can
 * rest on sticky sessions. A node is down while it does not answer about its health, or cannot be reached; whoever is there is
 * cut off then, and comes back to another.
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

const ASK_MS = 1_000;
const ANSWER_MS = 2_000;

export interface Balancer {
  /** e.g. `http://127.0.0.1:4321` */
  readonly url: string;
  /** @returns addresses of the nodes that are up */
  up(): readonly string[];
  close(): Promise<void>;
}

/** @param urls addresses of the nodes; others may be added later @throws when the port is taken */
export async function startBalancer(urls: readonly string[], port = 0): Promise<Balancer> {
  const down = new Set<string>();
  const open = new Set<Socket>();
  const atNode = new Map<string, Set<Socket>>();
  let turn = 0;

  const pass = (client: Socket, tried: ReadonlySet<string>): void => {
    // Of those that are down one may be up again: better to try than to send away.
    const left = urls.filter((url) => !tried.has(url));
    const healthy = left.filter((url) => !down.has(url));
    const some = healthy.length > 0 ? healthy : left;
    const url = some[(turn += 1) % Math.max(1, some.length)];
    if (url === undefined) return void client.destroy();
    const { hostname, port: at } = new URL(url);
    const node = connect(Number(at), hostname);
    open.add(node);
    const here = atNode.get(url) ?? new Set();
    atNode.set(url, here.add(node));
    let isThere = false;
    node.once('connect', () => {
      isThere = true;
      client.pipe(node);
      node.pipe(client);
    });
    node.once('error', () => {
      if (!isThere) pass(client, new Set([...tried, url]));
    });
    node.once('close', () => {
      open.delete(node);
      here.delete(node);
      if (isThere) client.destroy();
    });
    client.once('close', () => node.destroy());
  };
  const server = createServer((client) => {
    open.add(client);
    client.setNoDelay();
    client.on('error', () => client.destroy());
    client.once('close', () => open.delete(client));
    pass(client, new Set());
  });
  const isHealthy = async (url: string): Promise<boolean> => {
    try {
      return (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(ANSWER_MS) })).ok;
    } catch {
      // Whatever it is: nobody can be sent there.
      return false;
    }
  };
  const ask = async (url: string): Promise<void> => {
    if (await isHealthy(url)) return void down.delete(url);
    down.add(url);
    for (const socket of atNode.get(url) ?? []) socket.destroy();
  };
  const asking = setInterval(() => void Promise.all(urls.map(ask)), ASK_MS);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    up: () => urls.filter((url) => !down.has(url)),
    async close() {
      clearInterval(asking);
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
