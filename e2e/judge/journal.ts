/**
 * What writers did and were told, one JSON line each in a file. An edit is on the disk here before the server hears of it,
 * and what the server said is on the disk before the writer goes on; so whatever is killed, the file says at least what is true.
 */
import { closeSync, fdatasync, openSync, readSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';

export type EditKind = 'add' | 'list' | 'count' | 'remove';

export type Line =
  /** A writer begins with an empty document under a new client id. */
  | { t: 'life'; w: string; life: number; client: number }
  /** It is about to edit; `n` goes up for ever, `key` is what the edit is about. */
  | { t: 'edit'; w: string; life: number; n: number; kind: EditKind; key: string }
  /** The server has answered a barrier that was sent after edit `n`; its own client's clock was `clock` then. */
  | { t: 'ack'; w: string; life: number; n: number; clock: number }
  /** What it had heard of others when its connection ended: clocks by client, and keys that were removed. */
  | { t: 'seen'; w: string; life: number; vector: Record<string, number>; gone: string[] }
  /** The server gave it an older state than it had seen. */
  | { t: 'older'; w: string; life: number; detail: string }
  /** The server closed the connection with a code that is final. */
  | { t: 'refused'; w: string; life: number; code: number; reason: string };

const sync = promisify(fdatasync);

export class JournalWriter {
  private readonly file: number;
  private waiting: string[] = [];
  private running: Promise<void> | null = null;

  constructor(path: string) {
    this.file = openSync(path, 'a');
  }

  /** Resolves when the line is on the disk. Lines that come together share one sync. */
  async write(line: Line): Promise<void> {
    this.waiting.push(`${JSON.stringify(line)}\n`);
    // Who comes while a sync runs needs the next one.
    if (this.running) await this.running;
    await (this.running ??= this.flush());
  }

  /** Resolves when everything written is on the disk. */
  async flushed(): Promise<void> {
    while (this.running) await this.running;
  }

  private async flush(): Promise<void> {
    try {
      writeSync(this.file, this.waiting.splice(0).join(''));
      await sync(this.file);
    } finally {
      this.running = null;
    }
  }
}

/** Reads on where it stopped. A last line that is only half there is left for later. */
export class JournalReader {
  private at = 0;
  private rest = '';

  constructor(private readonly path: string) {}

  /** @returns the lines that came since the last call */
  next(): Line[] {
    const file = openSync(this.path, 'r');
    const chunk = Buffer.alloc(1 << 20);
    const parts: Buffer[] = [];
    try {
      for (let read = readSync(file, chunk, 0, chunk.length, this.at); read > 0; ) {
        parts.push(Buffer.from(chunk.subarray(0, read)));
        this.at += read;
        read = readSync(file, chunk, 0, chunk.length, this.at);
      }
    } finally {
      closeSync(file);
    }
    const lines = (this.rest + Buffer.concat(parts).toString('utf8')).split('\n');
    this.rest = lines.pop() ?? '';
    return lines.map((line) => JSON.parse(line) as Line);
  }
}
