/**
 * All active journeys of the project: figures and findings of each, and what a team, channel or persona meets in each.
 * Unknown is null, never zero. Made in pieces; unchanged journeys are not recomputed.
 */
import { sameList } from '@polku/shared/kernel/memo';
import { type Figure, figure, type RangeFigure } from '@polku/shared/boards/journey/analysis/figure';
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { flowOf, timesOf } from '@polku/shared/boards/journey/analysis/flow';
import { type FeltMean, type Met, feltBy, personasAt } from '@polku/shared/boards/journey/analysis/persona-pair';
import { allPersonas, type PersonaHere } from '@polku/shared/boards/journey/facts/personas';
import type { ThemeCandidate } from '@polku/shared/boards/journey/analysis/themes';
import { type Step, stepOf } from '@polku/shared/boards/journey/facts/step';
import type { Decided } from '@polku/shared/findings/decisions';
import { each, type Pieces } from '@polku/shared/kernel/pieces';
import { type Board, boardRecord } from '@polku/shared/kernel/project';
import type { RecordReader } from '@polku/shared/kernel/projection';
import { createBoardAnalysis, type LiveState } from '../figures/live-analysis';

/** What one team, channel or persona meets on a journey; each figure names the touchpoints behind it. */
export interface Carried {
  readonly touchpoints: readonly string[];
  /** Σ process time and Σ waiting before its touchpoints, hours. */
  readonly process: Figure;
  readonly waiting: Figure;
  /** Σ value PT ÷ Σ (waiting + PT): never an average of percentages. */
  readonly flow: RangeFigure;
  /** Mean customer emotion, −2…2; of a persona its own where that is known, else that of customers or employees. */
  readonly emotion: FeltMean;
}

export interface JourneySummary {
  readonly board: Board;
  readonly figures: JourneyFigures;
  readonly findings: readonly Decided[];
  /** By `team:<id>`, `channel:<name>` and `persona:<id>`. */
  readonly carried: ReadonlyMap<string, Carried>;
}

/** A theme to choose from, and the journey it is on. */
export interface ThemeOn {
  readonly board: Board;
  readonly theme: ThemeCandidate;
}

export interface AllJourneys {
  readonly journeys: readonly JourneySummary[];
  /** Of all journeys, the largest gap × importance first; of ties the earlier journey's. */
  readonly themes: readonly ThemeOn[];
  /** Touchpoints with as large a gap, without importance or a told number of answers: they have no rank. */
  readonly unranked: readonly string[];
}

interface Group {
  readonly steps: Step[];
  readonly felt: Met[];
}

function* carriedOf({ steps, felt }: Group): Pieces<Carried> {
  const known: string[] = [];
  const unfelt: string[] = [];
  let sum = 0;
  let own = 0;
  const touchpoints: string[] = [];
  yield* each(steps, ({ id }, at) => {
    touchpoints.push(id);
    const met = felt[at];
    const emotion = met?.emotion ?? null;
    if (emotion === null) unfelt.push(id);
    else {
      sum += emotion;
      known.push(id);
      if (met?.own) own++;
    }
  });
  return {
    touchpoints,
    process: yield* timesOf(steps, 'process'),
    waiting: yield* timesOf(steps, 'waiting'),
    flow: yield* flowOf(steps),
    emotion: { ...figure(known.length === 0 ? null : sum / known.length, known, unfelt), own },
  };
}

function* carriedOn(
  { journey, context }: LiveState,
  personas: ReadonlyMap<string, PersonaHere>,
): Pieces<ReadonlyMap<string, Carried>> {
  const teams = new Map(context.teams.map((team) => [team.id, team]));
  const groups = new Map<string, Group>();
  yield* each(journey.touchpoints, (touchpoint) => {
    const step = stepOf(touchpoint, teams, context.workdayHours, context.rolled?.get(touchpoint.id));
    const add = (key: string, met: Met): void => {
      const group = groups.get(key) ?? { steps: [], felt: [] };
      groups.set(key, group);
      group.steps.push(step);
      group.felt.push(met);
    };
    const channel = step.channel.trim();
    const customers = { emotion: step.emotion, own: true };
    if (step.team !== null) add(`team:${step.team}`, customers);
    if (channel !== '') add(`channel:${channel}`, customers);
    for (const id of personasAt(touchpoint)) {
      const employee = personas.get(id)?.portrait.employee ?? false;
      add(`persona:${id}`, feltBy(touchpoint, { id, employee }));
    }
  });
  const carried = new Map<string, Carried>();
  for (const [key, group] of groups) carried.set(key, yield* carriedOf(group));
  return carried;
}

function allThemes(journeys: readonly JourneySummary[]): Pick<AllJourneys, 'themes' | 'unranked'> {
  const themes = journeys.flatMap(({ board, figures }) => figures.themes.ranked.map((theme) => ({ board, theme })));
  const unranked = journeys.flatMap(({ figures: { themes: own } }) => [
    ...new Set([...own.withoutImportance, ...own.uncounted]),
  ]);
  return { themes: themes.sort((a, b) => b.theme.score - a.theme.score), unranked };
}

interface Made {
  readonly state: LiveState;
  /** Whose persona is an employee's. */
  readonly personas: ReadonlyMap<string, PersonaHere>;
  readonly across: JourneySummary;
}

/** @returns a function that reads all journeys in pieces and gives the same object while nothing has changed */
export function createAllJourneys(read: RecordReader): () => Pieces<AllJourneys> {
  const updates = new Map<string, ReturnType<typeof createBoardAnalysis>>();
  const last = new Map<string, Made>();
  let project: AllJourneys | null = null;
  return function* () {
    const boards = read.list(boardRecord, '').filter(({ kind, archived }) => kind === 'journey' && !archived);
    const personas = allPersonas(read);
    const journeys: JourneySummary[] = [];
    for (const board of boards) {
      const update = updates.get(board.id) ?? createBoardAnalysis(read, board.id);
      updates.set(board.id, update);
      const state = yield* update('findings');
      const before = last.get(board.id);
      if (before?.state === state && before.across.board === board && before.personas === personas) {
        journeys.push(before.across);
        continue;
      }
      const carried = yield* carriedOn(state, personas);
      const across = { board, figures: state.figures, findings: state.findings ?? [], carried };
      last.set(board.id, { state, personas, across });
      journeys.push(across);
    }
    const held = project?.journeys;
    if (project && held && sameList(held, journeys)) return project;
    project = { journeys, ...allThemes(journeys) };
    return project;
  };
}
