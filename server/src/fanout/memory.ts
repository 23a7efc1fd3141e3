/**
 * Nodes of one process, for tests: notes are kept until the test lets them come, and may be lost, doubled or overtaken by then.
 * They go through JSON as between processes, so that nothing is shared by accident.
 */
import type { Fanout, FanoutListener, Note } from './fanout';

interface Underway {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** What happens to notes on their way, each with a probability from 0 to 1. */
export interface Mishaps {
  readonly lost?: number;
  readonly doubled?: number;
  readonly overtaken?: number;
}

export class MemoryNetwork {
  private readonly nodes = new Map<string, Set<FanoutListener>>();
  private underway: Underway[] = [];
  private readonly cut = new Set<string>();

  /** @param random from 0 to 1, of the test's seed */
  constructor(
    private readonly random: () => number = () => 1,
    private readonly mishaps: Mishaps = {},
  ) {}

  /** A node of the network; it hears what is said from now on. */
  node(name: string): Fanout {
    const listeners = new Set<FanoutListener>();
    this.nodes.set(name, listeners);
    return {
      node: name,
      publish: (note) => this.say(name, note),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      silentMs: 0,
      lagMs: 0,
      close: async () => this.kill(name),
    };
  }

  /** How many notes have not come yet. */
  get waiting(): number {
    return this.underway.length;
  }

  /** Lets up to so many notes come. */
  deliver(most = Number.POSITIVE_INFINITY): void {
    for (let n = 0; n < most && this.underway.length > 0; n += 1) {
      const overtaken = this.happens(this.mishaps.overtaken);
      const at = overtaken ? Math.floor(this.random() * this.underway.length) : 0;
      const [one] = this.underway.splice(at, 1);
      if (!one) return;
      const times = this.happens(this.mishaps.lost) ? 0 : this.happens(this.mishaps.doubled) ? 2 : 1;
      for (let time = 0; time < times; time += 1) this.hear(one);
    }
  }

  /** The node neither hears nor is heard until it is mended. What it missed it does not get; it is told so. */
  disconnect(name: string): void {
    this.cut.add(name);
  }
  reconnect(name: string): void {
    this.cut.delete(name);
    for (const listener of [...(this.nodes.get(name) ?? [])]) listener.missed();
  }

  /** The node is gone without a word. */
  kill(name: string): void {
    this.nodes.delete(name);
    this.underway = this.underway.filter(({ to }) => to !== name);
  }
  /** The others notice that it is gone. */
  notice(name: string): void {
    for (const listeners of this.nodes.values()) for (const listener of [...listeners]) listener.lost?.(name);
  }

  private say(from: string, note: Note): void {
    if (this.cut.has(from) || !this.nodes.has(from)) return;
    for (const to of this.nodes.keys()) if (to !== from) this.underway.push({ from, to, text: JSON.stringify(note) });
  }

  private hear({ from, to, text }: Underway): void {
    if (this.cut.has(to)) return;
    for (const listener of [...(this.nodes.get(to) ?? [])]) listener.heard(JSON.parse(text) as Note, from);
  }

  private happens(probability = 0): boolean {
    return probability > 0 && this.random() < probability;
  }
}
