/**
 * Stands between writers and a server, and confirms edits before the server has them: what a server would be that
 * acknowledges before it has stored. Only for trying the judge.
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { WebSocket, WebSocketServer } from 'ws';
import { freePort } from './server-process';
import { type Address, read } from './wire';

/** For so long edits are under way that are confirmed already. */
const LATE_MS = 40;

/** @param server where what is said goes on to, late */
export async function confirmEarly(server: Address): Promise<{ address: Address; end(): Promise<void> }> {
  const port = await freePort();
  const http = createServer();
  const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
  sockets.on('connection', (near, { url }) => relay(near, `${server.sync}${(url ?? '').replace(/^\/sync/, '')}`));
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  return {
    address: { http: server.http, sync: `ws://127.0.0.1:${port}/sync` },
    async end() {
      for (const near of sockets.clients) near.terminate();
      http.close();
      await once(http, 'close');
    },
  };
}

function relay(near: WebSocket, address: string): void {
  const far = new WebSocket(address, { perMessageDeflate: false });
  const opened = new Promise((resolve) => far.once('open', resolve));
  near.on('message', (data: Buffer) => {
    if (read(data).kind === 'barrier') return near.send(data);
    void opened.then(() => setTimeout(() => far.readyState === WebSocket.OPEN && far.send(data), LATE_MS));
  });
  far.on('message', (data: Buffer) => near.send(data));
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    one.on('error', () => {}); // `close` follows
    one.on('close', () => other.terminate());
  }
}
