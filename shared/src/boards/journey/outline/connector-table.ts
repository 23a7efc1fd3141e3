/** Connectors as a table, ordered by their starting touchpoints. */
import type { OutlineTable } from '../../../kernel/outline';
import type { RecordReader } from '../../../kernel/projection';
import type { Translator } from '../../../kernel/translate';
import type { JourneyColumns } from '../facts/journey-reader';
import { connectorRecord } from '../records/schema';
import { durationCell } from '../fields/cells';
import { pathOrder } from './path-order';

const COLUMNS = ['kind', 'from', 'to', 'label', 'share', 'wait'] as const;

/** @returns one table, or none on a board without connectors */
export function connectorTables(
  journey: JourneyColumns,
  read: RecordReader,
  board: string,
  words: Translator,
  nameOf: (id: string | null) => string,
): readonly OutlineTable[] {
  const connectors = read.list(connectorRecord, board);
  if (connectors.length === 0) return [];
  const placeOf = pathOrder(journey);
  const sorted = [...connectors].sort((a, b) => placeOf(a.from) - placeOf(b.from) || placeOf(a.to) - placeOf(b.to));
  return [
    {
      id: 'connectors',
      heading: words.t('analysis.outline.connectors'),
      columns: COLUMNS.map((column) => words.t(`inspector.connector.${column}`)),
      rows: sorted.map(({ id, kind, from, to, label, share, wait }) => ({
        id,
        cells: [
          words.t(`inspector.connector.${kind}`),
          nameOf(from),
          nameOf(to),
          label,
          share === null ? '' : words.t('analysis.outline.percent', { percent: words.number(share, 1) }),
          durationCell(wait, words),
        ],
      })),
    },
  ];
}
