/**
 * A client that speaks the wire protocol by hand: it exposes every frame, sends anything (including nonsense) and never
 * reconnects. For honest client behaviour use y-websocket.
 */
import {
  MESSAGE_AWARENESS,
  MESSAGE_BARRIER,
  MESSAGE_SYNC,
  PROTOCOL_VERSION,
  roomName,
} from '@polku/shared/kernel/protocol';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { ClientSocket } from '../transport/client-socket';
import type { TestProject } from './project';

const PEER = 'peer';

export interface WireOptions {
  secret?: string;
  /** Device secret; none by default, as a plain y-websocket client. */
  device?: string;
  kind?: RoomKind;
  version?: number | string;
  epoch?: string;
  ticket?: string;
  origin?: string;
  /** X-Forwarded-For. */
  forwardedFor?: string;
  doc?: Y.Doc;
  /** Do not answer the server's question for our state nor ask for its own. */
  passive?: boolean;
}

export interface Frame {
  type: number;
  bytes: Uint8Array;
}

export class WireClient {
  readonly doc: Y.Doc;
  readonly frames: Frame[] = [];
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
  code: number | null = null;
  private nonce = 0;
  private readonly barriers = new Map<number, () => void>();
  private readonly watchers = new Set<() => void>();

  private constructor(
    readonly socket: ClientSocket,
    private readonly options: WireOptions,
  ) {
    this.doc = options.doc ?? new Y.Doc();
    socket.binaryType = 'nodebuffer';
    socket.on('message', (data: Buffer) => this.hear(data));
    socket.on('error', () => {});
    this.closed = new Promise((resolve) => {
      socket.on('close', (code) => {
        this.code = code;
        this.doc.off('update', this.onUpdate);
        resolve(code);
        this.notify();
      });
    });
    this.doc.on('update', this.onUpdate);
  }

  /** Connects and waits until the socket is open or closed. */
  static async connect(syncUrl: string, project: TestProject, options: WireOptions = {}): Promise<WireClient> {
    const ticket = options.ticket ?? (await project.ticket(options.secret, options.device));
    const query = new URLSearchParams({
      ticket,
      v: String(options.version ?? PROTOCOL_VERSION),
      epoch: options.epoch ?? '',
    });
    const address = `${syncUrl}/${roomName(project.id, options.kind ?? 'content')}?${query.toString()}`;
    const client = new WireClient(
      new ClientSocket(address, {
        ...(options.origin === undefined ? {} : { origin: options.origin }),
        headers: options.forwardedFor === undefined ? {} : { 'x-forwarded-for': options.forwardedFor },
      }),
      options,
    );
    await new Promise<void>((resolve) => {
      client.socket.on('open', resolve);
      client.socket.on('close', () => resolve());
    });
    if (!options.passive && client.socket.readyState === ClientSocket.OPEN) client.askState();
    return client;
  }

  /** Connects and waits for the first state. */
  static async synced(syncUrl: string, project: TestProject, options: WireOptions = {}): Promise<WireClient> {
    const client = await WireClient.connect(syncUrl, project, options);
    await client.until(() => client.frames.some(({ type, bytes }) => type === MESSAGE_SYNC && bytes[1] === 1));
    return client;
  }

  send(bytes: Uint8Array): void {
    if (this.socket.readyState === ClientSocket.OPEN) this.socket.send(bytes);
  }
  sendUpdate(update: Uint8Array, step: 1 | 2 = 2): void {
    this.send(
      frame(MESSAGE_SYNC, (encoder) => {
        encoding.writeVarUint(encoder, step);
        encoding.writeVarUint8Array(encoder, update);
      }),
    );
  }
  askState(vector = Y.encodeStateVector(this.doc)): void {
    this.send(
      frame(MESSAGE_SYNC, (encoder) => {
        encoding.writeVarUint(encoder, 0);
        encoding.writeVarUint8Array(encoder, vector);
      }),
    );
  }
  sendPresence(entries: { client: number; clock: number; state: string }[]): void {
    this.send(presenceFrame(entries));
  }
  /** Resolves when the server says that everything sent so far is durable; rejects when the socket closes before. */
  barrier(): Promise<void> {
    this.nonce += 1;
    const nonce = this.nonce;
    return new Promise((resolve, reject) => {
      this.barriers.set(nonce, resolve);
      void this.closed.then((code) => reject(new Error(`closed with ${code}`)));
      this.send(frame(MESSAGE_BARRIER, (encoder) => encoding.writeVarUint(encoder, nonce)));
    });
  }
  /** Waits for a condition, checked after every frame; rejects when the socket closes before. */
  async until(condition: () => boolean, ms = 5_000): Promise<void> {
    if (condition()) return;
    if (this.code !== null) throw new Error(`closed with ${this.code} before`);
    await new Promise<void>((resolve, reject) => {
      const look = (): void => {
        const met = condition();
        if (!met && this.code === null) return;
        clearTimeout(timer);
        this.watchers.delete(look);
        if (met) resolve();
        else reject(new Error(`closed with ${this.code} while waiting`));
      };
      const timer = setTimeout(() => {
        this.watchers.delete(look);
        reject(new Error(`waited ${ms} ms in vain`));
      }, ms);
      this.watchers.add(look);
    });
  }
  /** Presence as this client was told: client id → state text. */
  presence(): Map<number, string> {
    const states = new Map<number, string>();
    for (const { type, bytes } of this.frames) {
      if (type !== MESSAGE_AWARENESS) continue;
      for (const { client, state } of readPresence(bytes)) {
        if (state === 'null') states.delete(client);
        else states.set(client, state);
      }
    }
    return states;
  }
  async close(): Promise<void> {
    this.socket.close();
    await this.closed;
  }

  private readonly onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin !== PEER) this.sendUpdate(update);
  };
  private hear(data: Uint8Array): void {
    const decoder = decoding.createDecoder(data);
    const type = decoding.readVarUint(decoder);
    this.frames.push({ type, bytes: data });
    if (type === MESSAGE_SYNC) this.hearSync(decoder);
    if (type === MESSAGE_BARRIER) this.barriers.get(decoding.readVarUint(decoder))?.();
    this.notify();
  }
  private hearSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder);
    const payload = decoding.readVarUint8Array(decoder);
    if (step !== 0) Y.applyUpdate(this.doc, payload, PEER);
    else if (!this.options.passive) this.sendUpdate(Y.encodeStateAsUpdate(this.doc, payload), 1);
  }
  private notify(): void {
    for (const look of [...this.watchers]) look();
  }
}

/** @returns one message of the protocol as bytes */
export function frame(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** @returns a presence message as bytes */
export function presenceFrame(entries: readonly { client: number; clock: number; state: string }[]): Uint8Array {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, entries.length);
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(body, client);
    encoding.writeVarUint(body, clock);
    encoding.writeVarString(body, state);
  }
  return frame(MESSAGE_AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body)));
}

/** @returns the entries of a presence message */
export function readPresence(bytes: Uint8Array): { client: number; clock: number; state: string }[] {
  const outer = decoding.createDecoder(bytes);
  decoding.readVarUint(outer);
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer));
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: decoding.readVarString(decoder),
  }));
}
