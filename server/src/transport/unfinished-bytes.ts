/**
 * Counts the bytes of incomplete messages, which take memory before any limit on messages sees them. Small ones are not
 * counted, so the hot path is one addition.
 */

/** What one chunk from the network may hold beyond the end of a message. */
const UNCOUNTED_BYTES = 64 * 1024;

export interface Arriving {
  /** @returns false when the bytes go beyond what one of the connection's groups may have unfinished */
  add(bytes: number): boolean;
  /** Of the message that has begun, and what came with it. */
  readonly bytes: number;
  /** The message is complete, or its connection gone. */
  end(): void;
}

export class UnfinishedBytes {
  private readonly sums = new Map<string, number>();

  /** @param most bytes that all connections of one group may have unfinished together */
  constructor(private readonly most: number) {}

  /** @param groups what the connection's bytes are counted for, e.g. its address and its room */
  of(groups: readonly string[]): Arriving {
    let bytes = 0;
    let counted = 0;
    return {
      get bytes() {
        return bytes;
      },
      add: (more) => {
        bytes += more;
        if (bytes <= UNCOUNTED_BYTES) return true;
        const change = bytes - counted;
        counted = bytes;
        return groups.map((group) => this.change(group, change)).every((sum) => sum <= this.most);
      },
      end: () => {
        if (counted > 0) for (const group of groups) this.change(group, -counted);
        bytes = 0;
        counted = 0;
      },
    };
  }

  /** @returns the group's bytes afterwards */
  private change(group: string, by: number): number {
    const sum = (this.sums.get(group) ?? 0) + by;
    if (sum > 0) this.sums.set(group, sum);
    else this.sums.delete(group);
    return sum;
  }
}
