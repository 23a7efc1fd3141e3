/** Somebody honest with a document open: keeps what the server says, and asks whether all is stored. */
import * as Y from 'yjs';
import { type Address, askBarrier, askState, read, sendUpdate } from '../judge/wire';
import { call, nextAddress } from './calls';
import { RawSocket } from './raw-socket';
import { type Kind, presenceFrame } from './wire';

export interface Entry {
  readonly id: string;
  readonly epoch: string;
  readonly secret: string;
}

/** @returns a ticket, which is good for a minute */
export async function askTicket(at: Address, { id, secret }: Entry, device: string): Promise<string> {
  return (await call<{ ticket: string }>(at, 'POST', 'tickets', null, { projectId: id, secret, device })).ticket;
}
export function socketPath({ id, epoch }: Entry, kind: Kind, ticket: string): string {
  return `/sync/${id}-${kind}?ticket=${ticket}&v=2&epoch=${epoch}`;
}
export function portOf({ http }: Address): number {
  return Number(new URL(http).port);
}

/** Whoever does not get an answer in this time never gets one. */
const ANSWER_MS = 60_000;

export class HonestClient {
  readonly doc = new Y.Doc();
  /** The bytes of the first answer: the whole document. */
  firstState: Uint8Array | null = null;
  /** The code with which the server ended it. */
  code: string | null = null;
  private socket: RawSocket | null = null;
  private readonly waiting = new Map<number, () => void>();
  private stateCame: () => void = () => {};
  private fail: (error: Error) => void = () => {};
  private readonly failed = new Promise<never>((_resolve, reject) => {
    this.fail = reject;
  });
  private nonce = 0;

  private constructor(readonly kind: Kind) {
    this.failed.catch(() => {});
  }

  /** @throws when the server does not let them in */
  static async open(at: Address, entry: Entry, kind: Kind, device: string): Promise<HonestClient> {
    const client = new HonestClient(kind);
    const path = socketPath(entry, kind, await askTicket(at, entry, device));
    const synced = new Promise<void>((resolve) => {
      client.stateCame = resolve;
    });
    client.socket = new RawSocket(portOf(at), path, nextAddress(), {
      message: (data) => client.hear(data),
      pong: () => {},
      closed: (code) => {
        client.code = code;
        client.fail(new Error(`the connection of an honest client to ${entry.id}-${kind} ended with ${code}`));
      },
    });
    await client.within(synced);
    return client;
  }

  send(frame: Uint8Array): void {
    this.socket?.send(frame);
  }
  /** Shows presence under a client id. */
  show(client: number): void {
    this.send(presenceFrame([{ client, clock: 1, state: '{"name":"Aino"}' }]));
  }
  /** Edits and sends. */
  edit(change: (doc: Y.Doc) => void): void {
    const before = Y.encodeStateVector(this.doc);
    change(this.doc);
    this.send(sendUpdate(Y.encodeStateAsUpdate(this.doc, before)));
  }

  /** Resolves when everything sent before is stored. */
  async barrier(): Promise<void> {
    const nonce = (this.nonce += 1);
    const answered = new Promise<void>((resolve) => this.waiting.set(nonce, resolve));
    this.send(askBarrier(nonce));
    await this.within(answered);
  }

  end(): void {
    this.socket?.drop();
  }

  private async within(what: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`an honest client (${this.kind}) is not answered`)), ANSWER_MS);
    });
    await Promise.race([what, this.failed, late]).finally(() => clearTimeout(timer));
  }

  private hear(data: Buffer): void {
    const heard = read(data);
    if (heard.kind === 'welcome') this.send(askState(Uint8Array.of(0)));
    if (heard.kind === 'barrier') {
      this.waiting.get(heard.nonce)?.();
      this.waiting.delete(heard.nonce);
    }
    if (heard.kind !== 'state' && heard.kind !== 'update') return;
    Y.applyUpdate(this.doc, heard.update);
    if (heard.kind !== 'state') return;
    this.firstState ??= heard.update.slice();
    this.stateCame();
  }
}
