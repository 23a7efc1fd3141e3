/**
 * Yjs reads each stored value into a list that it grows by one, and engines then give it room for sixteen more: on a board
 * of 5,000 records 5 MB of nothing. This gives what arrives lists of one. What the document says does not change.
 */
import * as Y from 'yjs';

/** From now on, as long as the document lives; own edits make lists of one themselves. */
export function keepListsExact(doc: Y.Doc): void {
  /** How many items of each client have been looked at. */
  const seen = new Map<number, number>();
  doc.on('afterTransaction', (transaction) => {
    if (transaction.local) return;
    for (const [client, items] of doc.store.clients) {
      for (let at = seen.get(client) ?? 0; at < items.length; at++) {
        const item = items[at];
        if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentAny)) continue;
        const { arr } = item.content;
        if (arr.length === 1) item.content.arr = [arr[0]];
      }
      seen.set(client, items.length);
    }
  });
}
