/** The example as changes for an empty document: the same structure in both languages, with fresh ids each time. */
import { journeyId } from '../boards/journey/schema';
import type { Change } from '../kernel/change';
import type { Random } from '../kernel/ids';
import { placeAmong } from '../kernel/order';
import { PROJECT_ID } from '../kernel/project';
import {
  CARDS,
  CONNECTORS,
  type ExampleRating,
  type ExampleTouchpoint,
  STAGES,
  TEAMS,
  TOUCHPOINTS,
} from './example-structure';
import { english } from './texts-en';
import { finnish } from './texts-fi';

export interface ExampleProject {
  readonly changes: readonly Change[];
  /** Of the project. */
  readonly name: string;
  readonly board: string;
}

type KeyOf<T> = keyof T & string;
const keysOf = <T extends object>(table: T): readonly KeyOf<T>[] => Object.keys(table) as KeyOf<T>[];

/** @param random for order keys; given in tests */
export function exampleProject(locale: 'en' | 'fi', newId: () => string, random: Random = Math.random): ExampleProject {
  const texts = locale === 'fi' ? finnish : english;
  const board = newId();
  const idsOf = (table: object): ReadonlyMap<string, string> => new Map(keysOf(table).map((key) => [key, newId()]));
  const [teams, stages, touchpoints, cards] = [idsOf(TEAMS), idsOf(STAGES), idsOf(TOUCHPOINTS), idsOf(CARDS)];
  const idOf = (ids: ReadonlyMap<string, string>, key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`the example has no "${key}"`);
    return id;
  };
  const orders = (count: number) => placeAmong([], 0, count, random).keys;
  const rating = (value: ExampleRating | undefined) =>
    value ? { mean: value.mean, n: value.n, source: texts.sources[value.source] } : null;

  const changes: Change[] = [
    { op: 'create', id: PROJECT_ID, type: 'project', board: '', fields: { name: texts.project, language: locale } },
    {
      op: 'create',
      id: board,
      type: 'board',
      board: '',
      fields: { kind: 'journey', name: texts.board, owner: texts.owner, state: 'current', order: orders(1)[0] ?? '' },
    },
    { op: 'create', id: journeyId(board), type: 'journey', board, fields: {} },
  ];
  const add = (type: string, id: string, fields: Readonly<Record<string, unknown>>, on = board): void =>
    void changes.push({ op: 'create', id, type, board: on, fields });

  const teamOrders = orders(teams.size);
  for (const [nth, key] of keysOf(TEAMS).entries()) {
    add('team', idOf(teams, key), { ...TEAMS[key], name: texts.teams[key], order: teamOrders[nth] ?? '' }, '');
  }
  const stageOrders = orders(stages.size);
  for (const [nth, key] of keysOf(STAGES).entries()) {
    add('stage', idOf(stages, key), { name: texts.stages[key], phase: STAGES[key], order: stageOrders[nth] ?? '' });
  }
  const touchpointOrders = orders(touchpoints.size);
  for (const [nth, key] of keysOf(TOUCHPOINTS).entries()) {
    const {
      stage,
      team,
      recoveredBy,
      metric,
      source,
      expectation,
      experience,
      staffBelief,
      ...plain
    }: ExampleTouchpoint = TOUCHPOINTS[key];
    add('touchpoint', idOf(touchpoints, key), {
      ...plain,
      ...texts.touchpoints[key],
      stage: idOf(stages, stage),
      order: touchpointOrders[nth] ?? '',
      team: team ? idOf(teams, team) : null,
      recoveredBy: recoveredBy ? idOf(touchpoints, recoveredBy) : null,
      expectation: rating(expectation),
      experience: rating(experience),
      staffBelief: rating(staffBelief),
      source: source ? texts.sources[source] : '',
      metric: metric
        ? { ...texts.metrics[metric.of], baseline: metric.baseline, target: metric.target, actual: metric.actual }
        : null,
    });
  }
  const cardOrders = orders(cards.size);
  for (const [nth, key] of keysOf(CARDS).entries()) {
    const { under, ...fields } = CARDS[key];
    const place = touchpoints.get(under) ?? idOf(stages, under);
    const owner = fields.kind === 'action' ? texts.actionOwner : '';
    add('card', idOf(cards, key), {
      ...fields,
      owner,
      text: texts.cards[key],
      under: place,
      order: cardOrders[nth] ?? '',
    });
  }
  for (const key of keysOf(CONNECTORS)) {
    const { from, to, ...fields } = CONNECTORS[key];
    const ends = { from: idOf(touchpoints, from), to: idOf(touchpoints, to) };
    add('connector', newId(), { ...fields, ...ends, label: texts.connectors[key] });
  }
  return { changes, name: texts.project, board };
}
