/** The values of the emotion curves of both journeys: the curves' table, of customers and of employees. */
import type { JourneyComparison } from '@polku/shared/boards/journey/compare/compare';
import { type FeltPair, feltSlots } from '@polku/shared/boards/journey/compare/emotions';
import { useCallback, useMemo } from 'react';
import { type ShowBehind, ShowBehindProvider } from '../../../kernel/board-navigation';
import { signed } from '../../../kernel/words/signed';
import { useWords } from '../../../kernel/words/words';
import { DataTable } from '../insights/DataTable';
import { type Cell, rowsOf, swingCell, type TableModel } from '../insights/table-model';
import '../insights/insights.css';

export interface EmotionTableProps {
  readonly comparison: JourneyComparison;
  readonly names: { readonly before: string; readonly after: string };
  readonly onShow: (id: string) => void;
}

export function EmotionTable({ comparison, names, onShow }: EmotionTableProps) {
  const words = useWords();
  const felt = useMemo(() => feltSlots(comparison.slots), [comparison]);
  const show = useCallback<ShowBehind>(
    (_, [id]) => {
      if (id !== undefined) onShow(id);
    },
    [onShow],
  );
  if (felt.length === 0) return <p className="compare-hint soft">{words.t('insights.empty.emotion')}</p>;
  const side = (value: number | null, there: boolean): Cell =>
    there ? { text: value === null ? null : signed(words, value) } : { text: '–', tone: 'faint' };
  const cells = (pair: FeltPair, before: boolean, after: boolean): readonly Cell[] => [
    side(pair.before, before),
    side(pair.after, after),
    before && after ? swingCell(words, pair.difference, 4) : { text: '–', tone: 'faint' },
  ];
  const columns = (['customer', 'employee'] as const).flatMap((whose) =>
    (['before', 'after', 'difference'] as const).map((what) => ({
      label: words.t(`compare.emotions.${whose}`, {
        what: what === 'difference' ? words.t('word.difference') : names[what],
        // Columns are told apart by their names, and two journeys may have the same.
        nth: names.before === names.after && what === 'after' ? '2' : '1',
      }),
      number: true,
      wide: what === 'difference',
    })),
  );
  const table: TableModel = {
    columns: [{ label: words.t('word.touchpoint') }, ...columns],
    rows: rowsOf(felt, ({ before, after, customer, employee }) => ({
      id: (after ?? before)?.id ?? '',
      touchpoints: [(after ?? before)?.id ?? ''],
      cells: [
        { text: (after ?? before)?.title || words.t('word.untitled') },
        ...cells(customer, before !== null, after !== null),
        ...cells(employee, before !== null, after !== null),
      ],
    })),
    unknown: [],
  };
  return (
    <ShowBehindProvider value={show}>
      <DataTable label={words.t('compare.section.emotions')} table={table} />
    </ShowBehindProvider>
  );
}
