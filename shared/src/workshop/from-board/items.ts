/** What a round is about, taken out of the boards by its plan, in the words of the board now. */
import { readJourney } from '../../boards/journey/facts/journey-reader';
import { cardsOf } from '../../boards/journey/records/cards';
import { stageRecord, type Touchpoint, touchpointRecord } from '../../boards/journey/records/schema';
import { SECTIONS } from '../../boards/value/schema';
import { readValueMap } from '../../boards/value/value-reader';
import { describeFinding } from '../../findings/describe-finding';
import { teamRecord } from '../../kernel/project';
import { live, type RecordReader } from '../../kernel/record-reader';
import type { RoundItem, RoundResult, RoundSetup } from '../../kernel/rounds';
import type { Translator } from '../../kernel/translate';
import { GIVER, RECEIVER } from '../kinds/handshake';
import { clustersOf, gather, notesOf } from '../notes';
import { type ItemChoice, type ItemType, MOST_ITEMS, type RoundPlan } from '../round-plan';
import { splitItems } from '../splits';
import { findingItems } from './findings';
import { handoffsOf } from './handoffs';

/** A round that was run, as a plan of a later step sees it. */
export interface EarlierRound {
  readonly roundId: string;
  readonly setup: RoundSetup;
  /** Null before the reveal. */
  readonly result: RoundResult | null;
}

export interface ItemsInput {
  /** The boards. */
  readonly read: RecordReader;
  /** The workshop document. */
  readonly workshop: RecordReader;
  /** Id of the board that the step works on; null: none was chosen. */
  readonly board: string | null;
  readonly words: Translator;
  /** The round of another step of the plan; null while there is none. */
  readonly roundOf: (step: string) => EarlierRound | null;
}

const TITLE_LENGTH = 200;

/** @returns one line of at most 200 characters; never half a character */
function lineOf(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.slice(0, TITLE_LENGTH - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** What the items of one type are read with. */
interface Source extends ItemsInput {
  readonly board: string;
  readonly choice: ItemChoice;
  readonly title: (text: string) => string;
}

const teamsOf = (read: RecordReader, team: string | null): RoundItem['parts'] | undefined =>
  live(read, teamRecord, team) && team !== null ? { team: [team] } : undefined;

function touchpointItem({ read, title }: Source, touchpoint: Touchpoint, stage: string): RoundItem {
  const parts = teamsOf(read, touchpoint.team);
  return { id: touchpoint.id, title: title(touchpoint.title), under: lineOf(stage), ...(parts ? { parts } : {}) };
}

function touchpoints(source: Source): readonly RoundItem[] {
  const { read, board, choice } = source;
  return readJourney(read, board).stages.flatMap(({ stage, columns }) =>
    choice.within !== '' && choice.within !== stage.id
      ? []
      : columns
          .flatMap((column) => column.touchpoints)
          .filter(({ momentOfTruth }) => choice.choose !== 'moments' || momentOfTruth)
          .map((touchpoint) => touchpointItem(source, touchpoint, stage.name)),
  );
}

function stages({ read, board, title }: Source): readonly RoundItem[] {
  return read.list(stageRecord, board).map(({ id, name }) => ({ id, title: title(name), under: '' }));
}

function handoffs({ read, board, title }: Source): readonly RoundItem[] {
  const name = (id: string): string => title(read.get(touchpointRecord, id)?.title ?? '');
  const team = (id: string): string => title(read.get(teamRecord, id)?.name ?? '');
  return handoffsOf(read, board).map(({ id, from, to, fromTeam, toTeam }) => ({
    id,
    title: lineOf(`${name(from)} → ${name(to)}`),
    under: lineOf(`${team(fromTeam)} → ${team(toTeam)}`),
    parts: { [GIVER]: [fromTeam], [RECEIVER]: [toTeam] },
  }));
}

function cards({ read, board, choice: { within }, title }: Source): readonly RoundItem[] {
  const stageOf = (under: string | null): string | null => live(read, touchpointRecord, under)?.stage ?? under;
  const isStage = live(read, stageRecord, within) !== null;
  return cardsOf(read, board)
    .filter(({ kind, under }) => within === '' || (isStage ? stageOf(under) === within : kind === within))
    .map(({ id, text, under }) => {
      const place = live(read, touchpointRecord, under)?.title ?? live(read, stageRecord, under)?.name ?? '';
      return { id, title: title(text), under: lineOf(place) };
    });
}

function notes({ workshop, choice: { step }, roundOf, title }: Source): readonly RoundItem[] {
  const round = step === null ? null : roundOf(step);
  if (!round) return [];
  const titles = new Map(round.setup.items.map((item) => [item.id, item.title]));
  return gather(notesOf(round.result), clustersOf(workshop, round.roundId)).map(({ id, text, items }) => ({
    id,
    title: title(text),
    under: titles.get(items[0] ?? '') ?? '',
  }));
}

function findings({ read, board, words, title }: Source): readonly RoundItem[] {
  return findingItems(read, board).map(({ id, finding }) => {
    const said = describeFinding(finding, words);
    return { id, title: title(said.text), under: lineOf(said.title) };
  });
}

function valueItems({ read, board, words, title }: Source): readonly RoundItem[] {
  const { sections } = readValueMap(read, board);
  return SECTIONS.flatMap((section) =>
    sections[section].map(({ item, text }) => ({
      id: item.id,
      title: title(text),
      under: words.t(`valueMap.one.${section}`),
    })),
  );
}

const SOURCES: Readonly<Record<ItemType, (source: Source) => readonly RoundItem[]>> = {
  touchpoints,
  stages,
  handoffs,
  cards,
  notes,
  findings,
  valueItems,
};

/** @returns the things that the plan asks about, in the order of the board; at most `MOST_ITEMS` */
export function itemsOf({ items: choice }: Pick<RoundPlan, 'items'>, input: ItemsInput): readonly RoundItem[] {
  const board = choice.board ?? input.board ?? '';
  const title = (text: string): string => lineOf(text) || input.words.t('word.untitled');
  const all = SOURCES[choice.of]({ ...input, board, choice, title });
  return chosen(all, choice, input).slice(0, MOST_ITEMS);
}

function chosen(all: readonly RoundItem[], { choose, ids, step }: ItemChoice, { roundOf }: ItemsInput) {
  if (choose === 'picked') return all.filter(({ id }) => ids.includes(id));
  if (choose !== 'split') return all;
  const earlier = step === null ? null : roundOf(step);
  const split = new Set(earlier ? splitItems(earlier.setup, earlier.result) : []);
  return all.filter(({ id }) => split.has(id));
}
