/** The tenant's journey as changes. */
import { journeyId } from '../boards/journey/records/schema';
import { STAGES } from './example-frame';
import { type ExampleMaker, keysOf } from './example-maker';
import { CONCERNED } from './example-personas';
import { CARDS, CONNECTORS, TOUCHPOINTS, type TouchpointKey } from './example-structure';
import { ASKED, type DatumKey, FELT_ON, SOURCE_DATES } from './example-method';
import { personOf } from './method-changes';
import type { ExampleRating, ExampleTouchpoint } from './example-touchpoint';

export function journeyChanges(maker: ExampleMaker): void {
  const { texts, idOf, ids, orders } = maker;
  const board = maker.boards.journey;
  maker.add('journey', journeyId(board), board, {});
  const stageOrders = orders(ids.stage.size);
  for (const [nth, key] of keysOf(STAGES).entries()) {
    const fields = { name: texts.stages[key], phase: STAGES[key], order: stageOrders[nth] ?? '' };
    maker.add('stage', idOf('stage', key), board, fields);
  }
  const touchpointOrders = orders(ids.touchpoint.size);
  for (const [nth, key] of keysOf(TOUCHPOINTS).entries()) {
    const order = touchpointOrders[nth] ?? '';
    maker.add('touchpoint', idOf('touchpoint', key), board, { ...touchpointFields(maker, key), order });
  }
  const cardOrders = orders(ids.card.size);
  for (const [nth, key] of keysOf(CARDS).entries()) {
    const { under, ...fields } = CARDS[key];
    const place = ids.touchpoint.get(under) ?? idOf('stage', under);
    const ownerPerson = personOf(maker, fields.kind === 'action' ? 'jari' : null);
    const words = { ownerPerson, text: texts.cards[key] };
    maker.add('card', idOf('card', key), board, { ...fields, ...words, under: place, order: cardOrders[nth] ?? '' });
  }
  for (const key of keysOf(CONNECTORS)) {
    const { from, to, ...fields } = CONNECTORS[key];
    const ends = { from: idOf('touchpoint', from), to: idOf('touchpoint', to) };
    maker.add('connector', maker.newId(), board, { ...fields, ...ends, label: texts.connectors[key] });
  }
}

function touchpointFields(maker: ExampleMaker, key: TouchpointKey): Readonly<Record<string, unknown>> {
  const { texts, idOf } = maker;
  const touchpoint: ExampleTouchpoint = TOUCHPOINTS[key];
  const { stage, team, recoveredBy, metric, source, expectation, experience, staffBelief, ...plain } = touchpoint;
  const rating = (value: ExampleRating | undefined) =>
    value
      ? { mean: value.mean, n: value.n, source: texts.sources[value.source], date: SOURCE_DATES[value.source] }
      : null;
  const concerned = CONCERNED[key] ?? {};
  const { owner = null, data = {}, ...asked } = ASKED[key] ?? {};
  const said = source ? SOURCE_DATES[source] : '';
  const felt = (emotion: number | undefined, date: string) => (emotion === undefined ? '' : date);
  return {
    ...plain,
    ...asked,
    emotionDate: felt(touchpoint.emotion, FELT_ON[key] ?? said),
    employeeEmotionDate: felt(touchpoint.employeeEmotion, said),
    owner: personOf(maker, owner),
    data: Object.fromEntries(
      keysOf<Partial<Record<DatumKey, unknown>>>(data).map((one) => [texts.data[one], data[one]]),
    ),
    ...texts.touchpoints[key],
    stage: idOf('stage', stage),
    team: team ? idOf('team', team) : null,
    personas: keysOf(concerned).map((persona) => idOf('persona', persona)),
    emotionByPersona: keysOf(concerned).flatMap((persona) => {
      const emotion = concerned[persona] ?? null;
      return emotion === null ? [] : [{ persona: idOf('persona', persona), emotion }];
    }),
    recoveredBy: recoveredBy ? idOf('touchpoint', recoveredBy) : null,
    expectation: rating(expectation),
    experience: rating(experience),
    staffBelief: rating(staffBelief),
    source: maker.source(source),
    metric: metric
      ? {
          ...texts.metrics[metric.of],
          baseline: metric.baseline,
          target: metric.target,
          actual: metric.actual,
          date: metric.actual === null ? '' : SOURCE_DATES.system,
        }
      : null,
  };
}
