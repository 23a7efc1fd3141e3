/** Touchpoints as scene items, in time order. */
import type { SceneInput } from '../../../kernel/kind';
import type { SceneItem } from '../../../kernel/scene';
import { cardBox } from '../layout/boxes';
import type { JourneyLayout } from '../layout/journey-layout';
import { teamOf } from '../layout/rows';
import { movedShapes } from './draw';
import type { Keep } from './keep';
import { touchpointCard } from './touchpoint-card';
import { touchpointLabel } from './touchpoint-label';

export function touchpointItems({ read, words }: SceneInput, layout: JourneyLayout, keep: Keep): readonly SceneItem[] {
  const stageNames = new Map(layout.axis.stages.map(({ stage }) => [stage.id, stage.name]));
  const cardCounts = new Map<string, number>();
  for (const cards of layout.laneContext.cards.values()) {
    for (const { under } of cards) if (under !== null) cardCounts.set(under, (cardCounts.get(under) ?? 0) + 1);
  }
  const channelFirst = layout.rowsBy === 'team';
  const items: SceneItem[] = [];
  for (const place of layout.places.values()) {
    const { touchpoint, x, y, parked } = place;
    const team = teamOf(read, touchpoint.team);
    const stage = parked || touchpoint.stage === null ? null : (stageNames.get(touchpoint.stage) ?? null);
    const cards = cardCounts.get(touchpoint.id) ?? 0;
    items.push(
      keep(touchpoint.id, [touchpoint, x, y, team, stage, cards, channelFirst, words], () => ({
        id: touchpoint.id,
        plane: 1,
        box: cardBox(place),
        shapes: movedShapes(touchpointCard(words, { touchpoint, team, channelFirst, cards }), x, y),
        interactive: true,
        label: touchpointLabel(words, touchpoint, stage, team),
      })),
    );
  }
  return items;
}
