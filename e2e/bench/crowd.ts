/**
 * The people of `room.ts` in a process of their own: bare sockets, some of which edit a touchpoint each while all move a cursor
 * and listen. Begun with `fork`; reports to its parent.
 */
import { MESSAGE_AWARENESS, MESSAGE_SYNC } from '@polku/shared/kernel/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

/** From the parent, once. */
export interface CrowdTask {
  readonly origin: string;
  readonly projectId: string;
  readonly editorSecret: string;
  readonly viewerSecret: string;
  /** One for each who edits. */
  readonly touchpoints: readonly string[];
  readonly watching: number;
  readonly editsPerSecond: number;
  readonly cursorsPerSecond: number;
}
/** To the parent: everybody is in; or the titles written since, and when, ms since 1970. */
export type CrowdNews =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'wrote';
      readonly titles: readonly (readonly [title: string, at: number])[];
      readonly lost: number;
    };

const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;
/** Joining at once would be another load than a room that works. */
const BETWEEN_JOINS_MS = 20;

let written: [string, number][] = [];
let lost = 0;

async function connect({ origin, projectId }: CrowdTask, secret: string): Promise<WebSocket> {
  const answer = await fetch(`${origin}/api/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ projectId, secret }),
  });
  if (!answer.ok) throw new Error(`no ticket: ${answer.status}`);
  const { ticket, epoch } = (await answer.json()) as { ticket: string; epoch: string };
  const query = new URLSearchParams({ ticket, v: '1', epoch });
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/sync/${projectId}-content?${query.toString()}`);
  socket.binaryType = 'nodebuffer';
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('close', () => {
    lost += 1;
  });
  return socket;
}

function send(socket: WebSocket, type: number, write: (encoder: encoding.Encoder) => void): void {
  if (socket.readyState !== WebSocket.OPEN) return;
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  socket.send(encoding.toUint8Array(encoder));
}

/** @returns the state of the room, as it answers a newcomer */
async function stateFor(socket: WebSocket): Promise<Uint8Array> {
  const state = new Promise<Uint8Array>((resolve) => {
    socket.on('message', function hear(data: Buffer) {
      if (data[0] !== MESSAGE_SYNC || data[1] !== SYNC_STEP_2) return;
      socket.off('message', hear);
      const decoder = decoding.createDecoder(data.subarray(2));
      resolve(decoding.readVarUint8Array(decoder));
    });
  });
  send(socket, MESSAGE_SYNC, (encoder) => {
    encoding.writeVarUint(encoder, SYNC_STEP_1);
    encoding.writeVarUint8Array(encoder, Y.encodeStateVector(new Y.Doc()));
  });
  return state;
}

function showCursor(socket: WebSocket, client: number, name: string, perSecond: number): void {
  let clock = 0;
  setInterval(() => {
    clock += 1;
    const cursor = [Math.round(Math.random() * 4000), Math.round(Math.random() * 2000)];
    const state = JSON.stringify({ name, color: '#2F6FA8', board: null, view: 'map', cursor });
    send(socket, MESSAGE_AWARENESS, (outer) => {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
      encoding.writeVarUint8Array(outer, encoding.toUint8Array(encoder));
    });
  }, 1000 / perSecond);
}

async function edit(task: CrowdTask, touchpoint: string, nth: number): Promise<() => void> {
  const socket = await connect(task, task.editorSecret);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await stateFor(socket), 'server');
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'server') return;
    send(socket, MESSAGE_SYNC, (encoder) => {
      encoding.writeVarUint(encoder, SYNC_UPDATE);
      encoding.writeVarUint8Array(encoder, update);
    });
  });
  showCursor(socket, doc.clientID, `Person ${nth}`, task.cursorsPerSecond);
  const title = doc.getMap<Y.Map<unknown>>('records').get(touchpoint)?.get('title');
  if (!(title instanceof Y.Text)) throw new Error(`touchpoint ${touchpoint} has no title`);
  let edits = 0;
  return () => {
    const typed = `Step ${nth} edit ${edits++}`;
    doc.transact(() => {
      title.delete(0, title.length);
      title.insert(0, typed);
    });
    written.push([typed, Date.now()]);
  };
}

process.once('message', (task: CrowdTask) => {
  void (async () => {
    const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
    const edits: (() => void)[] = [];
    for (const [nth, touchpoint] of task.touchpoints.entries()) {
      edits.push(await edit(task, touchpoint, nth));
      await pause(BETWEEN_JOINS_MS);
    }
    for (let nth = 0; nth < task.watching; nth += 1) {
      const socket = await connect(task, task.viewerSecret);
      showCursor(socket, new Y.Doc().clientID, `Watcher ${nth}`, task.cursorsPerSecond);
      await pause(BETWEEN_JOINS_MS);
    }
    const period = 1000 / task.editsPerSecond;
    for (const act of edits) setTimeout(() => setInterval(act, period), Math.random() * period);
    setInterval(() => {
      process.send?.({ kind: 'wrote', titles: written, lost } satisfies CrowdNews);
      written = [];
    }, 1000);
    process.send?.({ kind: 'ready' } satisfies CrowdNews);
  })();
});
process.once('disconnect', () => process.exit());
