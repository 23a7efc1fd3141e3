/** Plus-buttons in the lanes of cards: in each column below its last card; seen under the pointer, reached by Tab in none. */
import type { JourneyLayout } from '@polku/shared/boards/journey/layout/journey-layout';
import { Plus } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { JourneyControl } from '../journey-context';
import { beginCard } from './card-actions';
import { freePlaces } from './card-places';
import './cards.css';

export interface CardAddersProps {
  readonly control: JourneyControl;
  readonly layout: JourneyLayout;
  readonly left: number;
  readonly right: number;
}

export const CardAdders = memo(function CardAdders({ control, layout, left, right }: CardAddersProps) {
  const places = useMemo(() => freePlaces(layout, left, right), [layout, left, right]);
  return places.map(({ kind, under, box }) => (
    <button
      key={`${kind} ${under}`}
      type="button"
      className="add-card nopan nodrag"
      // The keys of the actions do the same; hundreds of stops in the order of Tab would help nobody.
      tabIndex={-1}
      aria-label={control.words.t(`cards.add.${kind}`)}
      title={control.words.t(`cards.add.${kind}`)}
      style={{ transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height }}
      onClick={() => beginCard(control, kind, under)}
    >
      <Plus size={14} aria-hidden />
    </button>
  ));
});
