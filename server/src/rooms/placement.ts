/**
 * A new item must be placed between two neighbours of one list, in their order, as its author can have seen them. Otherwise
 * its position depends on the order of updates and people see different things. Checked after the item is in the document.
 */
import * as Y from 'yjs';
import type { Struct } from './update-check';

/** Items that others put between an item and a neighbour it names, unseen by its author: more is no coincidence. */
const MOST_UNSEEN = 5_000;
/** Shared types within each other; people make three. */
const DEEPEST = 50;

/**
 * @param before for each client with new content, the clock reached before
 * @returns whether all new items are placed validly
 */
export function isPlaceable(doc: Y.Doc, before: ReadonlyMap<number, number>): boolean {
  for (const [client, clock] of before) {
    const structs = doc.store.clients.get(client) ?? [];
    const last = structs[structs.length - 1];
    if (!last || last.id.clock + last.length <= clock) continue;
    for (let at = Y.findIndexSS(structs, clock); at < structs.length; at += 1) {
      const struct = structs[at];
      if (struct instanceof Y.Item && struct.id.clock >= clock && !stands(doc, struct)) return false;
    }
  }
  return true;
}

function stands(doc: Y.Doc, item: Y.Item): boolean {
  const { origin, rightOrigin } = item;
  if (!isNearOrigin(item) || !isShallow(item)) return false;
  // A key's new value follows the previous one; nothing follows it when it is written.
  if (item.parentSub !== null && rightOrigin) return false;
  const left = origin && found(doc, origin);
  const right = rightOrigin && found(doc, rightOrigin);
  // A list goes as a whole: neighbours of one list are both there or both gone.
  if (left && right && left instanceof Y.Item !== right instanceof Y.Item) return false;
  // The contents of a deleted list have no position.
  if ((left && !(left instanceof Y.Item)) || (right && !(right instanceof Y.Item))) return true;
  if (left && !right) return left.rightOrigin === null;
  if (right && rightOrigin && !left) return originOf(right, rightOrigin) === null;
  if (!left || !right || !origin || !rightOrigin) return true;
  if (left.parent !== right.parent || left.parentSub !== right.parentSub) return false;
  return areNeighbours(left, right, { origin, rightOrigin });
}

/** Nested content is read recursively everywhere, and too deep a recursion ends with an error. */
function isShallow(item: Y.Item): boolean {
  let { parent } = item;
  for (let depth = 0; parent instanceof Y.AbstractType; depth += 1) {
    if (depth > DEEPEST) return false;
    parent = parent.parent;
  }
  return true;
}

/** Yjs walks this way for every item, here and wherever the document is opened: many items at one place would take hours. */
function isNearOrigin({ left, origin }: Y.Item): boolean {
  let one = left;
  for (let steps = 0; one !== null && !holds(one, origin); one = one.left) {
    steps += 1;
    if (steps > MOST_UNSEEN) return false;
  }
  return true;
}

interface Between {
  readonly origin: Y.ID;
  readonly rightOrigin: Y.ID;
}

/** The left item precedes the right one, and neither was written with the other's side of an item in between. */
function areNeighbours(left: Y.Item, right: Y.Item, { origin, rightOrigin }: Between): boolean {
  // An item between them has separated them.
  if (left === right) return false;
  const written = [originOf(right, rightOrigin), left.rightOrigin];
  if (written.some((id) => holds(left, id) && id && id.clock > origin.clock)) return false;
  if (written.some((id) => holds(right, id) && id && id.clock < rightOrigin.clock)) return false;
  let one = left.right;
  for (let steps = 0; one !== null && one !== right; one = one.right, steps += 1) {
    if (steps > MOST_UNSEEN) return false;
    if (holds(one, written[0] ?? null) || holds(one, written[1] ?? null)) return false;
  }
  return one === right;
}

function originOf(item: Y.Item, { client, clock }: Y.ID): Y.ID | null {
  return clock > item.id.clock ? Y.createID(client, clock - 1) : item.origin;
}

function holds(item: Y.Item, id: Y.ID | null): boolean {
  return (
    id !== null && item.id.client === id.client && item.id.clock <= id.clock && id.clock < item.id.clock + item.length
  );
}

function found(doc: Y.Doc, id: Y.ID): Struct {
  return Y.getItem(doc.store, id);
}
