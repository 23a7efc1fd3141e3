/**
 * Uploads the pictures the server lacks, one at a time. A refused one stays on this device with the reason while the others
 * go on; it is retried with the next connection or on request.
 */
import type { PictureStore } from '../storage/storage-types';
import type { PictureServer, RefusalCode } from './picture-server';

export interface QueueState {
  /** Pictures that the server lacks, including refused ones. */
  readonly waiting: number;
  /** By hash, why the server did not take it. */
  readonly refused: ReadonlyMap<string, RefusalCode>;
}

export interface SendQueue {
  /** Looks for what waits. Resolves when the count is known; sending goes on. */
  look(): Promise<void>;
  /** Sends refused ones again, too. */
  retry(): void;
  online(now: boolean): void;
  close(): void;
}

export interface SendQueueOptions {
  readonly projectId: string;
  readonly store: PictureStore;
  /** Null in a project without a link: nothing is ever sent. */
  readonly server: PictureServer | null;
  readonly onState: (state: QueueState) => void;
}

/** Retrying on the same server does not help: it has checked the bytes. */
const FINAL: ReadonlySet<RefusalCode> = new Set(['not-a-picture', 'wrong-hash', 'too-large', 'too-many-pixels']);

export function createSendQueue({ projectId, store, server, onState }: SendQueueOptions): SendQueue {
  const refused = new Map<string, RefusalCode>();
  let online = false;
  let closed = false;
  let sending: Promise<void> | null = null;
  /** Asked to send while it was sending: it looks once more. */
  let wanted = false;

  const count = async (): Promise<readonly string[]> => {
    const waiting = await store.waiting(projectId);
    for (const hash of refused.keys()) if (!waiting.includes(hash)) refused.delete(hash);
    if (!closed) onState({ waiting: waiting.length, refused: new Map(refused) });
    return waiting;
  };
  /** @returns whether to go on with the next one */
  const sendOne = async (hash: string, to: PictureServer): Promise<boolean> => {
    const blob = await store.find(hash);
    if (!blob) {
      await store.done(projectId, hash);
      return true;
    }
    const sent = await to.put(hash, blob);
    if (sent.kind === 'later') return false;
    if (sent.kind === 'taken') await store.done(projectId, hash);
    else refused.set(hash, sent.code);
    return true;
  };
  const sendAll = async (): Promise<void> => {
    for (;;) {
      const next = (await count()).find((hash) => !refused.has(hash));
      if (next === undefined || !online || closed || !server) return;
      if (await sendOne(next, server)) continue;
      wanted = false; // not at once again: what has come meanwhile waits for the next time, too
      return;
    }
  };
  const send = (): void => {
    if (closed) return;
    wanted = sending !== null;
    sending ??= sendAll()
      .catch((error: unknown) => console.error('Pictures could not be read from this browser’s store.', error))
      .finally(() => {
        sending = null;
        if (wanted) send();
      });
  };
  send();
  return {
    async look() {
      await count();
      send();
    },
    retry() {
      refused.clear();
      send();
    },
    online(now) {
      if (now === online) return;
      online = now;
      // The link may have got another role meanwhile, or the project more room.
      for (const [hash, code] of refused) if (!FINAL.has(code)) refused.delete(hash);
      if (now) send();
    },
    close() {
      closed = true;
    },
  };
}
