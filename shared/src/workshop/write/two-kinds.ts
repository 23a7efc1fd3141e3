/**
 * Customers who split over a touchpoint can be two kinds of customer: the persona that it concerns becomes two, or two blank ones
 * are made. Each says in its sheet what its half answered; an emotion also becomes the persona's own at the touchpoint.
 */
import { liveTouchpoint, touchpointsExist } from '../../boards/journey/commands/common/rules';
import { withEmotion } from '../../boards/journey/facts/personas';
import type { EvidenceLevel, Touchpoint } from '../../boards/journey/records/schema';
import { blankPersona } from '../../boards/persona/blank';
import { PERSONA_COLORS } from '../../boards/persona/colors';
import { itemsOf, personaOf } from '../../boards/persona/persona-reader';
import { sectionBecomesStored } from '../../boards/persona/places';
import { PERSONA_RECORDS, personaItemRecord, personaSectionRecord, sectionId } from '../../boards/persona/schema';
import type { StandardSection } from '../../boards/persona/schema';
import type { Change } from '../../kernel/change';
import { type Command, type CommandContext, firstRefusal } from '../../kernel/command';
import { type Board, boardRecord } from '../../kernel/project';
import { addRecords } from '../../kernel/record-commands/add';
import { boardHasRoom, textsFit } from '../../kernel/record-commands/rules';
import { live, type RecordReader } from '../../kernel/record-reader';
import type { RoundResult, RoundSetup } from '../../kernel/rounds';
import { copyOfBoard } from '../../project/commands/duplicate-board';
import { rangeOf } from '../kinds/asks';
import type { Rated } from '../round-plan';
import { refuse } from '../rules';
import { askResult, itemResult, scaleOf } from '../summary';
import { quantile } from '../summary/scale';
import { evidenceFields, setIfOther } from './measurements';
import { ratedOf, saidBy } from './rating';
import { madeId, sourceOf, type WriteRoundArgs } from './writing';

/** `high` answered on the two highest steps, `low` on the two lowest. */
export const KINDS = ['high', 'low'] as const;
export type KindOfCustomer = (typeof KINDS)[number];

/** What one half of the customers answered. */
export interface Half {
  readonly median: number;
  readonly n: number;
}

export interface CustomerSplit extends Readonly<Record<KindOfCustomer, Half>> {
  readonly about: Exclude<Rated, 'employeeEmotion'>;
  /** Customers said it themselves; else it is not known who did. */
  readonly own: boolean;
}

type Round = Pick<WriteRoundArgs, 'roundId' | 'setup'>;

/** @returns what the round asked customers about an item */
function askedOf({ kind, asks }: RoundSetup): { readonly ask: string; readonly about: Rated } | null {
  if (kind === 'mirror') return { ask: 'customer', about: 'experience' };
  const about = kind === 'rating' ? ratedOf(asks) : undefined;
  return about ? { ask: 'rate', about } : null;
}

/** @returns the two halves of the customers; null where they are not split, or nothing was asked of customers */
export function customerSplit(setup: RoundSetup, result: RoundResult | null, item: string): CustomerSplit | null {
  const asked = askedOf(setup);
  const sides = setup.asks.find(({ id }) => id === asked?.ask)?.who.sides;
  if (!asked || asked.about === 'employeeEmotion' || !result || (sides && !sides.includes('customer'))) return null;
  const given = askResult(itemResult(result, item), asked.ask);
  if (!given) return null;
  const { rows, own } = saidBy('customer', sides, result, given);
  const { values, verdict, from, to } = scaleOf(given, asked.about, rangeOf(asked.about), rows);
  const half = (of: readonly number[]): Half => ({ median: quantile(of, 0.5) ?? 0, n: of.length });
  if (verdict !== 'split') return null;
  return {
    about: asked.about,
    own,
    high: half(values.filter((value) => value >= to - 1)),
    low: half(values.filter((value) => value <= from + 1)),
  };
}

/** @returns the customers among the personas that a touchpoint concerns, in its order */
export function customersAt(read: RecordReader, touchpoint: string): readonly Board[] {
  return (liveTouchpoint(read, touchpoint)?.personas ?? []).flatMap((id) => {
    const board = live(read, boardRecord, id);
    return board?.kind === 'persona' && personaOf(read, id).kind === 'customer' ? [board] : [];
  });
}

/** A second round about the same is not a second pair. */
const rootOf = ({ roundId, setup }: Round): string => setup.again ?? roundId;
/** Short as other boards’ ids: those of a sheet’s records begin with it. */
const boardId = (round: Round, of: string): string => madeId(rootOf(round), `${rootOf(round)} ${of}`).slice(-19);
const lineId = (round: Round, of: string): string => madeId(rootOf(round), `line ${of}`);

interface Pair {
  /** Which time it is that the item’s two are made: those before were deleted, or undone. */
  readonly nth: number;
  /** Boards of the two; null: not made. */
  readonly made: Readonly<Record<KindOfCustomer, string>> | null;
}

function pairOf(read: RecordReader, round: Round, item: string): Pair {
  for (let nth = 0; ; nth++) {
    const low = boardId(round, `${item} ${nth} low`);
    const board = read.get(low);
    if (!board) return { nth, made: null };
    // Of the persona that was there before, its line tells.
    const high = read.get(lineId(round, `${item} ${nth} high`))?.board ?? '';
    if (!board.removed) return { nth, made: { high, low } };
  }
}

/** @returns the boards of the two that were made of an item; null: none were, or they are gone */
export function twoKindsOf(read: RecordReader, round: Round, item: string): Pair['made'] {
  return pairOf(read, round, item).made;
}

/** Where a sheet says what its half answered. */
const SECTIONS: Readonly<Record<CustomerSplit['about'], Readonly<Record<KindOfCustomer, StandardSection>>>> = {
  emotion: { high: 'feelings', low: 'feelings' },
  expectation: { high: 'expectations', low: 'expectations' },
  experience: { high: 'gains', low: 'pains' },
  importance: { high: 'needs', low: 'needs' },
};

export interface TwoKindsArgs extends Omit<WriteRoundArgs, 'kind'> {
  /** The touchpoint. */
  readonly item: string;
  /** Board of the persona that becomes two, and is itself the `high` one then; null: two blank ones are made. */
  readonly persona: string | null;
  readonly names: Readonly<Record<KindOfCustomer, string>>;
}

const nameProblem = ({ names: { high, low } }: TwoKindsArgs) =>
  high.trim() === '' || low.trim() === '' || high.trim() === low.trim() ? refuse('kindsUnnamed') : null;

/** As a curve it is not to look like the other one. */
function otherColor(color: string): string {
  const at = PERSONA_COLORS.findIndex((one) => one === color);
  return PERSONA_COLORS[(at + 1) % PERSONA_COLORS.length] ?? color;
}

function colorIn(changes: readonly Change[]): string {
  for (const change of changes) {
    const color = change.op === 'create' && change.type === 'persona' ? change.fields['color'] : null;
    if (typeof color === 'string') return color;
  }
  return '';
}

function recolored(changes: readonly Change[], color: string): readonly Change[] {
  return changes.map((change) =>
    change.op === 'create' && change.type === 'persona' ? { ...change, fields: { ...change.fields, color } } : change,
  );
}

interface Line {
  readonly id: string;
  readonly section: StandardSection;
  readonly text: string;
  readonly evidence: EvidenceLevel;
  readonly source: string;
}

/** @param like the board whose lines and sections the sheet has: itself, or the one it is a copy of; null: a blank one */
function lineChanges(context: CommandContext, board: string, like: string | null, line: Line): readonly Change[] {
  const { id, section: standard, ...fields } = line;
  const siblings = like === null ? [] : itemsOf(context.read, like, sectionId(like, standard));
  const row = { ...fields, section: sectionId(board, standard) };
  const { changes } = addRecords({ ...context, newId: () => id }, personaItemRecord, board, [row], siblings);
  return changes.filter(({ op }) => op === 'create' || board === like);
}

/** Sheets of older files have no record of a section that nobody changed: a copy of one needs it, too. */
function missingSection(context: CommandContext, board: string, like: string, standard: StandardSection) {
  const { read } = context;
  if (live(read, personaSectionRecord, sectionId(like, standard))) return [];
  const { changes } = addRecords(
    { ...context, newId: () => sectionId(board, standard) },
    personaSectionRecord,
    board,
    [{ standard }],
    read.list(personaSectionRecord, like),
  );
  return changes.filter(({ op }) => op === 'create');
}

function touchpointChanges(touchpoint: Touchpoint, split: CustomerSplit, high: string, low: string, source: string) {
  const { personas, emotionByPersona } = touchpoint;
  const felt =
    split.about === 'emotion'
      ? withEmotion(withEmotion(emotionByPersona, high, split.high.median), low, split.low.median)
      : emotionByPersona;
  return setIfOther(touchpoint, {
    personas: [...new Set([...personas, high, low])],
    emotionByPersona: felt,
    ...evidenceFields(touchpoint, split.own ? 'observed' : 'assumption', source),
  });
}

/** Refused where the two are made already: asked twice, they are there once. */
export const makeTwoKinds: Command<TwoKindsArgs> = {
  name: 'makeTwoKinds',
  check({ read }, args) {
    const { item, persona, names, setup, result } = args;
    return firstRefusal(
      touchpointsExist(read, [item]),
      customerSplit(setup, result, item) ? null : refuse('noTwoKinds'),
      pairOf(read, args, item).made ? refuse('kindsMade') : null,
      persona === null || customersAt(read, item).some(({ id }) => id === persona) ? null : refuse('kindGone'),
      nameProblem(args),
      textsFit(boardRecord, 'name', [names.high, names.low]),
      persona === null ? null : boardHasRoom(read, PERSONA_RECORDS, persona, 1),
    );
  },
  plan(context, args) {
    const { read } = context;
    const { item, persona, names, setup, result, words } = args;
    const touchpoint = liveTouchpoint(read, item);
    const split = customerSplit(setup, result, item);
    if (!touchpoint || !split) return { changes: [] };
    const { nth } = pairOf(read, args, item);
    const idOf = (kind: KindOfCustomer): string => boardId(args, `${item} ${nth} ${kind}`);
    const source = sourceOf(args);
    const line = (kind: KindOfCustomer): Line => ({
      id: lineId(args, `${item} ${nth} ${kind}`),
      section: SECTIONS[split.about][kind],
      text: words.t('round.kindLine', {
        name: touchpoint.title.trim() || words.t('word.untitled'),
        what: words.t(`round.about.${split.about}`),
        median: words.number(split[kind].median, 1),
        n: split[kind].n,
      }),
      evidence: split.own ? 'observed' : 'assumption',
      source,
    });
    let made = 0;
    const fixed: CommandContext = {
      ...context,
      newId: () => madeId(rootOf(args), `record ${item} ${nth} ${made++}`),
    };
    const high = persona ?? idOf('high');
    const low = idOf('low');
    const about = touchpointChanges(touchpoint, split, high, low, source);
    if (persona !== null) {
      const firstId = [low];
      const newId = (): string => firstId.pop() ?? fixed.newId();
      const copy = copyOfBoard({ ...fixed, newId }, read, { id: persona, name: names.low.trim() });
      if (!copy) return { changes: [] };
      const copied = [...copy.board, ...recolored([...copy.records()], otherColor(personaOf(read, persona).color))];
      const ofLow = line('low');
      const added = [
        ...missingSection(context, low, persona, ofLow.section),
        ...lineChanges(context, low, persona, ofLow),
      ];
      const ofHigh = line('high');
      const stored = sectionBecomesStored(context, persona, sectionId(persona, ofHigh.section));
      const renamed: Change = { op: 'text', id: persona, field: 'name', value: names.high.trim() };
      const own = [renamed, ...stored, ...lineChanges(context, persona, persona, ofHigh)];
      return { changes: [...copied, ...added, ...own, ...about], select: [high, low] };
    }
    const ids = [high, low];
    let next = 0;
    const rows = KINDS.map((kind) => ({ kind: 'persona', name: names[kind].trim(), state: null }));
    const boards = addRecords({ ...fixed, newId: () => ids[next++] ?? '' }, boardRecord, '', rows).changes;
    const sheetOf = (id: string): readonly Change[] => blankPersona(fixed, id, words);
    const first = sheetOf(high);
    const sheets = [...first, ...recolored(sheetOf(low), otherColor(colorIn(first)))];
    const lines = KINDS.flatMap((kind, at) => lineChanges(context, ids[at] ?? '', null, line(kind)));
    return { changes: [...boards, ...sheets, ...lines, ...about], select: ids };
  },
};
