/** The value of a figure as everywhere: with its bound and unit, or unknown, with how much of it is known. */
import { useWords } from '../../../kernel/words/words';
import type { FigureItem } from './figure-list';
import { Bounded } from '../words/Bounded';

export function FigureValue({ item: { amount, unit, bound, known, all } }: { readonly item: ShownValue }) {
  const words = useWords();
  if (amount === null) {
    return (
      <span className="insight-unknown faint">
        {words.t('word.unknown')}
        {known > 0 && <small> {words.t('analysis.known', { known, all })}</small>}
      </span>
    );
  }
  return (
    <Bounded bound={bound}>
      {amount}
      {unit !== undefined && <small> {unit}</small>}
    </Bounded>
  );
}

export type ShownValue = Pick<FigureItem, 'amount' | 'unit' | 'bound' | 'known' | 'all'>;
