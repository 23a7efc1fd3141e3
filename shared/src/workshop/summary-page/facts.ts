/**
 * What a workshop brought, for the page that closes it: who came and who did not, blind spots, splits that are still open, votes,
 * waste, handoffs, themes, actions, figures before and after. Rounds come in the order in which they were opened.
 */
import type { MemberInfo, Side } from '../../kernel/members';
import type { RoundInfo } from '../../kernel/rounds';
import type { ResultInput } from '../results/result';
import { dotRows, handshakeRows, mirrorRows, revealOf, scaleRows, titlesOf, wasteRows } from '../results/rows';
import { isGuess } from '../splits';
import { type DotRow, type HandshakeRow, type MirrorRow, type ScaleSummary, type WasteRowSummary } from '../summary';

export interface SummaryRound extends ResultInput {
  readonly info: Pick<RoundInfo, 'roundId' | 'openedAt' | 'revealedAt'>;
}

export interface TeamHere {
  readonly id: string;
  readonly name: string;
  readonly people: number;
}
export interface PeopleHere {
  readonly people: number;
  readonly sides: Readonly<Record<Side, number>>;
  /** Teams that somebody came from, then those that nobody came from, in their order. */
  readonly teams: readonly TeamHere[];
}

/** @param members everyone who took part @param teams of the project, or those of the board */
export function peopleHere(
  members: readonly Pick<MemberInfo, 'side' | 'teams'>[],
  teams: readonly { readonly id: string; readonly name: string }[],
): PeopleHere {
  const of = (side: Side): number => members.filter((member) => member.side === side).length;
  const here = teams.map(({ id, name }) => ({
    id,
    name,
    people: members.filter((member) => member.teams.includes(id)).length,
  }));
  return {
    people: members.length,
    sides: { customer: of('customer'), staff: of('staff'), other: of('other') },
    teams: [...here.filter(({ people }) => people > 0), ...here.filter(({ people }) => people === 0)],
  };
}

/** A thing by its title, with what was found of it. */
export interface Found<T> {
  readonly title: string;
  readonly row: T;
}

/** Of an item asked about again, the later answers count. */
function latest<T>(found: readonly (Found<T> & { readonly key: string })[]): readonly Found<T>[] {
  const byKey = new Map<string, Found<T>>();
  for (const { key, title, row } of found) byKey.set(key, { title, row });
  return [...byKey.values()];
}

const roundsOf = (rounds: readonly SummaryRound[], ...reveals: readonly string[]): readonly SummaryRound[] =>
  rounds.filter((round) => reveals.includes(revealOf(round) ?? ''));

/** @returns blind spots, the widest first, then hidden strengths */
export function mirrored(rounds: readonly SummaryRound[]): readonly Found<MirrorRow>[] {
  const all = roundsOf(rounds, 'mirror').flatMap((round) => {
    const title = titlesOf(round.setup.items);
    return mirrorRows(round)
      .filter(({ gap }) => gap !== null)
      .map((row) => ({ key: row.item, title: title(row.item), row }));
  });
  return latest(all)
    .filter(({ row }) => row.verdict === 'blindSpot' || row.verdict === 'hiddenStrength')
    .sort((a, b) => (b.row.gap ?? 0) - (a.row.gap ?? 0));
}

export interface OpenSplit {
  readonly item: string;
  /** Id of the field that was rated. */
  readonly field: string;
  readonly scale: ScaleSummary;
  /** It was asked again, and stayed. */
  readonly again: boolean;
}

/** @returns on what the room is still split */
export function splitsLeft(rounds: readonly SummaryRound[]): readonly Found<OpenSplit>[] {
  const all = rounds.flatMap((round) => {
    const title = titlesOf(round.setup.items);
    return scaleRows(round)
      .filter(({ field, scale }) => scale.n > 0 && !isGuess(field))
      .map(({ item, field, ask, scale }) => ({
        key: `${round.setup.kind} ${ask} ${field} ${item}`,
        title: title(item),
        row: { item, field, scale, again: round.setup.again !== null },
      }));
  });
  return latest(all).filter(({ row }) => row.scale.verdict === 'split');
}

export interface Vote {
  /** What was voted on, and what it decides. */
  readonly question: string;
  readonly people: number;
  readonly rows: readonly Found<DotRow>[];
}

const PLACES_SHOWN = 5;

/** @returns of each vote the first five places, those that share the fifth too */
export function votes(rounds: readonly SummaryRound[]): readonly Vote[] {
  return roundsOf(rounds, 'dots').map((round) => {
    const title = titlesOf(round.setup.items);
    const texts = new Map((round.gathered ?? []).map(({ id, text }) => [id, text]));
    const { rows, people } = dotRows(round);
    const shown = rows.filter(({ place, dots }) => place <= PLACES_SHOWN && dots > 0);
    return {
      question: round.setup.question,
      people,
      rows: shown.map((row) => ({ title: texts.get(row.id) ?? title(row.id), row })),
    };
  });
}

/** @returns what takes time for nothing, what customers feel first */
export function wasted(rounds: readonly SummaryRound[]): readonly Found<WasteRowSummary>[] {
  const all = roundsOf(rounds, 'waste').flatMap((round) => {
    const title = titlesOf(round.setup.items);
    return wasteRows(round).map((row) => ({ key: row.item, title: title(row.item), row }));
  });
  return latest(all).filter(({ row }) => (row.sum ?? 0) > 0);
}

/** @returns handoffs that giver and receiver see differently, the widest gap first */
export function handoffGaps(rounds: readonly SummaryRound[]): readonly Found<HandshakeRow>[] {
  const all = roundsOf(rounds, 'handshake').flatMap((round) => {
    const title = titlesOf(round.setup.items);
    return handshakeRows(round)
      .filter(({ gap }) => gap !== null)
      .map((row) => ({ key: row.item, title: title(row.item), row }));
  });
  const widest = ({ row }: Found<HandshakeRow>): number =>
    Math.max(...row.answers.map(({ gap }) => Math.abs(gap ?? 0)));
  return latest(all)
    .filter(({ row }) => row.verdict === 'gap')
    .sort((a, b) => widest(b) - widest(a));
}

/** An action with its words, out of the boards. */
export interface SummaryAction {
  readonly id: string;
  readonly text: string;
  /** Where it stands; '' for the board itself. */
  readonly under: string;
  readonly owner: string;
  /** ISO date, or ''. */
  readonly due: string;
  readonly status: string | null;
  /** Title of the theme that it serves; ''. */
  readonly theme: string;
}
export interface SummaryTheme {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
/** A figure at two times, in words. */
export interface SummaryFigure {
  readonly id: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly direction: 'better' | 'worse' | 'same' | 'unknown';
}

export interface SummaryFacts {
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly people: PeopleHere;
  readonly mirrored: readonly Found<MirrorRow>[];
  readonly splits: readonly Found<OpenSplit>[];
  readonly votes: readonly Vote[];
  readonly wasted: readonly Found<WasteRowSummary>[];
  readonly handoffs: readonly Found<HandshakeRow>[];
  readonly themes: readonly SummaryTheme[];
  readonly actions: readonly SummaryAction[];
  /** Those that changed, or all; empty without a version of before. */
  readonly figures: readonly SummaryFigure[];
}

export interface SummaryInput {
  readonly title: string;
  readonly date: string;
  readonly people: PeopleHere;
  /** Revealed ones, in the order in which they were opened. */
  readonly rounds: readonly SummaryRound[];
  readonly themes: readonly SummaryTheme[];
  readonly actions: readonly SummaryAction[];
  readonly figures: readonly SummaryFigure[];
}

export function summaryFacts({ rounds, ...others }: SummaryInput): SummaryFacts {
  return {
    ...others,
    mirrored: mirrored(rounds),
    splits: splitsLeft(rounds),
    votes: votes(rounds),
    wasted: wasted(rounds),
    handoffs: handoffGaps(rounds),
  };
}

/** @returns the text of a file with everything that the page says */
export function summaryJson(facts: SummaryFacts): string {
  return `${JSON.stringify({ format: 'polku-summary', version: 1, ...facts }, null, 2)}\n`;
}
