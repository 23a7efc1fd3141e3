/**
 * Asks the server whether everything is durable. A barrier `[100, nonce]` is answered once all that was sent before it on the
 * same socket is durable, so an answer covers exactly the edits made before the barrier was sent.
 */
import type { EditLedger } from './edit-ledger';

const GAP_MS = 100;
const SILENT_MS = 15_000;

export interface Barrier {
  /** From now on everything in the document has been sent on this connection. */
  ready(): void;
  /** The connection is gone; what was asked on it will not be answered. */
  dropped(): void;
  answered(nonce: number): void;
  close(): void;
}

/**
 * One barrier is pending at a time, and they are sent at most every GAP_MS. No answer within SILENT_MS means that the
 * connection is dead, whatever the socket believes.
 * @param send puts a barrier on the socket
 * @param silent is called when no answer came
 */
export function createBarrier(ledger: EditLedger, send: (nonce: number) => void, silent: () => void): Barrier {
  let isReady = false;
  let nonce = 0;
  let underWay: { readonly nonce: number; readonly covers: number } | null = null;
  let sentAt = -Infinity;
  let sending: ReturnType<typeof setTimeout> | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const ask = (): void => {
    sending = null;
    if (!isReady || underWay || ledger.acknowledged >= ledger.made) return;
    underWay = { nonce: ++nonce, covers: ledger.made };
    sentAt = performance.now();
    waiting = setTimeout(silent, SILENT_MS);
    send(nonce);
  };
  // Never in the same task as the edit: the update itself has to be on the socket first.
  const schedule = (): void => {
    if (!isReady || underWay || sending !== null || ledger.acknowledged >= ledger.made) return;
    sending = setTimeout(ask, Math.max(0, sentAt + GAP_MS - performance.now()));
  };
  const stop = (): void => {
    isReady = false;
    underWay = null;
    clearTimeout(waiting);
    if (sending !== null) clearTimeout(sending);
    sending = null;
  };
  const unsubscribe = ledger.subscribe(schedule);
  return {
    ready() {
      isReady = true;
      schedule();
    },
    dropped: stop,
    answered(got) {
      if (got !== underWay?.nonce) return;
      const { covers } = underWay;
      underWay = null;
      clearTimeout(waiting);
      ledger.acknowledge(covers);
      schedule();
    },
    close() {
      stop();
      unsubscribe();
    },
  };
}
