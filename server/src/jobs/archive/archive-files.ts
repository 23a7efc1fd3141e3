/**
 * The files of an archive. A *chain* begins with a copy of the whole database (`<chain>.base-…`) and goes on in numbered *pieces*
 * (`<chain>.piece-…`): the pages that were written between two moments. A file gets its name once it is whole and on the disk, and a
 * piece knows its chain, number and checksum; so whatever is cut off, lost or changed is missed, and never read as something else.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { privateFolder } from '../../log/data-folder';

const FORMAT = 'polku-archive-1';
const BASE = /^(\w+-\w+)\.base-(\d{8})-(\d{8})-(\d{8}T\d{9}Z)\.sqlite$/;
const PIECE = /^(\w+-\w+)\.piece-(\d{8})-(\d{8}T\d{9}Z)$/;
export const UNFINISHED = '.unfinished';
const ERASED = 'erased.json';

export interface Base {
  readonly file: string;
  readonly chain: string;
  /** The piece to go on from. */
  readonly next: number;
  /** It is whole once this piece has been put in. */
  readonly reach: number;
  /** Time of that piece, ms. */
  readonly at: number;
}
export interface Piece {
  readonly file: string;
  readonly chain: string;
  readonly n: number;
  readonly at: number;
}
export interface PieceContents {
  readonly pages: ReadonlyMap<number, Buffer>;
  readonly pageSize: number;
  /** Pages of the database. */
  readonly size: number;
}

const digits = (n: number): string => String(n).padStart(8, '0');
const stamp = (at: number): string => new Date(at).toISOString().replaceAll(/[-:.]/g, '');
function timeOf(text: string): number {
  const [, y, mo, d, h, mi, s, ms] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/.exec(text) ?? [];
  return Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}.${ms}Z`);
}

/** @returns the name of a chain that begins now */
export function newChain(at: number, random: string): string {
  return `${stamp(at)}-${random}`;
}
export const baseName = ({ chain, next, reach, at }: Omit<Base, 'file'>): string =>
  `${chain}.base-${digits(next)}-${digits(reach)}-${stamp(at)}.sqlite`;
const pieceName = ({ chain, n, at }: Omit<Piece, 'file'>): string => `${chain}.piece-${digits(n)}-${stamp(at)}`;

/** @returns what is in an archive: bases by time, pieces by chain and number */
export function listArchive(folder: string): { bases: Base[]; pieces: Map<string, Piece[]> } {
  const bases: Base[] = [];
  const pieces = new Map<string, Piece[]>();
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const file = join(folder, name);
    const [, ofBase, next, reach, whole] = BASE.exec(name) ?? [];
    if (ofBase && next && reach && whole) {
      bases.push({ file, chain: ofBase, next: Number(next), reach: Number(reach), at: timeOf(whole) });
    }
    const [, chain, n, at] = PIECE.exec(name) ?? [];
    if (chain && n && at) {
      const list = pieces.get(chain) ?? [];
      pieces.set(chain, list);
      list.push({ file, chain, n: Number(n), at: timeOf(at) });
    }
  }
  return { bases: bases.sort((a, b) => a.at - b.at), pieces };
}

/** @throws when the disk does not take it; then there is no such piece */
export function writePiece(folder: string, piece: Omit<Piece, 'file'>, contents: PieceContents): void {
  const { pages, pageSize, size } = contents;
  const parts: Buffer[] = [];
  for (const [number, page] of [...pages].sort(([a], [b]) => a - b)) {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(number);
    parts.push(head, page);
  }
  const body = deflateRawSync(Buffer.concat(parts), { level: 1 });
  const { chain, n, at } = piece;
  const facts = { format: FORMAT, chain, n, at, pageSize, size };
  const head = Buffer.from(`${JSON.stringify({ ...facts, sum: sumOf(JSON.stringify(facts), body) })}\n`);
  writeWhole(join(folder, pieceName(piece)), Buffer.concat([head, body]));
}

/** @throws when it is not as it was written */
export function readPiece({ file, chain, n, at }: Piece): PieceContents {
  const bytes = readFileSync(file);
  const end = bytes.indexOf(10);
  const { sum, ...facts } = JSON.parse(bytes.subarray(0, Math.max(0, end)).toString()) as Record<string, unknown>;
  const body = bytes.subarray(end + 1);
  const { pageSize, size } = facts;
  const known = facts['format'] === FORMAT && facts['chain'] === chain && facts['n'] === n && facts['at'] === at;
  if (
    !known ||
    sum !== sumOf(JSON.stringify(facts), body) ||
    typeof pageSize !== 'number' ||
    typeof size !== 'number'
  ) {
    throw new Error(`${file} is not as it was written`);
  }
  const all = inflateRawSync(body);
  const pages = new Map<number, Buffer>();
  for (let offset = 0; offset < all.byteLength; offset += 4 + pageSize) {
    pages.set(all.readUInt32BE(offset), all.subarray(offset + 4, offset + 4 + pageSize));
  }
  return { pages, pageSize, size };
}

function sumOf(facts: string, body: Buffer): string {
  return createHash('sha256').update(`${facts}\n`).update(body).digest('hex');
}

/** Marks of erased projects (log/erase-table.ts), for a restore after the data folder is lost. */
export interface ArchivedErasure {
  /** Hexadecimal. */
  readonly hash: string;
  readonly at: string;
}
export function writeErasures(folder: string, marks: readonly ArchivedErasure[]): void {
  writeWhole(join(folder, ERASED), Buffer.from(JSON.stringify(marks)));
}
export function readErasures(folder: string): ArchivedErasure[] {
  const file = join(folder, ERASED);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ArchivedErasure[]) : [];
}

function writeWhole(file: string, bytes: Buffer): void {
  privateFolder(dirname(file));
  const unfinished = `${file}${UNFINISHED}`;
  const to = openSync(unfinished, 'w', 0o600);
  try {
    for (let at = 0; at < bytes.byteLength; ) at += writeSync(to, bytes, at);
    fsyncSync(to);
  } finally {
    closeSync(to);
  }
  putInPlace(unfinished, file);
}

/** Gives a whole file its name, and has that on the disk. */
export function putInPlace(unfinished: string, file: string): void {
  renameSync(unfinished, file);
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
