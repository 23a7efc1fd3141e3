/** Touchpoints as scene items, in time order. */
import { differingIndexes, withReplaced } from '../../../../kernel/list-changes';
import { sameBox, type SceneItem } from '../../../../kernel/scene';
import type { TextLine } from '../../../../kernel/text';
import type { Team } from '../../../../kernel/project';
import type { Translator } from '../../../../kernel/translate';
import type { Touchpoint } from '../../records/schema';
import { cardBox } from '../layout/boxes';
import type { JourneyLayout } from '../layout/journey-layout';
import type { Place } from '../grid/place';
import { layerName, teamsOf } from '../../facts/rows';
import { type Kept, memoPart, sameList } from '../../../../kernel/memo';
import type { SceneCache } from './scene-cache';
import { titleLines, touchpointCard } from './touchpoint-card';
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

/** All cards as last drawn, in the order of their places. */
interface LastCards {
  readonly around: readonly unknown[];
  readonly places: readonly Place[];
  readonly items: readonly SceneItem[];
}

const CARDS = memoPart<KeptCard>('cards of touchpoints');
const LAST = memoPart<LastCards>('all cards of touchpoints');
const TITLES = memoPart<Kept<readonly TextLine[]>>('titles');

/** @param among the places to draw; without them all */
export function touchpointItems(
  layout: JourneyLayout,
  cache: SceneCache,
  among?: readonly Place[],
): readonly SceneItem[] {
  const { facts, words } = layout.laneContext;
  const kept = cache.memo.part(CARDS);
  const lasts = cache.memo.part(LAST);
  const last = lasts.get('');
  const places = among ?? layout.places.inOrder;
  const { density } = layout.axis.measures;
  // While all of this is the same, a card is the same if its touchpoint and its place are.
  const around = [words, facts.stages, facts.teams, facts.cards, layout.rowsBy, facts.settings?.rowNames];
  const sameAround = sameList(last?.around ?? [], around);
  let aroundOf: ((place: Place) => Around) | null = null;
  const itemOf = (place: Place): SceneItem => {
    const { touchpoint } = place;
    const old = kept.get(touchpoint.id);
    const samePlace = old?.touchpoint === touchpoint && sameBox(old.place, place);
    if (samePlace && sameAround) return old.item;
    aroundOf ??= aroundIn(layout);
    const { team, stage, layer, cards, channelFirst } = aroundOf(place);
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
    const title = cache.memo.keep(TITLES, touchpoint.id, [touchpoint, density], () => titleLines(touchpoint, density));
    const item: SceneItem = {
      id: touchpoint.id,
      plane: 1,
      box: cardBox(place),
      shapes: touchpointCard(words, { touchpoint, title, team, channelFirst, cards, density }, place),
      interactive: true,
      label: touchpointLabel(words, touchpoint, stage, layer, team),
    };
    kept.set(touchpoint.id, { touchpoint, place, team, stage, layer, cards, channelFirst, words, item });
    return item;
  };
  const differing = last && sameAround ? differingIndexes(last.places, places) : null;
  const items =
    last && differing
      ? withReplaced(last.items, new Map(differing.map((at) => [at, itemOf(places[at] as Place)])))
      : places.map(itemOf);
  lasts.set('', { around, places, items });
  return items;
}

type Around = Pick<KeptCard, 'team' | 'stage' | 'layer' | 'cards' | 'channelFirst'>;

/** What a card shows of other records. */
function aroundIn(layout: JourneyLayout): (place: Place) => Around {
  const { facts, words, cards: cardsByKind } = layout.laneContext;
  const stageNames = new Map(layout.axis.stages.map(({ stage }) => [stage.id, stage.name]));
  const cardCounts = new Map<string, number>();
  for (const cards of cardsByKind.values()) {
    for (const { under } of cards) if (under !== null) cardCounts.set(under, (cardCounts.get(under) ?? 0) + 1);
  }
  const teamFor = teamsOf(facts.read);
  const channelFirst = layout.rowsBy === 'team';
  return ({ touchpoint, parked }) => ({
    team: teamFor(touchpoint.team),
    stage: parked || touchpoint.stage === null ? null : (stageNames.get(touchpoint.stage) ?? null),
    layer: touchpoint.layer && layerName(facts.read, facts.board, words, touchpoint.layer),
    cards: cardCounts.get(touchpoint.id) ?? 0,
    channelFirst,
  });
}
