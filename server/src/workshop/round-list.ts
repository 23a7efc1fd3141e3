/**
 * All rounds of a project, as everybody may see them, ready to be sent. The list can be megabytes and is the same for all: made for
 * each of many who ask at once, it would hold up everything else. It is made once for all who ask until something in it is another:
 * `LiveWorkshop.changes` moves then, except when only time passes, for which the list knows until when it holds.
 */
import { nextMoment } from '@polku/shared/kernel/round-rules';
import type { RoundInfo } from '@polku/shared/kernel/rounds';
import type { LiveWorkshop } from './live-workshop';
import { infoOf } from './round-views';

interface MadeList {
  readonly changes: number;
  readonly until: number;
  readonly bytes: Promise<Buffer>;
}

export class RoundLists {
  private readonly made = new WeakMap<LiveWorkshop, MadeList>();

  /** @returns all rounds as they are now, latest first, without results, as JSON; rejects when the store does not answer */
  of(live: LiveWorkshop): Promise<Buffer> {
    const before = this.made.get(live);
    const now = Date.now();
    if (before && before.changes === live.changes && now < before.until) return before.bytes;
    const moments = live.rounds.map((round) => nextMoment(round.setup.phases, round, now) ?? Number.POSITIVE_INFINITY);
    // Not Math.min(...): there may be more rounds than arguments.
    const until = moments.reduce((first, one) => Math.min(first, one), Number.POSITIVE_INFINITY);
    const list: MadeList = { changes: live.changes, until, bytes: makeList(live) };
    this.made.set(live, list);
    list.bytes.catch(() => {
      if (this.made.get(live) === list) this.made.delete(live);
    });
    return list.bytes;
  }
}

async function makeList(live: LiveWorkshop): Promise<Buffer> {
  const all: RoundInfo[] = [];
  for (const round of live.rounds) all.push(await infoOf(live, round, 'none'));
  return Buffer.from(JSON.stringify(all));
}
