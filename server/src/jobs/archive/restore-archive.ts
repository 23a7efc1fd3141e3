/** Puts together, from an archive, the database as it was at a time, and sets a folder to it. */
import { closeSync, copyFileSync, fsyncSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { privateFile, privateFolder } from '../../log/data-folder';
import { erasuresIn } from '../erase';
import { type Restored, restore } from '../restore';
import { type Contents, verifyDatabase } from '../verify';
import { type Base, listArchive, type Piece, readErasures, readPiece } from './archive-files';

/** From when to when an archive reaches without a gap, ms. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

export interface FromArchive extends Contents {
  /** Of the last edit that is in it, to a few seconds, ms. */
  readonly at: number;
  /** When the archive goes on after it, if not without a gap; null when it is the latest there is. */
  readonly gapUntil: number | null;
}

export interface RestoreAt {
  readonly archive: string;
  /** ms */
  readonly at: number;
  /** The database that is set back, or a new one in another folder. */
  readonly database: string;
  /** Further databases that know which projects were erased. */
  readonly knowing?: readonly string[];
}

/**
 * Sets a database to what an archive has of a time, as `restore` does to a backup.
 * @throws FolderInUse while a server runs on the folder; as `restoreArchive`. Then nothing has changed
 */
export async function restoreAt({ archive, at, database, knowing = [] }: RestoreAt): Promise<Restored & FromArchive> {
  const folder = dirname(database);
  privateFolder(folder);
  const work = mkdtempSync(join(folder, '.from-archive-'));
  try {
    const file = join(work, 'polku.sqlite');
    const found = await restoreArchive(archive, at, file);
    const archived = readErasures(archive).map(({ hash, at: when }) => ({ hash: Buffer.from(hash, 'hex'), at: when }));
    const known = [...archived, ...knowing.flatMap((one) => erasuresIn(one) ?? [])];
    const restored = await restore(database, file, { known });
    return { ...found, ...restored };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const say = (at: number): string => new Date(at).toISOString();

/** @returns the times that can be reached, oldest first */
export function reachOf(folder: string): Reach[] {
  const { bases, pieces } = listArchive(folder);
  const first = new Map<string, Base>();
  for (const base of bases) if (!first.has(base.chain)) first.set(base.chain, base);
  return [...first.values()].map((base) => ({
    from: base.at,
    to: unbroken(base, pieces.get(base.chain) ?? []).at(-1)?.at ?? base.at,
  }));
}

/**
 * @param at ms; the latest state of this time or before
 * @param file where it is put; must not be there
 * @throws when the archive does not reach so far back, and when what it has is not whole
 */
export async function restoreArchive(folder: string, at: number, file: string): Promise<FromArchive> {
  const { bases, pieces } = listArchive(folder);
  const base = bases.filter((one) => one.at <= at).at(-1);
  if (!base) {
    const [earliest] = bases;
    throw new Error(earliest ? `${folder} begins at ${say(earliest.at)}` : `${folder} holds no archive`);
  }
  const chain = pieces.get(base.chain) ?? [];
  const wanted = chain.filter((piece) => piece.n >= base.next && (piece.n <= base.reach || piece.at <= at));
  const list = unbroken(base, wanted);
  const last = list.at(-1);
  if (list.length < wanted.length || (last?.n ?? base.next - 1) < base.reach) {
    throw new Error(
      `${folder}: a piece after ${last?.file ?? base.file} is missing; ask for a time up to ${say(last?.at ?? base.at)}`,
    );
  }
  privateFile(file);
  copyFileSync(base.file, file);
  let before = base.at;
  const to = openSync(file, 'r+');
  try {
    for (const piece of list) {
      putIn(to, piece, before);
      before = piece.at;
    }
    fsyncSync(to);
  } finally {
    closeSync(to);
  }
  const contents = await verifyDatabase(file, `what ${folder} holds of ${say(at)}`);
  const later = bases.find((one) => one.chain !== base.chain && one.at > at);
  const goesOn = chain.some((piece) => piece.at > at);
  return {
    ...contents,
    at: last ? Math.max(last.at, base.at) : base.at,
    gapUntil: goesOn ? null : (later?.at ?? null),
  };
}

function putIn(to: number, piece: Piece, before: number): void {
  try {
    const { pages, pageSize, size } = readPiece(piece);
    for (const [number, page] of pages) {
      if (number <= size) writeSync(to, page, 0, pageSize, (number - 1) * pageSize);
    }
    ftruncateSync(to, size * pageSize);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${why}; ask for a time up to ${say(before)}`, { cause: error });
  }
}

/** @returns the pieces after the base up to the first that is missing */
function unbroken(base: Base, pieces: readonly Piece[]): Piece[] {
  const byNumber = new Map(pieces.map((piece) => [piece.n, piece]));
  const list: Piece[] = [];
  for (let piece = byNumber.get(base.next); piece; piece = byNumber.get(piece.n + 1)) list.push(piece);
  return list;
}
