/**
 * Requirements on every lane type: its picture depends on what it shows and nothing else, and all of it is in a table too.
 */
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import { writeChanges } from '../../../../kernel/document';
import { IMPORT } from '../../../../kernel/origin';
import { BOARD, JOURNEY_SPECS, testBoard, type TestBoard } from '../../../../testing/test-board';
import { addCard } from '../../commands/add-card';
import { editText } from '../../commands/edit-text';
import { setLane } from '../../commands/set-lane';
import { setTouchpointFields } from '../../commands/set-touchpoint-fields';
import { journeyOutline } from '../../outline/journey-outline';
import { type JourneyPicture, journeyPicture } from '../scene/journey-scene';
import { CARD_KINDS, type CardKind, type Touchpoint } from '../../records/schema';
import type { LaneType } from './lane';
import { LANE_TYPES } from './list';

const words = createTranslator('en');
const rating = (mean: number) => ({ mean, n: 9, source: '' });
const metric = { name: 'NPS', unit: '', baseline: 1, target: 30, actual: 12, date: '' };

/** Two different values of each field that some lane reads. A lane that reads a further field fails here until it is named. */
const VALUES: Partial<Record<keyof Touchpoint, readonly [unknown, unknown]>> = {
  value: ['waste', 'value'],
  waste: [['waiting'], ['rework']],
  // A call after the app: the end of a seam; and a channel of its own side.
  channel: ['phone', 'web'],
  layer: ['frontstage', 'backstage'],
  emotion: [1, -2],
  employeeEmotion: [-1, 2],
  emotionByPersona: [[{ persona: 'aino', emotion: 1 }], [{ persona: 'aino', emotion: -1 }]],
  waitTime: [
    { amount: 2, unit: 'd' },
    { amount: 4, unit: 'd' },
  ],
  processTime: [
    { amount: 10, unit: 'min' },
    { amount: 2, unit: 'h' },
  ],
  volume: [100, 400],
  staffBelief: [rating(4), rating(2)],
  experience: [rating(3), rating(5)],
  expectation: [rating(4), rating(1)],
  metric: [metric, { ...metric, actual: 25 }],
  exitShare: [10, 40],
  desiredReaction: ['Easy', 'They knew me'],
  evidence: ['assumption', 'measured'],
};
const isOfCards = ({ id }: LaneType): boolean => (CARD_KINDS as readonly string[]).includes(id);

function full(lane: string): TestBoard {
  const fields = Object.fromEntries(Object.entries(VALUES).map(([name, [first]]) => [name, first]));
  // Beside it something that takes as long, within what the times of it are changed to.
  const board = testBoard(
    { Looking: ['Sees', 'Asks + Is awaited'], Applying: ['Sends'] },
    {
      Sees: { channel: 'app', layer: 'customer', emotion: 2 },
      Asks: fields,
      'Is awaited': { layer: 'backstage', waitTime: { amount: 49.9, unit: 'h' } },
    },
  );
  const persona = { kind: 'persona', name: 'Aino', order: 'a1' };
  const change = { op: 'create', id: 'aino', type: 'board', board: '', fields: persona } as const;
  writeChanges(board.doc, [change], JOURNEY_SPECS, { by: '', now: 0 }, IMPORT);
  board.do(setLane, { board: BOARD, lane, shown: true });
  return board;
}
/** Sets fields of the touchpoint that has them all; its text is written as a text. */
function setAll(board: TestBoard, { desiredReaction, ...fields }: Readonly<Record<string, unknown>>): void {
  const id = board.id('Asks');
  if (typeof desiredReaction === 'string') board.do(editText, { id, field: 'desiredReaction', value: desiredReaction });
  board.do(setTouchpointFields, { ids: [id], fields });
}
const input = (board: TestBoard) => ({ read: board.read, board: BOARD, words });
const laneOf = (board: TestBoard, lane: string, previous?: JourneyPicture) => {
  const picture = journeyPicture(input(board), previous);
  return { picture, items: picture.scene.items.filter(({ id }) => id.startsWith(`lane:${lane}:`)) };
};

describe.each(LANE_TYPES.filter((type) => !isOfCards(type)).map((type) => [type.id, type] as const))(
  'the lane %s',
  (id, type) => {
    it.each(type.reads)('follows %s', (field) => {
      const board = full(id);
      const before = laneOf(board, id);
      expect(before.items.length).toBeGreaterThan(0);
      const values = VALUES[field];
      if (!values) throw new Error(`a value of ${field} is missing in this test`);
      setAll(board, { [field]: values[1] });
      expect(laneOf(board, id, before.picture).items).not.toEqual(before.items);
    });

    it('stays the same picture when anything else is edited', () => {
      const board = full(id);
      const before = laneOf(board, id);
      // Another layer is another row, and moves all lanes.
      const others = Object.entries(VALUES).filter(
        ([field]) => field !== 'layer' && !type.reads.includes(field as keyof Touchpoint),
      );
      const fields = Object.fromEntries(others.map(([field, [, second]]) => [field, second]));
      setAll(board, { ...fields, momentOfTruth: true });
      const after = laneOf(board, id, before.picture).items.map(({ shapes }) => shapes);
      expect(after).toEqual(before.items.map(({ shapes }) => shapes));
    });

    it('says in the table of touchpoints all that it shows', () => {
      const board = full(id);
      for (const field of type.reads) {
        const [first, second] = VALUES[field] ?? [];
        const row = (value: unknown) => {
          setAll(board, { [field]: value });
          const table = journeyOutline(input(board)).tables.find((one) => one.id === 'touchpoints');
          return table?.rows.find((one) => one.id === board.id('Asks'))?.cells.join('|');
        };
        expect([field, row(first) === row(second)]).toEqual([field, false]);
      }
    });
  },
);

describe.each(CARD_KINDS)('the lane of cards %s', (kind: CardKind) => {
  it('shows each card and its text, and so does the table of cards', () => {
    const board = full(kind);
    const [id = ''] = board.do(addCard, { board: BOARD, kind, under: board.id('Asks'), text: 'Four times' });
    const item = journeyPicture(input(board)).scene.items.find((one) => one.id === id);
    expect(item?.label).toContain('Four times');
    const table = journeyOutline(input(board)).tables.find((one) => one.id === 'cards');
    expect(table?.rows).toEqual([expect.objectContaining({ id })]);
    expect(table?.rows[0]?.cells.slice(0, 3)).toEqual([words.t(`scene.card.${kind}`), 'Four times', 'Asks']);
  });

  it('exists', () => {
    expect(LANE_TYPES.filter(({ id }) => id === kind)).toHaveLength(1);
  });
});
