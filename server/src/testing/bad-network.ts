/** A TCP proxy that mistreats its connections on command. */
import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';

export type Fault =
  /** Both sides get a reset once so many bytes went up. */
  | { kind: 'reset'; afterBytes: number }
  /** From then on nothing passes in either direction, and nobody is told. */
  | { kind: 'stall'; afterBytes: number }
  /** The client's side is gone; the server's side stays open and silent. */
  | { kind: 'half-open'; afterBytes: number }
  /** What goes up comes in pieces of a few bytes. */
  | { kind: 'trickle' }
  | { kind: 'late'; ms: number };

export interface BadNetwork {
  port: number;
  /** What the next connection meets. @returns resolves when it has struck; never for what only slows */
  next(fault: Fault): Promise<void>;
  close(): Promise<void>;
}

/** @param target port of the server on this machine */
export async function badNetwork(target: number): Promise<BadNetwork> {
  let fault: Fault = { kind: 'late', ms: 0 };
  let struck: () => void = () => {};
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => open.delete(socket));
    }
    pass(client, upstream, fault, struck);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as { port: number }).port,
    next(next) {
      fault = next;
      return new Promise((resolve) => {
        struck = resolve;
      });
    },
    async close() {
      server.close();
      for (const socket of open) socket.destroy();
      if (server.listening) await once(server, 'close');
    },
  };
}

function pass(client: Socket, upstream: Socket, fault: Fault, struck: () => void): void {
  let up = 0;
  let silent = false;
  client.on('data', (bytes: Buffer) => {
    if (silent) return;
    up += bytes.byteLength;
    if ('afterBytes' in fault && up > fault.afterBytes) {
      silent = true;
      if (fault.kind === 'reset') for (const socket of [client, upstream]) socket.resetAndDestroy();
      if (fault.kind === 'half-open') client.destroy();
      struck();
    } else if (fault.kind === 'trickle') {
      for (let at = 0; at < bytes.byteLength; at += 5) upstream.write(bytes.subarray(at, at + 5));
    } else if (fault.kind === 'late') setTimeout(() => upstream.write(bytes), fault.ms);
    else upstream.write(bytes);
  });
  upstream.on('data', (bytes: Buffer) => {
    if (!silent) client.write(bytes);
  });
  client.on('close', () => {
    if (fault.kind !== 'half-open') upstream.destroy();
  });
  upstream.on('close', () => client.destroy());
}
