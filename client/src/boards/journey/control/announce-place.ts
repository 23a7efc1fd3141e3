/** Announces the new place of a thing moved by keys to screen readers. */
import { liveCard } from '@polku/shared/boards/journey/records/cards';
import { touchpointsOfStage } from '@polku/shared/boards/journey/picture/grid/axis';
import { liveRecord } from '@polku/shared/kernel/record-reader';
import type { JourneyControl } from './journey-context';

/** Announces it once the layout with the move is there. */
export function announcePlaceAfterLayout(control: JourneyControl, id: string): void {
  const stop = control.onLayout(() => {
    stop();
    const text = placeText(control, id);
    if (text !== null) control.announce(text);
  });
}

/** @returns null for what has gone */
export function placeText(control: JourneyControl, id: string): string | null {
  const { words } = control;
  const layout = control.layout();
  const named = (name: unknown): string => (typeof name === 'string' && name.trim()) || words.t('word.untitled');
  const { stages } = layout.axis;
  const at = stages.findIndex(({ stage }) => stage.id === id);
  if (at >= 0)
    return words.t('map.moved.stage', { name: named(stages[at]?.stage.name), place: at + 1, all: stages.length });
  const card = liveCard(control.session.projection, id);
  if (card) {
    const under = card.under === null ? null : liveRecord(control.session.projection, card.under);
    return (
      under && words.t('map.moved.card', { name: named(card.text), place: named(under['title'] ?? under['name']) })
    );
  }
  const place = layout.places.get(id);
  const stage = stages.find((entry) => entry.stage.id === place?.touchpoint.stage);
  if (!place || !stage) return null;
  const inStage = touchpointsOfStage(layout.axis, stage);
  return words.t('map.moved', {
    name: named(place.touchpoint.title),
    place: inStage.findIndex((touchpoint) => touchpoint.id === id) + 1,
    all: inStage.length,
    stage: named(stage.stage.name),
    row: layout.rows[place.row]?.heading.name ?? '',
  });
}
