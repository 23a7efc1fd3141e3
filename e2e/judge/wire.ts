/**
 * The wire as `docs/PROTOCOL.md` describes it, and nothing else of the product: frames, tickets, projects. Whoever reads a
 * result of the judge has to trust only that page, Yjs and this folder.
 */
import { randomBytes } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

const SYNC = 0;
const BARRIER = 100;
const WELCOME = 102;

/** What a server says, as far as a writer listens. */
export type Heard =
  | { kind: 'question'; vector: Uint8Array }
  /** Step 2, an answer to our question. */
  | { kind: 'state'; update: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'barrier'; nonce: number }
  | { kind: 'welcome'; epoch: string }
  | { kind: 'other' };

/** @throws when the bytes are no frame */
export function read(bytes: Uint8Array): Heard {
  const decoder = decoding.createDecoder(bytes);
  switch (decoding.readVarUint(decoder)) {
    case SYNC: {
      const step = decoding.readVarUint(decoder);
      const payload = decoding.readVarUint8Array(decoder);
      if (step === 0) return { kind: 'question', vector: payload };
      return { kind: step === 1 ? 'state' : 'update', update: payload };
    }
    case BARRIER:
      return { kind: 'barrier', nonce: decoding.readVarUint(decoder) };
    case WELCOME:
      decoding.readVarString(decoder);
      return { kind: 'welcome', epoch: decoding.readVarString(decoder) };
    default:
      return { kind: 'other' };
  }
}

function frame(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

function sync(step: 0 | 1 | 2, payload: Uint8Array): Uint8Array {
  return frame(SYNC, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

export const askState = (vector: Uint8Array): Uint8Array => sync(0, vector);
export const answerState = (update: Uint8Array): Uint8Array => sync(1, update);
export const sendUpdate = (update: Uint8Array): Uint8Array => sync(2, update);
export const askBarrier = (nonce: number): Uint8Array => frame(BARRIER, (to) => encoding.writeVarUint(to, nonce));

/** Where a node is reached; `sync` differs from `http` when something stands between. */
export interface Address {
  readonly http: string;
  readonly sync: string;
}

export interface Project {
  readonly id: string;
  readonly secret: string;
  readonly epoch: string;
}

/** @returns `bytes` random bytes as text that ids and secrets may hold */
export function randomName(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}

/** @throws when the server refuses or cannot be reached */
export async function createProject({ http }: Address): Promise<Project> {
  const [id, secret] = [randomName(10), randomName(16)];
  const { epoch } = await post<{ epoch: string }>(`${http}/api/projects`, { projectId: id, secret });
  return { id, secret, epoch };
}

/** @throws when the server refuses or cannot be reached */
export async function askTicket({ http }: Address, { id, secret }: Project, device: string): Promise<string> {
  return (await post<{ ticket: string }>(`${http}/api/tickets`, { projectId: id, secret, device })).ticket;
}

export function socketAddress(to: Address, project: Project, ticket: string): string {
  const query = new URLSearchParams({ ticket, v: '1', epoch: project.epoch });
  return `${to.sync}/${roomOf(project)}?${query.toString()}`;
}

/** The name of the room in the store. */
export function roomOf({ id }: Project): string {
  return `${id}-content`;
}

async function post<T>(url: string, body: object): Promise<T> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
