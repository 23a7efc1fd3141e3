/**
 * Reads committed pages out of SQLite's log (`-wal`), from where reading ended before. Only frames up to the last commit count, and
 * only while each continues the checksum of the one before it. What has been overwritten unread is a gap, and said to be one.
 * The format: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const HEADER = 32;
const FRAME_HEADER = 24;
/** The last bit says in which order the checksum reads its words. */
const MAGIC = 0x377f0682;
/** More than this at once is not copied page by page: a copy of the whole database takes its place. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Until where the log has been read. */
export interface LogPosition {
  /** Of this pass over the log: it begins anew, with the first number one higher, once all of it is in the database. */
  readonly salts: readonly [number, number];
  readonly offset: number;
  readonly sum: readonly [number, number];
  /** All of this pass was read and is in the database: the next may begin without anything being lost. */
  readonly drained: boolean;
}

export interface ReadPages {
  readonly kind: 'read';
  /** The latest of each page that was written, by its number. */
  readonly pages: ReadonlyMap<number, Buffer>;
  readonly pageSize: number;
  /** Pages of the database after the last commit; 0 when nothing was read. */
  readonly size: number;
  readonly position: LogPosition | null;
}
export type LogRead = ReadPages | { readonly kind: 'gap'; readonly why: string };

const nothing = (position: LogPosition | null): ReadPages => ({
  kind: 'read',
  pages: new Map(),
  pageSize: 0,
  size: 0,
  position,
});

/**
 * @param file the log beside the database
 * @param from null: from its beginning
 */
export function readLog(file: string, from: LogPosition | null): LogRead {
  let log: number;
  try {
    log = openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return from === null || from.drained ? nothing(from) : { kind: 'gap', why: 'the log was removed' };
  }
  try {
    return read(log, from);
  } finally {
    closeSync(log);
  }
}

function read(log: number, from: LogPosition | null): LogRead {
  const { size: bytes } = fstatSync(log);
  const header = Buffer.alloc(HEADER);
  if (bytes < HEADER || readSync(log, header, 0, HEADER, 0) < HEADER) {
    return from === null || from.drained ? nothing(from) : { kind: 'gap', why: 'the log was emptied' };
  }
  const magic = header.readUInt32BE(0);
  if ((magic & ~1) >>> 0 !== MAGIC) throw new Error('the log of the database has an unknown form');
  const little = (magic & 1) === 0;
  const pageSize = header.readUInt32BE(8);
  const salts = [header.readUInt32BE(16), header.readUInt32BE(20)] as const;
  const same = from !== null && from.salts[0] === salts[0] && from.salts[1] === salts[1];
  if (from !== null && !same) {
    if (salts[0] !== (from.salts[0] + 1) >>> 0) return { kind: 'gap', why: 'another pass of the log was not seen' };
    if (!from.drained) return { kind: 'gap', why: 'the log began anew before all of it was read' };
  }
  let sum: readonly [number, number] = same ? from.sum : [header.readUInt32BE(24), header.readUInt32BE(28)];
  const begin = same ? from.offset : HEADER;
  const length = FRAME_HEADER + pageSize;
  if (bytes - begin > MOST_BYTES) return { kind: 'gap', why: 'more was written at once than is copied page by page' };

  const pages = new Map<number, Buffer>();
  const open = new Map<number, Buffer>();
  let offset = begin;
  let committed = { offset: begin, sum, size: 0 };
  const frame = Buffer.alloc(FRAME_HEADER);
  while (offset + length <= bytes) {
    const page = Buffer.alloc(pageSize);
    if (readSync(log, frame, 0, FRAME_HEADER, offset) < FRAME_HEADER) break;
    if (readSync(log, page, 0, pageSize, offset + FRAME_HEADER) < pageSize) break;
    if (frame.readUInt32BE(8) !== salts[0] || frame.readUInt32BE(12) !== salts[1]) break;
    sum = checksum(page, checksum(frame.subarray(0, 8), sum, little), little);
    if (frame.readUInt32BE(16) !== sum[0] || frame.readUInt32BE(20) !== sum[1]) break;
    offset += length;
    open.set(frame.readUInt32BE(0), page);
    const size = frame.readUInt32BE(4);
    if (size === 0) continue;
    for (const [number, data] of open) pages.set(number, data);
    open.clear();
    committed = { offset, sum, size };
  }
  const drained = same && from.drained && committed.offset === from.offset;
  return {
    kind: 'read',
    pages,
    pageSize,
    size: committed.size,
    position: { salts, offset: committed.offset, sum: committed.sum, drained },
  };
}

/** SQLite's running checksum over pairs of words. */
function checksum(bytes: Buffer, [first, second]: readonly [number, number], little: boolean): [number, number] {
  let [a, b] = [first, second];
  for (let at = 0; at < bytes.byteLength; at += 8) {
    a = (a + (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)) + b) >>> 0;
    b = (b + (little ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}
