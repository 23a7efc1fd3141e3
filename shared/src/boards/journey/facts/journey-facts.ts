/**
 * Facts of a journey: everything derived from its records and those it depends on, computed once per revision, updated
 * incrementally, and passed to layout, scene, analysis and outline, which need no reader.
 */
import { type Kept, type Memo, memoPart } from '../../../kernel/memo';
import { type Owner, ownerOf, peopleOf } from '../../../kernel/people';
import { finish, type Pieces } from '../../../kernel/pieces';
import {
  boardRecord,
  type ChannelNatures,
  type Person,
  PROJECT_ID,
  projectRecord,
  type Team,
  teamRecord,
} from '../../../kernel/project';
import type { RecordReader } from '../../../kernel/record-reader';
import { settingsOf } from '../records/journey-settings';
import {
  type Card,
  cardRecord,
  type Connector,
  connectorRecord,
  type Duration,
  type Journey,
  type Lane,
  laneRecord,
  type Reaction,
  reactionRecord,
  type Stage,
  type Touchpoint,
} from '../records/schema';
import type { JourneyColumns } from './journey-columns';
import { orderInPieces, stagesOf, touchpointsOf } from './journey-reader';
import { allPersonas, type PersonaHere } from './personas';
import { notedOf } from './noted';
import { type ReadingsByTouchpoint, readingsOf } from './readings';
import { personaSheets, type PersonaSheets } from './persona-sheets';
import { type RolledByTouchpoint, rolledTimes } from './roll-up';
import type { RolledUp } from './rolled-up';
import { type WantedReaction, wantedReactions } from './wanted-reactions';

export interface JourneyFacts {
  /** The records themselves. */
  readonly read: RecordReader;
  readonly board: string;
  readonly settings: Journey | undefined;
  readonly stages: readonly Stage[];
  readonly connectors: readonly Connector[];
  readonly cards: readonly Card[];
  readonly lanes: readonly Lane[];
  readonly teams: readonly Team[];
  readonly people: readonly Person[];
  readonly workdayHours: number;
  readonly blindSpotFrom: number;
  /** What people set for channels. */
  readonly channelNatures: ChannelNatures;
  /** Months after which a measurement may be out of date; null: never. */
  readonly staleAfterMonths: number | null;
  readonly owner: Owner;
  /** Living personas of the project, archived ones too, by id. */
  readonly personas: ReadonlyMap<string, PersonaHere>;
  /** What the personas' sheets rest on. */
  readonly sheets: PersonaSheets;
  /** Earlier measurements. */
  readonly readings: ReadingsByTouchpoint;
  readonly rolled: RolledByTouchpoint;
  /** The shared reactions wanted, without their words. */
  readonly reactions: readonly WantedReaction[];
  /** What has a card with a cause or an idea. */
  readonly noted: ReadonlySet<string>;
  readonly reactionRecords: readonly Reaction[];
  /** Touchpoints in time order and columns, as stored. */
  readonly journey: JourneyColumns;
  /** Touchpoints in the order of the records, those that roll up as their sub-journey makes them. */
  readonly shown: readonly Touchpoint[];
  /** The journey of these. */
  readonly shownJourney: JourneyColumns;
}

const NO_PROJECT = Object.freeze({
  workdayHours: 7.5,
  blindSpotFrom: 1,
  channelNatures: Object.freeze({}),
  staleAfterMonths: 12,
});

const OWNER = memoPart<Kept<Owner>>('owner of the whole');
const FACTS = memoPart<Kept<JourneyFacts>>('facts');
const SHOWN = memoPart<Kept<readonly Touchpoint[]>>('shown touchpoints');
const ROLLED_TOUCHPOINT = memoPart<Kept<Touchpoint>>('touchpoints with rolled times');

/** A time as it is shown; one that comes from a sub-journey is `open` where more of it is unknown. */
export interface ShownDuration extends Duration {
  readonly open?: boolean;
}

function hours(amount: number | null, open: boolean): ShownDuration | null {
  return amount === null ? null : { amount: Math.round(amount * 1e6) / 1e6, unit: 'h', open };
}

/** @returns the touchpoint as its sub-journey makes it */
function withRolled(memo: Memo, touchpoint: Touchpoint, rolled: RolledUp): Touchpoint {
  return memo.keep(ROLLED_TOUCHPOINT, touchpoint.id, [touchpoint, JSON.stringify(rolled)], () => {
    const { times, emotion, employeeEmotion, accuracy, waste } = rolled;
    const kinds = waste?.kinds.flatMap(({ kind }) => kind ?? []) ?? [];
    return {
      ...touchpoint,
      ...(times && {
        processTime: hours(times.process, times.openProcess),
        waitTime: hours(times.waiting, times.openWaiting),
      }),
      emotion: emotion ?? touchpoint.emotion,
      employeeEmotion: employeeEmotion ?? touchpoint.employeeEmotion,
      completeAccurate: accuracy === null ? touchpoint.completeAccurate : accuracy.share * 100,
      waste: [...new Set([...touchpoint.waste, ...kinds])],
    };
  });
}

function shownOf(
  memo: Memo,
  board: string,
  touchpoints: readonly Touchpoint[],
  rolled: RolledByTouchpoint,
): readonly Touchpoint[] {
  if (rolled.size === 0) return touchpoints;
  return memo.keep(SHOWN, board, [touchpoints, rolled], () =>
    touchpoints.map((touchpoint) => {
      const given = rolled.get(touchpoint.id);
      return given ? withRolled(memo, touchpoint, given) : touchpoint;
    }),
  );
}

/** The facts of a journey as of the start of this call; with pauses where it has to be reordered. */
export function* factsInPieces(read: RecordReader, board: string): Pieces<JourneyFacts> {
  const { memo } = read;
  const [stages, touchpoints] = [stagesOf(read, board), touchpointsOf(read, board)];
  const settings = settingsOf(read, board);
  const connectors = read.list(connectorRecord, board);
  const cards = read.list(cardRecord, board);
  const lanes = read.list(laneRecord, board);
  const teams = read.list(teamRecord, '');
  const { workdayHours, blindSpotFrom, channelNatures, staleAfterMonths } =
    read.get(projectRecord, PROJECT_ID) ?? NO_PROJECT;
  const owned = ownerOf(read, read.get(boardRecord, board));
  const owner = memo.keep(OWNER, board, [owned.by, owned.name], () => owned);
  const people = peopleOf(read);
  const personas = allPersonas(read);
  const sheets = personaSheets(read);
  const readings = readingsOf(read, board);
  const rolled = rolledTimes(read, board);
  const reactions = wantedReactions(read, board);
  const noted = notedOf(read, board);
  const reactionRecords = read.list(reactionRecord, board);
  const shown = shownOf(memo, board, touchpoints, rolled);
  const journey = yield* orderInPieces(memo, board, stages, touchpoints);
  const shownJourney = shown === touchpoints ? journey : yield* orderInPieces(memo, `${board} shown`, stages, shown);
  const lists = {
    stages,
    connectors,
    cards,
    lanes,
    teams,
    people,
    personas,
    sheets,
    readings,
    rolled,
    reactions,
    noted,
    reactionRecords,
    journey,
    shown,
    shownJourney,
  };
  const numbers = { workdayHours, blindSpotFrom, channelNatures, staleAfterMonths };
  const facts = { read, board, settings, ...numbers, owner, ...lists };
  return memo.keep(FACTS, board, Object.values(facts), () => facts);
}

/** The facts of a journey now; the same object while none of them changed. */
export function journeyFacts(read: RecordReader, board: string): JourneyFacts {
  return finish(factsInPieces(read, board));
}
