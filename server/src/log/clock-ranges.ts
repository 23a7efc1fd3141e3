/** Ranges of clocks by Yjs client, gathered and as bytes: what of a document one person wrote or deleted. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Clocks [from, to) of a client. */
export type ClockRange = readonly [client: number, from: number, to: number];

export class ClockRanges {
  private readonly byClient = new Map<number, [from: number, to: number][]>();
  /** How many ranges are held; fewer once they are encoded, where some join. */
  size = 0;

  add(client: number, from: number, to: number): void {
    const own = this.byClient.get(client);
    const last = own?.at(-1);
    if (last && from <= last[1] && to >= last[0]) {
      last[0] = Math.min(last[0], from);
      last[1] = Math.max(last[1], to);
      return;
    }
    if (own) own.push([from, to]);
    else this.byClient.set(client, [[from, to]]);
    this.size += 1;
  }

  /** Sorted and joined. */
  *all(): Iterable<ClockRange> {
    for (const client of [...this.byClient.keys()].sort((a, b) => a - b)) {
      let open: [number, number] | null = null;
      for (const [from, to] of [...(this.byClient.get(client) ?? [])].sort(([a], [b]) => a - b)) {
        if (open && from <= open[1]) open[1] = Math.max(open[1], to);
        else {
          if (open) yield [client, ...open];
          open = [from, to];
        }
      }
      if (open) yield [client, ...open];
    }
  }
}

function write(encoder: encoding.Encoder, ranges: ClockRanges): void {
  const byClient = new Map<number, ClockRange[]>();
  for (const range of ranges.all()) {
    const own = byClient.get(range[0]);
    if (own) own.push(range);
    else byClient.set(range[0], [range]);
  }
  encoding.writeVarUint(encoder, byClient.size);
  for (const [client, own] of byClient) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, own.length);
    let at = 0;
    for (const [, from, to] of own) {
      encoding.writeVarUint(encoder, from - at);
      encoding.writeVarUint(encoder, to - from);
      at = to;
    }
  }
}

function read(decoder: decoding.Decoder): ClockRange[] {
  const ranges: ClockRange[] = [];
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients -= 1) {
    const client = decoding.readVarUint(decoder);
    let at = 0;
    for (let n = decoding.readVarUint(decoder); n > 0; n -= 1) {
      const from = at + decoding.readVarUint(decoder);
      at = from + decoding.readVarUint(decoder);
      ranges.push([client, from, at]);
    }
  }
  return ranges;
}

/** @returns what was written and what was deleted, as bytes */
export function encodeRanges(written: ClockRanges, deleted: ClockRanges): Uint8Array {
  return encoding.encode((encoder) => {
    write(encoder, written);
    write(encoder, deleted);
  });
}

/** @throws when they are no such bytes */
export function decodeRanges(data: Uint8Array): { written: ClockRange[]; deleted: ClockRange[] } {
  const decoder = decoding.createDecoder(data);
  return { written: read(decoder), deleted: read(decoder) };
}
