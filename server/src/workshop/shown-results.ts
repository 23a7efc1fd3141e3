/** What of rounds' answers everybody sees. Shown results hold until everybody is told of new ones. */
import { phaseAt, readingsBegun } from '@polku/shared/kernel/round-rules';
import type { RoundResult } from '@polku/shared/kernel/rounds';
import type { StoredRound } from '../log/workshop-types';
import { numberOf } from './revisions';

export interface ShownResult {
  readonly result: RoundResult;
  /** Another one for another result. */
  readonly revision: number;
}

interface Shown {
  /** Notes written before so many phases of reading; null: all answers. */
  readonly waves: number | null;
  stale: boolean;
  read: Promise<ShownResult> | null;
}

export class ShownResults {
  private readonly shown = new Map<string, Shown>();

  constructor(private readonly read: (roundId: string, waves: number | null) => Promise<RoundResult>) {}

  /** @returns what is shown of the round now; null for nothing. Rejects when the store does not answer */
  async of(round: StoredRound): Promise<ShownResult | null> {
    const waves = wavesShown(round, Date.now());
    if (waves === undefined) {
      this.shown.delete(round.roundId);
      return null;
    }
    let shown = this.shown.get(round.roundId);
    if (!shown || shown.waves !== waves) {
      shown = { waves, stale: false, read: null };
      this.shown.set(round.roundId, shown);
    }
    const own = shown;
    own.read ??= this.read(round.roundId, waves).then((result) => ({ result, revision: numberOf(result) }));
    own.read.catch(() => {
      own.read = null;
    });
    return own.read;
  }

  /** Something of it is another now. */
  spoil(roundId: string): void {
    const shown = this.shown.get(roundId);
    if (shown) shown.stale = true;
  }
  spoilAll(): void {
    for (const shown of this.shown.values()) shown.stale = true;
  }

  /** From now on new ones are shown. */
  told(): void {
    for (const [id, { stale }] of this.shown) if (stale) this.shown.delete(id);
  }
}

/** @returns what of a round everybody sees now: null for all answers, a number for notes that are read; undefined: nothing */
function wavesShown(round: StoredRound, now: number): number | null | undefined {
  if (round.state === 'revealed') return null;
  if (round.state === 'cancelled') return undefined;
  if (round.setup.mode === 'open') return null;
  const phase = phaseAt(round.setup.phases, round, now);
  return phase?.reading ? readingsBegun(round.setup.phases, round, now) : undefined;
}
