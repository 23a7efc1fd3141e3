/**
 * Where, per client, the edits not acknowledged by the server begin. They are sent again at every connect, even if the server
 * claims to have something there: should that be different (this machine was set back), the server refuses and the edits are
 * kept.
 */
import * as Y from 'yjs';
import type { EditLedger } from './edit-ledger';

/** Client and clock. */
export type Since = readonly (readonly [number, number])[];

export interface Unacknowledged {
  /** Before the ledger counts the edit. */
  note(since: Iterable<readonly [number, number]>): void;
  readonly since: Since;
  /** @returns the server's state vector as if it had none of these edits */
  lower(vector: Uint8Array): Uint8Array;
  /** @returns whether an item is one of these edits, as they are now */
  items(doc: Y.Doc): (id: Y.ID) => boolean;
  close(): void;
}

export function createUnacknowledged(ledger: EditLedger): Unacknowledged {
  const first = new Map<number, number>();
  const close = ledger.subscribe(() => {
    if (ledger.acknowledged >= ledger.made) first.clear();
  });
  return {
    note(since) {
      for (const [client, clock] of since) first.set(client, Math.min(clock, first.get(client) ?? clock));
    },
    get since() {
      return [...first];
    },
    lower(vector) {
      if (first.size === 0) return vector;
      const known = Y.decodeStateVector(vector);
      for (const [client, clock] of first) if (clock < (known.get(client) ?? 0)) known.set(client, clock);
      return Y.encodeStateVector(known);
    },
    items(doc) {
      const ranges = new Map(
        [...first].map(([client, from]) => [client, [from, Y.getState(doc.store, client)] as const]),
      );
      return ({ client, clock }) => {
        const [from, to] = ranges.get(client) ?? [0, 0];
        return clock >= from && clock < to;
      };
    },
    close,
  };
}

/** @returns where the transaction added something, by client */
export function addedBy({ beforeState, afterState }: Y.Transaction): Since {
  return [...afterState]
    .map(([client, clock]) => [client, beforeState.get(client) ?? 0, clock] as const)
    .filter(([, from, to]) => to > from)
    .map(([client, from]) => [client, from]);
}

/** @returns where the update begins, by client */
export function startOf(update: Uint8Array): Since {
  return [...Y.parseUpdateMeta(update).from];
}
