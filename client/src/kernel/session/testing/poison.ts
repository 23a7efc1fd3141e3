/** Updates that no honest client sends, as a damaged browser copy may contain. */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

function encode(items: readonly Y.Item[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, items.length);
  for (const item of items) {
    encoding.writeVarUint(encoder.restEncoder, 1);
    encoder.writeClient(item.id.client);
    encoding.writeVarUint(encoder.restEncoder, item.id.clock);
    item.write(encoder, 0);
  }
  encoding.writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
}

const item = (client: number, clock: number, origin: Y.ID): Y.Item =>
  new Y.Item(Y.createID(client, clock), null, origin, null, null, null, null, new Y.ContentString('x'));

/** Two edits that wait for ever; the second stands at a clock of the victim's that is known. */
export function poison(victim: number, clock = 0): Uint8Array {
  return encode([item(4_294_967_295, 5, Y.createID(4_294_967_295, 4)), item(victim, clock, Y.createID(4242, 9))]);
}
