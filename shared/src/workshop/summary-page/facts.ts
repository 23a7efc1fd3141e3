/**
 * What a workshop came to, on one page: who came, what was seen apart, what stayed split, what was voted for, what it costs. Made of
 * the results of revealed rounds, of people and of the workshop document; themes, actions and figures come from the boards
 * (`from-board/summary`, `from-board/figures`). Pure; the words are in `outline`.
 */
import type { ActionStatus } from '../../kernel/action-status';
import type { MemberInfo, Side } from '../../kernel/members';
import type { AnswerField, RoundInfo, RoundItem, RoundResult } from '../../kernel/rounds';
import type { RecordReader } from '../../kernel/record-reader';
import { runOf, stepsOf, workshopOf } from '../agenda';
import type { HandshakeQuestion } from '../kinds/handshake';
import { roundKind } from '../kinds/list';
import { type Cluster, clusterRecord } from '../records';
import { isGuess, scalesOf } from '../splits';
import {
  byWeight,
  type DotGroup,
  itemResult,
  type MirrorRow,
  summariseDots,
  summariseHandshake,
  summariseMirror,
  summariseWaste,
  whoMoved,
} from '../summary';

/** Of each list the strongest; how many more there are is said. */
export const MOST_SHOWN = 8;
export const FOLLOW_UP_DAYS = 30;
const DAY = 86_400_000;

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface SummaryInput {
  /** The workshop document. */
  readonly workshop: RecordReader;
  /** Every round, in any order; only revealed ones with their result count. */
  readonly rounds: readonly RoundInfo[];
  /** Null: nobody could say. */
  readonly members: readonly MemberInfo[] | null;
  /** Of the project, in its order. */
  readonly teams: readonly Named[];
  /** From which gap on something is a blind spot: the project's own. */
  readonly gapFrom: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A thing that was asked about, in the words of then. */
export interface SummaryItem {
  readonly id: string;
  readonly title: string;
  /** What it belongs to; '' for nothing. */
  readonly under: string;
}

export interface TeamThatCame extends Named {
  /** In alphabetical order. */
  readonly people: readonly string[];
}
export interface WhoCame {
  readonly people: number;
  readonly sides: Readonly<Record<Side, number>>;
  /** Somebody of these was here, in the project's order; who is in two teams is in both. */
  readonly teams: readonly TeamThatCame[];
  /** Customers who are in no team of the project, and others. */
  readonly customers: readonly string[];
  readonly others: readonly string[];
  /** Nobody of these; `asked`: they were sent a round afterwards. */
  readonly missing: readonly (Named & { readonly asked: boolean })[];
}

export interface SeenApart {
  readonly item: SummaryItem;
  /** Means. */
  readonly staff: number;
  readonly predicted: number | null;
  readonly customers: number;
  /** Staff − customers. */
  readonly gap: number;
  readonly n: { readonly staff: number; readonly customers: number };
}
export interface OpenSplit {
  readonly item: SummaryItem;
  /** What was asked; its words are those of the field. */
  readonly field: AnswerField;
  /** How many answered on the two lowest and on the two highest steps, and how many in all. */
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly median: number;
  /** It was asked twice, and stayed so. */
  readonly twice: boolean;
}
export interface VoteRow {
  readonly item: SummaryItem;
  readonly dots: number;
  readonly people: number;
  readonly place: number;
  /** Others have this place, too. */
  readonly tied: boolean;
}
export interface Vote {
  readonly roundId: string;
  readonly question: string;
  readonly rows: readonly VoteRow[];
  /** Things with dots that are not among the rows. */
  readonly more: number;
  readonly dots: number;
  readonly people: number;
  /** Too few voted for anything to be shown. */
  readonly tooFew: boolean;
}
export interface WasteFound {
  readonly item: SummaryItem;
  /** Of the doers in the room together, a month. */
  readonly hours: number;
  readonly doers: number;
  /** What takes most of them; a waste kind, or null. */
  readonly kind: string | null;
  readonly felt: number;
  readonly feltOf: number;
}
export interface HandoffApart {
  readonly item: SummaryItem;
  readonly question: HandshakeQuestion;
  /** Means of the question that is seen most apart. */
  readonly giver: number;
  readonly receiver: number;
  readonly n: { readonly giver: number; readonly receiver: number };
}
/** Answers that came after the reveal. */
export interface AddedLater {
  readonly roundId: string;
  readonly question: string;
  readonly answers: number;
  /** The teams that were asked afterwards. */
  readonly teams: readonly Named[];
}

export interface WorkshopSummary {
  readonly title: string;
  readonly purpose: string;
  /** ISO date that it was planned for; ''. */
  readonly plannedFor: string;
  /** Milliseconds since 1970; null: it was not held, or does not say. */
  readonly startedAt: number | null;
  /** Null while it goes on, too. */
  readonly endedAt: number | null;
  /** Something was run. */
  readonly held: boolean;
  readonly rounds: number;
  readonly came: WhoCame | null;
  /** How many items were looked at in a mirror. */
  readonly mirrored: number;
  readonly blindSpots: readonly SeenApart[];
  readonly hiddenStrengths: readonly SeenApart[];
  /** How many questions on things were asked on a scale. */
  readonly rated: number;
  readonly splits: readonly OpenSplit[];
  readonly votes: readonly Vote[];
  readonly waste: readonly WasteFound[];
  readonly handoffs: readonly HandoffApart[];
  readonly later: readonly AddedLater[];
}

export interface AgreedTheme {
  /** Of the record that says that it was chosen. */
  readonly id: string;
  readonly board: string;
  readonly title: string;
  /** The finding in a sentence; '' when it is found no longer. */
  readonly text: string;
  /** What it is about; there still. */
  readonly about: readonly string[];
  /** '' for nobody. */
  readonly owner: string;
}

export interface AgreedAction {
  readonly id: string;
  readonly text: string;
  /** '' for nobody. */
  readonly owner: string;
  /** ISO date; ''. */
  readonly due: string;
  readonly status: ActionStatus;
  /** The theme that it serves. */
  readonly theme: string | null;
  /** What leads to it: its card or, of an action beside a theme, what the theme is about. */
  readonly leads: readonly string[];
  /** `before`: it was there before the workshop; `since`: it was added after it; null: nobody can say. */
  readonly from: 'before' | 'workshop' | 'since' | null;
  /** How far it was at the end of the workshop; null: it was not there, or nobody can say. */
  readonly was: ActionStatus | null;
}

export interface Agreed {
  readonly themes: readonly AgreedTheme[];
  readonly actions: readonly AgreedAction[];
}

/** A figure of a board at two times, in words. */
export interface SummaryFigure {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly direction: 'better' | 'worse' | 'same' | 'unknown';
  /** Ids of what the value of now is made of. */
  readonly behind: readonly string[];
}
export interface BoardFigures {
  readonly board: string;
  readonly name: string;
  readonly figures: readonly SummaryFigure[];
}

/** All that is on the page. */
export interface WholeSummary extends WorkshopSummary, Agreed {
  readonly projectName: string;
  /** ISO date; ''. */
  readonly followUpOn: string;
  /** Null: the boards of before could not be read. */
  readonly figures: readonly BoardFigures[] | null;
}

interface Revealed extends RoundInfo {
  readonly result: RoundResult;
}

/** @returns what was revealed, the earliest first: what was asked again counts as it was answered last */
function revealedOf(rounds: readonly RoundInfo[]): readonly Revealed[] {
  return rounds
    .flatMap((round) => (round.state === 'revealed' && round.result ? [{ ...round, result: round.result }] : []))
    .sort((a, b) => (a.revealedAt ?? 0) - (b.revealedAt ?? 0));
}

const itemOf = ({ id, title, under }: RoundItem): SummaryItem => ({ id, title, under });

/** @returns every item of the rounds with its last round, in the order in which the items came up */
function lastOf(rounds: readonly Revealed[]): readonly { readonly item: RoundItem; readonly round: Revealed }[] {
  const last = new Map<string, { readonly item: RoundItem; readonly round: Revealed }>();
  for (const round of rounds) {
    for (const item of round.setup.items)
      if (!last.has(item.id) || itemResult(round.result, item.id)) last.set(item.id, { item, round });
  }
  return [...last.values()];
}

const ofReveal = (rounds: readonly Revealed[], reveal: string): readonly Revealed[] =>
  rounds.filter(({ setup }) => roundKind(setup.kind)?.reveal === reveal);

// Who came

const byName = (a: string, b: string): number => a.localeCompare(b);

function cameOf({ members, teams, rounds }: SummaryInput, endedAt: number | null): WhoCame | null {
  if (members === null) return null;
  const here = members.filter(
    // Who opens the page weeks later was not there.
    ({ removed, joinedAt }) =>
      removed !== true && (endedAt === null || joinedAt === undefined || Date.parse(joinedAt) <= endedAt),
  );
  const answered = new Set(rounds.flatMap(({ result }) => Object.keys(result?.teams ?? {})));
  const later = new Set(rounds.flatMap((round) => round.later));
  const known = new Set(teams.map(({ id }) => id));
  const of = (team: string): readonly string[] =>
    here.flatMap((one) => (one.teams.includes(team) ? [one.name] : [])).sort(byName);
  const came = teams.map(({ id, name }) => ({ id, name, people: of(id) }));
  const isHere = ({ id, people }: TeamThatCame): boolean => people.length > 0 || (answered.has(id) && !later.has(id));
  const loose = (customers: boolean): readonly string[] =>
    here
      .filter(({ side, teams: own }) => (side === 'customer') === customers && !own.some((team) => known.has(team)))
      .map(({ name }) => name)
      .sort(byName);
  const count = (side: Side): number => here.filter((one) => one.side === side).length;
  return {
    people: here.length,
    sides: { customer: count('customer'), staff: count('staff'), other: count('other') },
    teams: came.filter(isHere),
    customers: loose(true),
    others: loose(false),
    missing: came.filter((team) => !isHere(team)).map(({ id, name }) => ({ id, name, asked: later.has(id) })),
  };
}

// Mirror

function seenApart(row: MirrorRow, item: RoundItem): SeenApart | null {
  const { staff, customers, predicted, gap } = row;
  if (staff.mean === null || customers.mean === null || gap === null) return null;
  const n = { staff: staff.n, customers: customers.n };
  return { item: itemOf(item), staff: staff.mean, predicted: predicted.mean, customers: customers.mean, gap, n };
}

function mirrorOf(rounds: readonly Revealed[], from: number) {
  const rows = lastOf(ofReveal(rounds, 'mirror')).map(({ item, round }) => ({
    item,
    row: summariseMirror(itemResult(round.result, item.id), item.id, from),
  }));
  const only = (verdict: MirrorRow['verdict']): readonly SeenApart[] =>
    rows
      .flatMap(({ item, row }) => (row.verdict === verdict ? (seenApart(row, item) ?? []) : []))
      .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  return {
    mirrored: rows.filter(({ row }) => row.gap !== null).length,
    blindSpots: only('blindSpot'),
    hiddenStrengths: only('hiddenStrength'),
  };
}

// Splits

const SCALES: ReadonlySet<string> = new Set(['scale', 'mirror']);

function splitsOf(rounds: readonly Revealed[]): { readonly rated: number; readonly splits: readonly OpenSplit[] } {
  /** By item and field: what was asked again counts as it was answered last. */
  const last = new Map<string, OpenSplit | null>();
  for (const { setup, result } of rounds) {
    if (!SCALES.has(roundKind(setup.kind)?.reveal ?? '')) continue;
    const items = new Map(setup.items.map((item) => [item.id, item]));
    for (const { item: id, ask, field, scale, result: given } of scalesOf(setup, result)) {
      const item = items.get(id);
      if (!item || scale.n === 0) continue;
      const open = scale.verdict === 'split' && !isGuess(field);
      const asked = setup.asks.find((one) => one.id === ask)?.fields.find((one) => one.id === field);
      const { counts, n, median } = scale;
      last.set(
        `${id} ${field}`,
        open && asked && median !== null
          ? {
              item: itemOf(item),
              field: asked,
              low: (counts[0] ?? 0) + (counts[1] ?? 0),
              high: (counts.at(-1) ?? 0) + (counts.at(-2) ?? 0),
              n,
              median,
              twice: whoMoved(given, field, scale).stableSplit,
            }
          : null,
      );
    }
  }
  const all = [...last.values()];
  return { rated: all.length, splits: all.flatMap((one) => one ?? []).sort((a, b) => b.n - a.n) };
}

// Votes

/** @returns what was gathered of things voted on: a vote on one of its notes is a vote for all of it */
function groupsOf(clusters: readonly Cluster[], items: ReadonlySet<string>): readonly (DotGroup & { title: string })[] {
  return clusters.flatMap(({ title, notes }) => {
    const [first] = notes;
    if (first === undefined || !notes.some((note) => items.has(note))) return [];
    return [{ id: first, parts: notes, title: title.trim() }];
  });
}

function voteOf({ roundId, setup, result }: Revealed, clusters: readonly Cluster[]): Vote {
  const items = new Map(setup.items.map((item) => [item.id, item]));
  const groups = groupsOf(clusters, new Set(items.keys()));
  const summary = summariseDots(result, [...items.keys()], groups);
  const nameOf = (id: string): SummaryItem => {
    const group = groups.find((one) => one.id === id);
    const item = items.get(id) ?? group?.parts.flatMap((part) => items.get(part) ?? [])[0];
    return { id, title: group?.title || (item?.title ?? ''), under: item?.under ?? '' };
  };
  const voted = summary.rows.filter(({ dots }) => dots > 0);
  const rows = voted.map(
    ({ id, dots, people, place }): VoteRow => ({
      item: nameOf(id),
      dots,
      people,
      place,
      tied: voted.filter((other) => other.place === place).length > 1,
    }),
  );
  // Of what shares the last place that is shown, none is left out.
  const lastPlace = rows[MOST_SHOWN - 1]?.place ?? Number.POSITIVE_INFINITY;
  const shown = rows.filter(({ place }, at) => at < MOST_SHOWN || place === lastPlace);
  const { dots, people, tooFew } = summary;
  const more = rows.length - shown.length;
  return { roundId, question: setup.question, rows: shown, more, dots, people, tooFew: tooFew && dots === 0 };
}

// Waste and handoffs

function wasteOf(rounds: readonly Revealed[]): readonly WasteFound[] {
  const all = lastOf(ofReveal(rounds, 'waste'));
  const items = new Map(all.map(({ item }) => [item.id, item]));
  return byWeight(all.map(({ item, round }) => summariseWaste(itemResult(round.result, item.id), item.id))).flatMap(
    ({ item: id, sum, n, kinds, felt, feltOf }) => {
      const item = items.get(id);
      if (!item || sum === null || sum <= 0) return [];
      return [{ item: itemOf(item), hours: sum, doers: n, kind: kinds[0]?.kind ?? null, felt, feltOf }];
    },
  );
}

function handoffsOf(rounds: readonly Revealed[]): readonly HandoffApart[] {
  return lastOf(ofReveal(rounds, 'handshake'))
    .flatMap(({ item, round }): readonly HandoffApart[] => {
      const row = summariseHandshake(itemResult(round.result, item.id), item.id);
      const widest = row.answers.find(({ question }) => question === row.widest);
      if (row.verdict !== 'gap' || !widest) return [];
      const [giver, receiver] = [widest.giver.mean, widest.receiver.mean];
      if (giver === null || receiver === null) return [];
      return [{ item: itemOf(item), question: widest.question, giver, receiver, n: row.n }];
    })
    .sort((a, b) => Math.abs(b.giver - b.receiver) - Math.abs(a.giver - a.receiver));
}

// Added later

function laterOf(rounds: readonly Revealed[], teams: readonly Named[]): readonly AddedLater[] {
  return rounds.flatMap(({ roundId, setup, result, later }) => {
    const rows = result.items.flatMap(({ asks }) => asks.flatMap((ask) => ask.rows));
    const answers = rows.filter((row) => row.later === true).length;
    if (answers === 0 && later.length === 0) return [];
    return [{ roundId, question: setup.question, answers, teams: teams.filter(({ id }) => later.includes(id)) }];
  });
}

/** One that nobody ended is over when nothing has happened for so long. */
const LEFT_MS = 12 * 3_600_000;

function leftAt(
  run: readonly { readonly revealedAt?: number | null; readonly endedAt?: number | null }[],
  now: number,
): number | null {
  const last = Math.max(...run.flatMap((one) => one.revealedAt ?? one.endedAt ?? []));
  return Number.isFinite(last) && now - last > LEFT_MS ? last : null;
}

/** @returns the page; what was not asked in the workshop is empty in it, and rounds of an earlier one in the project are left out */
export function summariseWorkshop(input: SummaryInput): WorkshopSummary {
  const workshop = workshopOf(input.workshop);
  const since = workshop?.startedAt ?? Number.NEGATIVE_INFINITY;
  // One that was opened days before belongs to the workshop that revealed it.
  const rounds = input.rounds.filter(({ openedAt, revealedAt }) => Math.max(openedAt, revealedAt ?? 0) >= since);
  const revealed = revealedOf(rounds);
  const run = rounds.filter(({ state }) => state !== 'cancelled');
  const steps = runOf(stepsOf(input.workshop), workshop);
  const first = [...run.map(({ openedAt }) => openedAt), ...steps.flatMap(({ startedAt }) => startedAt ?? [])];
  const startedAt = workshop?.startedAt ?? (first.length === 0 ? null : Math.min(...first));
  const endedAt = workshop?.endedAt ?? leftAt([...revealed, ...steps], input.now);
  const clusters = input.workshop.list(clusterRecord, '');
  return {
    title: workshop?.title.trim() ?? '',
    purpose: workshop?.purpose.trim() ?? '',
    plannedFor: workshop?.date ?? '',
    startedAt,
    endedAt,
    held: startedAt !== null,
    rounds: revealed.length,
    came: cameOf({ ...input, rounds }, endedAt),
    ...mirrorOf(revealed, input.gapFrom),
    ...splitsOf(revealed),
    votes: ofReveal(revealed, 'dots').map((round) => voteOf(round, clusters)),
    waste: wasteOf(revealed),
    handoffs: handoffsOf(revealed),
    later: laterOf(revealed, input.teams),
  };
}

/** @returns the ISO date on which people look again: the one that was agreed, else 30 days after the workshop; '' before it */
export function followUpDay(workshop: RecordReader, { startedAt, endedAt }: WorkshopSummary): string {
  const agreed = workshopOf(workshop)?.followUpOn ?? '';
  if (agreed !== '') return agreed;
  const held = endedAt ?? startedAt;
  return held === null ? '' : new Date(held + FOLLOW_UP_DAYS * DAY).toISOString().slice(0, 10);
}
