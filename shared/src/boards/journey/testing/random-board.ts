/** For tests of layout and scene: random journeys from a seed, with long words, gaps, parallels and removed records. */
import {
  CARD_KINDS,
  CHANNELS,
  CONNECTOR_KINDS,
  LAYERS,
  PHASES,
  TIME_UNITS,
  VALUE_CLASSES,
  WASTE_KINDS,
} from '../records/schema';
import { type PaperBoard, paperBoard } from './paper-board';

/** @returns numbers in [0, 1), the same for the same seed (mulberry32) */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = [
  'Hyväksynnän',
  'odottaminen',
  'asiakaspalvelussa',
  'kunnossapitotarkastusyhtiö',
  'Calls',
  'the',
  'office',
  'a',
  'again',
  'työ',
  '—',
  'lumpsum/rate',
  'e-mail',
  'WWWWWWWWWWWWWWWWWWWWWW',
  'ili',
  '🏠',
];

export interface BoardSize {
  readonly stages: number;
  readonly touchpoints: number;
  readonly cards: number;
  readonly connectors: number;
}

/** Fills a board; the ids are `t0`, `t1`, … for touchpoints and `s0`, … for stages. */
export function randomBoard(seed: number, size: BoardSize): PaperBoard {
  const random = seeded(seed);
  const board = paperBoard('b1');
  const below = (n: number): number => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const maybe = <T>(share: number, make: () => T): T | null => (random() < share ? make() : null);
  const text = (most: number): string => Array.from({ length: below(most + 1) }, () => pick(WORDS)).join(' ');
  let count = 0;
  const order = (): string => `a${String(count++).padStart(7, '0')}`;
  const rating = () => ({
    mean: 1 + Math.round(random() * 40) / 10,
    n: maybe(0.8, () => below(20)),
    source: '',
    date: '',
  });
  const time = () => ({ amount: pick([0, 0.25, 3, 12.5, 900]), unit: pick(TIME_UNITS) });

  board.put('project', 'project');
  board.put('journey', 'b1J', {
    rows: pick(['layer', 'team', 'channel', 'persona']),
    timeScale: pick(['log', 'linear']),
  });
  for (let i = 0; i < 5; i++)
    board.put('team', `team${i}`, { name: text(3), order: order(), subcontractor: i === 4, color: '#2F6FA8' });
  for (let i = 0; i < size.stages; i++)
    board.put('stage', `s${i}`, { name: text(4), phase: maybe(0.8, () => pick(PHASES)), order: order() });
  for (let i = 0; i < size.touchpoints; i++) {
    const value = maybe(0.8, () => pick(VALUE_CLASSES));
    board.put('touchpoint', `t${i}`, {
      title: text(7),
      stage:
        random() < 0.02 ? 'gone' : `s${Math.min(size.stages - 1, Math.floor((i / size.touchpoints) * size.stages))}`,
      order: order(),
      withPrevious: random() < 0.2,
      layer: maybe(0.9, () => pick(LAYERS)),
      team: maybe(0.9, () => `team${below(6)}`),
      channel: random() < 0.8 ? pick(CHANNELS) : text(2),
      value,
      waste: value === 'waste' || value === 'necessary' ? [pick(WASTE_KINDS), pick(WASTE_KINDS)].slice(below(3)) : [],
      processTime: maybe(0.7, time),
      waitTime: maybe(0.7, time),
      emotion: maybe(0.7, () => below(41) / 10 - 2),
      employeeEmotion: maybe(0.5, () => below(41) / 10 - 2),
      expectation: maybe(0.4, rating),
      experience: maybe(0.6, rating),
      staffBelief: maybe(0.6, rating),
      metric: maybe(0.3, () => ({
        name: text(3),
        unit: '%',
        baseline: 1,
        target: maybe(0.8, () => 80),
        actual: maybe(0.8, () => 65),
        date: '',
      })),
      momentOfTruth: random() < 0.2,
      failure: random() < 0.2,
      image: random() < 0.1 ? 'abc' : '',
      evidence: maybe(0.5, () => 'observed'),
    });
  }
  const anywhere = (): string | null =>
    random() < 0.8 ? `t${below(size.touchpoints)}` : pick([`s${below(size.stages)}`, 'gone', null]);
  for (let i = 0; i < size.cards; i++) {
    board.put('card', `c${i}`, {
      kind: pick(CARD_KINDS),
      text: text(12),
      under: anywhere(),
      order: order(),
      owner: text(2),
    });
  }
  for (let i = 0; i < size.connectors; i++) {
    board.put('connector', `k${i}`, {
      kind: pick(CONNECTOR_KINDS),
      from: anywhere(),
      to: anywhere(),
      label: text(2),
      share: maybe(0.5, () => below(101)),
    });
  }
  for (const lane of ['channels', 'metric', 'evidence'])
    board.put('lane', `b1L${lane}`, { lane, shown: maybe(0.7, () => true) });
  return board;
}
