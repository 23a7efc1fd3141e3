/** A peer without our client: a link's secret, a ticket, and y-websocket on a bare socket. */
import { MESSAGE_BARRIER, MESSAGE_HEARTBEAT, MESSAGE_WELCOME } from '@polku/shared/kernel/protocol';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import { MESSAGE_NOTICE } from '@polku/shared/kernel/room-notice';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

export interface RawPeer {
  readonly role: string;
  readonly doc: Y.Doc;
  /** Resolves with the close code when the server shuts it out. */
  readonly closed: Promise<number>;
  /** @returns the id of the live touchpoint with that title */
  touchpointCalled(title: string): string;
  titleOf(id: string): Y.Text;
  /** Says this of itself in presence. */
  show(state: Readonly<Record<string, unknown>>): void;
  /** Resolves when the server has stored all that was sent until now. */
  stored(): Promise<void>;
  end(): void;
}

/**
 * Exchanges the secret of a link for a ticket and joins the room; resolves when the server's state is here.
 * @param address a link as Share copies it: `…/p/<project>#<secret>`
 */
export async function joinRaw(address: string, room: RoomKind = 'content'): Promise<RawPeer> {
  const { origin, pathname, hash } = new URL(address);
  const projectId = pathname.split('/')[2] ?? '';
  const answer = await fetch(`${origin}/api/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ projectId, secret: hash.slice(1) }),
  });
  if (!answer.ok) throw new Error(`no ticket: ${answer.status}`);
  const { ticket, role, epoch } = (await answer.json()) as { ticket: string; role: string; epoch: string };
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${origin.replace('http', 'ws')}/sync`, `${projectId}-${room}`, doc, {
    params: { ticket, v: '1', epoch },
    disableBc: true,
    shouldReconnect: () => false,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  });
  // Our own messages, which y-websocket does not know.
  let answered = (): void => undefined;
  provider.messageHandlers[MESSAGE_BARRIER] = () => answered();
  for (const type of [MESSAGE_HEARTBEAT, MESSAGE_WELCOME, MESSAGE_NOTICE])
    provider.messageHandlers[type] = () => undefined;
  const closed = new Promise<number>((resolve) => {
    provider.on('connection-close', (event) => {
      provider.shouldConnect = false;
      resolve(event?.code ?? 0);
    });
  });
  await new Promise<void>((resolve) => {
    if (provider.synced) resolve();
    else provider.once('sync', () => resolve());
  });
  const record = (id: string): Y.Map<unknown> => {
    const found = doc.getMap<Y.Map<unknown>>('records').get(id);
    if (!found) throw new Error(`there is no record ${id}`);
    return found;
  };
  const titleOf = (id: string): Y.Text => {
    const title = record(id).get('title');
    if (!(title instanceof Y.Text)) throw new Error(`record ${id} has no title to write in`);
    return title;
  };
  return {
    role,
    doc,
    closed,
    titleOf,
    touchpointCalled(title) {
      for (const [id, entry] of doc.getMap<Y.Map<unknown>>('records').entries()) {
        const live = entry.get('type') === 'touchpoint' && (entry.get('removed') ?? null) === null;
        if (live && String(entry.get('title')) === title) return id;
      }
      throw new Error(`there is no touchpoint “${title}”`);
    },
    show(state) {
      provider.awareness.setLocalState({ ...state });
    },
    stored() {
      return new Promise((resolve) => {
        answered = resolve;
        provider.ws?.send(Uint8Array.of(MESSAGE_BARRIER, 1));
      });
    },
    end() {
      provider.destroy();
      doc.destroy();
    },
  };
}
