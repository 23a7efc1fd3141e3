/**
 * Splits what a peer lacks into pieces that fit one message each; the server closes on larger ones. Each piece contains what
 * it refers to or comes after it; together they are the whole update. A peer that got only some asks for the rest at its next
 * connect.
 */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { encodeSettled } from './whole-state';

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/** Structs of one client that are not sent yet, in the order of their clocks. */
interface Queue {
  readonly client: number;
  readonly structs: readonly Struct[];
  at: number;
}

/** No structs: what is left of an update when a peer has them all is what was deleted. */
function deletions(doc: Y.Doc): Uint8Array {
  return encodeSettled(doc, Y.encodeStateVector(doc));
}

function queuesOf(update: Uint8Array): readonly Queue[] {
  const byClient = new Map<number, Struct[]>();
  for (const struct of Y.decodeUpdate(update).structs) {
    const structs = byClient.get(struct.id.client);
    if (structs) structs.push(struct);
    else byClient.set(struct.id.client, [struct]);
  }
  return [...byClient].map(([client, structs]) => ({ client, structs, at: 0 }));
}

/** @returns whether all that the struct refers to has been sent */
function isReady(struct: Struct, sent: ReadonlyMap<number, number>): boolean {
  if (!(struct instanceof Y.Item)) return true;
  return [struct.origin, struct.rightOrigin, struct.parent].every(
    (id) => !(id instanceof Y.ID) || id.client === struct.id.client || id.clock < (sent.get(id.client) ?? 0),
  );
}

/** Structs by client, each client's without a gap. */
class Piece {
  private readonly taken = new Map<number, Struct[]>();
  private readonly measure = new Y.UpdateEncoderV1();

  get bytes(): number {
    return encoding.length(this.measure.restEncoder);
  }
  get isEmpty(): boolean {
    return this.taken.size === 0;
  }
  add(struct: Struct): void {
    struct.write(this.measure, 0);
    const structs = this.taken.get(struct.id.client);
    if (structs) structs.push(struct);
    else this.taken.set(struct.id.client, [struct]);
  }
  encode(): Uint8Array {
    const encoder = new Y.UpdateEncoderV1();
    encoding.writeVarUint(encoder.restEncoder, this.taken.size);
    // As Yjs orders them: higher client numbers first.
    for (const [client, structs] of [...this.taken].sort(([a], [b]) => b - a)) {
      encoding.writeVarUint(encoder.restEncoder, structs.length);
      encoder.writeClient(client);
      encoding.writeVarUint(encoder.restEncoder, structs[0]?.id.clock ?? 0);
      for (const struct of structs) struct.write(encoder, 0);
    }
    encoding.writeVarUint(encoder.restEncoder, 0);
    return encoder.toUint8Array();
  }
}

/**
 * @param vector what the peer has
 * @param most bytes of a piece; a single struct that is larger goes alone
 * @returns updates to be applied in this order; at least one
 */
export function updatePieces(doc: Y.Doc, vector: Uint8Array, most: number): readonly Uint8Array[] {
  const whole = encodeSettled(doc, vector);
  if (whole.byteLength <= most) return [whole];
  const pieces: Uint8Array[] = [];
  const sent = new Map(Y.decodeStateVector(vector));
  const queues = queuesOf(whole);
  let piece = new Piece();
  const take = (queue: Queue, struct: Struct): void => {
    piece.add(struct);
    queue.at += 1;
    sent.set(queue.client, struct.id.clock + struct.length);
    if (piece.bytes < most) return;
    pieces.push(piece.encode());
    piece = new Piece();
  };
  for (let open = [...queues]; open.length > 0; open = open.filter(({ structs, at }) => at < structs.length)) {
    let moved = false;
    for (const queue of open) {
      for (let next = queue.structs[queue.at]; next && isReady(next, sent); next = queue.structs[queue.at]) {
        take(queue, next);
        moved = true;
      }
    }
    // Something refers to what is not here either; the peer keeps it until that comes.
    const [stuck] = open;
    const waiting = moved ? undefined : stuck?.structs[stuck.at];
    if (stuck && waiting) take(stuck, waiting);
  }
  if (!piece.isEmpty) pieces.push(piece.encode());
  return [...pieces, deletions(doc)];
}
