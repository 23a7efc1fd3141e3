/**
 * Limits the CPU time the document may spend on one update: a crafted update can keep Yjs busy for hours while everyone
 * waits.
 */
import type * as Y from 'yjs';

type Structs = Y.GC[] | (Y.GC | Y.Item)[];

const LOOKS = 64;

/**
 * Replaces the map of structs in the Yjs store: Yjs looks up a client there for each struct, so the lookup checks the clock
 * and throws once the time is used up.
 */
export class WorkLimit extends Map<number, Structs> {
  private most = Number.POSITIVE_INFINITY;
  private looks = 0;

  /** Watches over the document from now on. */
  static over({ store }: Y.Doc): WorkLimit {
    const clients = new WorkLimit();
    for (const [client, structs] of store.clients) clients.set(client, structs);
    store.clients = clients;
    return clients;
  }

  /**
   * Runs the work with so many milliseconds of this process's time; another program that keeps the machine busy costs nothing.
   * @throws what the work throws, and TookTooLong
   */
  during<T>(ms: number, work: () => T): T {
    this.most = spentMs() + ms;
    try {
      return work();
    } finally {
      this.most = Number.POSITIVE_INFINITY;
    }
  }

  override get(client: number): Structs | undefined {
    this.looks += 1;
    if (this.looks % LOOKS === 0 && this.most !== Number.POSITIVE_INFINITY && spentMs() > this.most) {
      throw new TookTooLong('takes too long');
    }
    return super.get(client);
  }
}

export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** @returns milliseconds of computing that this process has used */
export function spentMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
