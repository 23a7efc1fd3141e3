/**
 * Checks an update before it touches a document: decodes it whole (V1 only; the V2 decoder can hang on hostile bytes) and
 * refuses what no honest client sends. Total: any bytes give a verdict.
 */
import * as Y from 'yjs';
import { stateOf } from './struct-store';

/** Beyond this a clock is a mutilated number, not a count of edits. */
const LAST_CLOCK = 2 ** 40;
/** Structs, and ranges of deletions: more than an honest message of the largest size holds. */
const MOST_PARTS = 1_000_000;
/** Lists and objects within each other in one value; files that are read in may hold 64. */
const DEEPEST = 100;
/** Values that Yjs copies while it joins what was written in single pieces; what Yjs writes is joined already. */
const MOST_COPIED = 2_000_000;

type Decoded = ReturnType<typeof Y.decodeUpdate>;
export type Struct = Decoded['structs'][number];
export type DeleteSet = Decoded['ds'];

/** What the update brings of one client: structs without a break, from one clock to another. */
export interface Block {
  readonly client: number;
  readonly from: number;
  to: number;
  readonly structs: Struct[];
}

export interface SoundUpdate {
  kind: 'sound';
  blocks: ReadonlyMap<number, Block>;
  deletes: DeleteSet;
}
export type UpdateVerdict = SoundUpdate | { kind: 'unsound'; reason: string };

export function checkUpdate(update: Uint8Array): UpdateVerdict {
  let decoded: Decoded;
  try {
    decoded = Y.decodeUpdate(update);
  } catch (error) {
    return { kind: 'unsound', reason: error instanceof Error ? error.message : String(error) };
  }
  if (decoded.structs.length > MOST_PARTS) return { kind: 'unsound', reason: 'too many structs' };
  const fault = deletionFault(decoded.ds);
  if (fault) return { kind: 'unsound', reason: fault };
  const blocks = new Map<number, Block>();
  let block: Block | undefined;
  const joining = new Joining(decoded.ds);
  for (const struct of decoded.structs) {
    const reason = structFault(struct) ?? joining.fault(struct);
    if (reason) return { kind: 'unsound', reason };
    const { client, clock } = struct.id;
    if (block?.client !== client) {
      // Yjs itself would read only the last of them.
      if (blocks.has(client)) return { kind: 'unsound', reason: 'a client comes twice' };
      block = { client, from: clock, to: clock, structs: [] };
      blocks.set(client, block);
    } else if (block.to !== clock) return { kind: 'unsound', reason: 'a client comes twice' };
    block.structs.push(struct);
    block.to = clock + struct.length;
  }
  return { kind: 'sound', blocks, deletes: decoded.ds };
}

/** Yjs writes ranges sorted and merged; a thousand equal ones would be processed a thousand times. */
function deletionFault({ clients }: DeleteSet): string | null {
  let parts = 0;
  for (const ranges of clients.values()) {
    parts += ranges.length;
    let end = 0;
    for (const { clock, len } of ranges) {
      if (len <= 0 || clock + len > LAST_CLOCK) return 'delete range out of bounds';
      if (clock < end) return 'delete ranges overlap';
      end = clock + len;
    }
  }
  return parts > MOST_PARTS ? 'too many delete ranges' : null;
}

/**
 * What joining the structs of an update costs: each further piece of a list of values copies what follows it. Values
 * that the update itself deletes are dropped before anything is joined: the older ones of a key, for instance.
 */
class Joining {
  private last: Struct | undefined;
  private run = 0;
  private copied = 0;
  private range = 0;

  constructor(private readonly deletes: DeleteSet) {}

  fault(struct: Struct): string | null {
    const { last } = this;
    this.last = struct;
    if (last?.id.client !== struct.id.client) this.range = 0;
    if (!(struct instanceof Y.Item) || this.isDeleted(struct)) return null;
    const { origin, content } = struct;
    if (!(content instanceof Y.ContentAny || content instanceof Y.ContentJSON)) return null;
    const joins =
      last instanceof Y.Item &&
      last.content.constructor === content.constructor &&
      origin?.client === last.id.client &&
      origin.clock === last.id.clock + last.length - 1;
    this.run = joins ? this.run + struct.length : 0;
    this.copied += this.run;
    return this.copied > MOST_COPIED ? 'values in too many pieces' : null;
  }

  /** Structs and ranges both come in the order of their clocks. */
  private isDeleted({ id, length }: Struct): boolean {
    const ranges = this.deletes.clients.get(id.client) ?? [];
    let range = ranges[this.range];
    while (range && range.clock + range.len <= id.clock) range = ranges[++this.range];
    return range !== undefined && range.clock <= id.clock && id.clock + length <= range.clock + range.len;
  }
}

function valuesOf(content: Y.Item['content']): readonly unknown[] {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr;
  if (content instanceof Y.ContentEmbed) return [content.embed];
  return content instanceof Y.ContentFormat ? [content.value] : [];
}

/** Without recursion: that it was decoded here does not mean that it can be elsewhere. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one) => (isContainer(one) ? Object.values(one) : []));
  }
  return false;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
}

function structFault(struct: Struct): string | null {
  const { id, length } = struct;
  if (length <= 0) return 'empty struct';
  if (id.clock + length > LAST_CLOCK) return 'clock out of bounds';
  if (!(struct instanceof Y.Item)) return null;
  if (struct.content instanceof Y.ContentDoc) return 'subdocuments are not used here';
  if (valuesOf(struct.content).some((value) => isContainer(value) && isTooDeep(value)))
    return 'a value nested too deep';
  // Yjs takes it for granted that a client's own earlier structs exist, and throws halfway when they do not.
  for (const reference of [struct.origin, struct.rightOrigin, struct.parent]) {
    if (reference instanceof Y.ID && reference.client === id.client && reference.clock >= id.clock) {
      return 'struct refers to its own future';
    }
  }
  return null;
}

/** For each client the clock that a document must have reached before the update fits; empty if it fits now. */
export type Needs = ReadonlyMap<number, number>;

/**
 * What the update refers to that is neither in the document nor in itself. An update that needs nothing leaves nothing
 * pending in Yjs, unless its structs wait for each other in a circle.
 */
export function needsOf(doc: Y.Doc, { blocks, deletes }: SoundUpdate): Needs {
  const needs = new Map<number, number>();
  const need = (client: number, clock: number): void => {
    if ((needs.get(client) ?? 0) < clock) needs.set(client, clock);
  };
  /** @returns the clock up to which there is something once the update is in, looking through gaps */
  const reach = (client: number): number => Math.max(stateOf(doc, client), blocks.get(client)?.to ?? 0);
  for (const { client, from, structs } of blocks.values()) {
    const state = stateOf(doc, client);
    if (from > state) need(client, from);
    for (const struct of structs) {
      const { clock } = struct.id;
      const end = clock + struct.length;
      if (end <= state) continue;
      if (struct instanceof Y.Skip) {
        need(client, end);
        continue;
      }
      if (!(struct instanceof Y.Item)) continue;
      for (const reference of [struct.origin, struct.rightOrigin, struct.parent]) {
        if (!(reference instanceof Y.ID) || reference.client === client) continue;
        if (reference.clock >= reach(reference.client)) need(reference.client, reference.clock + 1);
      }
    }
  }
  for (const [client, ranges] of deletes.clients) {
    const known = reach(client);
    for (const { clock, len } of ranges) if (clock + len > known) need(client, clock + len);
  }
  return needs;
}

/** @returns whether the document has reached the needed clocks */
export function meets(doc: Y.Doc, needs: Needs): boolean {
  for (const [client, clock] of needs) if (stateOf(doc, client) < clock) return false;
  return true;
}

/** @returns the clients of which the update contains something new to the document */
export function freshClients(doc: Y.Doc, { blocks }: SoundUpdate): number[] {
  const fresh: number[] = [];
  for (const { client, to } of blocks.values()) if (to > stateOf(doc, client)) fresh.push(client);
  return fresh;
}

/** @returns whether the document has already deleted everything in the set, so that applying it would change nothing */
export function alreadyDeleted(doc: Y.Doc, deletes: DeleteSet): boolean {
  for (const [client, ranges] of deletes.clients) {
    const structs = doc.store.clients.get(client);
    if (!structs) return ranges.length === 0;
    for (const { clock, len } of ranges) {
      const end = clock + len;
      const last = structs[structs.length - 1];
      if (!last || end > last.id.clock + last.length) return false;
      for (let at = Y.findIndexSS(structs, clock); at < structs.length; at += 1) {
        const struct = structs[at];
        if (!struct || struct.id.clock >= end) break;
        if (!struct.deleted) return false;
      }
    }
  }
  return true;
}
