/** What the row head controls show of a layout. */
import type { JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';

export interface RowPart {
  readonly key: string;
  readonly value: string | null;
  readonly name: string;
  readonly y: number;
  readonly height: number;
  /** Of the strip of heads. */
  readonly width: number;
  /** Where its cards begin, from its top. */
  readonly head: number;
  readonly at: number;
  readonly last: boolean;
}

export function rowParts({ rows, axis }: JourneyLayout): readonly RowPart[] {
  return rows.map(({ heading: { value, name }, y, height, cardsY }, at) => ({
    key: value ?? '',
    value,
    name,
    y,
    height,
    width: axis.measures.left,
    head: cardsY - y,
    at,
    last: at === rows.length - 1,
  }));
}
