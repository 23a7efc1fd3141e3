/** Switches the table between touchpoints, cards and what there is beside them. */
import { useState } from 'react';
import { useWords } from '../../../kernel/words/words';
import { Segmented } from '../../../ui/Segmented';
import { CardTable } from './CardTable';
import { MoreTables } from './MoreTables';
import { JourneyTable, type JourneyTableProps } from './JourneyTable';

export interface TableViewsProps extends Omit<JourneyTableProps, 'switcher'> {
  /** Shows a thing on the map. */
  readonly onShow: (id: string) => void;
}

export function TableViews({ onShow, ...rest }: TableViewsProps) {
  const words = useWords();
  const [of, setOf] = useState<'touchpoints' | 'cards' | 'more'>('touchpoints');
  const switcher = (
    <Segmented
      label={words.t('cards.list.what')}
      size="small"
      value={of}
      options={(['touchpoints', 'cards', 'more'] as const).map((value) => ({
        value,
        label: words.t(`cards.list.what.${value}`),
      }))}
      onChange={(value) => value && setOf(value)}
    />
  );
  const { session, board, selection, onSelect, readOnly, shown = null } = rest;
  if (of === 'touchpoints') return <JourneyTable {...rest} switcher={switcher} />;
  if (of === 'more') return <MoreTables {...{ session, board, selection, onSelect, onShow, shown, switcher }} />;
  return <CardTable {...{ session, board, selection, onSelect, onShow, readOnly, shown, switcher }} />;
}
