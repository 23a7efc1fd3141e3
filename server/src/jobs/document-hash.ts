/**
 * What a document is, as a hash: equal for two documents that have the same edits, however their logs are cut into rows and
 * snapshots and in whatever order these came. Yjs itself writes equal documents in several ways.
 */
import { createHash, type Hash } from 'node:crypto';
import * as Y from 'yjs';

/** @returns SHA-256 in hexadecimal, over what each client has written, what of it is deleted, and the content of the rest */
export function documentHash(doc: Y.Doc): string {
  const sum = createHash('sha256');
  for (const [client, structs] of [...doc.store.clients].sort(([a], [b]) => a - b)) {
    const last = structs.at(-1);
    if (last) sum.update(`\nclient ${client} to ${last.id.clock + last.length}`);
    addDeleted(sum, structs);
    addContent(sum, structs);
  }
  return sum.digest('hex');
}

type Struct = Y.Item | Y.GC;

/** One range where several structs follow one another. */
function addDeleted(sum: Hash, structs: readonly Struct[]): void {
  let from: number | null = null;
  for (const { deleted, id } of structs) {
    if (deleted) from ??= id.clock;
    else if (from !== null) {
      sum.update(`\ndeleted ${from} to ${id.clock}`);
      from = null;
    }
  }
  if (from !== null) sum.update(`\ndeleted ${from} to the end`);
}

function addContent(sum: Hash, structs: readonly Struct[]): void {
  /** A text that is written on if the next one begins there. */
  let textEnd = -1;
  for (const struct of structs) {
    if (struct.deleted || !(struct instanceof Y.Item)) continue;
    const { content, id, length } = struct;
    if (content instanceof Y.ContentString) {
      if (textEnd !== id.clock) sum.update(`\ntext ${id.clock}\n`);
      sum.update(Buffer.from(content.str, 'utf16le'));
      textEnd = id.clock + length;
    } else if (content instanceof Y.ContentAny) {
      for (const [i, value] of content.arr.entries()) add(sum, id.clock + i, new Y.ContentAny([value]));
    } else if (content instanceof Y.ContentJSON) {
      for (const [i, value] of content.arr.entries()) add(sum, id.clock + i, new Y.ContentJSON([value]));
    } else add(sum, id.clock, content);
  }
}

/** Content that is one thing, as Yjs writes it. */
function add(sum: Hash, clock: number, content: Y.Item['content']): void {
  const encoder = new Y.UpdateEncoderV1();
  content.write(encoder, 0);
  const bytes = encoder.toUint8Array();
  sum.update(`\ncontent ${content.getRef()} ${clock} ${bytes.byteLength}\n`).update(bytes);
}
