/** Add buttons in card lanes, below the last card of each column; visible under the pointer, not Tab stops. */
import type { JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';
import type { CardKind } from '@polku/shared/boards/journey/records/schema';
import { Plus } from 'lucide-react';
import { memo } from 'react';
import type { JourneyControl } from '../../control/journey-context';
import { useLayoutList } from '../../control/layout-parts';
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
    freePlaces(layout, left, right).map(({ kind, under, box }) => ({
      key: `${kind} ${under}`,
      kind,
      under,
      name: nameAt(layout, under),
      ...box,
    })),
  );
  return places.map((place) => <CardAdder key={place.key} control={control} place={place} />);
});

interface AdderPlace {
  readonly kind: CardKind;
  readonly under: string;
  /** What the touchpoint or stage is called. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** By itself, so that a title that is being written renders the buttons of its own column only. */
const CardAdder = memo(function CardAdder({ control, place }: { control: JourneyControl; place: AdderPlace }) {
  const { words } = control;
  const { kind, under, name, x, y, width, height } = place;
  const add = words.t(`cards.add.${kind}`);
  return (
    <button
      type="button"
      className="add-card catch origin center rounded-small nopan nodrag"
      data-canvas-pass=""
      // Shortcuts do the same; hundreds of Tab stops would help nobody.
      tabIndex={-1}
      aria-label={words.t('cards.addAt', { add, place: name.trim() || words.t('word.untitled') })}
      title={add}
      style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
      onClick={() => beginCard(control, kind, under)}
    >
      <Plus size={14} aria-hidden />
    </button>
  );
});

function nameAt({ places, axis }: JourneyLayout, under: string): string {
  const touchpoint = places.get(under)?.touchpoint;
  return touchpoint?.title ?? axis.stages.find(({ stage }) => stage.id === under)?.stage.name ?? '';
}
