/** Cards as a table, by lane and place; parked ones last. */
import { showDate } from '../../../kernel/dates';
import { showOwner } from '../../../kernel/people';
import type { OutlineTable } from '../../../kernel/outline';
import type { RecordReader } from '../../../kernel/projection';
import type { Translator } from '../../../kernel/translate';
import type { JourneyColumns } from '../facts/journey-reader';
import { pathOrder } from './path-order';
import { CARD_KINDS, cardRecord } from '../records/schema';

const COLUMNS = ['inspector.card.kind', 'analysis.outline.text', 'analysis.outline.under'] as const;
const OF_ACTIONS = ['inspector.card.owner', 'inspector.card.due', 'inspector.card.status'] as const;

/** @returns one table, or none on a board without cards; columns of actions only where there are actions */
export function cardTables(
  journey: JourneyColumns,
  read: RecordReader,
  board: string,
  words: Translator,
  nameOf: (id: string | null) => string,
): readonly OutlineTable[] {
  const cards = read.list(cardRecord, board);
  if (cards.length === 0) return [];
  const placeOf = pathOrder(journey);
  const sorted = [...cards].sort(
    (a, b) => CARD_KINDS.indexOf(a.kind) - CARD_KINDS.indexOf(b.kind) || placeOf(a.under) - placeOf(b.under),
  );
  const actions = cards.some(({ kind }) => kind === 'action');
  return [
    {
      id: 'cards',
      heading: words.t('analysis.outline.cards'),
      columns: [...COLUMNS, ...(actions ? OF_ACTIONS : [])].map((column) => words.t(column)),
      rows: sorted.map(({ id, kind, text, under, owner, ownerPerson, due, status }) => ({
        id,
        cells: [
          words.t(`scene.card.${kind}`),
          text,
          nameOf(under) || words.t('analysis.outline.parked'),
          ...(actions
            ? [
                showOwner(read, { owner, ownerPerson }, words),
                showDate(due, words),
                kind === 'action' && status ? words.t(`inspector.card.status.${status}`) : '',
              ]
            : []),
        ],
      })),
    },
  ];
}
