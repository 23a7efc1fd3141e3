/** Switches the table between touchpoints and cards. */
import { useState } from 'react';
import { useWords } from '../../../kernel/words/words';
import { Segmented } from '../../../ui/Segmented';
import { CardTable } from './CardTable';
import { JourneyTable, type JourneyTableProps } from './JourneyTable';

export interface TableViewsProps extends Omit<JourneyTableProps, 'switcher'> {
  /** Shows a thing on the map. */
  readonly onShow: (id: string) => void;
}

export function TableViews({ onShow, ...rest }: TableViewsProps) {
  const words = useWords();
  const [of, setOf] = useState<'touchpoints' | 'cards'>('touchpoints');
  const switcher = (
    <Segmented
      label={words.t('cards.list.what')}
      size="small"
      value={of}
      options={(['touchpoints', 'cards'] as const).map((value) => ({
        value,
        label: words.t(`cards.list.what.${value}`),
      }))}
      onChange={(value) => value && setOf(value)}
    />
  );
  const { session, board, selection, onSelect, readOnly, shown = null } = rest;
  if (of === 'touchpoints') return <JourneyTable {...rest} switcher={switcher} />;
  return <CardTable {...{ session, board, selection, onSelect, onShow, readOnly, shown, switcher }} />;
}
