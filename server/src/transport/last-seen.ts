/** When members were last seen: noted when they leave, and written together, so that a lost network costs one write. */
import type { Seen } from '../log/member-types';

const GATHER_MS = 5_000;

export class LastSeen {
  private readonly gone = new Map<string, Seen>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly write: (seen: readonly Seen[]) => Promise<void>) {}

  note(projectId: string, memberId: string): void {
    this.gone.set(memberId, { projectId, memberId });
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  /** Writes what is noted now; `write` tells of its failures itself. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.gone.size === 0) return;
    const seen = [...this.gone.values()];
    this.gone.clear();
    await this.write(seen);
  }
}
