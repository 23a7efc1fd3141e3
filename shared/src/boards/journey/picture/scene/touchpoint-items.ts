/** Touchpoints as scene items, in time order. */
import { differences, exchangedList } from '../../../../kernel/exchanges';
import type { SceneInput } from '../../../../kernel/kind';
import { sameBox, type SceneItem } from '../../../../kernel/scene';
import type { Team } from '../../../../kernel/project';
import type { Translator } from '../../../../kernel/translate';
import type { Touchpoint } from '../../records/schema';
import { cardBox } from '../layout/boxes';
import type { JourneyLayout } from '../layout/journey-layout';
import type { Place } from '../grid/place';
import { settingsOf } from '../../records/journey-settings';
import { layerName, teamsOf } from '../../facts/rows';
import { sameList } from '../../../../kernel/memo';
import type { SceneMemory } from './keep';
import { touchpointCard } from './touchpoint-card';
import { touchpointLabel } from './touchpoint-label';

interface KeptCard {
  readonly touchpoint: Touchpoint;
  readonly place: Place;
  readonly team: Team | null;
  readonly stage: string | null;
  readonly layer: string | null;
  readonly cards: number;
  readonly channelFirst: boolean;
  readonly words: Translator;
  readonly item: SceneItem;
}

/** All cards as they were drawn last, in the order of their places. */
interface LastCards {
  readonly around: readonly unknown[];
  readonly places: readonly Place[];
  readonly items: readonly SceneItem[];
}

/** @param among the places to draw; without them all */
export function touchpointItems(
  input: SceneInput,
  layout: JourneyLayout,
  memory: SceneMemory,
  among?: readonly Place[],
): readonly SceneItem[] {
  const { read, board, words } = input;
  const kept = memory.part<KeptCard>('touchpoints');
  const lasts = memory.part<LastCards>('touchpoints last');
  const last = lasts.get('');
  const places = among ?? layout.places.inOrder;
  const { density } = layout.axis.measures;
  // While all of this is the same, a card is the same if its touchpoint and its place are.
  const around = [
    words,
    read.list('stage', board),
    read.list('team', ''),
    read.list('card', board),
    layout.rowsBy,
    settingsOf(read, board)?.rowNames,
  ];
  const sameAround = sameList(last?.around ?? [], around);
  let facts: ((place: Place) => Around) | null = null;
  const itemOf = (place: Place): SceneItem => {
    const { touchpoint } = place;
    const old = kept.get(touchpoint.id);
    const samePlace = old?.touchpoint === touchpoint && sameBox(old.place, place);
    if (samePlace && sameAround) return old.item;
    facts ??= factsOf(input, layout);
    const { team, stage, layer, cards, channelFirst } = facts(place);
    // Compared field by field: this may run for every touchpoint.
    const same =
      samePlace &&
      old.team === team &&
      old.stage === stage &&
      old.layer === layer &&
      old.cards === cards &&
      old.channelFirst === channelFirst &&
      old.words === words;
    if (same) return old.item;
    const item: SceneItem = {
      id: touchpoint.id,
      plane: 1,
      box: cardBox(place),
      shapes: touchpointCard(words, { touchpoint, team, channelFirst, cards, density }, place),
      interactive: true,
      label: touchpointLabel(words, touchpoint, stage, layer, team),
    };
    kept.set(touchpoint.id, { touchpoint, place, team, stage, layer, cards, channelFirst, words, item });
    return item;
  };
  const exchanged = last && sameAround ? differences(last.places, places) : null;
  const items =
    last && exchanged
      ? exchangedList(last.items, new Map(exchanged.map((at) => [at, itemOf(places[at] as Place)])))
      : places.map(itemOf);
  lasts.set('', { around, places, items });
  return items;
}

type Around = Pick<KeptCard, 'team' | 'stage' | 'layer' | 'cards' | 'channelFirst'>;

/** What a card shows of other records. */
function factsOf({ read, board, words }: SceneInput, layout: JourneyLayout): (place: Place) => Around {
  const stageNames = new Map(layout.axis.stages.map(({ stage }) => [stage.id, stage.name]));
  const cardCounts = new Map<string, number>();
  for (const cards of layout.laneContext.cards.values()) {
    for (const { under } of cards) if (under !== null) cardCounts.set(under, (cardCounts.get(under) ?? 0) + 1);
  }
  const teamFor = teamsOf(read);
  const channelFirst = layout.rowsBy === 'team';
  return ({ touchpoint, parked }) => ({
    team: teamFor(touchpoint.team),
    stage: parked || touchpoint.stage === null ? null : (stageNames.get(touchpoint.stage) ?? null),
    layer: touchpoint.layer && layerName(read, board, words, touchpoint.layer),
    cards: cardCounts.get(touchpoint.id) ?? 0,
    channelFirst,
  });
}
