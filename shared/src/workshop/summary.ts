/**
 * What answers add up to. Pure arithmetic over the rows of a result: who said what is not known here, and nothing that was not
 * answered counts as zero.
 */
import type { AnswerRow, AskResult, ItemResult, RoundItem, RoundResult } from '../kernel/rounds';
import type { Side } from '../kernel/members';
import { timesAMonth } from './kinds/often';
import { FIVE_STEPS, type ScaleRange } from './kinds/asks';
import { GIVER, HANDSHAKE_QUESTIONS, type HandshakeQuestion, RECEIVER } from './kinds/handshake';
import { NO_WASTE } from './kinds/waste';

/** Fewer answers carry no verdict, as elsewhere in the analysis. */
export const ANSWERS_FOR_A_VERDICT = 3;

/** `few`: too few answers to say. */
export type Verdict = 'agreed' | 'mixed' | 'split' | 'few';

export interface ScaleSummary extends ScaleRange {
  readonly n: number;
  /** Every answer, lowest first. */
  readonly values: readonly number[];
  /** Null without answers, like all that follows. */
  readonly median: number | null;
  /** Ends of the middle half. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly mean: number | null;
  /** How many gave each step, from the lowest. */
  readonly counts: readonly number[];
  readonly verdict: Verdict;
}

/**
 * Of sorted values; between two of them on the straight line, as QUARTILE.INC of spreadsheets.
 * @param part 0–1, 0.5 being the median
 */
function quantile(sorted: readonly number[], part: number): number | null {
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Split: at least a third on the two lowest steps and at least a third on the two highest. Agreed: not split, and the middle half
 * spans one step at most, as consensus is measured in Delphi studies (interquartile range ≤ 1). Everything else is mixed.
 */
function verdictOf(values: readonly number[], lower: number, upper: number, { from, to }: ScaleRange): Verdict {
  const n = values.length;
  if (n < ANSWERS_FOR_A_VERDICT) return 'few';
  const low = values.filter((value) => value <= from + 1).length;
  const high = values.filter((value) => value >= to - 1).length;
  // On fewer than four steps the lowest two and the highest two are no opposites.
  if (to - from >= 3 && low * 3 >= n && high * 3 >= n) return 'split';
  return upper - lower <= 1 ? 'agreed' : 'mixed';
}

/** @param values in any order; what is no step of the scale is left out */
export function summariseScale(values: readonly number[], { from, to }: ScaleRange): ScaleSummary {
  const sorted = values.filter((value) => value >= from && value <= to).sort((a, b) => a - b);
  const [lower, upper] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  return {
    from,
    to,
    n: sorted.length,
    values: sorted,
    median: quantile(sorted, 0.5),
    lower,
    upper,
    mean: meanOf(sorted),
    counts: Array.from({ length: to - from + 1 }, (_, at) => sorted.filter((value) => value === from + at).length),
    verdict: lower === null || upper === null ? 'few' : verdictOf(sorted, lower, upper, { from, to }),
  };
}

/** A scale as it was asked. */
export interface AskedScale extends ScaleSummary {
  /** Who answered that they cannot say. */
  readonly cantSay: number;
  /** Too few answered for anything to be shown. */
  readonly tooFew: boolean;
}

const numberIn = ({ values }: Pick<AnswerRow, 'values'>, field: string): number | null => {
  const value = values[field];
  return typeof value === 'number' ? value : null;
};
const numbersIn = (rows: readonly AnswerRow[], field: string): readonly number[] =>
  rows.flatMap((row) => numberIn(row, field) ?? []);

/** @returns the ask's result on an item, if anybody answered it */
export function askResult(item: ItemResult | undefined, ask: string): AskResult | undefined {
  return item?.asks.find((one) => one.ask === ask);
}

/** @returns the item's result, if anybody answered it */
export function itemResult(result: RoundResult | null, item: string): ItemResult | undefined {
  return result?.items.find((one) => one.item === item);
}

/** @param rows left out: all of the ask */
export function scaleOf(
  ask: AskResult | undefined,
  field: string,
  range: ScaleRange = FIVE_STEPS,
  rows: readonly AnswerRow[] = ask?.rows ?? [],
): AskedScale {
  return {
    ...summariseScale(numbersIn(rows, field), range),
    cantSay: ask?.cantSay ?? 0,
    tooFew: ask?.tooFew ?? false,
  };
}

/** @returns the rows of one side or team; null where they may not be shown apart, or there are none */
export function groupRows(ask: AskResult | undefined, by: 'side' | 'team', id: string): readonly AnswerRow[] | null {
  const group = ask?.groups.find((one) => one.by === by && one.id === id);
  return group ? group.rows.flatMap((at) => ask?.rows[at] ?? []) : null;
}

// Dots

export interface DotCount {
  readonly dots: number;
  /** People who laid any here. */
  readonly people: number;
}
export interface DotRow extends DotCount {
  /** Of the item, or of the group that it was gathered in. */
  readonly id: string;
  /** Null where the side may not be shown apart. */
  readonly sides: Readonly<Record<Side, DotCount | null>>;
  /** From 1; equal dots and people share a place. */
  readonly place: number;
}
export interface DotSummary {
  /** Most dots first, of equal dots most people first; ties in the order of the items. */
  readonly rows: readonly DotRow[];
  readonly dots: number;
  /** People who voted. */
  readonly people: number;
  /** The two to four that share the first place: what a run-off is about; empty when there is a winner, or more are tied. */
  readonly runOff: readonly string[];
  readonly tooFew: boolean;
}

/** What was gathered after the vote, or is counted together: votes hang on its parts. */
export interface DotGroup {
  readonly id: string;
  readonly parts: readonly string[];
}

const NO_DOTS: DotCount = { dots: 0, people: 0 };
const countDots = (rows: readonly AnswerRow[]): DotCount =>
  rows.reduce<DotCount>((sum, row) => {
    const dots = numberIn(row, 'dots') ?? 0;
    return dots > 0 ? { dots: sum.dots + dots, people: sum.people + 1 } : sum;
  }, NO_DOTS);
const plus = (a: DotCount, b: DotCount): DotCount => ({ dots: a.dots + b.dots, people: a.people + b.people });

function sidesOf(ask: AskResult): DotRow['sides'] {
  const count = (side: Side): DotCount | null => {
    if (ask.tooFew) return null;
    const rows = groupRows(ask, 'side', side);
    if (rows) return countDots(rows);
    // Nobody of the side is among those who answered, if the other sides are all of them.
    const others = ask.groups.filter(({ by }) => by === 'side').reduce((sum, group) => sum + group.rows.length, 0);
    return others === ask.rows.length && others > 0 ? NO_DOTS : null;
  };
  return { customer: count('customer'), staff: count('staff'), other: count('other') };
}

/**
 * People of a group of items are counted once for each item they voted on: whether two votes are of one person is not known here.
 * @param items ids in the order of the setup
 * @param groups items that are counted together; others stand alone
 */
export function summariseDots(
  result: RoundResult,
  items: readonly string[],
  groups: readonly DotGroup[] = [],
): DotSummary {
  const gathered = new Map(groups.flatMap(({ id, parts }) => parts.map((part): [string, string] => [part, id])));
  const rows = new Map<string, Omit<DotRow, 'place'>>();
  let tooFew = false;
  for (const item of items) {
    const ask = askResult(itemResult(result, item), 'dots');
    if (ask?.tooFew) tooFew = true;
    const id = gathered.get(item) ?? item;
    const before = rows.get(id) ?? { ...NO_DOTS, sides: NO_SIDES };
    const own = ask ? countDots(ask.rows) : NO_DOTS;
    rows.set(id, { id, ...plus(before, own), sides: ask ? addSides(before.sides, sidesOf(ask)) : before.sides });
  }
  const sorted = [...rows.values()].sort((a, b) => b.dots - a.dots || b.people - a.people);
  const placed = sorted.map((row): DotRow => {
    const first = sorted.findIndex(({ dots, people }) => dots === row.dots && people === row.people);
    return { ...row, place: first + 1 };
  });
  const top = placed.filter(({ place, dots }) => place === 1 && dots > 0).map(({ id }) => id);
  return {
    rows: placed,
    dots: placed.reduce((sum, row) => sum + row.dots, 0),
    people: result.answered,
    runOff: top.length >= 2 && top.length <= 4 ? top : [],
    tooFew,
  };
}

const NO_SIDES: DotRow['sides'] = { customer: NO_DOTS, staff: NO_DOTS, other: NO_DOTS };

function addSides(before: DotRow['sides'], sides: DotRow['sides']): DotRow['sides'] {
  const sum = (side: Side): DotCount | null => {
    const [a, b] = [before[side], sides[side]];
    return a && b ? plus(a, b) : null;
  };
  return { customer: sum('customer'), staff: sum('staff'), other: sum('other') };
}

// Mirror

/** `close`: staff and customers see it alike; `unanswered`: one side is missing. */
export type MirrorVerdict = 'blindSpot' | 'hiddenStrength' | 'close' | 'few' | 'unanswered';

export interface MirrorRow {
  readonly item: string;
  readonly customers: AskedScale;
  /** Staff's own view. */
  readonly staff: AskedScale;
  /** What staff believed that customers would say. */
  readonly predicted: AskedScale;
  /** Staff's own view − customers' experience, of the means; null where one is missing. */
  readonly gap: number | null;
  /** Prediction − customers' experience; positive: better than it was. */
  readonly error: number | null;
  /** The same of teams that may be shown apart. */
  readonly teams: readonly { readonly team: string; readonly n: number; readonly error: number }[];
  readonly verdict: MirrorVerdict;
}

/** Without the noise of binary fractions: 4.2 − 3.2 is exactly 1. */
const minus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.round((a - b) * 1e9) / 1e9;

/** @param from the gap from which it is one: the project's own (1 by default) */
export function summariseMirror(item: ItemResult | undefined, id: string, from = 1): MirrorRow {
  const [customer, ofStaff] = [askResult(item, 'customer'), askResult(item, 'staff')];
  const customers = scaleOf(customer, 'experience');
  const staff = scaleOf(ofStaff, 'view');
  const predicted = scaleOf(ofStaff, 'predicted');
  const gap = minus(staff.mean, customers.mean);
  const teams = (ofStaff?.groups ?? []).flatMap(({ by, id: team }) => {
    if (by !== 'team') return [];
    const own = summariseScale(numbersIn(groupRows(ofStaff, 'team', team) ?? [], 'predicted'), FIVE_STEPS);
    const error = minus(own.mean, customers.mean);
    return error === null ? [] : [{ team, n: own.n, error }];
  });
  return {
    item: id,
    customers,
    staff,
    predicted,
    gap,
    error: minus(predicted.mean, customers.mean),
    teams,
    verdict: mirrorVerdict(gap, Math.min(customers.n, staff.n), from),
  };
}

function mirrorVerdict(gap: number | null, n: number, from: number): MirrorVerdict {
  if (gap === null) return 'unanswered';
  if (n < ANSWERS_FOR_A_VERDICT) return 'few';
  if (gap >= from) return 'blindSpot';
  return gap <= -from ? 'hiddenStrength' : 'close';
}

/** @returns the mean prediction error of each team over all items, with how many predictions it rests on; the widest first */
export function errorsByTeam(
  rows: readonly MirrorRow[],
): readonly { readonly team: string; readonly n: number; readonly error: number }[] {
  const sums = new Map<string, { n: number; sum: number }>();
  for (const { team, n, error } of rows.flatMap(({ teams }) => teams)) {
    const own = sums.get(team) ?? { n: 0, sum: 0 };
    sums.set(team, { n: own.n + n, sum: own.sum + error * n });
  }
  return [...sums]
    .map(([team, { n, sum }]) => ({ team, n, error: sum / n }))
    .sort((a, b) => Math.abs(b.error) - Math.abs(a.error));
}

// Waste

export interface WasteByKind {
  readonly kind: string;
  /** Doers who named it. */
  readonly doers: number;
  /** Of these doers together, a month. */
  readonly hours: number;
}
export interface WasteRowSummary {
  readonly item: string;
  /** Doers who answered, those who cannot say left out. */
  readonly n: number;
  /** Hours a month of each doer, least first; a doer for whom nothing is wasted has none. */
  readonly hours: readonly number[];
  /** Of one doer, from the least to the most; null without answers. */
  readonly low: number | null;
  readonly high: number | null;
  readonly median: number | null;
  /** Of the doers in the room together. */
  readonly sum: number | null;
  /** Most hours first. */
  readonly kinds: readonly WasteByKind[];
  /** Answers of people who do not do it: hollow marks, never counted. */
  readonly hollow: number;
  /** Customers who felt it, of those who answered. */
  readonly felt: number;
  readonly feltOf: number;
  readonly cantSay: number;
  readonly tooFew: boolean;
}

/** @returns null when the answer does not say how long */
function hoursIn({ values }: AnswerRow): number | null {
  if (values['waste'] === NO_WASTE) return 0;
  const [times, minutes] = [timesAMonth(values['often']), values['minutes']];
  return times === null || typeof minutes !== 'number' ? null : (times * minutes) / 60;
}

function kindsOf(rows: readonly AnswerRow[]): readonly WasteByKind[] {
  const kinds = new Map<string, { doers: number; hours: number }>();
  for (const row of rows) {
    const kind = row.values['waste'];
    if (typeof kind !== 'string' || kind === NO_WASTE) continue;
    const own = kinds.get(kind) ?? { doers: 0, hours: 0 };
    kinds.set(kind, { doers: own.doers + 1, hours: own.hours + (hoursIn(row) ?? 0) });
  }
  return [...kinds]
    .map(([kind, own]) => ({ kind, ...own }))
    .sort((a, b) => b.hours - a.hours || b.doers - a.doers || (a.kind < b.kind ? -1 : 1));
}

export function summariseWaste(item: ItemResult | undefined, id: string): WasteRowSummary {
  const [doer, others, felt] = ['doer', 'others', 'felt'].map((ask) => askResult(item, ask));
  const rows = doer?.rows ?? [];
  const hours = rows.flatMap((row) => hoursIn(row) ?? []).sort((a, b) => a - b);
  const feltRows = (felt?.rows ?? []).filter(({ values }) => values['felt'] !== undefined);
  return {
    item: id,
    n: rows.length,
    hours,
    low: hours[0] ?? null,
    high: hours.at(-1) ?? null,
    median: quantile(hours, 0.5),
    sum: hours.length === 0 ? null : hours.reduce((sum, one) => sum + one, 0),
    kinds: kindsOf(rows),
    hollow: others?.rows.length ?? 0,
    felt: feltRows.filter(({ values }) => values['felt'] === 'yes').length,
    feltOf: feltRows.length,
    cantSay: doer?.cantSay ?? 0,
    tooFew: doer?.tooFew ?? false,
  };
}

/** @returns what customers feel first, for they pay for it; then the most hours; what nobody answered last */
export function byWeight(rows: readonly WasteRowSummary[]): readonly WasteRowSummary[] {
  const share = ({ felt, feltOf }: WasteRowSummary): number => (feltOf === 0 ? 0 : felt / feltOf);
  const pays = (row: WasteRowSummary): number => (row.felt > 0 && (row.sum ?? 0) > 0 ? 1 : 0);
  return [...rows].sort((a, b) => pays(b) - pays(a) || (b.sum ?? -1) - (a.sum ?? -1) || share(b) - share(a));
}

// Who is in the room

/** `solid`: a doer is here; `striped`: only others of its team are, or others answered; `empty`: nobody. */
export type Fill = 'solid' | 'striped' | 'empty';

export interface CoverageRow {
  readonly item: string;
  readonly fill: Fill;
  readonly doers: number;
  /** Its teams of which nobody is here: whom to send the round to. */
  readonly missing: readonly string[];
  /** A doer or a customer answered a round about it; without either, its curve is drawn dotted. */
  readonly byDoer: boolean;
  readonly byCustomer: boolean;
}

/** A round with what was asked in it, for who answered. */
export interface AnsweredRound {
  readonly asks: readonly {
    readonly id: string;
    readonly who: { readonly sides?: readonly Side[]; readonly marked?: boolean };
  }[];
  readonly result: RoundResult;
}

export interface CoverageInput {
  /** `parts.team`: the teams that carry it. */
  readonly items: readonly Pick<RoundItem, 'id' | 'parts'>[];
  /** Of the round in which people marked their own steps. */
  readonly own: RoundResult | null;
  /** Ids of teams that somebody here belongs to. */
  readonly here: ReadonlySet<string>;
  /** Other rounds about the same items. */
  readonly rounds?: readonly AnsweredRound[];
}

function answeredBy(rounds: readonly AnsweredRound[], item: string) {
  const found = { byDoer: false, byCustomer: false, byOthers: false };
  for (const { asks, result } of rounds) {
    for (const { ask, n, groups } of itemResult(result, item)?.asks ?? []) {
      if (n === 0) continue;
      const who = asks.find(({ id }) => id === ask)?.who ?? {};
      const onlyCustomers = who.sides?.length === 1 && who.sides[0] === 'customer';
      if (onlyCustomers || groups.some(({ by, id, rows }) => by === 'side' && id === 'customer' && rows.length > 0))
        found.byCustomer = true;
      if (who.marked === true) found.byDoer = true;
      if (!onlyCustomers && who.marked !== true) found.byOthers = true;
    }
  }
  return found;
}

export function coverage({ items, own, here, rounds = [] }: CoverageInput): readonly CoverageRow[] {
  return items.map(({ id, parts }) => {
    const doers = askResult(itemResult(own, id), 'own')?.n ?? 0;
    const teams = parts?.['team'] ?? [];
    const { byDoer, byCustomer, byOthers } = answeredBy(rounds, id);
    const others = byOthers || teams.some((team) => here.has(team));
    return {
      item: id,
      fill: doers > 0 ? 'solid' : others ? 'striped' : 'empty',
      doers,
      missing: doers > 0 ? [] : teams.filter((team) => !here.has(team)),
      byDoer,
      byCustomer,
    };
  });
}

// Handshake

/** `gap`: they differ by a step or more; `even`: they see it alike; `unanswered`: one of them did not say. */
export type HandshakeVerdict = 'gap' | 'even' | 'unanswered';

export interface HandshakeAnswer {
  readonly question: HandshakeQuestion;
  readonly giver: AskedScale;
  readonly receiver: AskedScale;
  /** Giver − receiver, of the means: positive where who gives is the more content. */
  readonly gap: number | null;
}
export interface HandshakeRow {
  readonly item: string;
  readonly answers: readonly HandshakeAnswer[];
  /** Mean of the gaps that are known. */
  readonly gap: number | null;
  /** The question on which they differ most; null without any gap. */
  readonly widest: HandshakeQuestion | null;
  /** What who gives would need, and what who receives wishes had been sent. */
  readonly wishes: { readonly giver: readonly string[]; readonly receiver: readonly string[] };
  readonly n: { readonly giver: number; readonly receiver: number };
  readonly tooFew: boolean;
  readonly verdict: HandshakeVerdict;
}

function textsIn(ask: AskResult | undefined, field: string): readonly string[] {
  return (ask?.rows ?? []).flatMap(({ values }) => {
    const text = values[field];
    return typeof text === 'string' && text.trim() !== '' ? [text.trim()] : [];
  });
}

/** A handoff is between few people: one answer on each side is enough to talk about the difference. */
export function summariseHandshake(item: ItemResult | undefined, id: string): HandshakeRow {
  const [giver, receiver] = [askResult(item, GIVER), askResult(item, RECEIVER)];
  const answers = HANDSHAKE_QUESTIONS.map((question): HandshakeAnswer => {
    const [gives, receives] = [scaleOf(giver, question), scaleOf(receiver, question)];
    return { question, giver: gives, receiver: receives, gap: minus(gives.mean, receives.mean) };
  });
  const known = answers.flatMap(({ gap }) => gap ?? []);
  const gap = meanOf(known);
  const size = (one: HandshakeAnswer): number => (one.gap === null ? -1 : Math.abs(one.gap));
  const widest = answers.reduce((most, one) => (size(one) > size(most) ? one : most), answers[0] as HandshakeAnswer);
  return {
    item: id,
    answers,
    gap,
    widest: widest.gap === null ? null : widest.question,
    wishes: { giver: textsIn(giver, 'wishOfReceiver'), receiver: textsIn(receiver, 'wishOfGiver') },
    n: { giver: giver?.rows.length ?? 0, receiver: receiver?.rows.length ?? 0 },
    tooFew: (giver?.tooFew ?? false) || (receiver?.tooFew ?? false),
    // One question seen apart is a gap, even where others cancel it.
    verdict: gap === null ? 'unanswered' : size(widest) >= 1 ? 'gap' : 'even',
  };
}

// A second round

export interface Move {
  readonly from: number;
  readonly to: number;
  readonly n: number;
}
export interface Moves {
  /** Each way that somebody went, most people first. */
  readonly moves: readonly Move[];
  readonly up: number;
  readonly down: number;
  readonly stayed: number;
  /** Answered now and not before. */
  readonly added: number;
  readonly before: ScaleSummary;
  readonly after: ScaleSummary;
  /** Split before and after: a finding, and no failure. */
  readonly stableSplit: boolean;
}

/** Who moved between two rounds, without names. */
export function whoMoved(ask: AskResult | undefined, field: string, range: ScaleRange = FIVE_STEPS): Moves {
  const counts = new Map<string, Move>();
  const sums = { up: 0, down: 0, stayed: 0, added: 0 };
  const earlier: number[] = [];
  for (const row of ask?.rows ?? []) {
    const to = numberIn(row, field);
    const from = row.before ? numberIn({ values: row.before }, field) : null;
    if (from !== null) earlier.push(from);
    if (to === null) continue;
    if (from === null) sums.added++;
    else {
      sums[to > from ? 'up' : to < from ? 'down' : 'stayed']++;
      if (to !== from) counts.set(`${from} ${to}`, { from, to, n: (counts.get(`${from} ${to}`)?.n ?? 0) + 1 });
    }
  }
  const before = summariseScale(earlier, range);
  const after = scaleOf(ask, field, range);
  return {
    moves: [...counts.values()].sort((a, b) => b.n - a.n || a.from - b.from || a.to - b.to),
    ...sums,
    before,
    after,
    stableSplit: before.verdict === 'split' && after.verdict === 'split',
  };
}
