/** What the journal adds up to: which edits were made, which of them the server has confirmed, and what writers have seen. */
import type { EditKind, Line } from './journal';

export interface Edit {
  readonly kind: EditKind;
  readonly key: string;
  readonly n: number;
  acked: boolean;
}

/** A writer's document under one client id. */
export interface Life {
  readonly name: string;
  readonly client: number;
  readonly edits: Edit[];
  /** Its client's clock is at least that for ever. */
  ackedClock: number;
}

export class Ledger {
  readonly lives = new Map<string, Life>();
  /** Clocks that somebody was shown. */
  readonly seen = new Map<number, number>();
  /** Keys that somebody saw removed. */
  readonly gone = new Set<string>();
  /** What clients themselves found wrong. */
  readonly complaints: string[] = [];
  acknowledged = 0;
  made = 0;

  take(line: Line): void {
    const name = `${line.w} life ${line.life}`;
    if (line.t === 'life') {
      this.lives.set(name, { name, client: line.client, edits: [], ackedClock: 0 });
      return;
    }
    const life = this.lives.get(name);
    if (!life) throw new Error(`the journal speaks of ${name} before it began`);
    switch (line.t) {
      case 'edit':
        this.made += 1;
        life.edits.push({ kind: line.kind, key: line.key, n: line.n, acked: false });
        return;
      case 'ack':
        this.acknowledge(life, line.n, line.clock);
        return;
      case 'seen':
        for (const [client, clock] of Object.entries(line.vector)) {
          this.seen.set(Number(client), Math.max(clock, this.seen.get(Number(client)) ?? 0));
        }
        for (const key of line.gone) this.gone.add(key);
        return;
      case 'older':
        this.complaints.push(`${name} was given an older state than it had seen: ${line.detail}`);
        return;
      case 'refused':
        this.complaints.push(`${name} was refused with ${line.code}: ${line.reason}`);
        return;
    }
  }

  private acknowledge(life: Life, n: number, clock: number): void {
    life.ackedClock = Math.max(life.ackedClock, clock);
    for (let i = life.edits.length - 1; i >= 0; i -= 1) {
      const edit = life.edits[i];
      if (!edit || edit.n > n) continue;
      if (edit.acked) break;
      edit.acked = true;
      this.acknowledged += 1;
    }
  }
}
