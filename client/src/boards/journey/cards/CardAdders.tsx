/** Plus-buttons in the lanes of cards: in each column below its last card; seen under the pointer, reached by Tab in none. */
import { Plus } from 'lucide-react';
import { memo } from 'react';
import type { JourneyControl } from '../journey-context';
import { useLayoutList } from '../layout-parts';
import { beginCard } from './card-actions';
import { freePlaces } from './card-places';
import './cards.css';

export interface CardAddersProps {
  readonly control: JourneyControl;
  readonly left: number;
  readonly right: number;
}

export const CardAdders = memo(function CardAdders({ control, left, right }: CardAddersProps) {
  const places = useLayoutList(control, (layout) =>
    freePlaces(layout, left, right).map(({ kind, under, box }) => ({ key: `${kind} ${under}`, kind, under, ...box })),
  );
  return places.map(({ key, kind, under, x, y, width, height }) => (
    <button
      key={key}
      type="button"
      className="add-card nopan nodrag"
      data-canvas-pass=""
      // The keys of the actions do the same; hundreds of stops in the order of Tab would help nobody.
      tabIndex={-1}
      aria-label={control.words.t(`cards.add.${kind}`)}
      title={control.words.t(`cards.add.${kind}`)}
      style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
      onClick={() => beginCard(control, kind, under)}
    >
      <Plus size={14} aria-hidden />
    </button>
  ));
});
