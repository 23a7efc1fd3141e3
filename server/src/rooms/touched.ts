/**
 * Which records an update changes, read from the update and the document before it is applied. It follows Yjs: an item stands
 * in its parent, and one that names none stands where its neighbour does. Linear in the update and in what it deletes.
 */
import { META, metaOf, RECORDS, recordsOf } from '@polku/shared/kernel/document';
import * as Y from 'yjs';
import { itemAt, itemOfType, stateOf } from './struct-store';
import type { SoundUpdate, Struct } from './update-check';

/** A value that the update writes to a field of a record. */
export interface ToldValue {
  readonly field: string;
  /** The item that makes the record it is written into. */
  readonly into: Y.Item;
  /** The last one counts; none for something that is not a plain value. */
  readonly values: readonly unknown[];
}

export class TouchedRecord {
  /** What the update makes under the id and does not delete again. */
  readonly made = new Set<Y.Item>();
  /** The update deletes the record that is there, not only fields of it. */
  removed = false;
  readonly told: ToldValue[] = [];
  /** Values of fields that it deletes, its own included. */
  readonly deleted: { readonly field: string; readonly from: Y.Item }[] = [];
  /** Names of all fields it changes; '' for what stands in no field. */
  readonly fields = new Set<string>();

  /** @param live the item of the record that is there before, or null */
  constructor(
    readonly id: string,
    readonly live: Y.Item | null,
  ) {}

  /** The fields of the record that is there before, or null. */
  get before(): Y.Map<unknown> | null {
    return this.live && mapOf(this.live);
  }
}

export interface Touched {
  readonly records: ReadonlyMap<string, TouchedRecord>;
  /** It writes document-wide values. */
  readonly meta: boolean;
  /** It writes to a root type that is not known here, or puts what is no record among the records. */
  readonly elsewhere: boolean;
}

/**
 * @param update one that needs nothing else (`needsOf`)
 * @returns what it changes. Nothing is missing; more than what Yjs reports is only what it writes into deleted records
 */
export function touchedBy(doc: Y.Doc, update: SoundUpdate): Touched {
  return new Looking(doc, update).touched();
}

/** @returns the map that the item holds, or null if it holds something else */
export function mapOf({ content }: Y.Item): Y.Map<unknown> | null {
  return content instanceof Y.ContentType && content.type instanceof Y.Map ? content.type : null;
}

/** Where an item stands: in a root (depth 1), in a record (2), or in a field's own type (3). */
interface Spot {
  readonly root: string;
  readonly depth: 0 | 1 | 2 | 3;
  /** Null where there is no key, as in a list. */
  readonly record: string | null;
  readonly field: string | null;
  /** The item that makes the record, for what is within one. */
  readonly made: Y.Item | null;
}

type Type = Y.AbstractType<unknown>;
/** Any root but those two; there may be many, so their names are not looked for. */
const UNKNOWN = '';
type Found = Y.Item | Y.GC | null;

class Looking {
  private readonly records = new Map<string, TouchedRecord>();
  private meta = false;
  private elsewhere = false;
  private readonly holders = new Map<Type, Spot>();
  private readonly spots = new Map<Y.Item, Spot | null>();
  private readonly root: Type;

  constructor(
    private readonly doc: Y.Doc,
    private readonly update: SoundUpdate,
  ) {
    this.root = recordsOf(doc) as Type;
    this.holders.set(this.root, rootSpot(RECORDS));
    this.holders.set(metaOf(doc) as Type, rootSpot(META));
  }

  touched(): Touched {
    for (const { client, structs } of this.update.blocks.values()) {
      const state = stateOf(this.doc, client);
      for (const struct of structs) {
        if (!(struct instanceof Y.Item) || struct.id.clock + struct.length <= state) continue;
        const spot = this.spotOfNew(struct);
        if (spot) this.noteNew(struct, spot);
      }
    }
    for (const [client, ranges] of this.update.deletes.clients) {
      for (const { clock, len } of ranges) this.noteDeleted(client, clock, clock + len);
    }
    return { records: this.records, meta: this.meta, elsewhere: this.elsewhere };
  }

  private noteNew(item: Y.Item, spot: Spot): void {
    const record = this.recordAt(spot);
    if (!record) return;
    if (spot.depth === 1) {
      if (!(item.content instanceof Y.ContentDeleted)) record.made.add(item);
      return;
    }
    record.fields.add(spot.field ?? '');
    if (spot.depth === 2 && spot.field !== null && spot.made) {
      const { field, made } = spot;
      if (item.content instanceof Y.ContentDeleted) record.deleted.push({ field, from: made });
      else record.told.push({ field, into: made, values: plainValues(item.content) });
    }
  }

  private noteDeleted(client: number, from: number, to: number): void {
    const state = stateOf(this.doc, client);
    const stored = this.doc.store.clients.get(client);
    if (stored && from < state) {
      for (let at = Y.findIndexSS(stored, from); at < stored.length; at += 1) {
        const struct = stored[at];
        if (!struct || struct.id.clock >= to) break;
        if (struct instanceof Y.Item && !struct.deleted) this.noteRemoval(struct, this.spotOfStored(struct));
      }
    }
    const structs = this.update.blocks.get(client)?.structs ?? [];
    for (let at = indexOf(structs, Math.max(from, state)); at >= 0 && at < structs.length; at += 1) {
      const struct = structs[at];
      if (!struct || struct.id.clock >= to) break;
      const spot = struct instanceof Y.Item && struct.id.clock + struct.length > state && this.spotOfNew(struct);
      if (spot && struct instanceof Y.Item) this.noteRemoval(struct, spot);
    }
  }

  private noteRemoval(item: Y.Item, spot: Spot): void {
    const record = this.recordAt(spot);
    if (!record) return;
    if (spot.depth === 1) {
      if (record.live === item) record.removed = true;
      record.made.delete(item);
      return;
    }
    record.fields.add(spot.field ?? '');
    if (spot.depth === 2 && spot.field !== null && spot.made)
      record.deleted.push({ field: spot.field, from: spot.made });
  }

  /** @returns the record at the spot; null when there is none, which is noted */
  private recordAt({ root, record }: Spot): TouchedRecord | null {
    if (root !== RECORDS || record === null) {
      if (root === META) this.meta = true;
      else this.elsewhere = true;
      return null;
    }
    let touched = this.records.get(record);
    if (!touched) {
      const item = itemAt(this.root, record);
      touched = new TouchedRecord(record, item && !item.deleted ? item : null);
      this.records.set(record, touched);
    }
    return touched;
  }

  /** @returns where an item of the document stands */
  private spotOfStored(item: Y.Item): Spot {
    if (!(item.parent instanceof Y.AbstractType)) throw new Error('an item of the document without a parent');
    return inside(this.holder(item.parent as Type), item, item.parentSub);
  }

  /** @returns where the type of the document is */
  private holder(type: Type): Spot {
    const chain: Y.Item[] = [];
    let at = type;
    let spot = this.holders.get(at);
    while (!spot) {
      const item = itemOfType(at);
      if (item?.parent instanceof Y.AbstractType) {
        chain.push(item);
        at = item.parent as Type;
        spot = this.holders.get(at);
      } else spot = rootSpot(UNKNOWN);
    }
    for (let item = chain.pop(); item; item = chain.pop()) {
      spot = inside(spot, item, item.parentSub);
      if (item.content instanceof Y.ContentType) this.holders.set(item.content.type as Type, spot);
    }
    return spot;
  }

  /** @returns where an item of the update will stand; null if Yjs will drop it, since its place is gone */
  private spotOfNew(item: Y.Item): Spot | null {
    const way: Y.Item[] = [];
    let at = item;
    let spot = this.spots.get(at);
    while (spot === undefined) {
      // What refers to itself in a circle leads nowhere, and Yjs will not take it.
      this.spots.set(at, null);
      way.push(at);
      const base = this.baseOf(at);
      if (!(base instanceof Y.Item)) spot = base;
      else {
        at = base;
        spot = this.spots.get(at);
      }
    }
    for (let one = way.pop(); one; one = way.pop()) {
      if (spot && one.parent !== null) spot = inside(spot, one, one.parentSub);
      else if (spot?.depth === 1) spot = { ...spot, made: one };
      this.spots.set(one, spot);
    }
    return spot;
  }

  /** @returns from where to go on: a spot, an item of the update, or null for what is gone */
  private baseOf(item: Y.Item): Spot | Y.Item | null {
    // As decoded, a root type is given by its name, although Yjs's types do not say so.
    const parent: unknown = item.parent;
    if (typeof parent === 'string') return rootSpot(parent);
    const left = item.origin && this.find(item.origin);
    const right = item.rightOrigin && this.find(item.rightOrigin);
    if (left instanceof Y.GC || right instanceof Y.GC) return null;
    const base = parent instanceof Y.ID ? this.find(parent) : (left ?? right);
    if (!(base instanceof Y.Item)) return null;
    if (parent instanceof Y.ID && !(base.content instanceof Y.ContentType)) return null;
    return this.isStored(base) ? this.spotOfStored(base) : base;
  }

  private isStored(item: Y.Item): boolean {
    return item.id.clock < stateOf(this.doc, item.id.client);
  }

  private find({ client, clock }: Y.ID): Found {
    if (clock < stateOf(this.doc, client)) {
      const stored = this.doc.store.clients.get(client) ?? [];
      return stored[Y.findIndexSS(stored, clock)] ?? null;
    }
    const structs = this.update.blocks.get(client)?.structs ?? [];
    const struct = structs[indexOf(structs, clock)];
    return struct instanceof Y.Item || struct instanceof Y.GC ? struct : null;
  }
}

function rootSpot(root: string): Spot {
  return { root, depth: 0, record: null, field: null, made: null };
}

/** @returns the spot of an item with this key in what is at the spot */
function inside(spot: Spot, item: Y.Item, key: string | null): Spot {
  const { root, depth, record, made } = spot;
  if (depth === 0) return { root, depth: 1, record: key, field: null, made: item };
  if (depth === 1) return { root, depth: 2, record, field: key, made };
  return depth === 2 ? { ...spot, depth: 3 } : spot;
}

/** What a map gives for an item is its last value; of a text, its last character. */
function plainValues(content: Y.Item['content']): readonly unknown[] {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr;
  if (content instanceof Y.ContentEmbed) return [content.embed];
  if (content instanceof Y.ContentString) return [content.str.slice(-1)];
  return [];
}

/** @returns index of the struct that has the clock, among structs without a break; -1 if none has */
function indexOf(structs: readonly Struct[], clock: number): number {
  let low = 0;
  let high = structs.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const struct = structs[middle];
    if (!struct) return -1;
    if (clock < struct.id.clock) high = middle - 1;
    else if (clock >= struct.id.clock + struct.length) low = middle + 1;
    else return middle;
  }
  return -1;
}
