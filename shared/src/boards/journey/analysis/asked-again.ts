/**
 * Data asked of the customer again although they were asked or known before on the path, or are known where they are asked. Names
 * are the same whatever their case and spaces; what is asked in the same column is asked at the same time, not again.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import type { TimeAxis } from '../facts/time-axis';
import { type Figure, sumFigure } from './figure';

export interface AskedAgain {
  /** As it is written where it is asked again. */
  readonly datum: string;
  readonly touchpoint: string;
  /** The first of the touchpoints before at which it was asked or known, in time order. */
  readonly before: readonly string[];
  /** How many there were before. */
  readonly times: number;
  /** Whether it is known where it is asked. */
  readonly known: boolean;
}

export interface AskedAgainFigures {
  /** In time order. */
  readonly items: readonly AskedAgain[];
  /** How many times something is asked again; null where nothing is said about data. `unknown`: touchpoints of the customer without. */
  readonly count: Figure;
}

/** Named of those before; a datum that is asked thousands of times needs no more. */
const NAMED = 8;

interface Earlier {
  readonly ids: string[];
  times: number;
}

const keyOf = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase();

export function* askedAgainFigures({ steps, columns }: Pick<TimeAxis, 'steps' | 'columns'>): Pieces<AskedAgainFigures> {
  const earlier = new Map<string, Earlier>();
  const items: AskedAgain[] = [];
  const unknown: string[] = [];
  let stated = false;
  /** Of the current column, to be earlier for the next. */
  let here: (readonly [key: string, touchpoint: string])[] = [];
  let column = -1;
  const close = (): void => {
    for (const [key, touchpoint] of here) {
      const known = earlier.get(key) ?? { ids: [], times: 0 };
      earlier.set(key, known);
      known.times++;
      if (known.ids.length < NAMED) known.ids.push(touchpoint);
    }
    here = [];
  };
  yield* each(steps, ({ id, data, layer }, at) => {
    const own = columns[at] ?? 0;
    if (own !== column) close();
    column = own;
    const entries = Object.entries(data);
    if (entries.length === 0) {
      if (layer !== 'backstage' && layer !== 'support') unknown.push(id);
      return;
    }
    stated = true;
    for (const [datum, use] of entries) {
      const key = keyOf(datum);
      const before = earlier.get(key);
      here.push([key, id]);
      if (use === 'known' || (use === 'asked' && !before)) continue;
      items.push({
        datum,
        touchpoint: id,
        before: [...(before?.ids ?? [])],
        times: before?.times ?? 0,
        known: use === 'both',
      });
    }
  });
  const ids = [...new Set(items.map(({ touchpoint }) => touchpoint))];
  return { items, count: sumFigure(stated ? items.length : null, ids, unknown) };
}
