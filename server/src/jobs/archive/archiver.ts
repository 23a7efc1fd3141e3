/**
 * Copies what is written to the database into an archive, while the server runs (synchronous but for the copy of the whole;
 * runs in a thread of its own). No other connection may bring the log back into the database: this one does, after it has read
 * it, and holds up writers only for the last few pages. Should something be missed all the same, a new chain begins.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { privateFile, privateFolder } from '../../log/data-folder';
import { type Db, openDatabase } from '../../log/database';
import { baseName, listArchive, newChain, putInPlace, UNFINISHED, writeErasures, writePiece } from './archive-files';
import { type LogPosition, readLog } from './wal-frames';

const ALL_PAGES = 0x7fffffff;
/** The log is brought back into the database once it is so long. */
const LONG_LOG = 4 * 1024 * 1024;
/** An archive that cannot be written does not let the log grow beyond this. */
const LONGEST_LOG = 256 * 1024 * 1024;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface ArchiverOptions {
  /** The database. */
  readonly file: string;
  readonly folder: string;
  /** How long times stay reachable. */
  readonly days: number;
  /** From one copy of the whole to the next; a day if not given. */
  readonly baseMs?: number;
}

/** What a step did. */
export interface Archived {
  /** Pages copied. */
  readonly pages: number;
  /** How long writers could not write, ms. */
  readonly heldMs: number;
  /** Why times before now may not be reached; null when nothing was missed. */
  readonly gap: string | null;
}

export class Archiver {
  readonly #log: string;
  readonly #reader: Db;
  readonly #copier: Db;
  #chain: {
    readonly name: string;
    n: number;
    position: LogPosition | null;
    base: { readonly file: string; readonly at: number } | null;
  } | null = null;
  #pages = 0;
  #heldMs = 0;
  #erased = -1;

  constructor(private readonly options: ArchiverOptions) {
    const { file, folder } = options;
    privateFolder(folder);
    for (const name of readdirSync(folder)) if (name.endsWith(UNFINISHED)) rmSync(join(folder, name));
    this.#log = `${file}-wal`;
    this.#reader = openDatabase({ file, maxBytes: 0, archived: true });
    this.#copier = openDatabase({ file, maxBytes: 0, archived: true });
  }

  /**
   * Copies what is new, and the whole where that is due.
   * @throws when the archive does not take it: it is tried again, and nothing of it counts
   */
  async step(now: () => number = Date.now): Promise<Archived> {
    this.#pages = 0;
    this.#heldMs = 0;
    let gap: string | null = null;
    try {
      if (this.#chain?.base && !existsSync(this.#chain.base.file)) {
        gap = 'the archive was removed';
        this.#chain = null;
      }
      if (this.#chain) {
        gap = this.#take(now());
        const since = now() - (this.#chain?.base?.at ?? 0);
        if (gap === null && since > (this.options.baseMs ?? DAY_MS)) {
          await this.#copyAll(now);
        }
      }
      if (!this.#chain) await this.#begin(now);
      if (logBytes(this.#log) > LONG_LOG) gap = this.#bringBack(now) ?? gap;
      this.#noteErasures();
    } catch (error) {
      if (logBytes(this.#log) > LONGEST_LOG) {
        this.#chain = null;
        this.#copier.pragma('wal_checkpoint(PASSIVE)');
      }
      throw error;
    }
    this.#prune(now());
    return { pages: this.#pages, heldMs: this.#heldMs, gap };
  }

  /** Copies the last of it, when nobody writes any more. */
  async finish(now: () => number = Date.now): Promise<void> {
    try {
      if (this.#chain) this.#take(now());
    } finally {
      this.#reader.close();
      this.#copier.close();
    }
  }

  /** @returns why the chain has ended, or null */
  #take(at: number): string | null {
    const chain = this.#chain;
    if (!chain) return null;
    const read = readLog(this.#log, chain.position);
    if (read.kind === 'gap') {
      this.#chain = null;
      return read.why;
    }
    if (read.pages.size > 0) {
      writePiece(this.options.folder, { chain: chain.name, n: chain.n + 1, at }, read);
      chain.n += 1;
      this.#pages += read.pages.size;
    }
    chain.position = read.position;
    return null;
  }

  async #begin(now: () => number): Promise<void> {
    // From here on nothing of the log is lost, since nobody else brings it back.
    const read = readLog(this.#log, null);
    if (read.kind === 'gap') {
      this.#copier.pragma('wal_checkpoint(PASSIVE)');
      throw new Error(`the archive cannot begin yet: ${read.why}`);
    }
    const name = newChain(now(), randomBytes(4).toString('hex'));
    this.#chain = { name, n: 0, position: read.position, base: null };
    try {
      await this.#copyAll(now);
    } catch (error) {
      this.#chain = null;
      throw error;
    }
  }

  /** A copy of the whole: with what was written while it was made it is the database at one moment. */
  async #copyAll(now: () => number): Promise<void> {
    const chain = this.#chain;
    if (!chain) return;
    const next = chain.n + 1;
    const unfinished = join(this.options.folder, `${chain.name}.base${UNFINISHED}`);
    privateFolder(this.options.folder);
    rmSync(unfinished, { force: true });
    privateFile(unfinished);
    try {
      await this.#reader.backup(unfinished, { progress: () => ALL_PAGES });
      const copy = openSync(unfinished, 'r+');
      fsyncSync(copy);
      closeSync(copy);
      const at = now();
      const gap = this.#take(at);
      if (gap !== null) throw new Error(`the log was not followed while the database was copied: ${gap}`);
      const base = { chain: chain.name, next, reach: chain.n, at };
      const file = join(this.options.folder, baseName(base));
      putInPlace(unfinished, file);
      chain.base = { file, at };
    } finally {
      rmSync(unfinished, { force: true });
    }
  }

  /** Brings the log back into the database: most of it beside the writers, then the rest while they wait. */
  #bringBack(now: () => number): string | null {
    this.#reader.exec('BEGIN');
    try {
      // While it reads, the log cannot begin anew; and nothing after this moment is brought back.
      this.#reader.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get();
      const gap = this.#take(now());
      if (gap !== null) return gap;
      this.#checkpoint();
    } finally {
      this.#reader.exec('COMMIT');
    }
    const began = performance.now();
    this.#reader.exec('BEGIN IMMEDIATE');
    try {
      const gap = this.#take(now());
      if (gap === null) this.#checkpoint();
      return gap;
    } finally {
      this.#reader.exec('ROLLBACK');
      this.#heldMs = performance.now() - began;
    }
  }

  #checkpoint(): void {
    const [result] = this.#copier.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[];
    const position = this.#chain?.position;
    if (this.#chain && position) {
      this.#chain.position = { ...position, drained: result !== undefined && result.log === result.checkpointed };
    }
  }

  #noteErasures(): void {
    const marks = this.#reader.prepare<[], { hash: Buffer; at: string }>('SELECT hash, at FROM erased').all();
    if (marks.length === this.#erased) return;
    writeErasures(
      this.options.folder,
      marks.map(({ hash, at }) => ({ hash: hash.toString('hex'), at })),
    );
    this.#erased = marks.length;
  }

  /** Removes what no time of the last days needs. */
  #prune(now: number): void {
    const { bases, pieces } = listArchive(this.options.folder);
    const oldest = bases.filter(({ at }) => at <= now - this.options.days * DAY_MS).at(-1);
    if (!oldest) return;
    for (const base of bases) if (base.at < oldest.at) rmSync(base.file, { force: true });
    const needed = new Set(bases.filter(({ at }) => at >= oldest.at).map(({ chain }) => chain));
    for (const [chain, list] of pieces) {
      for (const piece of list) {
        const before = chain === oldest.chain && piece.n < oldest.next;
        if (!needed.has(chain) || before) rmSync(piece.file, { force: true });
      }
    }
  }
}

function logBytes(log: string): number {
  return existsSync(log) ? statSync(log).size : 0;
}
