/** Rounds as everybody, and as one person, may see them. Nothing else makes what is given out of what is stored. */
import { can, type Role } from '@polku/shared/kernel/permissions';
import { askedOf, endOf, inOrderOf, isAskedAny, phaseAt, stateAt } from '@polku/shared/kernel/round-rules';
import type { MyRound, RoundInfo } from '@polku/shared/kernel/rounds';
import { voiceOf } from '../access/voices';
import type { MemberRow } from '../log/member-types';
import type { StoreCalls } from '../log/log-types';
import type { WorkerCalls } from '../log/worker-calls';
import type { PersonRound, StoredRound, VoiceIn } from '../log/workshop-types';
import type { LiveWorkshop } from './live-workshop';

/** Results that the asker has: round → its number. */
export type Known = ReadonlyMap<string, number>;

/** Which results are given: all but those that the asker has, all, or none. */
type Asked = Known | 'all' | 'none';

/** Who looks. */
export interface Looker {
  readonly projectId: string;
  readonly role: Role;
  /** Null: without a name. */
  readonly member: Pick<MemberRow, 'memberId' | 'side' | 'teams'> | null;
  readonly secret: string;
  readonly device: Uint8Array;
}

const NOTHING = { answers: [], done: false, moreUntil: null, elsewhere: false };

/** @returns the round as everybody may see it */
export async function infoOf(live: LiveWorkshop, round: StoredRound, known: Asked): Promise<RoundInfo> {
  const { roundId, stepId, setup, openedAt, revealedAt, written, later } = round;
  const now = Date.now();
  const { done, asked } = await live.countsOf(roundId);
  const shown = known === 'none' ? null : await live.shown(round);
  const has = known instanceof Map && known.get(roundId) === shown?.revision;
  return {
    roundId,
    stepId,
    setup,
    state: stateAt(round, now),
    openedAt,
    closesAt: endOf(round),
    revealedAt,
    written,
    done,
    asked: Math.max(asked, done),
    later,
    shown: round.shown,
    phase: phaseAt(setup.phases, round, now),
    result: shown && !has ? shown.result : null,
    resultRevision: shown?.revision ?? null,
  };
}

/** @returns under which names somebody's answers to these rounds lie */
export function voicesIn(
  {
    projectId,
    member,
    secret,
  }: Pick<Looker, 'projectId' | 'secret'> & { member: { readonly memberId: string } | null },
  rounds: readonly StoredRound[],
): VoiceIn[] {
  if (!member) return [];
  return rounds.map(({ roundId, root, setup: { mode } }) => ({
    roundId,
    voice: voiceOf({ projectId, mode, root }, member.memberId, secret),
  }));
}

/** @returns rounds whose answers say what is one's own */
export function markingRounds(live: LiveWorkshop): StoredRound[] {
  return live.rounds.filter(({ setup, state }) => setup.marks && state !== 'cancelled');
}

/**
 * @param looker null: a screen that all see
 * @returns the rounds as this person meets them
 */
export async function myRounds(
  live: LiveWorkshop,
  store: WorkerCalls<StoreCalls>,
  rounds: readonly StoredRound[],
  looker: Looker | null,
  known: Known | 'all',
): Promise<MyRound[]> {
  const member = looker && can(looker.role, 'discuss') ? looker.member : null;
  const asksMarked = rounds.some(({ setup }) => setup.asks.some(({ who }) => who.marked !== undefined));
  const own =
    looker && member
      ? await store.call('personRounds', {
          projectId: looker.projectId,
          memberId: member.memberId,
          device: looker.device,
          rounds: voicesIn({ ...looker, member }, rounds),
          marks: asksMarked ? voicesIn({ ...looker, member }, markingRounds(live)) : [],
        })
      : null;
  const marked = new Set(own?.marked);
  const now = Date.now();
  const all: MyRound[] = [];
  for (const [nth, round] of rounds.entries()) {
    const info = await infoOf(live, round, known);
    const mine: Omit<PersonRound, 'roundId'> = own?.rounds[nth] ?? NOTHING;
    const asked = member ? askedOf(round.setup, { ...member, marked }) : [];
    const revealed = info.state === 'revealed' || info.state === 'cancelled';
    all.push({
      ...info,
      toAnswer: member ? inOrderOf(asked, round.roundId, member.memberId) : [],
      mine: { answers: mine.answers, done: mine.done },
      moreUntil: revealed || (mine.moreUntil ?? 0) <= now ? null : mine.moreUntil,
      mayReveal: looker !== null && !revealed && (await mayReveal(live, round, looker.role)),
      elsewhere: mine.elsewhere,
    });
  }
  return all;
}

/** @returns whether somebody with this role may reveal the round now */
export async function mayReveal(live: LiveWorkshop, round: StoredRound, role: Role): Promise<boolean> {
  if (can(role, 'runWorkshop')) return true;
  const now = Date.now();
  if (!can(role, 'discuss') || stateAt(round, now) !== 'closed') return false;
  const { moreUntil } = await live.countsOf(round.roundId);
  return (moreUntil ?? 0) <= now && !live.people.facilitatorIsHere();
}

/** @returns the rounds that concern somebody now: that of the step, and what is open to them or asks them later */
export function roundsNow(live: LiveWorkshop, looker: Looker | null): StoredRound[] {
  const now = Date.now();
  const member = looker && can(looker.role, 'discuss') ? looker.member : null;
  const leads = looker !== null && can(looker.role, 'runWorkshop');
  return live.rounds.filter((round) => {
    if (round.state === 'cancelled') return false;
    if (live.step?.roundId === round.roundId) return true;
    const state = stateAt(round, now);
    if (state === 'revealed') return member?.teams.some((team) => round.later.includes(team)) ?? false;
    if (leads) return true;
    // Whether they marked an item is seen by what there is to answer.
    return member !== null && isAskedAny(round.setup, { side: member.side, teams: member.teams });
  });
}
