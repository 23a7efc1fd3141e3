/** Updates written struct by struct, as no honest client would write them. */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { between, pick, type Random } from '../judge/random';

type Struct = Y.Item | Y.GC | Y.Skip;
type Content = Y.Item['content'];

/** What an attacker knows of a document. */
export interface Knowledge {
  readonly doc: Y.Doc;
  /** Client ids of others that are in it. */
  readonly others: readonly number[];
  /** A client id that nobody has written under. */
  readonly own: number;
}

/** Root types, those of the product among them. */
export const ROOTS = ['records', 'meta', 'marks', 'list', 'note', '__proto__', 'constructor'] as const;
const KEYS = ['title', 'board', 'member', 'removed', '__proto__', 'constructor', 'toString', ''] as const;
/** From here on ids are made from records and belong to nobody. */
const JOINT = 2 ** 52;

/** @returns an update of impossible parents, neighbours, cycles, clocks, lengths and deletions, mixed with possible ones */
export function hostileUpdate(known: Knowledge, random: Random): Uint8Array {
  const blocks = Array.from({ length: random() < 0.8 ? 1 : between(random, 0, 4) }, () => block(known, random));
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder } = encoder;
  encoding.writeVarUint(restEncoder, random() < 0.96 ? blocks.length : between(random, 0, 2 ** 31));
  for (const structs of blocks) {
    const first = structs[0];
    encoding.writeVarUint(restEncoder, random() < 0.97 ? structs.length : between(random, 0, 2 ** 31));
    encoder.writeClient(first?.id.client ?? 0);
    encoding.writeVarUint(restEncoder, first?.id.clock ?? 0);
    for (const struct of structs) struct.write(encoder, 0);
  }
  writeDeletions(restEncoder, known, random);
  return encoder.toUint8Array();
}

function block(known: Knowledge, random: Random): Struct[] {
  const client = clientOf(known, random);
  const state = Y.getState(known.doc.store, client);
  const where = random();
  let clock =
    where < 0.75
      ? state
      : where < 0.88
        ? between(random, 0, state)
        : where < 0.97
          ? state + between(random, 1, 9)
          : 2 ** 31;
  return Array.from({ length: between(random, 1, 4) }, () => {
    const struct = structAt(known, random, client, clock);
    clock += Math.max(1, struct.length);
    return struct;
  });
}

function clientOf({ own, others }: Knowledge, random: Random): number {
  const which = random();
  if (which < 0.65 || others.length === 0) return own;
  if (which < 0.93) return pick(random, others);
  return pick(random, [0, 2 ** 31, 2 ** 32 - 1, JOINT + between(random, 0, 1000), Number.MAX_SAFE_INTEGER]);
}

function structAt(known: Knowledge, random: Random, client: number, clock: number): Struct {
  const id = Y.createID(client, clock);
  const kind = random();
  if (kind < 0.06) return new Y.GC(id, pick(random, [1, 3, 2 ** 30]));
  if (kind < 0.1) return new Y.Skip(id, pick(random, [1, 3, 2 ** 30]));
  const origin = random() < 0.5 ? reference(known, random, client, clock) : null;
  const rightOrigin = random() < 0.35 ? reference(known, random, client, clock) : null;
  const key = random() < 0.5 ? pick(random, KEYS) : null;
  const parent = random() < 0.6 ? pick(random, ROOTS) : reference(known, random, client, clock);
  return itemIn(id, parent, key, origin, contentOf(random), rightOrigin);
}

/** Mostly something that is there; else what never comes, what is written itself, or what comes after it. */
function reference({ doc, others }: Knowledge, random: Random, client: number, clock: number): Y.ID {
  const kind = random();
  if (kind < 0.7 && others.length > 0) {
    const other = pick(random, others);
    return Y.createID(other, between(random, 0, Math.max(0, Y.getState(doc.store, other) - 1)));
  }
  if (kind < 0.85) return Y.createID(client, Math.max(0, clock + between(random, -1, 3)));
  return Y.createID(between(random, 0, 2 ** 32 - 1), between(random, 0, 2 ** 20));
}

function contentOf(random: Random): Content {
  const made: readonly (() => Content)[] = [
    () => new Y.ContentAny([between(random, 0, 9), { __proto__x: null, three: [null, undefined] }]),
    () => new Y.ContentAny([JSON.parse('{"__proto__":{"role":"facilitator"},"constructor":{"prototype":{}}}')]),
    () => new Y.ContentAny([nested(between(random, 1, 300))]),
    () => new Y.ContentString(pick(random, ['a', 'abc', '\ud83d', '\udc00x', '\u202e\u0000', 'x'.repeat(3_000)])),
    () => new Y.ContentFormat(pick(random, KEYS), true),
    () =>
      new Y.ContentType(
        pick(random, [() => new Y.Map(), () => new Y.Text(), () => new Y.Array(), () => new Y.XmlFragment()])(),
      ),
    () => new Y.ContentDeleted(pick(random, [1, 3, 2 ** 30])),
    () => new Y.ContentBinary(Uint8Array.of(1, 2, 3)),
    () => new Y.ContentEmbed({ image: '__proto__' }),
    () => new Y.ContentDoc(new Y.Doc({ guid: 'x' })),
    () => new Y.ContentJSON([1, 'two']),
  ];
  return pick(random, made)();
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
}

function writeDeletions(encoder: encoding.Encoder, known: Knowledge, random: Random): void {
  const count = random() < 0.75 ? 0 : between(random, 1, 3);
  encoding.writeVarUint(encoder, count);
  for (let i = 0; i < count; i += 1) {
    const client = clientOf(known, random);
    const ranges = between(random, 1, 3);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges);
    for (let j = 0; j < ranges; j += 1) {
      encoding.writeVarUint(encoder, between(random, 0, Y.getState(known.doc.store, client) + 4));
      encoding.writeVarUint(encoder, pick(random, [1, 2, 5, 2 ** 31]));
    }
  }
}

/** @returns what a usual client would send: a field, a new text, something deleted, or letters typed into a text */
export function usualUpdate({ doc, own }: Knowledge, random: Random): Uint8Array {
  const known = itemsOf(doc);
  const [record, title] = [pick(random, known.records), pick(random, known.titles)];
  const id = Y.createID(own, 0);
  const act = random();
  if (act < 0.2) return encoded([], record.id);
  if (act < 0.4) return encoded([itemIn(id, title.id, null, null, new Y.ContentString('x'))]);
  if (act < 0.7) {
    const text = itemIn(id, title.parent, 'title', title.id, new Y.ContentType(new Y.Text()));
    return encoded([text, itemIn(Y.createID(own, 1), id, null, null, new Y.ContentString('hijacked'))]);
  }
  const value = new Y.ContentAny([pick(random, [1, 'x', [1, 2], null])]);
  return encoded([itemIn(id, record.id, pick(random, KEYS), null, value)]);
}

interface KnownItems {
  readonly records: readonly Y.Item[];
  /** With the records that they are in. */
  readonly titles: readonly { readonly id: Y.ID; readonly parent: Y.ID }[];
}
const KNOWN = new WeakMap<Y.Doc, KnownItems>();

function itemsOf(doc: Y.Doc): KnownItems {
  const there = KNOWN.get(doc);
  if (there) return there;
  const items = [...doc.store.clients.values()].flat().filter((struct) => struct instanceof Y.Item && !struct.deleted);
  const all = items as Y.Item[];
  const root = doc.getMap('records');
  const records = all.filter((item) => item.parent === root);
  const holders = new Map(
    records.map((item) => [item.content instanceof Y.ContentType ? item.content.type : null, item.id]),
  );
  const titles = all.flatMap((item) => {
    const parent = item.parent instanceof Y.AbstractType ? holders.get(item.parent) : undefined;
    return item.parentSub === 'title' && parent ? [{ id: item.id, parent }] : [];
  });
  const known = { records, titles };
  KNOWN.set(doc, known);
  return known;
}

/** An item after `origin` and before `right`, under a name, the item that holds the type, or in a map under a key. */
function itemIn(
  id: Y.ID,
  parent: string | Y.ID,
  key: string | null,
  origin: Y.ID | null,
  content: Content,
  right: Y.ID | null = null,
): Y.Item {
  const item = new Y.Item(id, null, origin, null, right, null, key, content);
  // Before it is in a document, a parent may be a name; Yjs writes it as such, although its types do not say so.
  return Object.assign(item, { parent });
}

function encoded(structs: readonly Struct[], deleted: Y.ID | null = null): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder } = encoder;
  const [first] = structs;
  encoding.writeVarUint(restEncoder, first ? 1 : 0);
  if (first) {
    encoding.writeVarUint(restEncoder, structs.length);
    encoder.writeClient(first.id.client);
    encoding.writeVarUint(restEncoder, first.id.clock);
    for (const struct of structs) struct.write(encoder, 0);
  }
  encoding.writeVarUint(restEncoder, deleted ? 1 : 0);
  for (const part of deleted ? [deleted.client, 1, deleted.clock, 1] : []) encoding.writeVarUint(restEncoder, part);
  return encoder.toUint8Array();
}
